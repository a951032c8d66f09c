# The smallest TurboGears application, for the timings and the test client.
from tg import MinimalApplicationConfigurator, TGController, expose


class Root(TGController):
    @expose("json")
    def index(self):
        return {"message": "Hello, World!"}


config = MinimalApplicationConfigurator()
config.update_blueprint({"root_controller": Root(), "renderers": ["json"]})
app = config.make_wsgi_app()
