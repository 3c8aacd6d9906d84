"""Breaks names and titles into lines of about one length, between words.

The decree's rules under a name are as long as a part of its line, so the lines must be known
before the page is laid out; and PDF and DOCX should break them at the same places.

Written Vietnamese puts a space between syllables, not words: "THI / ĐUA" on two lines reads badly.
"""

from functools import cache

from documents.rendering.fonts import text_width

DASHES = ("-", "–")
COMMON_WORDS = frozenset(
    """
    ban hành|bàn giao|bảo hiểm|báo cáo|biên bản|bình xét|bí thư|cán bộ|chi cục|chỉ tiêu|chính trị
    chủ tịch|chủ tọa|chuyên viên|công an|công chức|công đoàn|công nghệ|công tác|công thương
    công ty|cộng sản|cựu chiến|chiến binh|di tích|doanh nghiệp|du lịch|dân tộc|dự thảo
    đào tạo|đảng ủy|đại biểu|đề án|đề nghị|đoàn thể|đô thị|đồng nhân|giám đốc|giao ước|giao thông
    giáo dục|giải trình|hiệp hội|hoạt động|học tập|hội đồng|hội nghị|hợp tác|kế hoạch|kết quả
    khen thưởng|khoa học|khối trưởng|kiểm phiếu|kiểm tra|kinh tế|kỹ thuật|lao động|liên đoàn
    liên hiệp|liên minh|lịch sử|lực lượng|môi trường|năm học|ngân hàng|ngân sách|nghị quyết
    nghiên cứu|ngoại vụ|nhà nước|nhân dân|nhiệm vụ|nội vụ|nông dân|nông nghiệp|nông thôn
    phát động|phát thanh|phát triển|phong trào|phòng ban|phụ nữ|phục vụ|quản lý|quản trị|quân sự
    quốc hội|quy chế|quy hoạch|quyết định|sơ kết|suy tôn|sự nghiệp|tài chính|tài nguyên|tập thể
    tham mưu|thanh niên|thanh tra|thành phố|thành tích|thẩm định|thể thao|thi đua|thông tin
    thống kê|thủ tướng|thư ký|thương binh|thương mại|thực hiện|tổ chức|tổng hợp|tổng kết
    trách nhiệm|triển khai|trung tâm|trung ương|truyền hình|truyền thông|truyền thống|trưởng ban
    trưởng khối|tuyên giáo|tuyên truyền|tư pháp|ứng dụng|ủy ban|vận động|văn hóa|văn phòng
    vệ sinh|viên chức|việc làm|xã hội|xây dựng|xuất sắc|y tế
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
# What a break costs besides uneven lines; lines of one length cost 0, "all or nothing" about 1.
WITHIN_A_WORD = 1.0
WITHIN_A_NAME = 0.3
AFTER_A_SIGN = -0.05


@cache
def balanced_lines(
    text: str, width: float, size: float, *, capitals: bool = False
) -> tuple[str, ...]:
    """Bold text as the fewest lines that fit into `width` points, as even as they can be.

    Line breaks in `text` are kept. A dash stays with the syllable before it. `capitals` sets the
    lines in capitals; names are still known by the capitals in `text`. A syllable wider than the
    line gets a line of its own.
    """
    setting = _Setting(width, size, capitals)
    return tuple(line for part in text.splitlines() for line in setting.lines(_syllables(part)))


def _syllables(text: str) -> list[str]:
    syllables: list[str] = []
    for syllable in text.split():
        if syllable in DASHES and syllables:
            syllables[-1] += f" {syllable}"
        else:
            syllables.append(syllable)
    return syllables


class _Setting:
    def __init__(self, width: float, size: float, capitals: bool) -> None:
        self.width = width
        self.size = size
        self.capitals = capitals

    def lines(self, syllables: list[str]) -> list[str]:
        """The cheapest way to set all syllables, found from the end of the text backwards."""
        best: list[tuple[int, float, list[str]]] = [(0, 0.0, [])]
        for start in reversed(range(len(syllables))):
            ways = []
            for end in range(start + 1, len(syllables) + 1):
                line = self._line(syllables[start:end])
                if end > start + 1 and self._measure(line) > self.width:
                    break
                count, cost, rest = best[len(syllables) - end]
                cost += (self._measure(line) / self.width) ** 2
                cost += _break_cost(syllables, end)
                ways.append((count + 1, cost, [line, *rest]))
            best.append(min(ways, key=lambda way: way[:2]))
        return best[-1][2]

    def _line(self, syllables: list[str]) -> str:
        line = " ".join(syllables)
        return line.upper() if self.capitals else line

    def _measure(self, line: str) -> float:
        return text_width(line, self.size, bold=True)


def _break_cost(syllables: list[str], end: int) -> float:
    """Of a line that ends before `syllables[end]`."""
    if end == len(syllables):
        return 0.0
    before, after = syllables[end - 1], syllables[end]
    if before.endswith((*DASHES, ",", ";")):
        return AFTER_A_SIGN
    if f"{before} {after}".lower().rstrip(",;") in COMMON_WORDS:
        return WITHIN_A_WORD
    is_name = before[0].isupper() and after[0].isupper()
    return WITHIN_A_NAME if is_name or after[0].isdigit() else 0.0
