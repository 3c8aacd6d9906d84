import pytest
from django.test import Client
from django.urls import reverse

from office.views import SAMPLES
from tests.access import READERS
from tests.browser.screen import NARROW, WIDE, accessibility_faults, faults, sideways_scroll

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", [None, *SAMPLES])
def test_gallery_page_has_no_fault(name, world, screen):
    path = reverse("office:sample", args=[name]) if name else reverse("office:gallery")
    client = Client()
    client.force_login(world.users["secretary"])
    screen.show(client.get(path), path)
    assert faults(screen) == []


@pytest.mark.parametrize("role", ["postless", *READERS])
@pytest.mark.parametrize("width", [WIDE, NARROW, 320])
def test_gallery_with_open_menus_has_no_fault(width, role, world, screen):
    client = Client()
    client.force_login(world.users[role])
    path = reverse("office:gallery")
    screen.show(client.get(path), path)
    screen.page.set_viewport_size({"width": width, "height": 800})
    screen.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert accessibility_faults(screen.page) + sideways_scroll(screen.page) == []
