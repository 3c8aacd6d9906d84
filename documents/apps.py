from django.apps import AppConfig

WRITTEN_ONCE = ("documents_paper", "documents_papersource")


class DocumentsConfig(AppConfig):
    name = "documents"

    def ready(self):
        from audit import checking, guards
        from audit.sentences import register
        from documents.sentences import SENTENCES
        from documents.witness import printed_heads

        register(SENTENCES)
        guards.guard(*WRITTEN_ONCE)
        checking.WITNESSES.append(printed_heads)
