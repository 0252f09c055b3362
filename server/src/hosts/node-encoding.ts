// Turns the bytes of a file into text and back: UTF-8 with or without a byte order mark, UTF-16 with one.
import { isUtf8 } from "node:buffer";
import type { Encoding } from "../cli/cli-host.ts";

/** `NUL` bytes say that a file is not text. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly problem: "binary" | "encoding" };

/** Decodes bytes. A byte order mark stays the first character of the text, so that `encode` writes it again. */
export function decode(bytes: Buffer): Decoded {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-8") {
    if (bytes.includes(0)) return { problem: "binary" };
    // Not a `TextDecoder`: to load what that needs takes longer than the smallest commands.
    return isUtf8(bytes) ? { text: bytes.toString("utf8"), encoding } : { problem: "encoding" };
  }
  if (bytes.length % 2 !== 0) return { problem: "encoding" };
  // Node reads only little endian; half surrogate pairs survive its way there and back.
  const little = encoding === "utf-16le" ? bytes : Buffer.from(bytes).swap16();
  const text = little.toString("utf16le");
  return text.includes("\0") ? { problem: "binary" } : { text, encoding };
}

/** The bytes of a text in an encoding. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const little = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
