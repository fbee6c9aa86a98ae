"""liblouis for the tests of braille. Run as a command, it installs it where it can: as root, by apt-get."""

from __future__ import annotations

import os
import shutil
import subprocess

from macros.formats.braille.liblouis import NoLiblouis, translate


def missing() -> str:
    """Why braille cannot be written; "" if it can."""
    try:
        translate("en-ueb-g2.ctb", "a")
    except NoLiblouis as why:
        return str(why)
    return ""


def install() -> None:
    """Take it from the distribution."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if as_root and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update"], check=False)
        subprocess.run(["apt-get", "install", "-y", "liblouis20", "liblouis-data"], check=False)


if __name__ == "__main__":
    if missing():
        install()
    if why := missing():
        print(f"{why} The tests of braille are left out.")
