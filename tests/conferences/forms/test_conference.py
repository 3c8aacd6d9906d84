from datetime import date, time
from uuid import uuid4

import pytest
from django.http import QueryDict

from conferences.forms import ConferenceForm, first_guess
from conferences.suggestions import Desk, Known
from tests.factories.cycle import YearFactory

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]

TABLE = Desk(
    leaders=(Known("Nguyễn Thị Mẫu", "Giám đốc Sở Y tế"),),
    secretaries=(Known("Trần Văn Mẫu", "Chuyên viên Sở Y tế"),),
)


def sent(desk, **values) -> ConferenceForm:
    data = QueryDict(mutable=True)
    data.update(
        {
            "submission_key": str(uuid4()),
            "title": "Hội nghị",
            "held_on": "1/7/2026",
            **{name: value for name, value in values.items() if name != "years"},
        }
    )
    data.setlist("years", values.get("years", [str(desk.years[1].pk)]))
    return ConferenceForm(data, bloc=desk.bloc, desk=TABLE)


def test_conference_form_reads_day_and_hours_as_people_write_them(desk):
    form = sent(desk, starts_at="8h30", ends_at="11 giờ")
    assert form.is_valid()
    values = form.values
    assert (values["held_on"], values["starts_at"], values["ends_at"]) == (
        date(2026, 7, 1),
        time(8, 30),
        time(11, 0),
    )


def test_conference_form_knows_the_posts_of_chair_and_secretary(desk):
    form = sent(desk, chair_name="Nguyễn Thị Mẫu", secretary_name="Lê Văn Lạ")
    assert form.is_valid()
    assert (form.values["chair_post"], form.values["secretary_post"]) == ("Giám đốc Sở Y tế", "")


def test_conference_form_offers_open_years_and_those_it_has(desk):
    sealed = YearFactory(bloc=desk.bloc, year=2024, sealed=True)
    YearFactory(year=2026)  # of another bloc
    form = ConferenceForm(bloc=desk.bloc, desk=TABLE)
    assert list(form.fields["years"].queryset) == [desk.years[1], desk.years[0]]
    desk.conference.years.add(sealed)
    form = ConferenceForm(instance=desk.conference, bloc=desk.bloc, desk=TABLE)
    assert list(form.fields["years"].queryset) == [desk.years[1], desk.years[0], sealed]


def test_conference_form_without_a_year_says_what_to_do(desk):
    form = sent(desk, years=[])
    assert form.errors == {"years": ["Choose the year the conference belongs to."]}


def test_conference_form_that_ends_before_it_begins_is_sent_back(desk):
    form = sent(desk, starts_at="11:00", ends_at="8:00")
    assert form.errors == {"__all__": ["The conference ends after it begins."]}


@pytest.mark.parametrize(
    ("years", "chosen", "title"),
    [
        ([], None, None),
        ([2026], [2026], "Hội nghị tổng kết phong trào thi đua năm 2026"),
        (
            [2026, 2024, 2025],
            [2025, 2026],
            "Hội nghị tổng kết phong trào thi đua năm 2025, phát động phong trào thi đua năm 2026",
        ),
        ([2024, 2026], [2026], "Hội nghị tổng kết phong trào thi đua năm 2026"),
    ],
)
def test_first_guess_is_the_two_newest_years_that_follow_one_another(years, chosen, title):
    guess = first_guess([YearFactory.build(bloc=None, rules=None, year=year) for year in years])
    if chosen is None:
        assert guess == {}
    else:
        assert [year.year for year in guess["years"]] == chosen
        assert guess["title"] == title
