# A small CubicWeb application in a generated cube: JSON, a page, a form, a session, a stream, another maker's application.
import time
from wsgiref.simple_server import demo_app

from pyramid.csrf import get_csrf_token
from pyramid.response import Response
from pyramid.view import view_config
from pyramid.wsgi import wsgiapp2


@view_config(route_name="hello", renderer="json", require_csrf=False)
def hello(request):
    return {"message": "Hello, World!"}


@view_config(route_name="page")
def page(request):
    name = request.params.get("name", "")
    token = get_csrf_token(request)
    return Response(
        f'<h1>Hello, {name}</h1><form method="post"><input type="hidden" name="csrf_token" value="{token}"><input name="name"></form>'
    )


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


def includeme(config):
    for name in ("hello", "page", "session", "slow", "stream"):
        config.add_route(name, f"/{name}")
    config.add_route("foreign", "/foreign/*subpath")
    config.add_view(wsgiapp2(demo_app), route_name="foreign")
    config.scan("cubicweb_probe")
