"""A page in a browser in, what the Tab key meets there out: every stop, and what is wrong with it.

WCAG 2.1.1, 2.1.2, 2.4.3, 2.4.7, 2.4.11, 1.4.11 and 4.1.2, as far as a machine can tell.
"""

from __future__ import annotations

from dataclasses import dataclass

from lens import Lens
from playwright.sync_api import Browser, Page

_TOOLS = """
const TABBABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
const shown = (one) => one.checkVisibility({ visibilityProperty: true });
const boxes = (one) => [...one.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
const within = (box) => box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
const describe = (one) => {
    const words = (one.getAttribute("aria-label") || one.innerText || one.name || one.id || "").trim().replace(/\\s+/g, " ");
    return `<${one.localName}> "${words.slice(0, 50)}"`;
};
"""

_HERE = """() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    const seen = boxes(one).filter(within);
    let points = 0, hit = 0;
    seen.forEach((box) => {
        const left = Math.max(box.left, 0), top = Math.max(box.top, 0);
        const width = Math.min(box.right, innerWidth) - left, height = Math.min(box.bottom, innerHeight) - top;
        for (const x of [0.1, 0.5, 0.9]) for (const y of [0.2, 0.5, 0.8]) {
            const there = document.elementFromPoint(left + width * x, top + height * y);
            points++;
            hit += Boolean(there && (one.contains(there) || there.contains(one) && one.matches("pre, .table, input, select")));
        }
    });
    const style = getComputedStyle(one);
    const kind = [style.outline, style.outlineOffset, style.boxShadow, style.borderColor];
    for (let up = one; up; up = up.parentElement) {
        kind.push(`${up.localName}.${up.className} ${getComputedStyle(up).backgroundColor}`);
    }
    const moved = { x: scrollX, y: scrollY };
    for (let up = one.parentElement; up && up !== document.documentElement; up = up.parentElement) {
        moved.x += up.scrollLeft;
        moved.y += up.scrollTop;
    }
    const around = one.closest("nav, main, header, footer, form") ?? document.body;
    const first = seen[0] ?? one.getBoundingClientRect();
    return {
        index: stops.indexOf(one),
        name: describe(one),
        kind: kind.join(" < "),
        role: one.matches("a, button, input, select, textarea, summary") || Boolean(one.getAttribute("role")),
        named: Boolean(one.getAttribute("aria-label") || one.getAttribute("aria-labelledby") || one.innerText?.trim() || one.labels?.length),
        seen: seen.length > 0,
        clear: points ? hit / points : 0,
        around: [...document.querySelectorAll("nav, main, header, footer, form, body")].indexOf(around),
        right_to_left: getComputedStyle(one.parentElement).direction === "rtl",
        box: {
            left: first.left + moved.x, right: first.right + moved.x, top: first.top + moved.y, bottom: first.bottom + moved.y,
        },
        clip: seen.length ? {
            x: Math.max(0, Math.min(...seen.map((box) => box.left)) - 6),
            y: Math.max(0, Math.min(...seen.map((box) => box.top)) - 6),
            right: Math.min(innerWidth, Math.max(...seen.map((box) => box.right)) + 6),
            bottom: Math.min(innerHeight, Math.max(...seen.map((box) => box.bottom)) + 6),
        } : null,
        edge: seen.length ? Math.min(seen[0].right, innerWidth) - Math.max(seen[0].left, 0)
            + Math.min(seen[0].bottom, innerHeight) - Math.max(seen[0].top, 0) : 0,
    };
}"""
"""Where the focus is; null when it has left the page."""

_LISTEN = f"""async () => {{ {_TOOLS}
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    window.stops = [...document.querySelectorAll(TABBABLE)]
        .filter((one) => one.tabIndex >= 0 && !one.disabled && shown(one) && boxes(one).length);
    window.here = {_HERE};
    window.met = [];
    if (document.activeElement !== document.body) {{
        const top = document.body.insertBefore(document.createElement("a"), document.body.firstChild);
        top.tabIndex = -1;
        top.focus();
        top.remove();
    }}
    document.addEventListener("keydown", ({{ key }}) => {{ if (key === "Tab") met.push(here()); }}, true);
    return stops.map(describe);
}}"""
"""What the Tab key should meet, in the order of the page, once the page's script knows its tables; kept to be compared.

From then on each press of the key notes where the focus is before it moves on. The first leads to the first stop,
whatever was used before.
"""

_SETTLED = """async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    met.length = 0;
    return here();
}"""
"""Where the focus is some frames after a press: a busy browser takes them to let it in from outside the page."""


@dataclass(frozen=True)
class Stop:
    """Something that the Tab key reaches."""

    index: int
    """Its place among all that should be reached, in the order of the page; -1 if it is not one of them."""
    name: str
    kind: str
    """What it looks like: its mark of focus, and all that it stands in."""
    role: bool
    named: bool
    seen: bool
    """Whether any of it stands in the window."""
    clear: float
    """The share of it in the window that nothing covers."""
    around: int
    """The landmark that it stands in, by number."""
    right_to_left: bool
    """Whether what it stands in is read from right to left: English on an Arabic page is not."""
    box: dict[str, float]
    """Where it is on the page."""
    clip: dict[str, float] | None
    """Where it is in the window, with its mark of focus around it."""
    edge: float
    """Its width and height in the window together: half the length of its edge."""


class Keyboard:
    """Walks through pages of one browser."""

    def __init__(self, browser: Browser) -> None:
        self._lens = Lens(browser)

    def close(self) -> None:
        """Close the page that compares pictures."""
        self._lens.close()

    def walk(self, page: Page, looked: set[str], slowly: bool = False) -> list[str]:
        """Hold the Tab key down until the focus leaves the page, then come back with Shift. What is wrong on the way.

        Pictures with and without focus are compared on the way back, but for stops of the kinds that were looked at already.
        ``slowly`` gives the browser time after each press.
        """
        expected: list[str] = page.evaluate(_LISTEN)
        stops = _forward(page, len(expected), slowly)
        if stops[-1] is not None:
            return [f"the focus never leaves the page; it ends at {stops[-1].name}"]
        met = [stop for stop in stops if stop]
        missed = set(range(len(expected))) - {stop.index for stop in met}
        faults = [f"{expected[index]} cannot be reached" for index in sorted(missed)]
        return faults + _judge(met) + self._back(page, met, looked, slowly)

    def _back(self, page: Page, stops: list[Stop], looked: set[str], slowly: bool) -> list[str]:
        """The same stops the other way round, each in sight (a header that stays may cover what scrolls up).

        The browser does not let go of the parts of a date field after its first, and gives the focus back to the first.
        """
        first = [place for place, stop in enumerate(stops) if not place or stop.index != stops[place - 1].index]
        new = {stops[place].kind: place for place in first if stops[place].clip and stops[place].kind not in looked}
        looked.update(new)
        page.keyboard.down("Shift")
        faults, found = [], _press(page, 1, slowly)
        if found == [None]:
            found = _press(page, 1, slowly)
        for place in sorted(new.values(), reverse=True):
            found += _press(page, len(stops) - place - len(found), slowly)
            faults += self._mark(page, found[-1])
        found += _press(page, len(stops) - len(found), slowly)
        page.keyboard.up("Tab")
        page.keyboard.up("Shift")
        if None in found:
            before = found[found.index(None) - 1] if found[0] else None
            return [*faults, f"going back, the focus leaves the page after {before.name if before else 'its end'}"]
        if [stop.index for stop in reversed(found) if stop] != [stop.index for stop in stops]:
            return [*faults, "going back, the stops are not the same"]
        return faults + [f"going back, {fault}" for stop in found if stop for fault in _sight(stop)]

    def _mark(self, page: Page, stop: Stop | None) -> list[str]:
        """Whether the focus shows: as many pixels change by 3 to 1 as a thin line along half its edge has (2.4.7, 1.4.11)."""
        if not stop or not stop.clip:
            return []
        changed = self._lens.changed(page, stop.clip)
        return [] if changed >= stop.edge else [f"{stop.name}: its focus shows in {changed} pixels only, not in {stop.edge:.0f}"]


def _press(page: Page, times: int, slowly: bool) -> list[Stop | None]:
    """Press the Tab key, as one that is held down; where the focus was after each time."""
    met = []
    for _ in range(times):
        page.keyboard.down("Tab")
        if slowly:
            met.append(page.evaluate(_SETTLED))
    if not slowly:
        met = page.evaluate("() => [...met.splice(0), here()].slice(1)")
    return [Stop(**one) if one else None for one in met]


def _forward(page: Page, expected: int, slowly: bool) -> list[Stop | None]:
    """Every stop from the first, and None once the focus has left the page or is at the first again."""
    stops: list[Stop | None] = []
    for times in (expected, *[1] * (expected + 10)):
        stops += _press(page, times, slowly)
        for place, stop in enumerate(stops):
            if stop is None or place and stop.index == stops[0].index:
                return [*stops[:place], None]
    return stops


def _judge(stops: list[Stop]) -> list[str]:
    faults = [fault for stop in stops for fault in _sight(stop)]
    faults += [f"{stop.name} has no role" for stop in stops if not stop.role]
    faults += [f"{stop.name} has no name" for stop in stops if not stop.named]
    for before, after in zip(stops, stops[1:], strict=False):
        if 0 <= after.index < before.index:
            faults.append(f"{after.name} comes after {before.name}, against the order of the page")
        elif before.around == after.around and _ahead(before.box, after.box, after.right_to_left):
            faults.append(f"{after.name} comes after {before.name}, but stands before it")
    return faults


def _sight(stop: Stop) -> list[str]:
    if not stop.seen:
        return [f"{stop.name} has the focus and cannot be seen"]
    return [f"{stop.name} has the focus and is covered"] if stop.clear < 0.5 else []


def _ahead(before: dict[str, float], after: dict[str, float], right_to_left: bool) -> bool:
    """Whether a reader of the page meets the second box ahead of the first: above it, or ahead of it in one line."""
    if right_to_left:
        ahead, column = after["left"] >= before["right"], after["right"] <= before["left"]
    else:
        ahead, column = after["right"] <= before["left"], after["left"] >= before["right"]
    if after["bottom"] <= before["top"]:
        return not column
    middle = (after["top"] + after["bottom"]) / 2
    return before["top"] < middle < before["bottom"] and ahead
