"""The table people read."""

HEAD = ("page", "rows", "queries", "p50 ms", "p95 ms", "cpu ms", "× bare", "limit")


def print_table(found) -> None:
    lines = [HEAD, *map(_line, found.measured)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(HEAD))]
    for line in lines:
        name, *numbers = line
        print(name.ljust(widths[0]), *map(str.rjust, numbers, widths[1:]))
    print("\npaper                     first ms  repeated ms  alone ms  × alone")
    for paper in found.printed:
        print(
            f"{paper.paper:25} {paper.first:8.0f} {paper.repeated:12.0f} {paper.alone:9.0f}"
            f" {paper.ratio:8.2f}"
        )
    print(f"\nstart-up: {found.start_up:.1f} s")
    for breach in found.breaches:
        print("over the limit:", breach)


def _line(measured) -> tuple[str, ...]:
    return (
        measured.page,
        str(measured.rows),
        str(measured.queries),
        f"{measured.timing.p50:.1f}",
        f"{measured.timing.p95:.1f}",
        f"{measured.timing.cpu:.1f}",
        f"{measured.ratio:.2f}",
        f"{measured.limit:.0f}",
    )
