from django.shortcuts import redirect

from accounts.rules import factors_of, needs_second_factor

HELD = "second_factor"  # in the session: a second factor was found, no need to look again


class SecondFactorMiddleware:
    """Lead whoever needs a second factor to setting it up, before anything else."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, args, kwargs):
        if not request.user.is_authenticated or request.session.get(HELD) or _on_the_way(request):
            return None
        if not needs_second_factor(request.standing):
            return None
        if factors_of(request.user).exists():
            request.session[HELD] = True
            return None
        return redirect("accounts:second_factor")


def _on_the_way(request) -> bool:
    """Signing out, the account's own pages and setting up a factor stay open meanwhile."""
    match = request.resolver_match
    return match.namespace == "accounts" or (match.url_name or "").startswith(("account_", "mfa_"))
