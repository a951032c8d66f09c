# What the small application leaves out: an upload, input that is checked, another maker's application inside.
from wsgiref.simple_server import demo_app

from tg import MinimalApplicationConfigurator, TGController, expose, validate
from tg.controllers import WSGIAppController
from tg.validation import Convert


class Root(TGController):
    foreign = WSGIAppController(demo_app)

    @expose("json")
    def index(self):
        return {"message": "Hello, World!"}

    @expose(content_type="text/plain")
    def upload(self, file):
        return f"{file.filename}: {file.file.read().decode()}"

    @expose(content_type="text/plain")
    def refused(self, **_):
        return "refused"

    @expose(content_type="text/plain")
    @validate({"count": Convert(int)}, error_handler=refused)
    def checked(self, count):
        return f"counted {count + 0}"


config = MinimalApplicationConfigurator()
config.update_blueprint({"root_controller": Root(), "renderers": ["json"], "make_body_seekable": True})
app = config.make_wsgi_app()
