# Django's test client, without a server.
import django
from django.conf import settings
from django.http import JsonResponse
from django.test import Client
from django.urls import path


def hello(request):
    return JsonResponse({"message": "Hello, World!"})


urlpatterns = [path("", hello)]
settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])
django.setup()
assert Client().get("/").json() == {"message": "Hello, World!"}
