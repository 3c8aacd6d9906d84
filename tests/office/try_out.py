"""One page with a form, over a real record, to try the house's way of doing pages on."""

from functools import partial

from django.db import transaction
from django.shortcuts import get_object_or_404
from django.urls import path

from emulation_bloc.urls import handler400, urlpatterns  # noqa: F401
from members.models import Bloc
from office.forms import ConfirmForm, ModelForm
from office.pages import bind, form_page, led_once
from office.records import lock, put, save
from office.refusals import refuse_if


class BlocForm(ModelForm):
    class Meta:
        model = Bloc
        fields = ["name", "province"]


@transaction.atomic
def rename(bloc, *, name, province=None, version=None, by, at):
    bloc = lock(bloc, version=version)
    refuse_if(["Tên này đang dùng ở nơi khác."] if name == "Cấm" else [])
    put(bloc, name=name)
    save(bloc)
    return bloc


def rename_page(request, pk):
    bloc = get_object_or_404(Bloc, pk=pk)
    return form_page(
        request,
        bind(request, BlocForm, instance=bloc),
        act=partial(rename, bloc),
        to=lambda done: f"/gallery/?{done.version}",
        done=lambda done: f"Tên mới: {done.name}",
        title="Đổi tên",
        may=["Khối đã đóng."] if bloc.name == "Đã đóng" else [],
        back="/gallery/",
    )


@led_once
def once_page(request, pk):
    """Takes effect once: afterwards its record is no longer found."""
    bloc = get_object_or_404(Bloc, pk=pk, version=1)
    act = partial(rename, bloc, name="Khác", version=1)
    form = bind(request, ConfirmForm)
    return form_page(request, form, act=act, to="/gallery/", done="Xong", title="Xóa")


urlpatterns = [
    *urlpatterns,
    path("try/<int:pk>/rename/", rename_page, name="rename"),
    path("try/<int:pk>/once/", once_page, name="once"),
    path("try/fault/", lambda request: 1 / 0, name="fault"),
]
