"""A Chromium: Playwright's own where it can be had, else the system's, else from the distribution.

Run as a command, it installs one if none starts.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import Any

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""No sandbox, since containers often run as root and the pages are our own; nothing that would look up other hosts."""


def launch(playwright: Any) -> Any:
    """Start Chromium by Playwright, or by its asynchronous twin, which gives an awaitable.

    Raises Playwright's Error when there is none that starts.
    """
    own = os.path.exists(playwright.chromium.executable_path)
    system = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    return playwright.chromium.launch(args=FLAGS, executable_path=None if own else system)


def starts() -> bool:
    """Whether a Chromium is here and starts."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            launch(playwright).close()
        except Error:
            return False
    return True


def install() -> bool:
    """Try each way to get a Chromium, stopping at the first that starts."""
    playwright = [sys.executable, "-m", "playwright"]
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    ways = [
        [[*playwright, "install", "chromium"]],
        [[*playwright, "install-deps", "chromium"]] if as_root else [],
        [["apt-get", "update"], ["apt-get", "install", "-y", "chromium"]] if as_root and shutil.which("apt-get") else [],
    ]
    for commands in ways:
        done = all(subprocess.run(command, check=False).returncode == 0 for command in commands)
        if done and starts():
            return True
    return False


if __name__ == "__main__":
    if not starts() and not install():
        sys.exit("No Chromium could be installed. Install it with your system's package manager, then try again.")
