"""Damage to the text of a file, and to its bytes."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Damage = Callable[[Random, bytes], bytes]

SCRAPS = (
    b"\x00",
    b"\xff\xfe",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xe2\x80\xae",
    b"\x1b[31m",
    b"\r",
    b"\t",
    b'"',
    b"'",
    b'"""',
    b"\\",
    b"\\x",
    b"\\ud800",
    b"\\uD83D",
    b"\\U00110000",
    b"[[",
    b"}}",
    b"#",
    b"# \x7f",
    b",",
    b"=",
    b": ",
    b"- ",
    b"---\n",
    b"...\n",
    b"%YAML 9.9\n",
    b"&a ",
    b"*a",
    b"!!python/object:os.system ",
    b"!!binary ",
    b"<<: {}\n",
    b"? ",
    b"|\n",
    b">-\n",
    b"@",
    b"`",
    b"9" * 5000,
    b"1e999",
    b"0x_f",
    b"1_000",
    b"12:30:45",
    b"NaN",
    b"-Infinity",
    b".inf",
    b"2022-02-30",
    b"null",
    b"~",
    b"yes",
    b"a." * 30 + b"a = 1\n",
    b"[" * 60,
    b"{a: " * 60,
)
"""What can stand anywhere in a file by mistake or on purpose."""


def _flipped(random: Random, data: bytes) -> bytes:
    found = bytearray(data)
    for _ in range(random.choice((1, 1, 5))):
        found[random.randrange(len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def _cut(random: Random, data: bytes) -> bytes:
    return data[: random.randrange(len(data))]


def _without_its_beginning(random: Random, data: bytes) -> bytes:
    return data[random.randrange(len(data)) :]


def _doubled(random: Random, data: bytes) -> bytes:
    return data + data


def _with_a_scrap(random: Random, data: bytes) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(SCRAPS) + data[at:]


def _with_a_scrap_for_a_value(random: Random, data: bytes) -> bytes:
    """Put a scrap where a value begins, since elsewhere it mostly only breaks the syntax."""
    begins = [at + 1 for at in range(len(data)) if data[at : at + 1] in (b"=", b":")]
    at = random.choice(begins or [0])
    end = data.find(b"\n", at) if random.random() < 0.5 else at
    return data[:at] + b" " + random.choice(SCRAPS) + data[max(end, at) :]


def _with_a_line_again(random: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    lines.insert(random.randrange(len(lines) + 1), random.choice(lines))
    return b"".join(lines)


def _without_a_line(random: Random, data: bytes) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return b"".join(lines)


def _with_other_line_ends(random: Random, data: bytes) -> bytes:
    return data.replace(b"\n", random.choice((b"\r\n", b"\r", b"\xc2\x85", b"\xe2\x80\xa8")))


def _with_a_mark(random: Random, data: bytes) -> bytes:
    return b"\xef\xbb\xbf" * random.choice((1, 1, 2)) + data


def _in_another_encoding(random: Random, data: bytes) -> bytes:
    """Name the order of the bytes, which otherwise would be that of the machine."""
    encoding = random.choice(("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-7"))
    mark = random.choice(("", "\ufeff"))
    return (mark + data.decode("utf-8", "replace")).encode(encoding)


def _with_tabs(random: Random, data: bytes) -> bytes:
    return data.replace(b"  ", b"\t", random.choice((1, -1)))


def _nothing(random: Random, data: bytes) -> bytes:
    return random.choice((b"", b"\n", b" ", b"#", b"null", b"[]", b"3", b'"a"', b"{}", b"true", b"---\n", b"\x00"))


SLIGHT: tuple[Damage, ...] = (_with_a_mark, _with_other_line_ends, _with_tabs)
HEAVY: tuple[Damage, ...] = (
    _flipped,
    _flipped,
    _cut,
    _without_its_beginning,
    _doubled,
    _with_a_scrap,
    _with_a_scrap,
    _with_a_scrap_for_a_value,
    _with_a_scrap_for_a_value,
    _with_a_line_again,
    _without_a_line,
    _in_another_encoding,
    _nothing,
)


def damaged(random: Random, data: bytes) -> bytes:
    """The bytes of a file: mostly as they are, sometimes with one or two things wrong."""
    for _ in range(random.choice((0, 0, 0, 0, 0, 1))):
        data = random.choice(SLIGHT)(random, data)
    for _ in range(random.choice((0, 0, 0, 0, 0, 1, 1, 2))):
        data = random.choice(HEAVY)(random, data) or b"\n"
    return data
