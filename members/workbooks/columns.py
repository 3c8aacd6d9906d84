"""The two sheets and their columns: one description for writing the template and for reading."""

from dataclasses import dataclass
from enum import Enum

from members.models import Post

MOST_ROWS = 300  # forty agencies with seven people each
MOST_COLUMNS = 30
HEADER_ROW = 1


class Kind(Enum):
    TEXT = "text"
    DAY = "day"
    PLACE = "place"  # in the bloc's list, from 1 on


@dataclass(frozen=True)
class Column:
    key: str
    heading: str
    kind: Kind
    hint: str
    longest: int = 0
    required: bool = False
    width: int = 22


@dataclass(frozen=True)
class Sheet:
    name: str
    columns: tuple[Column, ...]

    def column(self, key: str) -> Column:
        return next(column for column in self.columns if column.key == key)


AGENCIES = Sheet(
    "Cơ quan",
    (
        Column(
            "code",
            "Mã cơ quan",
            Kind.TEXT,
            "Ngắn, không dấu, không cách, ví dụ: soyte. Dùng trong tên đăng nhập và tên tệp.",
            longest=40,
            required=True,
            width=16,
        ),
        Column(
            "name",
            "Tên cơ quan",
            Kind.TEXT,
            "Tên đầy đủ như in trên văn bản, ví dụ: Sở Y tế.",
            longest=200,
            required=True,
            width=48,
        ),
        Column(
            "short_name",
            "Tên viết tắt",
            Kind.TEXT,
            "Nếu có, ví dụ: SYT.",
            longest=60,
            width=16,
        ),
        Column(
            "founded_on",
            "Thành lập từ ngày",
            Kind.DAY,
            "Ngày thành lập, nếu biết, ví dụ: 01/07/2025.",
            width=18,
        ),
        Column(
            "position",
            "Thứ tự trong khối",
            Kind.PLACE,
            "Số thứ tự trong danh sách của khối: 1, 2, 3, … Đơn vị đã có trong khối giữ nguyên "
            "thứ tự.",
            width=18,
        ),
        Column(
            "joined_on",
            "Vào khối từ ngày",
            Kind.DAY,
            "Ngày đầu tiên là thành viên của khối, ví dụ: 01/01/2026.",
            required=True,
            width=18,
        ),
        Column(
            "basis",
            "Quyết định",
            Kind.TEXT,
            "Số, ngày của quyết định xếp vào khối, nếu có.",
            longest=300,
            width=36,
        ),
        Column("note", "Ghi chú", Kind.TEXT, "Nếu cần.", longest=300, width=30),
    ),
)
PERSONS = Sheet(
    "Người",
    (
        Column(
            "full_name",
            "Họ và tên",
            Kind.TEXT,
            "Họ và tên đầy đủ, viết hoa chữ cái đầu, ví dụ: Người ký mẫu.",
            longest=120,
            required=True,
            width=28,
        ),
        Column(
            "code",
            "Mã cơ quan",
            Kind.TEXT,
            "Chọn trong danh sách; mã phải có trong trang tính Cơ quan hoặc đã có trong khối.",
            longest=40,
            required=True,
            width=16,
        ),
        Column(
            "role",
            "Vai trò",
            Kind.TEXT,
            "Chọn trong danh sách.",
            longest=60,
            required=True,
            width=20,
        ),
        Column(
            "title",
            "Chức vụ in trên văn bản",
            Kind.TEXT,
            "Ví dụ: Giám đốc, Phó Giám đốc, Chuyên viên.",
            longest=150,
            required=True,
            width=28,
        ),
        Column(
            "first_day",
            "Giữ chức vụ từ ngày",
            Kind.DAY,
            "Ngày đầu tiên giữ chức vụ, ví dụ: 01/01/2026.",
            required=True,
            width=20,
        ),
        Column(
            "last_day",
            "Đến hết ngày",
            Kind.DAY,
            "Ngày cuối cùng giữ chức vụ; để trống khi còn đang giữ.",
            width=16,
        ),
        Column(
            "basis",
            "Quyết định",
            Kind.TEXT,
            "Số, ngày của quyết định bổ nhiệm, nếu có.",
            longest=300,
            width=36,
        ),
        Column(
            "phone",
            "Điện thoại",
            Kind.TEXT,
            "Gõ dạng văn bản để giữ số 0 đầu, ví dụ: 0912 345 678.",
            longest=30,
            width=18,
        ),
        Column(
            "email",
            "Thư điện tử",
            Kind.TEXT,
            "Nếu có: đường dẫn đặt mật khẩu được gửi vào đây.",
            longest=254,
            width=28,
        ),
    ),
)
SHEETS = (AGENCIES, PERSONS)

# Council officers and administrators are appointed one by one, never from a file.
ROLES = {
    "Thủ trưởng": Post.Role.HEAD,
    "Cấp phó": Post.Role.DEPUTY,
    "Chuyên viên": Post.Role.CLERK,
    "Thư ký khối": Post.Role.SECRETARY,
}
ROLE_WORDS = {role: word for word, role in ROLES.items()}
