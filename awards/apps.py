from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AwardsConfig(AppConfig):
    name = "awards"

    def ready(self):
        from audit.sentences import register
        from awards.rules import proposed_in
        from awards.sentences import SENTENCES
        from cycle.pages import register_tab
        from members.rules.footing import stands_on

        register(SENTENCES)
        register_tab(_("Award proposals"), "awards:proposals")
        stands_on(proposed_in)
