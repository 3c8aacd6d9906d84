from django.utils.functional import SimpleLazyObject

from members.standing import Standing, standing_of


class StandingMiddleware:
    """Put on each request what its person may reach, as `request.standing`.

    Worked out from the posts at the moment of the request, so that a session open across a
    handover follows it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.standing = SimpleLazyObject(lambda: _standing(request))
        return self.get_response(request)


def _standing(request) -> Standing:
    if not request.user.is_authenticated:
        return Standing(request.at)
    return standing_of(request.user, request.at)
