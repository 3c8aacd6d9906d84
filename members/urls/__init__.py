from members.urls import agencies, blocs, people

app_name = "members"
urlpatterns = [*blocs.urlpatterns, *agencies.urlpatterns, *people.urlpatterns]
