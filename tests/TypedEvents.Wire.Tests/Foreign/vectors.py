"""Encodes values with msgpack and decodes bytes, for ForeignImplementationTests.

Reads lines of kind, value and hexadecimal MessagePack; writes for each the hexadecimal digits of its own encoding of the value,
or a line that starts with "wrong" when the given bytes do not decode to the value.
"""

import datetime
import json
import struct
import sys
import uuid

import msgpack

EPOCH = datetime.datetime(1970, 1, 1)
INTEGERS = {"Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"}


def timestamp(text):
    whole = datetime.datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S")
    seconds = (whole - EPOCH) // datetime.timedelta(seconds=1)
    fraction = text[20:].rstrip("Z")
    return msgpack.Timestamp(seconds, int(fraction.ljust(9, "0")) if fraction else 0)


def instant(text):
    split = max(text.rfind("+"), text.rfind("-"))
    sign = 1 if text[split] == "+" else -1
    hours, minutes = text[split + 1 :].split(":")
    offset = sign * (60 * int(hours) + int(minutes))
    local = timestamp(text[:split])
    return [msgpack.Timestamp(local.seconds - 60 * offset, local.nanoseconds), offset]


def ticks(text):
    sign = -1 if text.startswith("-") else 1
    clock = text.lstrip("-")
    days = 0
    if "." in clock.split(":")[0]:
        days, clock = clock.split(".", 1)
    hours, minutes, seconds = clock.split(":")
    whole, _, fraction = seconds.partition(".")
    total = ((int(days) * 24 + int(hours)) * 60 + int(minutes)) * 60 + int(whole)
    return sign * (total * 10_000_000 + int(fraction.ljust(7, "0") or 0))


def parse(kind, text):
    if kind in INTEGERS:
        return int(text)
    if kind in ("Boolean", "String", "JsonElement"):
        return json.loads(text)
    if kind == "Single":
        return struct.unpack("f", struct.pack("f", float(text)))[0]
    if kind == "Double":
        return float(text)
    if kind == "Guid":
        return uuid.UUID(text).bytes
    if kind == "DateTime":
        return timestamp(text)
    if kind == "DateTimeOffset":
        return instant(text)
    if kind == "TimeSpan":
        return ticks(text)
    if kind == "Binary":
        return bytes.fromhex(text)
    if kind.startswith("Event"):
        return json.loads(text)
    return text


for line in sys.stdin:
    kind, text, packed = line.rstrip("\n").split("\t")
    value = parse(kind, text)
    decoded = msgpack.unpackb(bytes.fromhex(packed), raw=False)
    if decoded != value or type(decoded) is not type(value):
        print(f"wrong: decoded to {decoded!r}")
    else:
        print(msgpack.packb(value, use_bin_type=True, use_single_float=kind == "Single").hex())
