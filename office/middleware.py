from django.http import HttpResponseNotAllowed
from django.template.loader import render_to_string
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


class PlainWordsMiddleware:
    """Give words to answers that Django leaves empty: a page asked for in the wrong way (405)."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if isinstance(response, HttpResponseNotAllowed) and not response.content:
            response.content = render_to_string("405.html", request=request)
        return response
