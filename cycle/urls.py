from django.urls import path

from cycle import views

app_name = "cycle"
urlpatterns = [
    path("blocs/<int:pk>/years/", views.years, name="years"),
    path("blocs/<int:pk>/years/open/", views.choose_year, name="choose_year"),
    path("blocs/<int:pk>/years/open/<int:year>/", views.open_year, name="open_year"),
    path("blocs/<int:pk>/calendar/", views.calendar, name="calendar"),
    path("blocs/<int:pk>/calendar/change/", views.set_calendar, name="set_calendar"),
    path("years/<int:pk>/", views.year, name="year"),
    path("years/<int:pk>/theme/", views.set_theme, name="set_theme"),
    path("years/<int:pk>/context/", views.set_context, name="set_context"),
    path("years/<int:pk>/seal/", views.seal_year, name="seal_year"),
    path("years/<int:pk>/history/", views.year_history, name="year_history"),
    path("years/<int:pk>/steps/add/", views.add_phase, name="add_phase"),
    path("years/<int:pk>/movements/", views.movements, name="movements"),
    path("years/<int:pk>/movements/add/", views.plan_movement, name="plan_movement"),
    path("years/<int:pk>/drives/", views.drives, name="drives"),
    path("years/<int:pk>/drives/add/", views.plan_drive, name="plan_drive"),
    path("steps/<int:pk>/", views.phase, name="phase"),
    path("steps/<int:pk>/begin/", views.begin_phase, name="begin_phase"),
    path("steps/<int:pk>/finish/", views.finish_phase, name="finish_phase"),
    path("steps/<int:pk>/reopen/", views.reopen_phase, name="reopen_phase"),
    path("steps/<int:pk>/extend/", views.extend_deadline, name="extend_deadline"),
    path("steps/<int:pk>/days/", views.change_dates, name="change_dates"),
    path("steps/<int:pk>/leave-out/", views.leave_out_phase, name="leave_out_phase"),
    path("movements/<int:pk>/", views.movement, name="movement"),
    path("movements/<int:pk>/change/", views.change_movement, name="change_movement"),
    path("movements/<int:pk>/launch/", views.launch_movement, name="launch_movement"),
    path("movements/<int:pk>/take-back/", views.take_back_launch, name="take_back_launch"),
    path("movements/<int:pk>/remove/", views.remove_movement, name="remove_movement"),
    path("drives/<int:pk>/", views.drive, name="drive"),
    path("drives/<int:pk>/change/", views.change_drive, name="change_drive"),
    path("drives/<int:pk>/remove/", views.remove_drive, name="remove_drive"),
]
