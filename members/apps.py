from django.apps import AppConfig


class MembersConfig(AppConfig):
    name = "members"

    def ready(self):
        from audit.sentences import register
        from members.sentences import SENTENCES

        register(SENTENCES)
