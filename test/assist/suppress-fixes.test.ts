// Quick fixes that accept a finding: the finding must then be suppressed, with a reason, and the rest of the text stay.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { suppressFixes } from "../../server/src/assist/quick-fixes.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { lint } from "../../server/src/lint/lint.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import { readProjectFile } from "../../server/src/lint/read-settings.ts";
import { mergeSettings } from "../../server/src/lint/settings.ts";
import { planSuppressFixes, type SuppressFix, type SuppressTarget } from "../../server/src/lint/suppress-fixes.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";

const rule = "secret-inline-user-password";
const folder = "file:///project";
const file = `${folder}/infra/main.json`;
const project = `${folder}/.batchguard.json`;

const account = (password: string) => `"userAccounts": [{ "name": "u", "password": "${password}" }]`;
const resource = (indent: string, more = "") => `${indent}{
${indent}  "type": "Microsoft.Batch/batchAccounts/pools",
${indent}  "apiVersion": "2024-07-01",
${indent}  "name": "account/pool",${more}
${indent}  "properties": {
${indent}    "vmSize": "standard_d4s_v3",
${indent}    ${account("hunter2")}
${indent}  }
${indent}}`;
const template = (resources: string, more = "") => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",${more}
  "contentVersion": "1.0.0.0",
  "resources": [
${resources}
  ]
}
`;
const body = `{\n  "id": "pool",\n  "vmSize": "s",\n  ${account("hunter2")}\n}\n`;

function check(text: string, path = file, projectText?: string): LintResult {
  const layer = projectText === undefined ? {} : readProjectFile(project, projectText, [rule]).settings;
  const sources = { files: new Map([[path, text]]), folders: new Map() };
  return lint({ file: path, sources, settings: mergeSettings(layer, { onlyRules: [rule] }), today: "2026-11-21" });
}

function fixesOf(text: string, target: Partial<SuppressTarget> = {}): readonly SuppressFix[] {
  const path = target.file ?? file;
  const result = check(text, path);
  const [finding] = result.findings.filter((each) => each.rule === rule && each.suppression === undefined);
  assert.ok(finding, "there is something to suppress");
  return planSuppressFixes(finding, {
    file: path,
    document: parseJson(text),
    isTemplate: result.kind === "arm-template",
    takesComments: false,
    projectFile: { file: project, text: null },
    ...target,
  });
}

function fixOf(text: string, form: SuppressFix["form"], target: Partial<SuppressTarget> = {}): SuppressFix {
  const fix = fixesOf(text, target).find((each) => each.form === form);
  assert.ok(fix, `there is a fix by ${form}`);
  return fix;
}

/** The text after the fix, in which the finding must be accepted for the reason that is to be filled in. */
function suppressed(text: string, form: "comment" | "metadata", target: Partial<SuppressTarget> = {}): string {
  const fix = fixOf(text, form, target);
  const after = applyEdits(text, fix.edits.edits);
  const { findings, problems } = check(after, target.file ?? file);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    findings.map((each) => [each.rule, each.suppression]),
    [[rule, { kind: form, reason: fix.placeholder }]],
  );
  return after;
}

describe("a comment", () => {
  test("goes above the line of the finding, indented like it", () => {
    const text = template(resource("    "));
    const added = `        // batchguard-disable-next-line ${rule}: <reason>\n`;
    const after = suppressed(text, "comment", { takesComments: true });
    assert.equal(after, text.replace(`        "userAccounts"`, `${added}        "userAccounts"`));
  });

  test("has the line ends of the text, and stands behind a byte order mark", () => {
    const windows = `\ufeff${template(resource("\t")).replaceAll("\n", "\r\n")}`;
    assert.match(suppressed(windows, "comment", { takesComments: true }), /\{\r\n.*<reason>\r\n\t {4}"userA/s);
    const oneLine = `\ufeff${body.replaceAll(/\s+/g, " ").trim()}`;
    assert.match(suppressed(oneLine, "comment", { takesComments: true }), /^\ufeff\/\/ .*<reason>\n\{ "id"/);
  });

  test("joins those that are there already", () => {
    const text = body.replace(`  "userA`, `  // Needed for now.\n  "userA`);
    assert.match(suppressed(text, "comment"), /Needed for now\.\n {2}\/\/ batchguard-disable-next-line .*\n {2}"userA/);
  });

  test("is offered where comments are taken, or are in use", () => {
    const forms = (text: string, target: Partial<SuppressTarget> = {}) => fixesOf(text, target).map(({ form }) => form);
    assert.deepEqual(forms(body), ["project-file"]);
    assert.deepEqual(forms(body, { takesComments: true }), ["comment"]);
    assert.deepEqual(forms(`/* A pool. */\n${body}`), ["comment"]);
    assert.deepEqual(forms(template(resource(""))), ["metadata"]);
    assert.deepEqual(forms(template(resource("")), { takesComments: true }), ["comment", "metadata"]);
  });

  test("does not go into another comment or a string", () => {
    const text = body.replace(`  "userA`, `  /* Two\n  lines. */ "userA`);
    assert.deepEqual(
      fixesOf(text).map(({ form }) => form),
      ["project-file"],
    );
  });
});

describe("metadata", () => {
  test("goes to the resource around the finding, with room for a reason", () => {
    const after = suppressed(template(resource("    ")), "metadata");
    const [found] = JSON.parse(after).resources;
    assert.deepEqual(found.metadata, { batchguard: { disable: { [rule]: "<reason>" } } });
    assert.equal(after.replace(/,\n {6}"metadata": \{[\s\S]*?\n {6}\}/, ""), template(resource("    ")));
  });

  test("goes to the innermost of resources and nested templates", () => {
    const nested = template(`    {
      "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "d",
      "properties": { "mode": "Incremental", "template": { "resources": { "pool": ${resource("").replaceAll("\n", " ")} } } }
    }`);
    const pool = JSON.parse(suppressed(nested, "metadata")).resources[0].properties.template.resources.pool;
    assert.deepEqual(Object.keys(pool.metadata.batchguard.disable), [rule]);
  });

  test("joins what is there: an object with reasons, or a list without", () => {
    const withMetadata = (disable: string) =>
      template(resource("    ", `\n      "metadata": { "team": "hpc", "batchguard": { "disable": ${disable} } },`));
    const named = JSON.parse(suppressed(withMetadata(`{ "pool-public-ip": "agreed" }`), "metadata"));
    assert.deepEqual(named.resources[0].metadata.batchguard.disable, {
      "pool-public-ip": "agreed",
      [rule]: "<reason>",
    });
    const listed = JSON.parse(suppressed(withMetadata(`["pool-public-ip"]`), "metadata"));
    assert.deepEqual(listed.resources[0].metadata, {
      team: "hpc",
      batchguard: { disable: ["pool-public-ip", rule] },
    });
  });

  test("is not offered where it has no place, or would not last", () => {
    const odd = template(resource("", `\n"metadata": "[variables('m')]",`));
    assert.deepEqual(
      fixesOf(odd).map(({ form }) => form),
      ["project-file"],
    );
    const compiled = template(resource(""), `\n  "metadata": { "_generator": { "name": "bicep" } },`);
    assert.deepEqual(
      fixesOf(compiled, { takesComments: true }).map(({ form }) => form),
      ["project-file"],
    );
  });
});

describe("an entry of the project file", () => {
  /** The project file after the fix, under which the finding must be accepted. */
  const accepted = (text: string | null, path = file) => {
    const fix = fixOf(body, "project-file", { file: path, projectFile: { file: project, text } });
    assert.equal(fix.edits.file, project);
    assert.equal(fix.createsFile, text === null);
    const after = applyEdits(text ?? "", fix.edits.edits);
    assert.deepEqual(readProjectFile(project, after, [rule]).problems, []);
    const { findings } = check(body, path, after);
    assert.deepEqual(
      findings.map(({ suppression }) => suppression),
      [{ kind: "ignore", reason: "<reason>" }],
    );
    const other = check(body.replace(`"pool"`, `"other"`), path, after);
    assert.deepEqual(
      other.findings.map(({ suppression }) => suppression),
      [undefined],
      "another pool is no concern of it",
    );
    return after;
  };

  test("makes the file where there is none", () => {
    assert.deepEqual(JSON.parse(accepted(null)), {
      ignore: [{ files: "infra/main.json", rules: [rule], subject: "pool", reason: "<reason>" }],
    });
  });

  test("joins what the file says already", () => {
    assert.match(
      accepted(`{\n  // Ours.\n  "profile": "strict"\n}\n`),
      /\/\/ Ours\.\n {2}"profile": "strict",\n {2}"ig/,
    );
    const entry = `{ "files": "**", "rules": ["pool-public-ip"], "reason": "agreed" }`;
    const document = parseJson(accepted(`{ "ignore": [${entry.replace("pool-public-ip", rule).replace("**", "x")}] }`));
    assert.match(document.text, /"agreed" \}, \{ "files": "infra\/main.json"/);
  });

  test("names this file alone, whatever its name is made of", () => {
    assert.equal(JSON.parse(accepted(null, `${folder}/main.json`)).ignore[0].files, "./main.json");
    const odd = `${folder}/a [1]/{x,y}/!*?.json`;
    assert.equal(JSON.parse(accepted(null, odd)).ignore[0].files, "a ?1?/?x?y?/???.json");
    const after = accepted(null, `${folder}/main.json`);
    assert.equal(check(body, `${folder}/below/main.json`, after).findings[0]?.suppression, undefined);
  });

  test("is not offered for files outside of its folder, nor in a file that holds no object", () => {
    assert.deepEqual(fixesOf(body, { projectFile: undefined }), []);
    assert.deepEqual(fixesOf(body, { projectFile: { file: "file:///other/.batchguard.json", text: null } }), []);
    assert.deepEqual(fixesOf(body, { projectFile: { file: project, text: "[]" } }), []);
    assert.deepEqual(fixesOf(body, { projectFile: { file: project, text: `{ "ignore": {} }` } }), []);
  });
});

test("findings about marks and settings are not to be suppressed", () => {
  const text = `// batchguard-disable-file no-such-rule: why\n${body}`;
  const sources = { files: new Map([[file, text]]), folders: new Map() };
  const { findings } = lint({ file, sources, settings: mergeSettings({}), today: "2026-11-21" });
  const own = findings.filter((each) => each.rule === "suppression-unused");
  assert.equal(own.length, 1);
  const target = { file, document: parseJson(text), isTemplate: false, takesComments: true, projectFile: undefined };
  assert.deepEqual(suppressFixes(own, target), []);
});

test("findings that one mark would accept share one fix, which is never preferred", () => {
  const text = body.replace(`"u", `, `"u", "password": "hunter3" }, { "name": "v", `);
  const { findings } = check(text);
  assert.equal(findings.length, 2);
  const target = { file, document: parseJson(text), isTemplate: false, takesComments: true, projectFile: undefined };
  assert.deepEqual(
    suppressFixes(findings, target).map(({ findings: mended, preferred, safe }) => [mended.length, preferred, safe]),
    [[2, false, false]],
  );
});
