from django.urls import include, path

from members.views import agencies, agency_records

of_agency = [
    path("", agencies.agency, name="agency"),
    path("history/", agencies.agency_history, name="agency_history"),
    path("rename/", agencies.rename_agency, name="rename_agency"),
    path("particulars/", agencies.change_particulars, name="change_particulars"),
    path("close/", agencies.close_agency, name="close_agency"),
    path("reopen/", agencies.reopen, name="reopen"),
    path("take-back/", agencies.take_back_agency, name="take_back_agency"),
    path("merge/", agency_records.merge, name="merge"),
    path("split/", agency_records.split, name="split"),
]

of_name = [
    path("", agency_records.agency_name, name="agency_name"),
    path("correct/", agency_records.correct_name, name="correct_name"),
    path("take-back/", agency_records.take_back_name, name="take_back_name"),
]

of_succession = [
    path("", agency_records.succession, name="succession"),
    path("take-back/", agency_records.take_back_succession, name="take_back_succession"),
]

urlpatterns = [
    path("agencies/", agencies.list_agencies, name="agencies"),
    path("provinces/<int:pk>/agencies/new/", agencies.found_agency, name="found_agency"),
    path("agencies/<int:pk>/", include(of_agency)),
    path("agency-names/<int:pk>/", include(of_name)),
    path("successions/<int:pk>/", include(of_succession)),
]
