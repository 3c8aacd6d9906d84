from django.urls import include, path

from conferences import views

app_name = "conferences"

of_bloc = [
    path("", views.conferences, name="conferences"),
    path("new/", views.prepare_conference, name="prepare_conference"),
]

of_conference = [
    path("", views.conference, name="conference"),
    path("particulars/", views.change_particulars, name="change_particulars"),
    path("remove/", views.remove_conference, name="remove_conference"),
    path("history/", views.history, name="history"),
    path("attendance/", views.attendance, name="attendance"),
    path("attendance/note/", views.note_attendance, name="note_attendance"),
    path("attendance/refresh/", views.refresh_roll, name="refresh_roll"),
    path("guests/new/", views.add_guest, name="add_guest"),
    path("agenda/", views.agenda, name="agenda"),
    path("agenda/new/", views.add_item, name="add_item"),
    path("speeches/", views.speeches, name="speeches"),
    path("speeches/new/", views.add_speech, name="add_speech"),
    path("resolutions/", views.resolutions, name="resolutions"),
    path("resolutions/new/", views.add_resolution, name="add_resolution"),
]

of_item = [
    path("", views.item, name="item"),
    path("change/", views.change_item, name="change_item"),
    path("up/", views.move_item_up, name="move_item_up"),
    path("down/", views.move_item_down, name="move_item_down"),
    path("remove/", views.remove_item, name="remove_item"),
    path("points/new/", views.add_point, name="add_point"),
    path("resolutions/new/", views.add_resolution_to_item, name="add_resolution_to_item"),
]

urlpatterns = [
    path("blocs/<int:pk>/conferences/", include(of_bloc)),
    path("conferences/<int:pk>/", include(of_conference)),
    path("agenda-items/<int:pk>/", include(of_item)),
    path("guests/<int:pk>/", views.change_guest, name="change_guest"),
    path("guests/<int:pk>/remove/", views.remove_guest, name="remove_guest"),
    path("reported-points/<int:pk>/", views.change_point, name="change_point"),
    path("reported-points/<int:pk>/remove/", views.remove_point, name="remove_point"),
    path("speeches/<int:pk>/", views.change_speech, name="change_speech"),
    path("speeches/<int:pk>/remove/", views.remove_speech, name="remove_speech"),
    path("resolutions/<int:pk>/", views.change_resolution, name="change_resolution"),
    path("resolutions/<int:pk>/remove/", views.remove_resolution, name="remove_resolution"),
]
