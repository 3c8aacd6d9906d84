from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "emulation_bloc.load_demonstration": _("{actor} loaded the demonstration of {subject}."),
}
