from django.urls import path

from awards import views

app_name = "awards"
urlpatterns = [
    path("years/<int:pk>/proposals/", views.proposals, name="proposals"),
    path("years/<int:pk>/proposals/add/", views.propose, name="propose"),
    path("years/<int:pk>/proposals/order/", views.reorder, name="reorder"),
    path("proposals/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
]
