"""A stop of the keyboard in a browser in, how much of its mark of focus can be seen out (WCAG 2.4.7, 1.4.11)."""

from __future__ import annotations

import base64

from playwright.sync_api import Browser, Page

_CHANGED = """async ([before, after]) => {
    const pixels = async (picture) => {
        const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        canvas.drawImage(bitmap, 0, 0);
        return canvas.getImageData(0, 0, bitmap.width, bitmap.height).data;
    };
    const part = (value) => value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const light = (data, at) => 0.2126 * part(data[at]) + 0.7152 * part(data[at + 1]) + 0.0722 * part(data[at + 2]) + 0.05;
    const [one, other] = [await pixels(before), await pixels(after)];
    let changed = 0;
    for (let at = 0; at < one.length; at += 4) {
        const [a, b] = [light(one, at), light(other, at)];
        if (Math.max(a, b) / Math.min(a, b) >= 3) changed++;
    }
    return changed;
}"""
"""How many pixels differ by 3 to 1 between two pictures."""


class Lens:
    """An empty page of a browser, which compares pictures."""

    def __init__(self, browser: Browser) -> None:
        self._page = browser.new_page()

    def close(self) -> None:
        """Close the page."""
        self._page.close()

    def changed(self, page: Page, edges: dict[str, float]) -> int:
        """How many pixels within the edges the focus changes by 3 to 1. The focus is back afterwards."""
        clip = {"x": edges["x"], "y": edges["y"], "width": edges["right"] - edges["x"], "height": edges["bottom"] - edges["y"]}
        focused = page.screenshot(clip=clip)
        page.evaluate("() => { window.focused = document.activeElement; focused.blur(); }")
        plain = page.screenshot(clip=clip)
        page.evaluate("() => focused.focus({ preventScroll: true })")
        pictures = [base64.b64encode(picture).decode() for picture in (plain, focused)]
        return self._page.evaluate(_CHANGED, pictures)
