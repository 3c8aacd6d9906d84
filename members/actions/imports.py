import hashlib
from datetime import datetime, timedelta

from django.db import transaction

from audit import chain
from members.actions.agencies import found_agency
from members.actions.memberships import join_bloc
from members.actions.persons import correct_person, enter_person
from members.actions.posts import appoint, correct_post, end_post
from members.models import Agency, Bloc, Person, RegistryFile
from members.rules import imports as rules
from members.standing import standing_of
from members.workbooks.agencies import joining_order
from members.workbooks.plan import Change, Human, Plan, PostEntry
from members.workbooks.planning import plan_import
from office.periods import closing, opening
from office.records import lock, save
from office.refusals import refuse_if

KEPT_FOR = timedelta(days=1)


@transaction.atomic
def keep_file(*, bloc: Bloc, name: str, content: bytes, by, at: datetime) -> RegistryFile:
    """Put a file aside until its sender says yes; earlier ones of the same person go."""
    refuse_if(rules.may_import(standing_of(by, at), bloc))
    RegistryFile.objects.filter(uploaded_by=by).delete()
    RegistryFile.objects.filter(uploaded_at__lt=at - KEPT_FOR).delete()
    file = RegistryFile(
        uploaded_by=by,
        uploaded_at=at,
        bloc=bloc,
        name=name,
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )
    save(file)
    return file


@transaction.atomic
def import_registry(file: RegistryFile, *, agreed: str, by, at: datetime) -> Bloc:
    """Enter the whole file or nothing: one event for each record, and one for the import.

    `agreed` is the fingerprint of what was shown. The file is read again from the bytes that were
    kept; its plan has to be the one that its sender said yes to.
    """
    lock(file.bloc.province)  # two imports into one province follow one another
    file = lock(file)
    standing = standing_of(by, at)
    refuse_if(rules.may_import(standing, file.bloc))
    plan = plan_import(bytes(file.content), file.bloc, standing)
    refuse_if(rules.why_not_enter(plan, agreed))
    act = {"by": by, "at": at}
    agencies = _enter_agencies(plan, file, act)
    _enter_posts(plan, agencies, file, act)
    _tell(plan, file, act)
    file.delete()
    return file.bloc


def _enter_agencies(plan: Plan, file: RegistryFile, act: dict) -> dict[str, Agency]:
    bloc = file.bloc
    found = {agency.code.casefold(): agency for agency in bloc.province.agencies.order_by("pk")}
    for entry in joining_order(plan.agencies):
        row = entry.row
        agency = entry.agency or found_agency(
            bloc.province,
            name=row["name"],
            short_name=row["short_name"] or "",
            code=row["code"],
            founded_on=row["founded_on"],
            note=row["note"] or "",
            **act,
        )
        found[agency.code.casefold()] = agency
        join_bloc(bloc, agency=agency, valid_from=row["joined_on"], basis=row["basis"] or "", **act)
    return found


def _enter_posts(plan: Plan, agencies: dict[str, Agency], file: RegistryFile, act: dict) -> None:
    """What ends comes before what begins: a new head finds the post free."""
    persons: dict[int, Person] = {}
    for entry in sorted(plan.posts, key=lambda entry: entry.post is None):
        human = entry.human
        if human.person and human.contact and id(human) not in persons:
            _correct_contact(human, act)
        if human.person:
            persons.setdefault(id(human), human.person)
        if entry.post is None:
            persons[id(human)] = _begin(entry, persons.get(id(human)), agencies[entry.code], act)
        elif entry.change == Change.CHANGED:
            _change(entry, file, act)


def _begin(entry: PostEntry, person: Person | None, agency: Agency, act: dict) -> Person:
    row = entry.row
    post = {
        "agency": agency,
        "role": entry.role,
        "title": row["title"],
        "starts_at": opening(row["first_day"]),
        "ends_at": closing(entry.last_day) if entry.last_day else None,
        "basis": row["basis"] or "",
    }
    if person:
        return appoint(person, **post, **act).person
    who = {"full_name": row["full_name"], "email": entry.human.email, "phone": entry.human.phone}
    return enter_person(**who, **post, is_another=True, **act)


def _change(entry: PostEntry, file: RegistryFile, act: dict) -> None:
    post = entry.post
    ends_at = closing(entry.last_day) if entry.new_end else post.ends_at
    if entry.new_end and post.ends_at is None and not entry.corrections:
        end_post(post, ends_at=ends_at, **act)
    elif entry.new_end or entry.corrections:
        values = {"title": post.title, "basis": post.basis, **entry.corrections}
        correct_post(
            post,
            role=post.role,
            starts_at=post.starts_at,
            ends_at=ends_at,
            **values,
            reason=f"Theo tệp {file.name}",
            **act,
        )


def _correct_contact(human: Human, act: dict) -> None:
    person = human.person
    values = {"email": person.email, "phone": person.phone, **human.contact}
    human.person = correct_person(person, full_name=person.full_name, **values, **act)


def _tell(plan: Plan, file: RegistryFile, act: dict) -> None:
    chain.append(
        act="members.import_registry",
        subject=file.bloc,
        after={
            "file": file.name,
            "sha256": file.sha256,
            "new": plan.count(Change.NEW),
            "changed": plan.count(Change.CHANGED),
            "same": plan.count(Change.SAME),
        },
        concerns=[file.bloc],
        **act,
    )
