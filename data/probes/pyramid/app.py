# A small Pyramid application: JSON, pages, forms, a session, a stream, a second application inside.
import time

from pyramid.config import Configurator
from pyramid.response import Response
from pyramid.session import SignedCookieSessionFactory
from pyramid.view import view_config


@view_config(route_name="hello", renderer="json")
def hello(request):
    return {"message": "Hello, World!"}


@view_config(route_name="page", renderer="templates/page.jinja2")
@view_config(route_name="guarded", renderer="templates/page.jinja2", require_csrf=True)
def page(request):
    return {"name": request.params.get("name", "")}


@view_config(route_name="session", renderer="string")
def remember(request):
    request.session["note"] = request.params["note"]
    return "remembered"


@view_config(route_name="slow", renderer="string")
def slow(request):
    time.sleep(0.3)
    return "waited"


@view_config(route_name="stream")
def stream(request):
    def pieces():
        for number in range(3):
            yield f"piece {number}\n".encode()
            time.sleep(0.3)

    return Response(app_iter=pieces(), content_type="text/plain")


@view_config(route_name="second", renderer="string")
def second_hello(request):
    return "the second application"


def second(config):
    config.add_route("second", "/")


def main(global_config, **settings):
    with Configurator(settings=settings) as config:
        config.include("pyramid_jinja2")
        config.set_session_factory(SignedCookieSessionFactory("only for the probe"))
        config.add_route("hello", "/")
        config.add_route("page", "/page")
        config.add_route("guarded", "/guarded")
        config.add_route("session", "/session")
        config.add_route("slow", "/slow")
        config.add_route("stream", "/stream")
        config.include(second, route_prefix="/second")
        config.scan("app")
        return config.make_wsgi_app()
