"""The project in, a finished ``site/`` out: built beside the last good one and swapped in only if all is well."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ENGINE_VARIABLES = {"NO_MKDOCS_2_WARNING": "1"}
"""Switches off the banner in which Material announces its end of life: it is no news to a comms officer."""


def build(root: Path) -> int:
    """Build the site at ``root`` into ``root/site``. Returns the engine's exit code; 0 is success.

    A build that fails leaves the last good ``site/`` as it was, and no leftovers.
    """
    scratch = root / ".build"
    scratch.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        staged, old = Path(folder, "site"), Path(folder, "old")
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(staged)]
        code = subprocess.run(command, cwd=root, env=os.environ | ENGINE_VARIABLES, check=False).returncode
        if code:
            return code
        site = root / "site"
        if site.exists():
            site.rename(old)
        staged.rename(site)
    shutil.rmtree(scratch, ignore_errors=True)
    return 0
