// The reports of samples/insecure, as they were when somebody read them.
//
// `UPDATE=1 npm test -- test/report/golden.test.ts` writes the golden files instead; read the diff.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { renderGithub } from "../../server/src/report/github.ts";
import { renderHtml } from "../../server/src/report/html.ts";
import { renderJunit } from "../../server/src/report/junit.ts";
import { renderMarkdown } from "../../server/src/report/markdown.ts";
import { reportTexts } from "../../server/src/report/report-texts.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { createTranslator } from "../../server/src/text/message.ts";
import { lintSamples } from "./lint-samples.ts";

/** A few rules that show each state; with all of them the golden files would change with every new rule. */
const shown = [
  "account-cmk-not-configured",
  "account-public-network-access",
  "account-shared-key-enabled",
  "pool-auto-os-upgrade-windows-updates",
  "pool-not-in-vnet",
  "pool-public-ip",
  "property-not-in-api-version",
  "secret-inline-user-password",
];

const english = createTranslator("en");
const report = await lintSamples(shown);
const rules = allRules.filter(({ id }) => shown.includes(id));

const rendered = {
  "junit.golden.txt": renderJunit(report, english, { rules, failOn: "warning" }),
  "github.golden.txt": renderGithub(report, english, { quiet: false }),
  "markdown.golden.txt": renderMarkdown(report, english, { rules, quiet: false }),
  "html.golden.txt": renderHtml(report, english, { rules }),
  "html-ja.golden.txt": renderHtml(report, createTranslator("ja", reportTexts.japanese), { rules }),
};

for (const [name, text] of Object.entries(rendered)) {
  test(`samples/insecure give what ${name} says, and no password`, () => {
    const golden = path.join(import.meta.dirname, name);
    if (process.env.UPDATE === "1") writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, "utf8"));
    assert.doesNotMatch(text, /Not-A-Real|hunter2|P@ss/i);
  });
}
