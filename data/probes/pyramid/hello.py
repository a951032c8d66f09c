# The smallest Pyramid application, for the timings and for the server that comes along.
from pyramid.config import Configurator


def hello(request):
    return {"message": "Hello, World!"}


def main(global_config=None, **settings):
    with Configurator(settings=settings) as config:
        config.add_route("hello", "/")
        config.add_view(hello, route_name="hello", renderer="json")
        return config.make_wsgi_app()


app = main()
