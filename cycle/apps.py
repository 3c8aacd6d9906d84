from django.apps import AppConfig


class CycleConfig(AppConfig):
    name = "cycle"

    def ready(self):
        from audit import sentences
        from cycle import checks, tasks
        from cycle.models import PhaseKind
        from cycle.sentences import SENTENCES
        from office.tasks import register

        sentences.register(SENTENCES)
        register(tasks.tasks)
        checks.register(PhaseKind.PREPARATION, checks.theme_is_set)
        checks.register(PhaseKind.PLEDGE, checks.movement_is_launched)
