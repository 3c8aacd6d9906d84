"""The facts of the conference of 12 January 2021 in the words the papers print.

Each sentence here says in Vietnamese what one entry of facts-2020.json says, and no more.
"""

from decimal import Decimal

PROVINCE = "Phú Thọ"
BLOC = "Khối Thi đua Văn hóa - Xã hội"
OFFICE = ("bantdkt", "Ban Thi đua - Khen thưởng tỉnh")

# The code stands in sign-in names and file names; the names are those of the source.
CODES = {
    "Sở Y tế": "soyte",
    "Sở Giáo dục và Đào tạo": "sogddt",
    "Sở Thông tin và Truyền thông": "sotttt",
    "Bảo hiểm Xã hội tỉnh": "bhxh",
    "Sở Văn hóa - Thể thao và Du lịch": "sovhttdl",
    "Sở Lao động - Thương binh và Xã hội": "soldtbxh",
    "Sở Khoa học và Công nghệ": "sokhcn",
    "Văn phòng HĐND tỉnh": "vphdnd",
    "Văn phòng Đoàn ĐBQH tỉnh": "vpddbqh",
    "Khu Di tích lịch sử Đền Hùng": "denhung",
    "Liên hiệp các Hội Khoa học kỹ thuật tỉnh": "lhhkhkt",
    "Đài Phát thanh và Truyền hình tỉnh": "daiptth",
}
UNKNOWN_MEMBER = "Đơn vị {number} (chưa xác định)"
UNKNOWN_CODE = "donvi{number}"
PROBABLE = "có khả năng là thành viên năm 2020, chưa được xác nhận"
UNKNOWN = "nguồn tin không nêu tên"

SOURCE = "tin của PhuthoPortal (bút danh Ngọc Kiên) về hội nghị ngày 12/01/2021"
TITLE = (
    "Hội nghị tổng kết công tác thi đua năm 2020, phát động phong trào thi đua, "
    "ký kết giao ước thi đua năm 2021 và bàn giao nhiệm vụ Trưởng khối"
)
CONTEXT_2020 = "Dịch bệnh Covid-19 diễn biến phức tạp."
ATTENDANCE = "lãnh đạo Ban Thi đua - Khen thưởng tỉnh và các đại biểu"

POSTS_OF_SPEAKERS = {
    "Nguyễn Quang Anh": "Tỉnh ủy viên, Bí thư Đảng ủy Khối các cơ quan tỉnh",
    "Hồ Thị Phương Thủy": "Phó Giám đốc Sở Nội vụ, Trưởng Ban Thi đua - Khen thưởng tỉnh",
}
ASKED = [
    "đề nghị các đơn vị thành viên tiếp thu kịp thời các văn bản, hướng dẫn mới của tỉnh về công "
    "tác thi đua, khen thưởng",
    "đề nghị các đơn vị thành viên đăng ký lộ trình khen thưởng phù hợp với đơn vị mình",
    "đề nghị các đơn vị thành viên bám sát các phong trào thi đua của ngành và của Khối để đạt các "
    "hình thức khen thưởng cao hơn",
]

RESULTS_2020 = [
    {
        "text": "tổ chức một số đợt thi đua chào mừng các ngày lễ lớn của đất nước, của tỉnh và "
        "của các ngành"
    },
    {
        "text": "có",
        "share": Decimal(100),
        "text_after": "cơ quan, đơn vị hoàn thành hoặc hoàn thành xuất sắc mọi nhiệm vụ chính trị "
        "được giao",
    },
    {
        "text": "học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh, gắn với phong "
        "trào thi đua của từng tập thể, cá nhân"
    },
    {
        "text": "duy trì hoạt động của Khối theo quy chế: ký kết giao ước thi đua, tổ chức các "
        "nội dung thi đua"
    },
    {
        "text": "vận động được",
        "amount": 900_000_000,
        "precision": "more_than",
        "text_after": "mua thẻ bảo hiểm y tế cho người thuộc hộ cận nghèo trên địa bàn tỉnh",
    },
]
AIMS_2021 = [
    {
        "text": "có",
        "share": Decimal(100),
        "text_after": "đơn vị thành viên hoàn thành xuất sắc nhiệm vụ được giao",
    }
]
DIRECTIONS_2021 = [
    {"text": "tiếp tục đổi mới nội dung, hình thức, phương pháp tổ chức các phong trào thi đua"},
    {
        "text": "tăng cường sự lãnh đạo của cấp ủy, chính quyền; người đứng đầu cơ quan, đơn vị "
        "chịu trách nhiệm về phong trào thi đua và công tác khen thưởng"
    },
    {"text": "phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến của các đơn vị thành viên"},
]
SIGNED_2021 = "Các cơ quan, đơn vị thành viên ký kết giao ước thi đua năm 2021."
HANDOVER_2021 = (
    "thống nhất bàn giao nhiệm vụ Trưởng khối thi đua năm 2021 từ Sở Y tế sang Bảo hiểm Xã hội tỉnh"
)
MOVEMENT_2021 = "Phong trào thi đua năm 2021 của Khối"

# Settings of the bloc's papers; the source does not show its letterhead.
PARENT = "Ủy ban nhân dân tỉnh Phú Thọ"
SYMBOL = "KTĐVHXH"

# The running year. Nothing in it is a fact about anybody.
EXAMPLE = "Ví dụ"
EXAMPLE_THEME = "Đoàn kết, sáng tạo, hoàn thành xuất sắc nhiệm vụ (ví dụ)"
EXAMPLE_MOVEMENT = "Thi đua cải cách hành chính, phục vụ nhân dân (ví dụ)"
EXAMPLE_AIMS = (
    "Giải quyết thủ tục hành chính đúng hạn.\n"
    "Mỗi đơn vị có ít nhất một mô hình, sáng kiến mới được áp dụng."
)
EXAMPLE_DRIVES = [
    (
        "Đợt thi đua chào mừng ngày Giải phóng miền Nam và Quốc tế Lao động (ví dụ)",
        "Ngày 30/4 và 01/5",
        (3, 15),
        (4, 30),
    ),
    ("Đợt thi đua chào mừng Quốc khánh (ví dụ)", "Ngày 02/9", (7, 15), (9, 2)),
]

EXAMPLE_CONFERENCE = "Hội nghị sơ kết công tác thi đua 6 tháng đầu năm {year} (ví dụ)"
EXAMPLE_PLACE = "Hội trường mẫu"
EXAMPLE_POINTS = [
    {
        "text": "có",
        "share": Decimal(100),
        "text_after": "đơn vị thành viên đăng ký nội dung thi đua từ đầu năm (ví dụ)",
    },
    {
        "text": "vận động ủng hộ quỹ an sinh xã hội",
        "amount": 123_456_000,
        "text_after": "(ví dụ)",
    },
]
EXAMPLE_RESOLUTION = "thông qua báo cáo sơ kết 6 tháng đầu năm (ví dụ)"
