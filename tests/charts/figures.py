"""Charts to draw: of any size, with short and long words, full and nearly empty."""

from datetime import date, timedelta
from statistics import median

from leadercoach.profile.chart import (
    AgreementMap,
    Cell,
    Chart,
    DotRound,
    DotRounds,
    Dumbbell,
    Dumbbells,
    Glance,
    Grid,
    Kind,
    LevelBlock,
    Levels,
    Line,
    LineWeek,
    MapPlace,
    MapRow,
    Mark,
    Mirror,
    MirrorBlock,
    Panel,
    Part,
    Parts,
    Shape,
    ShareBlock,
    Shares,
    StepBlock,
    Steps,
    Table,
    Unit,
    UnitRow,
    Units,
    Watch,
    Watches,
)
from ui.base.tokens import DARK, LIGHT
from ui.charts.look import Look

SENTENCE = "Andra avgjorde 7 av de senaste 12 besluten (36–78 %), mot 1 av de första 12: högre."
NAMES = (
    "Jag avgör",
    "Jag avgör och förklarar",
    "Jag frågar, sen avgör jag",
    "Vi avgör ihop",
    "Du avgör, hör med mig först",
    "Du avgör, berätta efteråt",
    "Du avgör helt",
)
LONG = "Återlämnat av mottagaren efter en synnerligen lång betänketid"
STATES = ("met", "partly", "zero", "met", "unclosed", "pause", "met")
FIRST = date(2025, 8, 11)
SCALE = ("0 %", "50 %", "100 %")


def look(text: float = 1.0, *, dark: bool = False) -> Look:
    return Look(DARK if dark else LIGHT, "No Such Family", text)


def chart(shape: Shape | None, point: str | None = "delegation") -> Chart:
    table = Table(("Vecka",), (("33–36",),))
    return Chart("who", point, "Vem avgjorde – på åäö", SENTENCE, ("3 är inte med.",), shape, table)


def mark(nth: int) -> Mark:
    return Mark(f"Nummer {nth}", (str(nth),))


def block(nth: int) -> str:
    return f"{nth % 50 + 1}–{nth % 50 + 4}"


def week(nth: int, words: str = "öppen vecka") -> LineWeek:
    state = STATES[nth % 7]
    value = None if state == "pause" else nth * 37 % 101
    low, high = (None, None) if value is None else (max(0, value - 9), min(100, value + 9))
    tick = "" if nth % 4 else f"månad {nth}"
    note = words if state == "unclosed" else ""
    return LineWeek(state, value, low, high, tick, note, nth % 6 == 0, mark(nth))


def line(n: int, words: str = "öppen vecka", end: str = "100 %") -> Line:
    return Line(tuple(week(nth, words) for nth in range(n)), end, "Paus", SCALE)


def ranged(n: int, number_until: int = 0) -> Line:
    """Weeks that end in a range alone; there is a number before `number_until`."""
    weeks = line(n).weeks
    rest = (week._replace(value=None) for week in weeks[number_until:])
    return Line((*weeks[:number_until], *rest), "46 till 100 %", "Paus", SCALE)


def level_block(nth: int, label: str = "") -> LevelBlock:
    counts = tuple((nth * 5 + level * 3) % 7 for level in range(7))
    counts = (1, 0, 0, 2, 0, 0, 1) if nth % 5 == 4 else counts
    marks = tuple(mark(7 * nth + level) for level in range(7))
    return LevelBlock(label or block(nth), sum(counts), counts, marks)


def levels(n: int, names: tuple[str, ...] = NAMES, label: str = "") -> Levels:
    return Levels(tuple(level_block(nth, label) for nth in range(n)), names, "Vecka")


def steps(n: int, names: tuple[str, ...] = NAMES) -> Steps:
    taken = [tuple((nth + i * i) % 7 + 1 for i in range(3 + nth % 4)) for nth in range(n)]
    middles = [median(levels) if len(levels) >= 5 else None for levels in taken]
    blocks = (StepBlock(block(nth), taken[nth], middles[nth], mark(nth)) for nth in range(n))
    return Steps(tuple(blocks), names)


def shares(n: int, label: str = "") -> Shares:
    counted = [(nth * 3 % (4 + nth % 9), 3 + nth % 9) for nth in range(n)]
    return Shares(
        tuple(
            ShareBlock(
                label or block(nth),
                f"{k} av {n}",
                k,
                n,
                (k / n * 0.6, k / n * 0.6 + 0.4) if n >= 5 else None,
                mark(nth),
            )
            for nth, (k, n) in enumerate(counted)
        )
    )


def mirror(n: int, most: int = 7) -> Mirror:
    blocks = (
        MirrorBlock(block(nth), nth * 3 % (most + 1), nth * 5 % (most + 1), mark(nth), mark(-nth))
        for nth in range(n)
    )
    return Mirror(tuple(blocks), "Behov som gick uppåt", "Goda nyheter")


def unit_row(n: int, label: str = "Hållet", captions: str = "") -> UnitRow:
    fills = ("full", "hollow", "arrow")
    units = tuple(Unit(fills[nth % 3], captions, mark(nth)) for nth in range(n))
    return UnitRow(label, units, "" if captions else str(n))


def units(n: int, label: str = "Hållet") -> Units:
    return Units((unit_row(n, label), unit_row(3, "Skäl", "Min egen oro"), unit_row(0, "Inga")))


def parts(n: int, label: str = "Befogenhet", *, chips: bool = False) -> Parts:
    rows = (
        Part(label, nth, nth * 2, f"{nth} av {nth * 2}" if nth else "–", mark(nth))
        for nth in range(n)
    )
    return Parts(tuple(rows), chips)


def dumbbell(nth: int, label: str) -> Dumbbell:
    state = ("told", "told", "open", "closed")[nth % 4]
    happened = FIRST + timedelta(days=nth * 11 % 170)
    told = happened + timedelta(days=nth % 40) if state == "told" else None
    return Dumbbell(label, happened, told, state, nth % 40 > 14, f"{nth} dagar", mark(nth))


def dumbbells(n: int, label: str = "Glömde svara") -> Dumbbells:
    ticks = tuple((date(2025, month, 1), word) for month, word in ((9, "sep"), (10, "oktober")))
    rows = tuple(dumbbell(nth, label) for nth in range(n))
    return Dumbbells(rows, FIRST, FIRST + timedelta(days=181), ticks)


def calendar(columns: int) -> Grid:
    cells = (Cell(c, r, (c * r) % 4, mark(c * 5 + r)) for c in range(columns) for r in range(5))
    months = tuple((c, f"månad {c}") for c in range(0, columns, 4))
    days = tuple(enumerate(("måndag", "tisdag", "onsdag", "torsdag", "fredag")))
    return Grid(tuple(cells), columns, 5, months, days)


def alike(*counts: int) -> Levels:
    """Three blocks of levels with the same counts."""
    marks = tuple(mark(level) for level in range(7))
    blocks = (LevelBlock(block(nth), sum(counts), counts, marks) for nth in range(3))
    return Levels(tuple(blocks), NAMES, "Vecka")


def resting(n: int) -> Line:
    """Weeks of pause, though a value is named."""
    rest = week(5)
    return Line((rest,) * n, "40 %", "Paus", SCALE)


def glance(nth: int, apart: int) -> Glance:
    own = None if nth % 7 == 6 else nth * 3 % 5 + 1
    seen = None if nth % 5 == 3 else nth * 2 % 5 + 1
    return Glance(FIRST + timedelta(days=nth * apart), own, seen, mark(nth))


def panel(n: int, title: str, apart: int) -> Panel:
    glances = tuple(glance(nth, apart) for nth in range(n))
    return Panel(
        title, glances, "3 observationer – ingen slutsats", "median 3,5 (2–4) · såg 8 av 9"
    )


def watches(
    observers: int, behaviours: int, n: int, title: str = "Gör mandatet tydligt", apart: int = 9
) -> Watches:
    name = title if title == LONG else "Johan"
    key = ("du", name, "ring = lika", "streck = såg inte")
    panels = tuple(panel(n, title, apart) for _ in range(behaviours))
    made = tuple(Watch(name, form, panels, key) for form in range(observers))
    last = FIRST + timedelta(days=max(181, n * apart))
    return Watches(made, FIRST, last, ("augusti 2025", "februari 2026"))


def agreement(rows: int, label: str = "Johan, nov 2025–feb 2026") -> AgreementMap:
    """Every place of the map taken, some by many kinds."""
    places = tuple(
        MapPlace(seen / 2, own / 2, kinds(seen + own), mark(seen * 11 + own))
        for own in range(10, 1, -1)
        for seen in range(2, 11)
    )
    made = tuple(
        MapRow(nth, nth % 2 == 1, label, "+1,0 (0,5 till 1,5)", "Du skattar dig högre", mark(nth))
        for nth in range(rows)
    )
    return AgreementMap(places, made, "observatören såg", "du skattade", "du högre", "du lägre")


def kinds(n: int) -> tuple[Kind, ...]:
    return tuple(Kind(nth, nth % 2 == 0, n % 3 + 1) for nth in range(n % 4 + 1))


def pulses(n: int, most: int = 4, title: str = "Vecka 43: Gör mandatet tydligt") -> DotRounds:
    captions = ("6 av 9 ser förbättring (40–86 %)", "median +1", "Har följt upp: inte alls 2")
    counts = tuple(abs(most - step) for step in range(7))
    made = DotRound(title, counts, captions, tuple(mark(step) for step in range(7)))
    return DotRounds((made,) * n, ("mycket sämre", "oförändrat", "mycket bättre"))


SHORT = ("1", "2", "3", "4", "5", "6", "7")
SHAPES: dict[str, Shape] = {
    "a week": line(1),
    "26 weeks": line(26),
    "60 weeks": line(60, "veckan lämnades öppen"),
    "500 weeks": line(500),
    "a range alone": ranged(26, 17),
    "a range of a week": ranged(1),
    "a range of 500 weeks": ranged(500, 400),
    "only a pause": resting(5),
    "only a strip": line(26, end=""),
    "a strip of a week": line(1, end=""),
    "a block of levels": levels(1),
    "six blocks of levels": levels(6),
    "levels with short names": levels(6, SHORT),
    "levels with long labels": levels(4, NAMES, "vecka 33–36 2025"),
    "forty blocks of levels": levels(40),
    "only level 1": alike(9, 0, 0, 0, 0, 0, 0),
    "only level 7": alike(0, 0, 0, 0, 0, 0, 9),
    "twice level 1": alike(2, 0, 0, 0, 0, 0, 0),
    "no levels": alike(0, 0, 0, 0, 0, 0, 0),
    "a step": steps(1),
    "six steps": steps(6),
    "forty steps": steps(40, SHORT),
    "a share": shares(1),
    "six shares": shares(6),
    "long shares": shares(6, "vecka 33–36 2025"),
    "forty shares": shares(40),
    "a mirror": mirror(1),
    "six mirrors": mirror(6),
    "forty mirrors": mirror(40, 90),
    "a unit": units(1),
    "21 units": units(21),
    "units with a long label": units(21, LONG),
    "300 units": units(300),
    "a part": parts(1),
    "six parts": parts(6),
    "long parts": parts(4, LONG),
    "four chips": parts(4, chips=True),
    "long chips": parts(5, LONG, chips=True),
    "a failure": dumbbells(1),
    "a day of failures": dumbbells(3)._replace(last=FIRST),
    "eleven failures": dumbbells(11),
    "long failures": dumbbells(11, LONG),
    "200 failures": dumbbells(200),
    "a calendar": calendar(26),
    "a year": calendar(52),
    "an observer": watches(1, 1, 1),
    "nine occasions": watches(1, 3, 9),
    "three observers": watches(3, 2, 7),
    "a day of observers": watches(1, 2, 5, apart=0),
    "long observers": watches(2, 3, 8, LONG),
    "eighty occasions": watches(1, 2, 80, apart=3),
    "an agreement": agreement(1),
    "six agreements": agreement(6),
    "long agreements": agreement(4, LONG),
    "a pulse": pulses(1),
    "three pulses": pulses(3),
    "long pulses": pulses(2, title=LONG),
    "a pulse of hundreds": pulses(2, 200),
    "an empty calendar": Grid((), 26, 5, ((0, "aug"),), ((0, "mån"),)),
}
