"""What large inputs cost to read: `python -m tests.fuzz.large` reads each in a process of its own and prints it."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.fuzz.more import LARGE

import peaceterms as pt
from peaceterms.formats.files import from_bytes

SECONDS, MEBIBYTES = 2.0, 512


def read(name: str) -> str:
    """Read one and return what became of it, with the CPU seconds and the most memory that it took."""
    import resource

    data, form = LARGE[name]()
    started = time.process_time()
    try:
        from_bytes(data, form, f"a.{form}")
        became = "read"
    except pt.PeacetermsError as error:
        became = f"{len(str(error)):,} characters: {str(error).splitlines()[-1].strip()[:70]}"
    seconds = time.process_time() - started
    mebibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    over = "  OVER" if seconds > SECONDS or mebibytes > MEBIBYTES else ""
    return f"{name:36} {len(data):>10,}  {seconds:5.2f} s  {mebibytes:4} MiB{over}  {became}"


def main() -> None:
    """Read each in a process of its own, or the one that is named."""
    if len(sys.argv) > 1:
        print(read(sys.argv[1]))
        return
    for name in LARGE:
        run = [sys.executable, "-m", "tests.fuzz.large", name]
        print(subprocess.run(run, capture_output=True, text=True, check=False).stdout.rstrip() or f"{name}: FAILED")


if __name__ == "__main__":
    main()
