from django.urls import include, path

from members.views import bloc_settings, blocs, chair, memberships

of_bloc = [
    path("", blocs.bloc, name="bloc"),
    path("history/", blocs.bloc_history, name="bloc_history"),
    path("rename/", blocs.rename_bloc, name="rename_bloc"),
    path("take-back/", blocs.take_back_bloc, name="take_back_bloc"),
    path("members/join/", memberships.join_bloc, name="join_bloc"),
    path("members/order/", memberships.reorder_members, name="reorder_members"),
    path("rules/", bloc_settings.settings, name="settings"),
    path("rules/change/", bloc_settings.change_settings, name="change_settings"),
    path("chair/", chair.chair_terms, name="chair_terms"),
    path("chair/hand-over/", chair.appoint_chair, name="appoint_chair"),
    path("chair/deputy/", chair.appoint_deputy, name="appoint_deputy"),
]

of_membership = [
    path("", memberships.membership, name="membership"),
    path("leave/", memberships.leave_bloc, name="leave_bloc"),
    path("move/", memberships.move_agency, name="move_agency"),
    path("correct/", memberships.correct_membership, name="correct_membership"),
    path("take-back/", memberships.take_back_membership, name="take_back_membership"),
    path("go-on/", memberships.restore_membership, name="restore_membership"),
]

of_chair_term = [
    path("", chair.chair_term, name="chair_term"),
    path("end/", chair.end_term, name="end_term"),
    path("go-on/", chair.resume_term, name="resume_term"),
    path("correct/", chair.correct_term, name="correct_term"),
    path("take-back/", chair.take_back_term, name="take_back_term"),
]

urlpatterns = [
    path("blocs/", blocs.list_blocs, name="blocs"),
    path("provinces/<int:pk>/blocs/new/", blocs.found_bloc, name="found_bloc"),
    path("blocs/<int:pk>/", include(of_bloc)),
    path("memberships/<int:pk>/", include(of_membership)),
    path("chair-terms/<int:pk>/", include(of_chair_term)),
    path("rules/<int:pk>/take-back/", bloc_settings.take_back_settings, name="take_back_settings"),
]
