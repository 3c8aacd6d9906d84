from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    name = "conferences"

    def ready(self):
        from audit.sentences import register
        from conferences import papers  # noqa: F401  describes this app's papers to the office
        from conferences.sentences import SENTENCES

        register(SENTENCES)
