# A small TurboGears application: JSON, checked input, a page, a form, a session, a stream, a second controller inside.
import time

from tg import MinimalApplicationConfigurator, TGController, abort, expose, session, validate
from tg.configurator.components.session import SessionConfigurationComponent
from tg.validation import Convert


class Second(TGController):
    @expose(content_type="text/plain")
    def index(self):
        return "the second application"


class Root(TGController):
    second = Second()

    @expose("json")
    def index(self):
        return {"message": "Hello, World!"}

    @expose("json")
    @validate({"count": Convert(int)}, error_handler=abort(400, error_handler=True))
    def items(self, count):
        return {"count": count}

    @expose("page.xhtml")
    def page(self, name=""):
        return {"name": name}

    @expose(content_type="text/plain")
    def session(self, note):
        session["note"] = note
        session.save()
        return "remembered"

    @expose(content_type="text/plain")
    def slow(self):
        time.sleep(0.3)
        return "waited"

    @expose(content_type="text/plain")
    def stream(self):
        def pieces():
            for number in range(3):
                yield f"piece {number}\n".encode()
                time.sleep(0.3)

        return pieces()


config = MinimalApplicationConfigurator()
config.register(SessionConfigurationComponent)
config.update_blueprint(
    {
        "root_controller": Root(),
        "renderers": ["json", "kajiki"],
        "default_renderer": "kajiki",
        "paths": {"templates": ["templates"]},
        "session.enabled": True,
    }
)
app = config.make_wsgi_app()
