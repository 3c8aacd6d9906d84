"""How those who spoke are named."""

import pytest

from conferences.papers.minutes import minutes_of
from conferences.papers.speeches import SpeechPart
from tests.conferences.papers.putting import on_roll
from tests.factories.conferences import SpeechFactory


@pytest.mark.parametrize(
    ("values", "speaker"),
    [
        ({}, "Đại diện Sở Y tế"),
        ({"name": "Nguyễn Văn A"}, "Nguyễn Văn A, đại diện Sở Y tế"),
        ({"name": "Nguyễn Văn A", "post": "Giám đốc"}, "Nguyễn Văn A, Giám đốc Sở Y tế"),
        ({"name": "Nguyễn Văn A", "post": "Giám đốc Sở Y tế"}, "Nguyễn Văn A, Giám đốc Sở Y tế"),
    ],
)
def test_minutes_of_a_member_that_spoke(conference, values, speaker):
    entry = on_roll(conference, "Sở Y tế", **values)
    SpeechFactory(conference=conference, members=[entry], points=["nhất trí"])
    assert minutes_of(conference).speeches == (SpeechPart((speaker,), ("Nhất trí.",)),)
