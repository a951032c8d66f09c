# What the small application leaves out: an upload, rights, another maker's application inside, other origins.
from wsgiref.simple_server import demo_app

from cornice import Service
from pyramid.authentication import extract_http_basic_credentials
from pyramid.authorization import ACLHelper, Allow
from pyramid.config import Configurator
from pyramid.view import view_config
from pyramid.wsgi import wsgiapp2

open_to_others = Service("open", "/open", cors_origins=["https://other.example"])


@open_to_others.put()
def put(request):
    return "open"


class Site:
    __acl__ = [(Allow, "ada", "edit")]

    def __init__(self, request):
        pass


class Policy:
    def authenticated_userid(self, request):
        credentials = extract_http_basic_credentials(request)
        return credentials and credentials.username

    def permits(self, request, context, permission):
        return ACLHelper().permits(context, [self.authenticated_userid(request)], permission)


@view_config(route_name="hello", renderer="json")
def hello(request):
    return {"message": "Hello, World!"}


@view_config(route_name="upload", renderer="string")
def upload(request):
    file = request.POST["file"]
    return f"{file.filename}: {file.file.read().decode()}"


@view_config(route_name="staff", renderer="string", permission="edit")
def staff(request):
    return "for Ada"


with Configurator(root_factory=Site) as config:
    config.set_security_policy(Policy())
    config.include("cornice")
    config.add_route("hello", "/")
    config.add_route("upload", "/upload")
    config.add_route("staff", "/staff")
    config.add_route("foreign", "/foreign/*subpath")
    config.add_view(wsgiapp2(demo_app), route_name="foreign")
    config.scan("further")
    app = config.make_wsgi_app()
