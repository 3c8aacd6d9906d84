from django.apps import AppConfig


class EmulationBlocConfig(AppConfig):
    name = "emulation_bloc"

    def ready(self):
        from audit.sentences import register
        from emulation_bloc.sentences import SENTENCES

        register(SENTENCES)
