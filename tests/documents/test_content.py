import pytest

from documents import drafting
from tests.documents.kinds import NOTICE
from tests.factories.documents import AT, noticed_bloc

pytestmark = pytest.mark.django_db


def test_content_same_words_have_one_hash_and_other_words_another():
    bloc = noticed_bloc()
    first, again = NOTICE.content(bloc), NOTICE.content(bloc)
    bloc.name = "Khối mới"
    assert first.sha256 == again.sha256
    assert NOTICE.content(bloc).sha256 != first.sha256


def test_content_sources_are_no_part_of_the_words():
    content = NOTICE.content(noticed_bloc())
    fewer = type(content)(**{**vars(content), "sources": ()})
    assert fewer.sha256 == content.sha256


@pytest.mark.parametrize("value", [object(), {1, 2}])
def test_content_that_is_not_plain_data_has_no_hash(value):
    content = NOTICE.content(noticed_bloc())
    odd = type(content)(**{**vars(content), "context": {"value": value}})
    with pytest.raises(TypeError, match="^A paper's content is plain data"):
        _ = odd.sha256


def test_content_record_in_its_context_has_no_hash():
    bloc = noticed_bloc()
    content = NOTICE.content(bloc)
    odd = type(content)(**{**vars(content), "context": {"bloc": bloc}})
    with pytest.raises(TypeError, match="not Bloc"):
        _ = odd.sha256


def test_draft_is_marked_and_has_no_number():
    sheet = drafting.draft(NOTICE, noticed_bloc(name="Khối mẫu"), at=AT)
    assert sheet.is_draft
    assert sheet.title == "Thông báo về hoạt động của Khối mẫu"
