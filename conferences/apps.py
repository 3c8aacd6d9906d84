from django.apps import AppConfig


class ConferencesConfig(AppConfig):
    name = "conferences"

    def ready(self):
        from audit import sentences
        from conferences import papers, tasks  # noqa: F401  papers describe themselves
        from conferences.checks import half_year_is_reviewed, year_is_reviewed
        from conferences.rules.footing import attended
        from conferences.sentences import CHOICES, SENTENCES
        from cycle import checks
        from cycle.models import PhaseKind
        from members.rules.footing import stands_on
        from office.tasks import register

        for act, sentence in SENTENCES.items():
            sentences.register({act: sentence}, CHOICES.get(act))
        register(tasks.tasks)
        checks.register(PhaseKind.CONFERENCE, year_is_reviewed)
        checks.register(PhaseKind.MID_YEAR, half_year_is_reviewed)
        stands_on(attended)
