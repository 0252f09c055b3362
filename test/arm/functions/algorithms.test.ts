// The algorithms written for the core, which has no library for them, against those of Node.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decodeBase64, encodeBase64 } from "../../../server/src/arm/functions-support/base64.ts";
import { writeCompactJson } from "../../../server/src/arm/functions-support/compact-json.ts";
import { addDuration, formatDateTime, parseDateTime } from "../../../server/src/arm/functions-support/date-time.ts";
import { formatAddress } from "../../../server/src/arm/functions-support/ip-network.ts";
import { parseLenientJson } from "../../../server/src/arm/functions-support/lenient-json.ts";
import { escapeData, escapedLength, unescapeForm } from "../../../server/src/arm/functions-support/percent-encoding.ts";
import { sha1 } from "../../../server/src/arm/functions-support/sha1.ts";
import { compareTexts } from "../../../server/src/arm/functions-support/text-order.ts";
import { resolveUri } from "../../../server/src/arm/functions-support/uri-reference.ts";
import { decodeUtf8, encodeUtf8 } from "../../../server/src/arm/functions-support/utf8.ts";
import { show } from "./interpreter.ts";
import "../../support/seed.ts";

const anyText = fc.string({
  unit: fc.constantFrom("a", "é", "日", "😀", "\ud800", "\udc00", "\0", "%", "+", "'", "/"),
});
const wellFormedText = fc.string({ unit: "grapheme" });
const bytes = fc.uint8Array({ maxLength: 200 });

describe("UTF-8", () => {
  test("is written as Node writes it", () => {
    fc.assert(fc.property(anyText, (text) => assert.deepEqual([...encodeUtf8(text)], [...Buffer.from(text, "utf8")])));
  });
  test("is read as Node reads it, and refused where Node refuses it", () => {
    const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const sometimesText = fc.oneof(
      bytes,
      wellFormedText.map((text) => new Uint8Array(Buffer.from(text))),
    );
    fc.assert(
      fc.property(sometimesText, (data) => {
        let expected: string | undefined;
        try {
          expected = strict.decode(data);
        } catch {
          expected = undefined;
        }
        assert.equal(decodeUtf8(data), expected);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("Base64", () => {
  test("is written and read as Node does it", () => {
    fc.assert(
      fc.property(bytes, (data) => {
        const text = Buffer.from(data).toString("base64");
        assert.equal(encodeBase64(data), text);
        assert.deepEqual(decodeBase64(text), data);
      }),
    );
  });
});

describe("SHA-1", () => {
  test("agrees with Node's", () => {
    const messages = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom(55, 56, 63, 64, 65).map((n) => new Uint8Array(n)),
    );
    fc.assert(
      fc.property(messages, (data) =>
        assert.equal(Buffer.from(sha1(data)).toString("hex"), createHash("sha1").update(data).digest("hex")),
      ),
    );
  });
});

describe("percent-encoding", () => {
  test("comes back as it was, in the length that was promised", () => {
    fc.assert(
      fc.property(wellFormedText, (text) => {
        const escaped = escapeData(text) ?? assert.fail();
        assert.equal(escaped.length, escapedLength(text));
        assert.match(escaped, /^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
        assert.equal(unescapeForm(escaped), text);
        assert.equal(decodeURIComponent(escaped), text);
      }),
    );
  });
  test("is not tried on half a surrogate pair", () => assert.equal(escapeData("a\ud800"), undefined));
});

describe("URI references", () => {
  test("are resolved as the URL standard does it", () => {
    const segment = fc.constantFrom("a", "b.json", ".", "..", "", "c%20d", "~e");
    const path = fc.array(segment, { maxLength: 5 }).map((list) => list.join("/"));
    const query = fc.constantFrom("", "?q=1", "?sv=2020&sig=a%2Bb%3D");
    const base = fc.tuple(fc.constantFrom("http://x.org", "HTTPS://Y.org:8443", "https://z.org:443"), path, query);
    fc.assert(
      fc.property(
        base,
        fc.tuple(fc.constantFrom("", "/"), path, query),
        ([origin, basePath, baseQuery], [slash, rest, ownQuery]) => {
          const from = `${origin}/${basePath}${baseQuery}`;
          const reference = slash + rest + ownQuery;
          if (reference.startsWith("//")) return;
          assert.equal(resolveUri(from, reference), new URL(reference, from).href, `${from} + ${reference}`);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("the order of texts", () => {
  test("is that of the Unicode collation wherever it is said to be certain", () => {
    const collator = new Intl.Collator("en");
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("a", "A", "b", "-", "'", "_", " "), fc.string({ minLength: 1, maxLength: 1 })),
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const order = compareTexts(a, b);
        if (order !== undefined) assert.equal(Math.sign(order), Math.sign(collator.compare(a, b)));
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("IPv6 addresses", () => {
  test("are written as the URL standard writes them", () => {
    const groups = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(0xffff)), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(groups, (list) => {
        const address = list.reduce((sum, group) => (sum << 16n) | BigInt(group), 0n);
        const expected = new URL(`http://[${list.map((group) => group.toString(16)).join(":")}]/`).hostname.slice(
          1,
          -1,
        );
        assert.equal(formatAddress(6, address), expected);
      }),
    );
  });
});

describe("JSON", () => {
  test("is read as JavaScript reads it, where it is JSON, and written back", () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        const value = parseLenientJson(text);
        const data = JSON.parse(text, (_, member) => (typeof member === "number" ? 0 : member));
        const shown = JSON.parse(JSON.stringify(show(value)), (_, member) => {
          const number = typeof member === "object" && member !== null && ("$float" in member || "$unknown" in member);
          return typeof member === "number" || number ? 0 : member;
        });
        assert.deepEqual(shown, data);
        const written = writeCompactJson(value);
        if ("text" in written) assert.deepEqual(JSON.parse(written.text), JSON.parse(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test("never makes the reader throw, whatever the text", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"',
      "'",
      "\\",
      "\\u12",
      "//",
      "/*",
      "*/",
      "a",
      "1",
      "-",
      "null",
      " ",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join("");
        let strict: unknown;
        try {
          strict = JSON.parse(text);
        } catch {
          strict = undefined;
        }
        const value = parseLenientJson(text);
        if (strict !== undefined) assert.notEqual(value.kind, "error", text);
      }),
      { numRuns: 5_000 },
    );
  });

  test("that is too deep is not read", () => {
    assert.deepEqual(show(parseLenientJson("[".repeat(100_000))), { $unknown: "budget" });
  });
});

describe("dates", () => {
  const date = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9998-01-01T00:00:00Z"),
    noInvalidDate: true,
  });
  const zeroed = date.map((one) => new Date(Math.floor(one.getTime() / 1000) * 1000));

  test("are read back as they were written", () => {
    fc.assert(
      fc.property(zeroed, (one) => {
        assert.deepEqual(parseDateTime(formatDateTime(one, "u") ?? ""), one);
        assert.equal(`${formatDateTime(one, "s")}.000Z`, one.toISOString().replace(/^\+00/, ""));
        assert.equal(formatDateTime(one, "r"), one.toUTCString().replace(/(\d+) GMT/, "$1 GMT"));
      }),
    );
  });

  test("move by days and seconds as milliseconds do", () => {
    fc.assert(
      fc.property(zeroed, fc.nat(300), fc.nat(100_000), (one, days, seconds) => {
        assert.deepEqual(
          addDuration(one, `P${days}DT${seconds}S`),
          new Date(one.getTime() + days * 86_400_000 + seconds * 1000),
        );
      }),
    );
  });
});
