# A small Django application: JSON, a page with a form, a session, streams, a cache, a feed, another language.
import asyncio
import time

from django import forms
from django.contrib.syndication.views import Feed
from django.core import serializers
from django.http import HttpResponse, JsonResponse, StreamingHttpResponse
from django.middleware.locale import LocaleMiddleware
from django.shortcuts import render
from django.utils.decorators import decorator_from_middleware
from django.utils.translation import gettext

from .models import Greeting

calls = []


class NameForm(forms.Form):
    name = forms.CharField(max_length=80)


def hello(request):
    return JsonResponse({"message": "Hello, World!"})


def page(request):
    if request.method == "POST":
        form = NameForm(request.POST)
        name = form.cleaned_data["name"] if form.is_valid() else ""
    else:
        form, name = NameForm(), request.GET.get("name", "")
    return render(request, "hello/page.html", {"name": name, "form": form})


def remember(request):
    request.session["note"] = request.GET["note"]
    return HttpResponse("remembered")


async def slow(request):
    await asyncio.sleep(0.3)
    return HttpResponse("waited")


def stream(request):
    def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            time.sleep(0.3)

    return StreamingHttpResponse(pieces(), content_type="text/plain")


async def stream_on_a_loop(request):
    async def pieces():
        for number in range(3):
            yield f"piece {number}\n"
            await asyncio.sleep(0.3)

    return StreamingHttpResponse(pieces(), content_type="text/plain")


def cached(request):
    calls.append("another")
    return HttpResponse(len(calls))


@decorator_from_middleware(LocaleMiddleware)
def greeting(request):
    return HttpResponse(gettext("Monday"))


def names(request):
    return HttpResponse(serializers.serialize("xml", Greeting.objects.all()), content_type="text/xml")


class Greetings(Feed):
    title = "Greetings"
    link = "/page"

    def items(self):
        return ["Hello"]

    def item_link(self, item):
        return "/page"


def second_hello(request):
    return HttpResponse("the second application")
