// Random bytes, decoded as a file would be, and random texts that hold what no decoder gives: halves of characters.
import fc from "fast-check";
import { documentKinds } from "../../server/src/batch/document-kind.ts";
import { decode } from "../../server/src/hosts/node-encoding.ts";
import type { Project } from "../support/lint-files.ts";

const marks = fc.constantFrom([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]);

/** Undecodable bytes never reach the engine, so of those their Latin letters do. */
const decoded = fc.tuple(marks, fc.uint8Array({ maxLength: 300 })).map(([mark, bytes]) => {
  const buffer = Buffer.from([...mark, ...bytes]);
  const result = decode(buffer);
  return "text" in result ? result.text : buffer.toString("latin1");
});

const pieces = fc.constantFrom(
  ...["{", "}", "[", "]", ",", ":", '"', "\\", "/", "//", "/*", "*/", "\n", "\r", "\u2028", "\ufeff", "\u0000"],
  ...["\ud83d", "\ude00", "😀", "\\u", "\\ud83d", "1e999", "-", "0x", "tru", "null", " "],
  ...['"vmSize"', '"commandLine"', '"resources"', '"Microsoft.Batch/batchAccounts/pools"', '"type"', '"properties"'],
  ...[
    '"networkProfile"',
    '"__proto__"',
    "\"[parameters('a')]\"",
    '"copy"',
    "// batchguard-disable-line",
    '"templateLink"',
  ],
);
const tokens = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""));
const units = fc.string({ unit: "binary", maxLength: 80 });

export const randomBytes: fc.Arbitrary<Project> = fc
  .record({
    text: fc.oneof(decoded, tokens, units),
    other: fc.oneof(decoded, tokens),
    kind: fc.constantFrom(undefined, ...documentKinds),
  })
  .map(({ text, other, kind }) => ({
    files: new Map([
      ["main.json", text],
      ["main.parameters.json", other],
    ]),
    file: "main.json",
    kind,
  }));
