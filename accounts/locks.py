"""Which names are locked just now after too many wrong tries."""

import time
from collections.abc import Iterable

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

PLACE = {"app": "allauth.account", "action": "login_failed"}


def locked_names(request: HttpRequest, usernames: Iterable[str]) -> set[str]:
    """Those among the user names with which nobody can sign in now; one query for all."""
    counted = DefaultAccountAdapter(request)
    places = {}
    for rate in ratelimit.get_rates(**PLACE):
        if rate.per == "key":
            for name in usernames:
                key = counted._get_login_attempts_cache_key(request, username=name)
                place = ratelimit.get_cache_key(request, **PLACE, rate=rate, key=key)
                places[place] = name, rate
    tries = cache.get_many(places)
    return {name for place, (name, rate) in places.items() if _full(tries.get(place, []), rate)}


def _full(tries: list[float], rate: ratelimit.Rate) -> bool:
    """Whether as many tries as allowed are recent; the newest stands first."""
    since = time.time() - rate.duration
    return sum(moment > since for moment in tries) >= rate.amount
