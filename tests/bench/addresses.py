"""The product's addresses and the yardstick: a page with nothing but what stands on every page."""

from django.shortcuts import render
from django.urls import include, path


def bare(request):
    return render(request, "office/base.html", {"title": "Bare"})


urlpatterns = [path("bare/", bare, name="bare"), path("", include("emulation_bloc.urls"))]
