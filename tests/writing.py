"""Writing under the worst conditions. `python -m tests.writing` runs it for long: 300 kills, threads for 40 seconds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

from peaceterms.disk import put
from peaceterms.errors import PeacetermsError

LONG = "peaceterms-report-of-the-comparison-of-two-texts-on-ukraine"
_WRITER = """
import sys
from peaceterms.disk import put
print("begun", flush=True)
while True:
    for letter in "ab":
        put(sys.argv[1], letter * 200_000)
"""


def whole(text: str) -> bool:
    """Whether a file holds one content as it was written, which is one letter many times."""
    return len(text) == 200_000 and len(set(text)) == 1


def killed_while_writing(folder: Path, kills: int) -> Counter[str]:
    """Kill a process that writes one file over and over, so many times; what was found in the folder afterwards."""
    file, found = folder / "target.txt", Counter[str]()
    put(file, "a" * 200_000)
    for number in range(kills):
        run = subprocess.Popen([sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE)
        assert run.stdout
        run.stdout.readline()
        time.sleep(0.01 + number % 7 * 0.003)
        run.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        run.wait()
        run.stdout.close()
        found["whole" if whole(file.read_text()) else "torn"] += 1
        put(file, "c" * 200_000)  # what is left behind is in nobody's way
    found["left behind"] = len(list(folder.iterdir())) - 1
    return found


def written_by_threads(folder: Path, threads: int, enough: Callable[[], bool], *, one_target: bool) -> Counter[str]:
    """Write from several threads at once until it is enough; how often it succeeded, and what a reader then found."""
    stop, found = Event(), Counter[str]()

    def write(number: int) -> None:
        file = folder / f"{LONG}-{0 if one_target else number}.txt"
        while not stop.is_set():
            try:
                put(file, chr(ord("a") + number) * 200_000)
            except PeacetermsError as error:
                found[str(error).rpartition(": ")[2]] += 1
            else:
                text = file.read_text()
                found["right" if whole(text) and (one_target or text[0] == chr(ord("a") + number)) else "wrong"] += 1

    _together([Thread(target=write, args=(number,)) for number in range(threads)], enough, stop)
    found["left behind"] = len(list(folder.iterdir())) - (1 if one_target else threads)
    return found


def _together(threads: Iterable[Thread], enough: Callable[[], bool], stop: Event) -> None:
    for thread in threads:
        thread.start()
    while not enough():
        time.sleep(0.01)
    stop.set()
    for thread in threads:
        thread.join()


def _for_seconds(seconds: float) -> Callable[[], bool]:
    end = time.monotonic() + seconds
    return lambda: time.monotonic() > end


def main() -> None:
    """Print what was found."""
    proofs: tuple[tuple[str, Callable[[Path], Counter[str]]], ...] = (
        ("300 kills", lambda folder: killed_while_writing(folder, 300)),
        ("6 threads, 20 s, one target", lambda f: written_by_threads(f, 6, _for_seconds(20), one_target=True)),
        ("6 threads, 20 s, 6 targets", lambda f: written_by_threads(f, 6, _for_seconds(20), one_target=False)),
    )
    for about, run in proofs:
        with tempfile.TemporaryDirectory() as folder, suppress(KeyboardInterrupt):
            print(about, dict(run(Path(folder))), f"pid {os.getpid()}", flush=True)


if __name__ == "__main__":
    main()
