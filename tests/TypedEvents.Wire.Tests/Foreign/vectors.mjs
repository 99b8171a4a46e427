// Encodes values with @msgpack/msgpack and decodes bytes, for ForeignImplementationTests; the protocol is that of vectors.py.
import { isDeepStrictEqual } from "node:util";
import { createInterface } from "node:readline";
import { decode, encode, encodeTimeSpecToTimestamp, decodeTimestampToTimeSpec, ExtData, ExtensionCodec, EXT_TIMESTAMP } from "@msgpack/msgpack";

// Dates hold milliseconds only, so timestamps stay seconds and nanoseconds.
class Timestamp {
  constructor(sec, nsec) {
    this.sec = sec;
    this.nsec = nsec;
  }
}

const extensionCodec = new ExtensionCodec();
extensionCodec.register({
  type: EXT_TIMESTAMP,
  encode: (value) => (value instanceof Timestamp ? encodeTimeSpecToTimestamp(value) : null),
  decode: (data) => {
    const { sec, nsec } = decodeTimestampToTimeSpec(data);
    return new Timestamp(sec, nsec);
  },
});

const integers = new Set(["Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"]);

function integer(value) {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function timestamp(text) {
  const fraction = text.slice(20).replace("Z", "");
  return new Timestamp(Date.parse(text.slice(0, 19) + "Z") / 1000, Number(fraction.padEnd(9, "0")));
}

function instant(text) {
  const [, local, sign, hours, minutes] = /^(.*)([+-])(\d\d):(\d\d)$/.exec(text);
  const offset = (sign === "+" ? 1 : -1) * (60 * Number(hours) + Number(minutes));
  const { sec, nsec } = timestamp(local);
  return [new Timestamp(sec - 60 * offset, nsec), offset];
}

function ticks(text) {
  const [, sign, days, hours, minutes, seconds, fraction] = /^(-?)(?:(\d+)\.)?(\d\d):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text);
  const total = ((BigInt(days ?? 0) * 24n + BigInt(hours)) * 60n + BigInt(minutes)) * 60n + BigInt(seconds);
  const all = total * 10000000n + BigInt((fraction ?? "").padEnd(7, "0") || 0);
  return integer(sign ? -all : all);
}

function parse(kind, text) {
  if (integers.has(kind)) return integer(BigInt(text));
  switch (kind) {
    case "Boolean":
    case "String":
      return JSON.parse(text);
    case "JsonElement":
      return /^\d+$/.test(text) ? integer(BigInt(text)) : JSON.parse(text);
    case "Single":
      return Math.fround(Number(text));
    case "Double":
      return Number(text);
    case "Guid":
      return Uint8Array.from(Buffer.from(text.replaceAll("-", ""), "hex"));
    case "DateTime":
      return timestamp(text);
    case "DateTimeOffset":
      return instant(text);
    case "TimeSpan":
      return ticks(text);
    case "Binary":
      return Uint8Array.from(Buffer.from(text, "hex"));
    default:
      return kind.startsWith("Event") ? JSON.parse(text) : text;
  }
}

// With useBigInt64 every 64-bit integer decodes to a bigint; values that are safe numbers are compared as numbers.
function normalize(value) {
  if (typeof value === "bigint") return integer(value);
  if (Array.isArray(value)) return value.map(normalize);
  return value;
}

for await (const line of createInterface({ input: process.stdin })) {
  const [kind, text, packed] = line.split("\t");
  const value = parse(kind, text);
  const decoded = normalize(decode(Uint8Array.from(Buffer.from(packed, "hex")), { extensionCodec, useBigInt64: true }));
  if (!isDeepStrictEqual(decoded, value)) {
    console.log(`wrong: decoded to ${JSON.stringify(decoded, (_, part) => (typeof part === "bigint" ? String(part) : part))}`);
  } else {
    console.log(Buffer.from(encode(value, { extensionCodec, useBigInt64: typeof value === "bigint", forceFloat32: kind === "Single" })).toString("hex"));
  }
}
