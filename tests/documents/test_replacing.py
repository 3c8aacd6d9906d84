import json

import pytest
from django.utils.translation import override

from audit.models import Event
from documents import drafting, rules
from documents.models import Paper, Replacement
from documents.papers import Part
from tests.documents.acts import cancel_replacement, files, issue, open_for_replacement, refusal
from tests.documents.kinds import NOTICE
from tests.factories.documents import AT, StandingStub, issued, noticed_bloc

pytestmark = pytest.mark.django_db


def test_why_fixed_record_on_a_standing_paper_is_fixed():
    paper = issued()
    bloc = NOTICE.record_of(paper)
    sentence = (
        "This is printed in 01/TB-KTĐ, issued on 12/01/2021. To correct it, first open a "
        "replacement of that paper."
    )
    with override("en"):
        assert rules.why_fixed(bloc) == [sentence]
        assert rules.why_fixed(Part(bloc, "members")) == [sentence]
        assert rules.why_fixed(bloc, Part(bloc, "members")) == [sentence]


def test_why_fixed_other_records_and_parts_are_free():
    bloc = NOTICE.record_of(issued())
    other = noticed_bloc()
    assert rules.why_fixed(other, bloc.province, Part(bloc, "years")) == []


def test_why_fixed_no_record_is_free():
    issued()
    assert rules.why_fixed() == []


def test_open_replacement_frees_the_records_and_tells_why():
    paper = issued()
    bloc = NOTICE.record_of(paper)
    open_for_replacement(paper)
    told = Event.objects.order_by("-seq").first()
    assert rules.why_fixed(bloc) == []
    assert (told.act, json.loads(told.body)["reason"]) == (
        "documents.open_replacement",
        "Sai tên khối",
    )


def test_open_replacement_needs_the_right_to_issue():
    paper = issued()
    assert refusal(open_for_replacement, paper, standing=StandingStub()) == [
        "Only its secretariat."
    ]


def test_open_replacement_twice_is_refused_even_for_an_old_copy():
    paper = issued()
    rules.may_open_replacement(paper)  # remembers that none is open
    open_for_replacement(Paper.objects.get())
    assert refusal(open_for_replacement, paper) == ["01/TB-KTĐ is already open for replacement."]


def test_issue_paper_opened_for_replacement_makes_a_new_paper_that_replaces_it():
    old = issued()
    bloc = NOTICE.record_of(old)
    open_for_replacement(old)
    bloc.name = "Khối mới"
    bloc.save()
    new = issue(bloc)
    assert (str(new), new.replaces) == ("02/TB-KTĐ", old)
    assert list(Paper.objects.in_force()) == [new]
    told = Event.objects.order_by("-seq").first()
    body = json.loads(told.body)
    assert (told.act, body["before"]) == ("documents.replace_paper", {"paper": "01/TB-KTĐ"})
    assert ["documents.paper", old.pk] in body["concerns"]


def test_issue_paper_that_replaces_another_says_so_on_the_sheet():
    old = issued()
    bloc = NOTICE.record_of(old)
    open_for_replacement(old)
    words = "Văn bản này thay thế văn bản số 01/TB-KTĐ ngày 12 tháng 01 năm 2021."
    assert words in drafting.draft(NOTICE, bloc, at=AT).html


def test_issue_paper_that_replaces_another_leaves_the_old_files_alone():
    old = issued()
    before = files(old)
    open_for_replacement(old)
    issue(NOTICE.record_of(old))
    assert files(Paper.objects.get(pk=old.pk)) == before


def test_open_replacement_of_a_replaced_paper_is_refused():
    old = issued()
    open_for_replacement(old)
    issue(NOTICE.record_of(old))
    assert refusal(open_for_replacement, old) == ["01/TB-KTĐ is already replaced by a newer paper."]


def test_cancel_replacement_of_unchanged_records_fixes_them_again():
    paper = issued()
    bloc = NOTICE.record_of(paper)
    open_for_replacement(paper)
    cancel_replacement(paper)
    assert len(rules.why_fixed(bloc)) == 1
    told = Event.objects.order_by("-seq").first()
    assert json.loads(told.body)["before"] == {"reason": "Sai tên khối"}
    open_for_replacement(paper)


def test_cancel_replacement_after_a_new_letterhead_still_stands():
    """A letterhead is no record of the bloc's year: it says nothing against the paper."""
    paper = issued()
    open_for_replacement(paper)
    paper.issuer.parent_name = "Hội đồng Thi đua - Khen thưởng tỉnh"
    paper.issuer.save()
    cancel_replacement(paper)
    assert Replacement.objects.count() == 0


def test_cancel_replacement_of_changed_records_is_refused():
    paper = issued()
    bloc = NOTICE.record_of(paper)
    open_for_replacement(paper)
    bloc.name = "Khối mới"
    bloc.save()
    assert refusal(cancel_replacement, paper) == [
        "The records now differ from 01/TB-KTĐ: issue the paper that replaces it."
    ]


def test_cancel_replacement_that_was_never_opened_or_is_used_is_refused():
    paper = issued()
    assert refusal(cancel_replacement, paper) == ["01/TB-KTĐ is not open for replacement."]
    open_for_replacement(paper)
    issue(NOTICE.record_of(paper))
    assert refusal(cancel_replacement, paper) == ["01/TB-KTĐ is not open for replacement."]


def test_cancel_replacement_needs_the_right_to_issue():
    paper = issued()
    open_for_replacement(paper)
    assert refusal(cancel_replacement, paper, standing=StandingStub()) == ["Only its secretariat."]
