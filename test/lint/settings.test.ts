// Settings: project files as texts, settings of a client, and their layers.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { projectFileFindings, unusedIgnoreFindings } from "../../server/src/lint/own-findings.ts";
import { readClientSettings, readProjectFile } from "../../server/src/lint/read-settings.ts";
import { defaultSettings, documentKindOf, ignoreFor, mergeSettings } from "../../server/src/lint/settings.ts";
import { createTranslator } from "../../server/src/text/message.ts";

const file = "/work/app/.batchguard.json";
const knownRules = ["pool-public-ip", "pool-image-unsupported"];
const translate = createTranslator("en");

/** Reads a project file; its problems as `<what is underlined>: <message id without its rule>`. */
function read(text: string, ruleOptions = {}) {
  const project = readProjectFile(file, text, knownRules, ruleOptions);
  const problems = project.problems.map(
    ({ span, message }) => `${text.slice(span.start, span.end)}: ${message.id.replace("configuration-invalid.", "")}`,
  );
  return { ...project, problems };
}

describe("readProjectFile", () => {
  it("reads all that a project file may say, comments and a BOM included", () => {
    const { settings, problems, broken } = read(`\ufeff{
      // ours
      "$schema": "https://example.org/schema.json",
      "profile": "strict",
      "rules": { "pool-public-ip": "off", "pool-image-unsupported": { "severity": "error" }, "suppression-unused": "hint" },
      "documents": [ { "files": "bodies/**", "kind": "data-plane-pool" } ],
      "parameterFiles": { "main.json": ["dev.json", "prod.json"] },
      "dataPlaneApiVersion": "2024-07-01.20.0",
      "today": "2026-02-28",
      "supportedImagesFile": "images.json",
      "endOfLifeDays": 90,
      "baseline": "baseline.json",
      "ignore": [
        { "files": "old/**", "rules": "*", "reason": "frozen" },
        { "files": "*.json", "rules": ["pool-public-ip"], "subject": "a/p", "reason": "lab", "until": "2026-12-31" },
      ]
    }`);
    assert.deepEqual([problems, broken], [[], false]);
    assert.deepEqual(settings, {
      profile: "strict",
      rules: { "pool-public-ip": "off", "pool-image-unsupported": "error", "suppression-unused": "hint" },
      documents: [{ files: "bodies/**", kind: "data-plane-pool" }],
      parameterFiles: { "main.json": ["dev.json", "prod.json"] },
      dataPlaneApiVersion: "2024-07-01.20.0",
      today: "2026-02-28",
      supportedImagesFile: "images.json",
      endOfLifeDays: 90,
      baseline: "baseline.json",
      ignore: [
        { files: "old/**", rules: "*", reason: "frozen" },
        { files: "*.json", rules: ["pool-public-ip"], subject: "a/p", reason: "lab", until: "2026-12-31" },
      ],
      root: "/work/app",
    });
  });

  it("says nothing for an empty object but its folder", () => {
    assert.deepEqual(read("{}").settings, { root: "/work/app" });
  });

  const wrong: readonly (readonly [text: string, problem: string])[] = [
    [`{ "profil": "strict" }`, `"profil": unknownSetting`],
    [`{ "onlyRules": [] }`, `"onlyRules": unknownSetting`],
    [`{ "profile": "Strict" }`, `"Strict": mustBeOneOf`],
    [`{ "profile": 1 }`, `1: mustBeOneOf`],
    [`{ "profile": "strict", "profile": "essential" }`, `"profile": duplicate`],
    [`{ "rules": [] }`, `[]: mustBeObject`],
    [`{ "rules": { "pool-x": "off" } }`, `"pool-x": unknownRule`],
    [`{ "rules": { "constructor": "off" } }`, `"constructor": unknownRule`],
    [`{ "rules": { "pool-public-ip": "warn" } }`, `"warn": mustBeOneOf`],
    [`{ "rules": { "pool-public-ip": { "severity": 2 } } }`, `2: mustBeOneOf`],
    [`{ "rules": { "pool-public-ip": { "days": 2 } } }`, `"days": unknownOption`],
    [`{ "documents": {} }`, `{}: mustBeList`],
    [`{ "documents": ["*.json"] }`, `"*.json": mustBeObject`],
    [`{ "documents": [{ "files": "*.json" }] }`, `{ "files": "*.json" }: missing`],
    [`{ "documents": [{ "files": "*.json", "kind": "pool" }] }`, `"pool": mustBeOneOf`],
    [`{ "documents": [{ "files": "*.json", "kind": "none", "a": 1 }] }`, `"a": unknownMember`],
    [`{ "parameterFiles": { "a.json": "b.json" } }`, `"b.json": mustBeList`],
    [`{ "parameterFiles": { "a.json": [1] } }`, `1: mustBeText`],
    [`{ "dataPlaneApiVersion": "2024-07" }`, `"2024-07": mustBeApiVersion`],
    [`{ "today": "2026-02-29" }`, `"2026-02-29": mustBeDate`],
    [`{ "today": "2026-6-1" }`, `"2026-6-1": mustBeDate`],
    [`{ "supportedImagesFile": "" }`, `"": mustBeText`],
    [`{ "baseline": null }`, `null: mustBeText`],
    [`{ "endOfLifeDays": -1 }`, `-1: mustBeCount`],
    [`{ "endOfLifeDays": 1.5 }`, `1.5: mustBeCount`],
    [`{ "endOfLifeDays": "90" }`, `"90": mustBeCount`],
    [`{ "ignore": [{ "files": "*", "rules": "*" }] }`, `{ "files": "*", "rules": "*" }: missing`],
    [`{ "ignore": [{ "files": "*", "rules": "all", "reason": "r" }] }`, `"all": mustBeList`],
    [`{ "ignore": [{ "files": "*", "rules": ["pool-x"], "reason": "r" }] }`, `"pool-x": unknownRule`],
    [`{ "ignore": [{ "files": "*", "rules": [1], "reason": "r" }] }`, `1: mustBeText`],
    [`{ "ignore": [{ "files": "*", "rules": "*", "reason": "r", "until": "soon" }] }`, `"soon": mustBeDate`],
    [`{ "ignore": [{ "files": "*", "rules": "*", "reason": " " }] }`, `" ": mustBeText`],
  ];
  for (const [text, problem] of wrong) {
    it(`reports ${text}`, () => assert.deepEqual(read(text).problems, [problem]));
  }

  it("uses what is valid beside what is not", () => {
    const { settings, problems } = read(`{
      "profile": "strict",
      "rules": { "pool-x": "off", "pool-public-ip": "off" },
      "endOfLifeDays": "x",
      "documents": [ { "files": 1, "kind": "none" }, { "files": "a.json", "kind": "none" } ],
      "ignore": [ { "files": "*", "rules": ["pool-x", "pool-public-ip"], "reason": "r" } ]
    }`);
    assert.deepEqual(problems, [`"pool-x": unknownRule`, `"x": mustBeCount`, `1: mustBeText`, `"pool-x": unknownRule`]);
    assert.deepEqual(settings, {
      profile: "strict",
      rules: { "pool-public-ip": "off" },
      documents: [{ files: "a.json", kind: "none" }],
      ignore: [{ files: "*", rules: ["pool-public-ip"], reason: "r" }],
      root: "/work/app",
    });
  });

  it("leaves out an entry of ignore whose date or subject is wrong: it would hide more than was meant", () => {
    assert.deepEqual(
      read(`{ "ignore": [{ "files": "*", "rules": "*", "reason": "r", "until": "soon" }] }`).settings.ignore,
      [],
    );
    assert.deepEqual(
      read(`{ "ignore": [{ "files": "*", "rules": "*", "reason": "r", "subject": 1 }] }`).settings.ignore,
      [],
    );
  });

  it("names the element and the choices in its messages", () => {
    const { problems } = readProjectFile(file, `{ "documents": [1], "profile": "x" }`, knownRules);
    assert.deepEqual(
      problems.map(({ message }) => translate(message)),
      ["'documents[0]' must be an object.", "'profile' must be one of essential, recommended, strict."],
    );
  });

  it("reads options that the rule declares", () => {
    const text = `{ "rules": { "pool-public-ip": { "severity": "off", "days": [1, { "a": null }], "x": 1 } } }`;
    const { settings, problems } = read(text, { "pool-public-ip": ["days"] });
    assert.deepEqual(settings.ruleOptions, { "pool-public-ip": { days: [1, { a: null }] } });
    assert.deepEqual(settings.rules, { "pool-public-ip": "off" });
    assert.deepEqual(problems, [`"x": unknownOption`]);
  });

  it("says that a text is broken, and reads what it can", () => {
    assert.deepEqual(read(`[]`), {
      settings: { root: "/work/app" },
      problems: ["[]: notAnObject"],
      broken: true,
      ignorePlaces: [],
    });
    assert.deepEqual(read("").problems, [": notAnObject"]);
    const { settings, broken, problems } = read(`{ "profile": "strict", "rules": `);
    assert.equal(settings.profile, "strict");
    assert.ok(broken && problems.length > 0 && problems.every((problem) => problem.endsWith(": syntax")));
  });

  it("takes names that objects inherit for ordinary ones", () => {
    const { settings } = read(`{ "parameterFiles": { "__proto__": ["a.json"], "toString": ["b.json"] } }`);
    assert.deepEqual(Object.keys(mergeSettings(settings).parameterFiles), ["__proto__", "toString"]);
  });

  it("never throws, wherever the text ends", () => {
    const text = `{ "rules": { "pool-public-ip": { "severity": "off" } }, "ignore": [ { "files": "*", "rules": "*", "reason": "r" } ] }`;
    for (let end = 0; end <= text.length; end++) readProjectFile(file, text.slice(0, end), knownRules);
    readProjectFile(file, "[".repeat(100_000), knownRules);
    readProjectFile(file, `{"a":`.repeat(100_000), knownRules);
  });
});

describe("readClientSettings", () => {
  it("reads what the user set, and passes over what is empty or the client's own", () => {
    const section = {
      profile: "essential",
      rules: { "pool-public-ip": "hint" },
      dataPlaneApiVersion: "",
      endOfLifeDays: null,
      today: undefined,
      locale: "ja",
      trace: { server: "off" },
    };
    assert.deepEqual(readClientSettings(section, knownRules), {
      settings: { profile: "essential", rules: { "pool-public-ip": "hint" } },
      problems: [],
    });
  });

  it("names the member of each problem", () => {
    const { settings, problems } = readClientSettings({ rules: { "pool-x": "off", "pool-public-ip": 1 } }, knownRules);
    assert.deepEqual(settings, { rules: {} });
    assert.deepEqual(
      problems.map(({ pointer, message }) => [pointer, message.id]),
      [
        ["/rules/pool-x", "configuration-invalid.unknownRule"],
        ["/rules/pool-public-ip", "configuration-invalid.mustBeOneOf"],
      ],
    );
  });

  it("takes anything that is no object for nothing", () => {
    for (const value of [undefined, null, 1, "x", [], [1]]) {
      assert.deepEqual(readClientSettings(value, knownRules), { settings: {}, problems: [] });
    }
  });
});

describe("mergeSettings", () => {
  it("gives the defaults without layers", () => assert.deepEqual(mergeSettings(), defaultSettings));

  it("lays project, client and flags over the defaults", () => {
    const settings = mergeSettings(
      { root: "/work" },
      {
        root: "/work/app",
        profile: "strict",
        endOfLifeDays: 90,
        rules: { a: "off", b: "error" },
        ruleOptions: { a: { x: 1, y: 1 } },
      },
      { profile: "essential", rules: { b: "hint" }, endOfLifeDays: undefined, ruleOptions: { a: { y: 2 } } },
      { today: "2026-01-01", rules: { c: "warning" } },
    );
    assert.deepEqual(settings, {
      ...defaultSettings,
      root: "/work/app",
      profile: "essential",
      endOfLifeDays: 90,
      rules: { a: "off", b: "hint", c: "warning" },
      ruleOptions: { a: { x: 1, y: 2 } },
      today: "2026-01-01",
    });
  });

  it("asks documents of the higher layer first, and ignores what any layer ignores", () => {
    const ignore = (files: string) => ({ files, rules: "*", reason: "r" }) as const;
    const settings = mergeSettings(
      { root: "/work", documents: [{ files: "**", kind: "none" }], ignore: [ignore("a.json")] },
      { documents: [{ files: "pool.json", kind: "data-plane-pool" }], ignore: [ignore("*.json")] },
    );
    assert.equal(documentKindOf(settings, "/work/x/pool.json"), "data-plane-pool");
    assert.equal(documentKindOf(settings, "/work/x/other.json"), "none");
    assert.equal(documentKindOf(settings, "/elsewhere/pool.json"), undefined);
    assert.deepEqual(
      ignoreFor(settings, "/work/a.json").map(({ index }) => index),
      [0, 1],
    );
    assert.deepEqual(
      ignoreFor(settings, "/work/b.json").map(({ index }) => index),
      [1],
    );
  });
});

describe("findings about a project file", () => {
  const text = `{
  "rules": { "pool-x": "off" },
  "ignore": [
    { "files": "*", "rules": "*", "reason": "r", "until": "2026-06-14" },
    { "files": "*", "rules": [], "reason": "wrong", "until": 1 },
    { "files": "*", "rules": "*", "reason": "r", "until": "2026-06-15" }
  ]
}`;
  const project = readProjectFile(file, text, knownRules);
  const today = "2026-06-15";

  it("are its problems and its expired entries, at their places", () => {
    const findings = projectFileFindings(file, project, mergeSettings(project.settings), today);
    assert.deepEqual(
      findings.map(({ message, severity, span }) => [
        message.id,
        severity,
        text.slice(span.start, span.end).slice(0, 8),
      ]),
      [
        ["configuration-invalid.unknownRule", "error", '"pool-x"'],
        ["configuration-invalid.mustBeDate", "error", "1"],
        ["suppression-expired.expired", "warning", '{ "files'],
      ],
    );
    assert.deepEqual(
      projectFileFindings(file, project, mergeSettings({ rules: { "configuration-invalid": "off" } }), today).length,
      1,
    );
  });

  it("are, after a whole run, the entries that accepted nothing", () => {
    const unused = (used: number[]) =>
      unusedIgnoreFindings(file, project, mergeSettings(), today, new Set(used)).map(({ span }) => span.start);
    assert.deepEqual(unused([]), [text.lastIndexOf("{")]);
    assert.deepEqual(unused([1]), []);
  });
});
