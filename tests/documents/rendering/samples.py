"""Two papers that use every part of the Decree 30 base. Persons and figures are made up."""

from datetime import UTC, date, datetime

from django.template import engines

from documents.rendering import letterhead, paper, pdf

CREATED = datetime(2021, 1, 12, 4, 30, tzinfo=UTC)
IDENTIFIER = b"0123456789abcdef"

BLOC = letterhead.Letterhead(
    parent="Hội đồng Thi đua - Khen thưởng tỉnh Phú Thọ",
    issuer="Khối Thi đua Văn hóa - Xã hội",
    place="Phú Thọ",
)

SPEECH = (
    "Các đại biểu thống nhất đánh giá: năm 2020, trong điều kiện dịch bệnh diễn biến phức tạp, "
    "các đơn vị trong Khối đã bám sát nhiệm vụ chính trị, tổ chức nhiều đợt thi đua thiết thực, "
    "hoàn thành các nội dung giao ước đã ký kết từ đầu năm và tích cực tham gia công tác an sinh "
    "xã hội trên địa bàn."
)

MINUTES_BODY = """
{% extends "documents/papers/decree30.html" %}
{% block body %}
  <p>Thời gian bắt đầu: 8 giờ 00, ngày 12 tháng 01 năm 2021.</p>
  <p>Địa điểm: Hội trường Sở Y tế.</p>
  <h2>I. THÀNH PHẦN</h2>
  <p>Chủ trì: Ông <strong>Người ký mẫu 01</strong>, Trưởng Khối.</p>
  <p>Thư ký: Bà <strong>Người ký mẫu 02</strong>.</p>
  <h2>II. NỘI DUNG</h2>
  <h3>1. Kết quả công tác năm 2020</h3>
  {% for paragraph in paragraphs %}<p>{{ paragraph }}</p>{% endfor %}
  <ul><li>Phát động thi đua chào mừng các ngày lễ lớn;</li><li>Ủng hộ hơn 900 triệu đồng mua thẻ
  bảo hiểm y tế cho người thuộc hộ cận nghèo trên địa bàn tỉnh.</li></ul>
  <h3>2. Đề nghị khen thưởng</h3>
  <ol class="letters"><li>Cờ thi đua: 02 đơn vị;</li><li>Bằng khen: 09 đơn vị;</li>
  <li>Tập thể lao động xuất sắc: <em>theo hồ sơ</em>;</li><li>Các hình thức khác: không;</li>
  <li>Ý kiến khác: không.</li></ol>
  <table class="grid">
    <caption>Kết quả suy tôn</caption>
    <thead><tr><th>TT</th><th>Đơn vị</th><th>Hình thức</th><th>Số phiếu</th></tr></thead>
    <tbody>
      {% for row in rows %}
        <tr><td class="centred">{{ forloop.counter }}</td><td>{{ row.0 }}</td><td>{{ row.1 }}</td>
        <td class="number">{{ row.2 }}</td></tr>
      {% endfor %}
    </tbody>
  </table>
  <p>Hội nghị kết thúc vào 11 giờ 30 phút, ngày 12 tháng 01 năm 2021, biên bản được thông qua
  và các đại biểu nhất trí ký tên./.</p>
{% endblock %}
"""

ROWS = [
    ("Sở Y tế", "Cờ thi đua", 16),
    ("Sở Giáo dục và Đào tạo", "Cờ thi đua", 15),
    ("Sở Thông tin và Truyền thông", "Bằng khen", 16),
]

LETTER_BODY = """
{% extends "documents/papers/decree30.html" %}
{% block body %}
  <p>Thực hiện quy định về công tác thi đua, khen thưởng, Khối Thi đua Văn hóa - Xã hội đã tổ chức
  bình xét, suy tôn năm 2020 và đề nghị khen thưởng như sau:</p>
  {% for paragraph in paragraphs %}<p>{{ paragraph }}</p>{% endfor %}
  <p>(Kèm theo danh sách đề nghị khen thưởng, báo cáo thành tích và biên bản bình xét)</p>
  <p>Kính đề nghị Ban Thi đua - Khen thưởng tỉnh xem xét, trình cấp có thẩm quyền quyết định./.</p>
{% endblock %}
{% block annexes %}
  {% for annex in annexes %}
    <div class="annex {% if annex.landscape %}landscape{% endif %}">
      {% include "documents/papers/annex_head.html" %}
      <table class="grid">
        <thead><tr><th>TT</th><th>Đơn vị</th><th>Hình thức</th></tr></thead>
        <tbody>{% for n in annex_rows %}<tr><td class="centred">{{ n }}</td>
        <td>Đơn vị {{ n }} (chưa xác định)</td><td>Bằng khen</td></tr>{% endfor %}</tbody>
      </table>
    </div>
  {% endfor %}
{% endblock %}
"""


def minutes(
    *, paragraphs: int = 6, rows: int = 3, number: int | None = 5, speech: str = SPEECH
) -> tuple:
    """Form 1.9: no place and date, secretary left, chair right."""
    this = paper.Paper(
        head=letterhead.PaperHead(BLOC, number, "BB-KTĐ", None, shows_place_and_date=False),
        kind="Biên bản",
        subject="Hội nghị tổng kết công tác thi đua, khen thưởng năm 2020, "
        "phát động phong trào thi đua và ký giao ước thi đua năm 2021",
        signatures=(
            letterhead.SignatureBlock("", "Thư ký", "Người ký mẫu 02", "left"),
            letterhead.SignatureBlock("", "Chủ tọa", "Người ký mẫu 01", "right"),
        ),
        recipients=("Ban Thi đua - Khen thưởng tỉnh", "Các đơn vị trong Khối", "Lưu: VT."),
    )
    context = {
        "paragraphs": [speech] * paragraphs,
        "rows": [ROWS[n % len(ROWS)] for n in range(rows)],
    }
    return this, _html(MINUTES_BODY, this, context)


REFERENCE = "Kèm theo Tờ trình số 12/TTr-KTĐ ngày 05 tháng 02 năm 2021 của Khối Thi đua"
ANNEXES = (
    paper.Annex("Phụ lục I", "Danh sách đề nghị tặng Bằng khen", REFERENCE),
    paper.Annex("Phụ lục II", "Tổng hợp kết quả bình xét", REFERENCE, landscape=True),
)
CHAIR = letterhead.SignatureBlock("TM. Khối Thi đua", "Trưởng Khối", "Người ký mẫu 01")
ADDRESSEES = ("Ủy ban nhân dân tỉnh Phú Thọ", "Ban Thi đua - Khen thưởng tỉnh Phú Thọ")


def letter(
    *,
    paragraphs: int = 3,
    annex_rows: int = 60,
    speech: str = SPEECH,
    addressees: tuple = ADDRESSEES,
    annexes: tuple = ANNEXES,
    signatures: tuple = (CHAIR,),
) -> tuple:
    """Form 1.4: legal bases, Kính gửi, Nơi nhận beside the signature, two annexes."""
    this = paper.Paper(
        head=letterhead.PaperHead(BLOC, 12, "TTr-KTĐ", date(2021, 2, 5)),
        kind="Tờ trình",
        subject="Về việc đề nghị khen thưởng phong trào thi đua năm 2020",
        addressees=addressees,
        legal_bases=(
            "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003",
            "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định "
            "chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
        ),
        signatures=signatures,
        recipients=("Như trên", "Các đơn vị trong Khối", "Lưu: VT, hồ sơ khen thưởng"),
    )
    context = {
        "paragraphs": [speech] * paragraphs,
        "annex_rows": range(1, annex_rows + 1),
        "annexes": annexes,
    }
    return this, _html(LETTER_BODY, this, context)


def _html(source: str, this: paper.Paper, context: dict) -> str:
    return engines["django"].from_string(source).render({**context, "paper": this})


def printed(sample: tuple, *, draft: bool = False, example: bool = False) -> bytes:
    this, html = sample
    return pdf.render_pdf(
        html,
        title=this.title,
        draft=draft,
        example=example,
        created=CREATED,
        identifier=IDENTIFIER,
    )
