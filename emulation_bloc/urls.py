from django.urls import include, path

from emulation_bloc import views

urlpatterns = [
    path("", views.home, name="home"),
    path("accounts/", include("accounts.urls")),
    path("", include("office.urls")),
    path("", include("documents.urls")),
    path("", include("members.urls")),
    path("", include("cycle.urls")),
    path("", include("awards.urls")),
    path("", include("conferences.urls")),
]

handler400 = "office.faults.bad_request"
