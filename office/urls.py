from django.urls import path

from office import views

app_name = "office"
urlpatterns = [
    path("gallery/", views.gallery, name="gallery"),
    path("gallery/<slug:page>/", views.sample, name="sample"),
]
