"""The real bloc with its sixteen agencies, and people invented to try the product with."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.timezone import localdate

from accounts.models import User
from cycle.deadlines import opening
from emulation_bloc.demonstration import wording
from members import actions
from members.models import Agency, Bloc, Person, Post

PASSWORD = "thi-dua-phu-tho"
ADMINISTRATOR, SECRETARY, COUNCIL = "quantri", "thuky", "hoidong"
CHAIR_OF_THE_EXAMPLE = "Sở Giáo dục và Đào tạo"


@dataclass
class Cast:
    """Who and what the demonstration works with."""

    bloc: Bloc
    administrator: User
    secretary: User
    agencies: dict[str, Agency] = field(default_factory=dict)  # by name, in the bloc's order


def enter(facts: dict, administrator: Person, office: Agency, *, at: datetime) -> Cast:
    """Enter bloc, agencies, memberships, chair terms, and the example's people."""
    by = administrator.account
    stamp = {"by": by, "at": at}
    bloc = actions.found_bloc(
        office.province,
        name=wording.BLOC,
        parent_name=wording.PARENT,
        symbol=wording.SYMBOL,
        place=wording.PROVINCE,
        rules_from=date(2020, 1, 1),
        **stamp,
    )
    cast = Cast(bloc, by, by)
    for name, code, note in members(facts):
        agency = actions.found_agency(bloc.province, name=name, code=code, note=note, **stamp)
        actions.join_bloc(bloc, agency=agency, valid_from=date(2020, 1, 1), note=note, **stamp)
        cast.agencies[name] = agency
    _appoint_chairs(cast, facts, stamp)
    cast.secretary = _enter_people(cast, office, stamp)
    return cast


def members(facts: dict) -> list[tuple[str, str, str]]:
    """Name, code and note of each of the sixteen, in the order of the source."""
    named = [(name, wording.CODES[name], "") for name in facts["members_named"]]
    probable = [
        (member["name"], wording.CODES[member["name"]], wording.PROBABLE)
        for member in facts["members_probable"]
    ]
    known = len(named) + len(probable)
    unknown = [
        (
            wording.UNKNOWN_MEMBER.format(number=number),
            wording.UNKNOWN_CODE.format(number=number),
            wording.UNKNOWN,
        )
        for number in range(known + 1, known + 1 + facts["members_unknown_count"])
    ]
    return named + probable + unknown


def _appoint_chairs(cast: Cast, facts: dict, stamp: dict) -> None:
    """The two turns the source tells of, and one that is only an example, for this year."""
    day_of_handover = date.fromisoformat(facts["conference"]["date"])
    this_year = localdate(stamp["at"]).year
    turns = [
        (facts["year_2020"]["chair"], 2020, date(2020, 1, 1), day_of_handover, False),
        (facts["year_2021"]["chair"], 2021, day_of_handover, date(2022, 1, 1), False),
        (CHAIR_OF_THE_EXAMPLE, this_year, date(this_year, 1, 1), None, True),
    ]
    for name, year, first, until, is_example in turns:
        actions.appoint_chair(
            cast.bloc,
            agency=cast.agencies[name],
            year=year,
            starts_at=opening(first),
            ends_at=opening(until) if until else None,
            basis="" if not is_example else wording.EXAMPLE,
            is_example=is_example,
            **stamp,
        )


def _enter_people(cast: Cast, office: Agency, stamp: dict) -> User:
    """A leader and a clerk for each agency, a secretary, a council officer: nobody real."""
    chair = cast.agencies[CHAIR_OF_THE_EXAMPLE]
    for number, agency in enumerate(cast.agencies.values(), 1):
        _enter(
            f"Người ký mẫu {number:02d}",
            agency,
            Post.Role.HEAD,
            "Thủ trưởng đơn vị",
            f"lanhdao.{agency.code}",
            stamp,
        )
        _enter(
            f"Chuyên viên mẫu {number:02d}",
            agency,
            Post.Role.CLERK,
            "Chuyên viên",
            f"chuyenvien.{agency.code}",
            stamp,
        )
    _enter("Cán bộ Hội đồng mẫu", office, Post.Role.COUNCIL, "Chuyên viên", COUNCIL, stamp)
    return _enter("Thư ký mẫu", chair, Post.Role.SECRETARY, "Thư ký Khối", SECRETARY, stamp)


def _enter(
    full_name: str, agency: Agency, role: str, title: str, username: str, stamp: dict
) -> User:
    person = actions.enter_person(
        full_name=full_name,
        agency=agency,
        role=role,
        title=title,
        starts_at=opening(date(localdate(stamp["at"]).year, 1, 1)),
        basis=wording.EXAMPLE,
        is_example=True,
        **stamp,
    )
    return hand_over(actions.open_account(person, username=username, **stamp))


def hand_over(person: Person) -> User:
    """Let the account work with the one password of the demonstration, as if its link was used."""
    person.account.set_password(PASSWORD)
    person.account.save()
    Person.objects.filter(pk=person.pk).update(invited_until=None)
    return person.account
