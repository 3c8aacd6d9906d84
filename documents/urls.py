from django.urls import path

from documents import views

app_name = "documents"
urlpatterns = [
    path("papers/", views.papers, name="papers"),
    path("papers/<int:pk>/", views.paper, name="paper"),
    path("papers/<int:pk>/pdf/", views.paper_pdf, name="paper_pdf"),
    path("papers/<int:pk>/docx/", views.paper_docx, name="paper_docx"),
    path("papers/<int:pk>/replace/", views.open_replacement, name="open_replacement"),
    path("papers/<int:pk>/keep/", views.cancel_replacement, name="cancel_replacement"),
    path("drafts/<str:kind>/<int:pk>/", views.draft, name="draft"),
    path("drafts/<str:kind>/<int:pk>/pdf/", views.draft_pdf, name="draft_pdf"),
    path("drafts/<str:kind>/<int:pk>/docx/", views.draft_docx, name="draft_docx"),
    path("drafts/<str:kind>/<int:pk>/issue/", views.issue, name="issue"),
    path("letterheads/<int:pk>/", views.letterhead, name="letterhead"),
    path("letterheads/<int:pk>/sample/", views.letterhead_sample, name="letterhead_sample"),
    path("legal-bases/", views.statutes, name="statutes"),
    path("legal-bases/add/", views.add_statute, name="add_statute"),
    path("legal-bases/<int:pk>/", views.change_statute, name="change_statute"),
    path("legal-bases/<int:pk>/end/", views.end_statute, name="end_statute"),
]
