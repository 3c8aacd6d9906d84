import json
import uuid
from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from audit.models import Event
from documents import actions
from documents.models import IssuingBody
from office.refusals import Refused, Stale
from tests.factories.documents import StandingStub, issued, keeper
from tests.factories.members import BlocFactory, IssuingBodyFactory, UserFactory

AT = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


def change(issuer, **values) -> IssuingBody:
    return actions.change_letterhead(
        issuer, **{"standing": keeper(issuer), "by": UserFactory(), "at": AT} | values
    )


@pytest.mark.django_db
def test_change_letterhead_saves_and_tells_what_changed():
    bloc = BlocFactory(letterhead__place="Phú Thọ")
    change(bloc.letterhead, place="Việt Trì", name=bloc.letterhead.name)
    body = json.loads(Event.objects.get().body)
    assert IssuingBody.objects.get().place == "Việt Trì"
    assert (body["before"], body["after"]) == ({"place": "Phú Thọ"}, {"place": "Việt Trì"})
    assert ["members.bloc", bloc.pk] in body["concerns"]


@pytest.mark.django_db
def test_change_letterhead_of_nobodys_still_has_its_own_history():
    issuer = IssuingBodyFactory()
    change(issuer, place="Việt Trì")
    assert json.loads(Event.objects.get().body)["concerns"] == [
        ["documents.issuingbody", issuer.pk]
    ]


@pytest.mark.django_db
def test_change_letterhead_without_the_right_is_refused():
    issuer = IssuingBodyFactory(place="Phú Thọ")
    reader = StandingStub(issuer_ids=frozenset([issuer.pk]))
    with override("en"), pytest.raises(Refused) as refused:
        change(issuer, standing=reader, place="Việt Trì")
    assert refused.value.sentences == [
        "Only the secretariat of the bloc or the administrator may change the letterhead."
    ]
    assert IssuingBody.objects.get().place == "Phú Thọ"


@pytest.mark.django_db
def test_change_letterhead_somebody_saved_meanwhile_is_stale():
    issuer = IssuingBodyFactory()
    change(issuer, place="Việt Trì")
    with pytest.raises(Stale):
        change(issuer, place="Phú Thọ", version=1)


@pytest.mark.django_db
@pytest.mark.parametrize("values", [{"name": ""}, {"symbol": "x" * 31}, {"numbering": "odd"}])
def test_change_letterhead_to_what_cannot_be_is_refused(values):
    issuer = IssuingBodyFactory()
    with pytest.raises(ValidationError) as refused:
        change(issuer, **values)
    assert list(refused.value.message_dict) == list(values)


@pytest.mark.django_db
def test_change_letterhead_leaves_issued_papers_alone():
    paper = issued()
    change(paper.issuer, symbol="NEW")
    assert str(type(paper).objects.get()) == "01/TB-KTĐ"


def form(issuer, **values) -> dict[str, object]:
    fields = ("parent_name", "name", "place", "symbol", "filing_note", "numbering", "version")
    kept = {name: getattr(issuer, name) for name in fields}
    return {**kept, "submission_key": str(uuid.uuid4()), **values}


def test_letterhead_page_saves(secretary, bloc):
    issuer = bloc.letterhead
    answer = secretary.post(issuer.get_absolute_url(), form(issuer, place="Việt Trì"))
    assert (answer.status_code, answer["Location"]) == (302, issuer.get_absolute_url())
    assert IssuingBody.objects.get(pk=issuer.pk).place == "Việt Trì"


def test_letterhead_page_stale_save_shows_both_texts(secretary, bloc):
    issuer = bloc.letterhead
    old = form(issuer, place="Thanh Miếu")
    change(issuer, place="Việt Trì")
    page = secretary.post(issuer.get_absolute_url(), old)
    shown = [(one.typed, one.current) for one in page.context["differences"]]
    assert (page.status_code, shown) == (409, [("Thanh Miếu", "Việt Trì")])


def test_letterhead_of_another_bloc_is_not_there(secretary):
    other = BlocFactory().letterhead
    names = ("documents:letterhead", "documents:letterhead_sample")
    assert [secretary.get(reverse(name, args=[other.pk])).status_code for name in names] == [
        404,
        404,
    ]


def test_letterhead_reader_may_not_change_it(reader, bloc):
    issuer = bloc.letterhead
    assert reader.post(issuer.get_absolute_url(), form(issuer)).status_code == 403
    sample = reverse("documents:letterhead_sample", args=[issuer.pk])
    assert reader.post(sample, form(issuer)).status_code == 403


def test_letterhead_sample_shows_what_is_typed_and_saves_nothing(secretary, bloc):
    issuer = bloc.letterhead
    sample = reverse("documents:letterhead_sample", args=[issuer.pk])
    page = secretary.post(sample, form(issuer, place="Việt Trì", symbol="KVH"))
    head = page.context["head"]
    assert head.place_and_date == "Việt Trì, ngày 10 tháng 3 năm 2026"
    assert head.number_line == "Số:      /BB-KVH"
    assert "DỰ THẢO" in page.content.decode()
    assert IssuingBody.objects.get(pk=issuer.pk).place == issuer.place


def test_letterhead_sample_follows_even_what_cannot_be_saved(secretary, bloc):
    issuer = bloc.letterhead
    sample = reverse("documents:letterhead_sample", args=[issuer.pk])
    page = secretary.post(sample, form(issuer, place="", parent_name="<b>Ủy ban</b>"))
    assert (page.status_code, page.context["head"].letterhead.parent) == (200, "<b>Ủy ban</b>")
    assert "<b>" not in page.content.decode()


def test_letterhead_sample_may_be_framed_by_our_own_pages(secretary, bloc):
    sample = reverse("documents:letterhead_sample", args=[bloc.letterhead_id])
    assert secretary.get(sample)["X-Frame-Options"] == "SAMEORIGIN"
