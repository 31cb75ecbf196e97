"""Files of others: taken whole within a limit, and put in place whole or not at all."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import suppress
from errno import ENXIO
from pathlib import Path
from secrets import token_hex
from typing import NoReturn, TextIO

from peaceterms.errors import NOT_THERE, TOO_LARGE, UnreadableFile
from peaceterms.limits import limits

WAIT = 10.0
"""Seconds for which a pipe may be silent before it is given up."""
_BLOCK = 65_536
_AS_BYTES: int = getattr(os, "O_BINARY", 0)
_WITHOUT_WAITING: int = getattr(os, "O_NONBLOCK", 0)
_TAKE = os.O_RDONLY | _WITHOUT_WAITING | _AS_BYTES
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _AS_BYTES
_THROUGH = os.O_WRONLY | os.O_APPEND | _WITHOUT_WAITING | _AS_BYTES


def shown_path(path: str | os.PathLike[str]) -> str:
    """Return the name of a file as a message shows it: with nothing hidden in it, and nothing that a terminal obeys."""
    name = os.fspath(path)
    return name if name.isprintable() else ascii(name)


def is_pipe(path: str | os.PathLike[str]) -> bool:
    """Whether a pipe goes by that name."""
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def take(path: str | os.PathLike[str]) -> bytes:
    """Return what a file or a pipe holds.

    Raises `UnreadableFile` where it cannot be read, holds more than the limit, is neither a file nor a pipe, and for a
    pipe through which nothing comes for `WAIT` seconds.
    """
    try:
        descriptor = os.open(path, _TAKE)
        try:
            return _within_limit(_blocks(descriptor))
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        _refuse(path, "read", error)


def take_stream(stream: TextIO | None, name: str) -> bytes:
    """Return what comes through a stream that is open already, to its end; `name` is what errors call it."""
    try:
        if stream is None:
            raise OSError("it is closed")
        return _within_limit(iter(lambda: stream.buffer.read(_BLOCK), b""))
    except (OSError, ValueError) as error:
        _refuse(name, "read", error)


def _blocks(descriptor: int) -> Iterator[bytes]:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISFIFO(mode):
        yield from _through_pipe(descriptor)
    elif stat.S_ISREG(mode):
        yield from iter(lambda: os.read(descriptor, _BLOCK), b"")
    else:
        raise OSError("Is a directory" if stat.S_ISDIR(mode) else "neither a file nor a pipe")


def _through_pipe(descriptor: int) -> Iterator[bytes]:
    from selectors import EVENT_READ, DefaultSelector  # few files are pipes

    with DefaultSelector() as ready:
        ready.register(descriptor, EVENT_READ)
        while ready.select(WAIT):
            if not (block := os.read(descriptor, _BLOCK)):
                return
            yield block
    raise OSError(f"nothing came through this pipe for {WAIT:g} seconds")


def _within_limit(blocks: Iterator[bytes]) -> bytes:
    found = bytearray()
    for block in blocks:
        found += block
        if len(found) > limits().bytes:
            raise _TooLarge(limits().excess("bytes"))
    return bytes(found)


def put(path: str | os.PathLike[str], content: str | bytes) -> None:
    """Put a content into a file as a whole or not at all; text is put as UTF-8.

    It is written beside the file under a name that never repeats, flushed to disk, given the mode that the file has,
    and moved in one step. Symbolic links are followed. What is there and is no file, such as a device or a pipe, is
    written to directly, and so is what another program handed over (`/dev/stdout`). Of a file with several hard links
    only the one named gets the new content. Raises `UnreadableFile` where that fails, and for a read-only file.
    """
    try:
        data = content.encode("utf-8") if isinstance(content, str) else content
        mode = _mode(path)
        if mode is not None and (not stat.S_ISREG(mode) or _is_handed_over(path)):
            _write_through(path, data)
        else:
            target = Path(os.path.realpath(path))
            _refuse_read_only(target, mode)
            _replace(target, data)
    except (OSError, ValueError) as error:
        _refuse(path, "written", error)


def _mode(path: str | os.PathLike[str]) -> int | None:
    """Return what is there and who may use it; `None` where there is nothing."""
    try:
        return os.stat(path).st_mode
    except FileNotFoundError:
        return None


def _is_handed_over(path: str | os.PathLike[str]) -> bool:
    """Whether a name stands for what another program opened, such as `/dev/stdout`, so that only it may replace it."""
    return os.path.abspath(path).startswith(("/dev/", "/proc/"))


def _refuse_read_only(target: Path, mode: int | None) -> None:
    if mode is not None and not (mode & 0o222 and os.access(target, os.W_OK)):
        raise OSError("it is read-only")


def _write_through(path: str | os.PathLike[str], data: bytes) -> None:
    """Write to a device, to a pipe that somebody reads, or behind what was written to an open file before."""
    try:
        descriptor = os.open(path, _THROUGH)
    except OSError as error:
        raise OSError("nobody reads from it") if error.errno == ENXIO else error from None
    with os.fdopen(descriptor, "wb") as stream:
        if _WITHOUT_WAITING:
            os.set_blocking(descriptor, True)
        stream.write(data)


def _replace(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{token_hex(12)}.part")
    try:
        with os.fdopen(os.open(beside, _NEW, 0o666), "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _like(target, beside)
        os.replace(beside, target)
    finally:
        beside.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _like(target: Path, beside: Path) -> None:
    """Give a new file the mode of the one that it takes the place of, and its owner where that is allowed."""
    with suppress(FileNotFoundError):
        held = target.stat()
        with suppress(OSError, AttributeError):  # only root may give files away, and not every system knows owners
            os.chown(beside, held.st_uid, held.st_gid)
        shutil.copymode(target, beside)


def _flush_folder(folder: Path) -> None:
    """Flush the new name to disk, where a system can: until then a power cut may bring the old file back."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refuse(path: str | os.PathLike[str], what: str, error: Exception) -> NoReturn:
    reason = getattr(error, "strerror", None) or error
    status = NOT_THERE if isinstance(error, FileNotFoundError) else TOO_LARGE if isinstance(error, _TooLarge) else None
    raise UnreadableFile(f"{shown_path(path)}: cannot be {what}: {reason}", status) from None


class _TooLarge(OSError):
    """There is more than the limit."""
