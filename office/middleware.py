from django.utils import timezone


class MomentMiddleware:
    """Fix the moment of the request once, as `request.at`.

    Rights and deadlines are judged at one instant: the page, its guard and its action agree.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.at = timezone.now()
        return self.get_response(request)
