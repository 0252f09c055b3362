// guid(): a GUID that depends on nothing but some texts.
import { armString } from "../arm-value.ts";
import { sha1 } from "../functions-support/sha1.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { encodeUtf8 } from "../functions-support/utf8.ts";

/** The namespace under which Azure Resource Manager makes GUIDs, `11fb06fb-712d-4ddd-98c7-e71bbd588830`. */
const namespace = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30];

export default strictFunction({
  name: "guid",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["string"],
  evaluate: (...values) => onTexts(values, (...texts) => armString(nameGuid(texts.join("-")))),
});

/** A name-based GUID of version 5 after RFC 9562, section 5.5. */
function nameGuid(name: string): string {
  const bytes = sha1(Uint8Array.from([...namespace, ...encodeUtf8(name)]));
  const digits = Array.from(bytes.subarray(0, 16), (byte, index) =>
    markByte(byte, index).toString(16).padStart(2, "0"),
  );
  return digits.join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Two bytes hold the version and the variant. */
function markByte(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x50;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}
