# What the small application leaves out: a file that is kept, a handler that blocks.
import time

from django import forms
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpResponse
from django.shortcuts import render
from django.urls import path

from . import views


class LetterForm(forms.Form):
    file = forms.FileField()


def upload(request):
    form = LetterForm(request.POST or None, request.FILES or None)
    kept = default_storage.save("letter.txt", form.cleaned_data["file"]) if form.is_valid() else ""
    return render(request, "hello/upload.html", {"form": form, "kept": kept})


def letter(request, name):
    return FileResponse(default_storage.open(name))


def blocking(request):
    time.sleep(0.3)
    return HttpResponse("blocked")


urlpatterns = [
    path("", views.hello),
    path("page", views.page),
    path("upload", upload),
    path("kept/<name>", letter),
    path("blocking", blocking),
]
