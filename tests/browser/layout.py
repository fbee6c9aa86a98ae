"""A page in a browser in, what is cut off, hidden, too wide, too small, too close or moving out.

None of this is among axe-core's rules. Each function returns what is wrong, in words.
"""

from __future__ import annotations

from playwright.sync_api import Page

TOOLS = """
const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const heard = (one) => one.closest("[hidden]") === null && getComputedStyle(one).clipPath === "inset(50%)";
const onlyHeard = (one) => { for (let up = one; up; up = up.parentElement) if (heard(up)) return true; return false; };
const name = (one) => {
    const words = (one.getAttribute("aria-label") || one.innerText || one.value || one.id || "").trim().replace(/\\s+/g, " ");
    return `${one.localName}${one.className && `.${one.className}`} "${words.slice(0, 40)}"`;
};
const scrolled = (one) => {
    for (let up = one.parentElement; up; up = up.parentElement) {
        if (["auto", "scroll"].includes(getComputedStyle(up).overflowX)) return up;
    }
    return null;
};
const texts = () => {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const node = walk.currentNode;
        const one = node.parentElement;
        if (!node.data.trim() || !shown(one) || onlyHeard(one) || one.closest(".skip, noscript, script")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        found.push({ one, boxes: [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1) });
    }
    return found;
};
"""


def _ask(page: Page, body: str) -> list[str]:
    return page.evaluate(f"() => {{ {TOOLS} const faults = []; {body} return [...new Set(faults)]; }}")


def too_wide(page: Page) -> list[str]:
    """What needs scrolling sideways, tables and code in a box of their own excepted (WCAG 1.4.10, 1.4.4)."""
    return _ask(
        page,
        """
        const wide = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > wide) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
        document.querySelectorAll("body *").forEach((one) => {
            const box = one.getBoundingClientRect();
            if (!box.width || !shown(one) || onlyHeard(one) || one.closest(".skip")) return;
            if (box.right <= wide + 1 && box.left >= -1) return;
            const around = scrolled(one);
            if (!around || !around.querySelector("table, pre, code")) faults.push(`${name(one)} goes from ${box.left} to ${box.right}`);
        });
        """,
    )


def cut_off(page: Page) -> list[str]:
    """Text that is cut off, or runs over other text (WCAG 1.4.4, 1.4.12)."""
    return _ask(
        page,
        """
        document.querySelectorAll("body *").forEach((one) => {
            const style = getComputedStyle(one);
            if (!shown(one) || onlyHeard(one) || one.localName === "select" || !one.innerText?.trim()) return;
            const cut = (overflow) => ["hidden", "clip"].includes(overflow);
            if (cut(style.overflowX) && one.scrollWidth > one.clientWidth + 1) faults.push(`${name(one)} is cut off sideways`);
            if (cut(style.overflowY) && one.scrollHeight > one.clientHeight + 1) faults.push(`${name(one)} is cut off below`);
        });
        const lines = texts().flatMap(({ one, boxes }) => boxes.map((box) => ({ one, box, around: scrolled(one) })));
        lines.sort((a, b) => a.box.top - b.box.top);
        lines.forEach((a, index) => {
            for (let next = index + 1; next < lines.length && lines[next].box.top < a.box.bottom; next++) {
                const b = lines[next];
                if (a.one === b.one || a.around !== b.around) continue;
                const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
                const down = Math.min(a.box.bottom, b.box.bottom) - b.box.top;
                if (across > 2 && down > Math.min(a.box.height, b.box.height) * 0.4) faults.push(`${name(a.one)} and ${name(b.one)} overlap`);
            }
        });
        """,
    )


def small_targets(page: Page) -> list[str]:
    """What is harder to hit than it must be: under 24 by 24 pixels, or 44 high for what every page offers first.

    Links in a sentence are excepted (WCAG 2.5.8; 2.5.5 for what comes first). Stricter than 2.5.8,
    which lets small targets stand apart instead.
    """
    return _ask(
        page,
        """
        const inSentence = (one) => {
            if (getComputedStyle(one).display !== "inline") return false;
            let block = one.parentElement;
            while (getComputedStyle(block).display === "inline") block = block.parentElement;
            const links = [...block.querySelectorAll("a")].map((link) => link.innerText).join("");
            return block.innerText.replace(/\\s/g, "").length > links.replace(/\\s/g, "").length;
        };
        document.querySelectorAll("a[href], button, input, select, summary").forEach((one) => {
            if (!shown(one) || onlyHeard(one)) return;
            const box = one.getBoundingClientRect();
            const first = one.matches("header *, .skip, button, input, select, [role=search] *");
            const least = first ? 44 : 24;
            if (box.height < least - 0.5 || box.width < (first ? 44 : 24) - 0.5) {
                if (first || !inSentence(one)) faults.push(`${name(one)} is ${box.width.toFixed()} by ${box.height.toFixed()}, not ${least}`);
            }
        });
        """,
    )


def moving(page: Page) -> list[str]:
    """What moves although the reader asked for less movement (WCAG 2.3.3, 2.2.2)."""
    return _ask(
        page,
        """
        const takes = (times) => times.split(",").some((time) => parseFloat(time) > 0);
        [document.documentElement, ...document.querySelectorAll("body *")].forEach((one) => {
            const style = getComputedStyle(one);
            if (takes(style.transitionDuration)) faults.push(`${name(one)} has a transition`);
            if (style.animationName !== "none" && takes(style.animationDuration)) faults.push(`${name(one)} is animated`);
            if (style.scrollBehavior === "smooth") faults.push(`${name(one)} scrolls smoothly`);
        });
        """,
    )


def lost_in_forced_colours(page: Page) -> list[str]:
    """Controls that nothing frames, and signs made of backgrounds or masks, which vanish (WCAG 1.4.11)."""
    return _ask(
        page,
        """
        document.querySelectorAll("button, input, select").forEach((one) => {
            if (shown(one) && !parseFloat(getComputedStyle(one).borderTopWidth)) faults.push(`${name(one)} has no frame`);
        });
        document.querySelectorAll("body *").forEach((one) => [undefined, "::before", "::after"].forEach((part) => {
            const style = getComputedStyle(one, part);
            if (part && style.content === "none") return;
            if (style.maskImage !== "none" || (style.backgroundImage !== "none" && one.localName !== "select")) {
                faults.push(`${name(one)} shows a sign by its background or a mask`);
            }
        }));
        """,
    )


def unfit_for_paper(page: Page) -> list[str]:
    """What is wasted on paper, what is missing, and ink too light to read on white."""
    return _ask(
        page,
        """
        document.querySelectorAll("header, nav, .skip, form, button, select").forEach((one) => {
            if (shown(one) && !one.closest("main nav")) faults.push(`${name(one)} is printed`);
        });
        document.querySelectorAll("main details > *").forEach((one) => {
            if (!shown(one)) faults.push(`${name(one.parentElement)} is printed closed`);
        });
        if (!shown(document.querySelector("main h1"))) faults.push("the heading is not printed");
        const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
        const light = (colour) => {
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
                const share = part / 255;
                return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        texts().forEach(({ one }) => {
            const contrast = 1.05 / (light(getComputedStyle(one).color) + 0.05);
            if (contrast < 4.5) faults.push(`${name(one)} has a contrast of ${contrast.toFixed(1)} with white paper`);
        });
        """,
    )
