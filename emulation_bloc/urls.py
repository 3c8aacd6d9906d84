from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("office.urls")),
    path("", include("members.urls")),
]
