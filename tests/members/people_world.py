"""People of the member agency who are nobody's own role, and a file on its way in.

Sets world.staff (two posts, no account) with world.staff_post, world.former (account closed) and
world.registry_file, brought by the secretary.
"""

from members.models import Post, RegistryFile
from tests.factories.members import PersonFactory, PostFactory
from tests.members.workbook import filled_in


def furnish(world) -> None:
    world.staff = PersonFactory(account=None, full_name="Người không tài khoản")
    world.staff_post = PostFactory(person=world.staff, agency=world.agency)
    PostFactory(person=world.staff, agency=world.agency, role=Post.Role.DEPUTY)
    world.former = PostFactory(agency=world.agency, person__account__is_active=False).person
    world.registry_file = RegistryFile.objects.create(
        uploaded_by=world.users["secretary"],
        uploaded_at=world.now,
        bloc=world.bloc,
        name="danh-sach.xlsx",
        sha256="0" * 64,
        content=filled_in(),
    )
