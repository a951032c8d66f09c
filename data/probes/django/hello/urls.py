# The addresses of this application.
from django.urls import include, path
from django.views.decorators.cache import cache_page

from . import views

urlpatterns = [
    path("", views.hello),
    path("page", views.page),
    path("session", views.remember),
    path("slow", views.slow),
    path("stream", views.stream),
    path("stream/async", views.stream_on_a_loop),
    path("cached", cache_page(60)(views.cached)),
    path("greeting", views.greeting),
    path("names.xml", views.names),
    path("feed", views.Greetings()),
    path("second/", include([path("", views.second_hello)])),
]
