// Addresses and what they stand for, and answers that may not be known.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { containsRange, parseAddressRange } from "../../server/src/batch/network/address-range.ts";
import { classifySource } from "../../server/src/batch/network/source-prefix.ts";
import { allOf, anyOf } from "../../server/src/batch/network/three-valued.ts";

describe("address ranges", () => {
  const range = (text: string) => {
    const { first, length } = parseAddressRange(text) ?? assert.fail(text);
    return `${first.toString(16)}/${length}`;
  };

  for (const [text, expected] of [
    ["0.0.0.0/0", "0/0"],
    ["10.1.2.3", "a010203/32"],
    ["10.1.2.3/8", "a000000/8"],
    ["255.255.255.255", "ffffffff/32"],
    ["::/0", "0/0"],
    ["::1", "1/128"],
    ["::", "0/128"],
    ["2001:db8::/32", "20010db8000000000000000000000000/32"],
    ["2001:DB8:0:0:0:0:0:1", "20010db8000000000000000000000001/128"],
    ["1:2:3:4:5:6:7::", "10002000300040005000600070000/128"],
    ["::ffff:10.0.0.1", "ffff0a000001/128"],
    ["64:ff9b::10.0.0.1", "64ff9b00000000000000000a000001/128"],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(range(text), expected));
  }

  for (const text of [
    ...["", "/", "10", "10.0.0", "10.0.0.0.0", "10.0.0.256", "10.0.0.-1", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/a"],
    ...["10.0.0.0/8/8", "10.0.0.1000", "a.b.c.d", "1:2:3", ":", ":::", "1::2::3", "::/129", "12345::", "g::"],
    ...["1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::", "::10.0.0", "10.0.0.1::", "10.0.0.0-10.0.0.9", "0x10.0.0.1"],
  ]) {
    it(`does not read "${text}"`, () => assert.equal(parseAddressRange(text), undefined));
  }

  for (const [outer, inner, expected] of [
    ["10.0.0.0/8", "10.255.255.255", true],
    ["10.0.0.0/8", "10.0.0.0/8", true],
    ["10.0.0.0/8", "11.0.0.0", false],
    ["10.0.0.0/8", "10.0.0.0/7", false],
    ["0.0.0.0/0", "203.0.113.0/24", true],
    ["0.0.0.0/0", "::1", false],
    ["fc00::/7", "fd12::1", true],
    ["fc00::/7", "fe00::1", false],
  ] as const) {
    it(`${inner} is ${expected ? "" : "not "}in ${outer}`, () => {
      const [a, b] = [parseAddressRange(outer), parseAddressRange(inner)];
      assert.ok(a !== undefined && b !== undefined);
      assert.equal(containsRange(a, b), expected);
    });
  }

  it("takes no longer than linear time for hostile texts", () => {
    const texts = [
      "1".repeat(1e6),
      "1.".repeat(5e5),
      ":".repeat(1e6),
      "1:".repeat(5e5),
      "/".repeat(1e6),
      "a".repeat(1e6),
    ];
    for (const text of texts) assert.equal(parseAddressRange(text), undefined);
    assert.equal(classifySource(`${"a.".repeat(5e5)}!`).kind, "invalid");
  });
});

describe("sources", () => {
  const kinds = {
    any: ["*", " * ", "Internet", "INTERNET", "0.0.0.0/0", "1.2.3.4/0", "::/0"],
    wide: ["0.0.0.0/1", "128.0.0.0/1", "52.0.0.0/8", "8.0.0.0/5", "10.0.0.0/7", "2000::/3"],
    specific: ["203.0.113.7", "203.0.113.0/24", "52.0.0.0/9", "172.0.0.0/12", "2001:db8::1", "0.0.0.0"],
    private: [
      ...["10.0.0.0/8", "10.1.2.3", "172.16.0.0/12", "172.31.255.255", "192.168.0.0/16", "100.64.0.0/10"],
      ...["169.254.1.1", "127.0.0.1", "::1", "fd00::/8", "fe80::1"],
    ],
    tag: ["VirtualNetwork", "AzureCloud", "BatchNodeManagement.WestEurope", "any"],
    invalid: ["", "10.0.0.0-10.0.0.9", "10.0.0.0/40", "a,b", "my address", "10.0.0.1, 10.0.0.2", "-"],
  } as const;
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const text of texts) it(`"${text}" is ${kind}`, () => assert.equal(classifySource(text).kind, kind));
  }
});

describe("three-valued logic", () => {
  it("decides as soon as it can", () => {
    assert.equal(allOf(), "yes");
    assert.equal(
      allOf(
        () => "unknown",
        () => "no",
      ),
      "no",
    );
    assert.equal(
      allOf(
        () => "unknown",
        () => "yes",
      ),
      "unknown",
    );
    assert.equal(
      allOf(
        () => "no",
        () => assert.fail("not asked"),
      ),
      "no",
    );
    assert.equal(anyOf([]), "no");
    assert.equal(anyOf(["no", "unknown"]), "unknown");
    assert.equal(anyOf(["unknown", "yes"]), "yes");
  });
});
