from django.urls import path

from members.views import accounts, administration, imports, persons, posts

urlpatterns = [
    path("administration/", administration.administration, name="administration"),
    path("administration/accounts/", administration.accounts, name="accounts"),
    path("import/", imports.import_file, name="import"),
    path("import/template/", imports.import_template, name="import_template"),
    path("import/<int:pk>/", imports.import_check, name="import_check"),
    path("persons/", persons.persons, name="persons"),
    path("persons/new/", persons.enter_person, name="enter_person"),
    path("persons/<int:pk>/", persons.person, name="person"),
    path("persons/<int:pk>/correct/", persons.correct_person, name="correct_person"),
    path("persons/<int:pk>/remove/", persons.remove_person, name="remove_person"),
    path("persons/<int:pk>/appoint/", posts.appoint, name="appoint"),
    path("posts/<int:pk>/", posts.post, name="post"),
    path("posts/<int:pk>/end/", posts.end_post, name="end_post"),
    path("posts/<int:pk>/correct/", posts.correct_post, name="correct_post"),
    path("posts/<int:pk>/take-back/", posts.take_back_post, name="take_back_post"),
    path("persons/<int:pk>/account/open/", accounts.open_account, name="open_account"),
    path("persons/<int:pk>/account/link/", accounts.account_link, name="account_link"),
    path("persons/<int:pk>/account/new-link/", accounts.renew_link, name="renew_link"),
    path("persons/<int:pk>/account/close/", accounts.close_account, name="close_account"),
    path("persons/<int:pk>/account/reopen/", accounts.reopen_account, name="reopen_account"),
]
