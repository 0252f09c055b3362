// Marks in the metadata of templates, resources and nested deployments.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { check, fixed } from "./check-marks.ts";

describe("metadata.batchguard.disable", () => {
  const template = (parts: { root?: string; resource?: string; nested?: string; nestedTemplate?: string }) => `{
  ${parts.root ?? ""}
  "resources": [
    { ${parts.resource ?? ""} "type": "!rule-a", "resources": [ { "type": "!rule-a" } ] },
    {
      ${parts.nested ?? ""}
      "properties": {
        "x": "!rule-a",
        "template": { ${parts.nestedTemplate ?? ""}
          "resources": { "pool": {
            "type": "!rule-a"
          } } }
      }
    }
  ],
  "outputs": { "o": "!rule-a" }
}`;
  const metadata = (disable: string) => `"metadata": { "batchguard": { "disable": ${disable} } },`;
  const reason = metadata('{ "rule-a": "because" }');

  it("on a template accepts in the whole file", () => {
    assert.deepEqual(check(template({ root: reason })).shown, []);
  });

  it("on a template accepts what is reported at the start of the file, too", () => {
    assert.deepEqual(check(`// "!rule-a"\n{ ${reason} "x": 1 }`).shown, []);
  });

  it("on a resource accepts in it and its children", () => {
    const result = check(template({ resource: reason }));
    assert.deepEqual(result.accepted, ["rule-a 4 metadata: because", "rule-a 4 metadata: because"]);
    assert.deepEqual(result.shown, ["rule-a 8", "rule-a 11", "rule-a 16"]);
  });

  it("on a nested deployment accepts in its properties and its template", () => {
    assert.deepEqual(check(template({ nested: reason })).shown, ["rule-a 4", "rule-a 4", "rule-a 16"]);
  });

  it("on a nested template accepts in the template", () => {
    assert.deepEqual(check(template({ nestedTemplate: reason })).shown, [
      "rule-a 4",
      "rule-a 4",
      "rule-a 8",
      "rule-a 16",
    ]);
  });

  it("on a resource with a symbolic name accepts in it", () => {
    const text = `{ "resources": { "a": { ${reason} "b": "!rule-a" }, "c": { "b": "!rule-a" } } }`;
    assert.equal(check(text).shown.length, 1);
    assert.equal(check(text).accepted.length, 1);
  });

  it("is a list of ids, or an object with reasons and dates", () => {
    const accepted = (disable: string) => check(`{ ${metadata(disable)} "a": "!rule-a", "b": "!rule-b" }`).accepted;
    assert.deepEqual(accepted('["rule-a"]'), ["rule-a 1 metadata: -"]);
    assert.deepEqual(accepted('["*"]').length, 2);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "until": "2026-06-15" } }'), ["rule-b 1 metadata: why"]);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "until": "2026-06-14" } }'), []);
    assert.deepEqual(accepted('{ "rule-b": { "reason": "why", "untill": "2027-06-14" } }'), []);
  });

  it("is reported where it can't be read", () => {
    for (const disable of ["true", '"rule-a"', "[1]", '{ "rule-a": true }', '{ "rule-a": { "until": 2027 } }']) {
      const result = check(`{ ${metadata(disable)} "a": "!rule-a" }`);
      assert.deepEqual(result.own, ["suppression-unused.malformed 1"], disable);
      assert.deepEqual(result.shown, ["rule-a 1"], disable);
    }
  });

  it("is reported where it is unused, expired or without a reason", () => {
    const own = (disable: string) => check(`{ ${metadata(disable)} "a": "!rule-a" }`).own;
    assert.deepEqual(own('["rule-a"]'), ["suppression-without-reason.withoutReason 1"]);
    assert.deepEqual(own('{ "rule-b": "r" }'), ["suppression-unused.unused 1"]);
    assert.deepEqual(own('{ "rule-x": "r" }'), ["suppression-unused.unknownRule 1"]);
    assert.deepEqual(own('{ "rule-a": { "reason": "r", "until": "2020-01-01" } }'), ["suppression-expired.expired 1"]);
  });

  it("means nothing elsewhere", () => {
    const text = `{ "parameters": { "p": { ${reason} "x": "!rule-a" } }, "resources": [ { "properties": { ${reason} "y": "!rule-a" } } ] }`;
    assert.deepEqual(check(text).shown.length, 2);
  });

  it("is removed with what would be left empty", () => {
    const around = (metadata: string) => `{\n${metadata}  "a": "!rule-a"\n}`;
    const lines = (disable: string, more = "") =>
      `  "metadata": {\n${more}    "batchguard": {\n      "disable": ${disable}\n    }\n  },\n`;
    assert.equal(fixed(around(lines('{ "rule-b": "r" }'))), around(""));
    assert.equal(fixed(around(lines('{ "rule-a": "r", "rule-b": "r" }'))), around(lines('{ "rule-a": "r" }')));
    const described = '    "description": "d"';
    assert.equal(
      fixed(around(lines('{ "rule-b": "r" }', `${described},\n`))),
      around(`  "metadata": {\n${described}\n  },\n`),
    );
    assert.equal(fixed(around(lines('{ "rule-b": "r" /* kept */ }'))), around(lines("{ /* kept */ }")));
  });
});
