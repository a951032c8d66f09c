# TurboGears has no test client; its generated projects test with WebTest.
from tg import MinimalApplicationConfigurator, TGController, expose
from webtest import TestApp


class Root(TGController):
    @expose("json")
    def index(self):
        return {"message": "Hello, World!"}


config = MinimalApplicationConfigurator()
config.update_blueprint({"root_controller": Root(), "renderers": ["json"]})
assert TestApp(config.make_wsgi_app()).get("/").json == {"message": "Hello, World!"}
