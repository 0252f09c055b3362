// The template of the command "New Hardened Batch Deployment": clean, complete, and explained in both languages.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { deploymentText } from "../client/src/deployment-text.ts";
import { evaluateDocument } from "../server/src/assist/evaluate-document.ts";
import { parseJson } from "../server/src/json/parse.ts";
import * as engine from "../server/src/lint/lint.ts";
import { lintProject } from "./support/lint-files.ts";

const template = readFileSync(path.join(import.meta.dirname, "../templates/new-deployment.jsonc"), "utf8");
const japanese = /[ぁ-んァ-ン一-龠]/;

const parameters = JSON.stringify({
  $schema: "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",
  contentVersion: "1.0.0.0",
  parameters: { batchAccountName: { value: "compute" }, location: { value: "westeurope" } },
});

function check(text: string, files: Readonly<Record<string, string>> = {}) {
  return lintProject(engine, { files: new Map([["main.json", text], ...Object.entries(files)]), file: "main.json" });
}

for (const nodes of ["linux", "windows", "confidential"] as const) {
  describe(`a new deployment with ${nodes} nodes`, () => {
    const texts = { en: deploymentText(template, nodes, "en"), ja: deploymentText(template, nodes, "ja") };

    for (const [locale, text] of Object.entries(texts)) {
      test(`is clean under strict, with and without parameters (${locale})`, () => {
        for (const files of [{}, { "main.parameters.json": parameters }]) {
          const { kind, subjects, findings, problems, failures } = check(text, files);
          assert.deepEqual([kind, findings, problems, failures], ["arm-template", [], [], []]);
          const kinds = subjects.map((subject) => subject.kind);
          assert.ok(kinds.includes("account") && kinds.includes("pool") && kinds.includes("task"));
          const passed = subjects.flatMap(({ outcomes }) => outcomes.filter(({ outcome }) => outcome === "passed"));
          assert.ok(passed.length > 60, `only ${passed.length} rules had something to look at`);
        }
      });
    }

    test("has a value for every expression that needs none from Azure", () => {
      const file = { file: "main.parameters.json", text: parameters };
      const context = {
        subscriptionId: "00000000-0000-0000-0000-000000000000",
        resourceGroup: "batch",
        location: "westeurope",
        tenantId: "00000000-0000-0000-0000-000000000001",
      };
      const evaluated = evaluateDocument({ file: "main.json", text: texts.en }, [file], context);
      const expressions = evaluated?.expressions ?? [];
      assert.ok(expressions.length > 80);
      const open = expressions.filter(({ state }) => state !== "known");
      assert.deepEqual(
        open.filter(({ source }) => !/reference\(/.test(source)).map(({ source }) => source),
        [],
      );
    });

    test("says every choice in the language of the user, and differs in nothing else", () => {
      const comments = (text: string) => parseJson(text).comments.map(({ start, end }) => text.slice(start, end));
      assert.ok(comments(texts.en).length > 40);
      assert.deepEqual(
        comments(texts.en).filter((comment) => japanese.test(comment)),
        [],
      );
      assert.deepEqual(
        comments(texts.ja).filter(
          (comment) => comment !== "//" && !japanese.test(comment) && !/^\/\/ Machine/.test(comment),
        ),
        [],
      );
      assert.doesNotMatch(texts.en + texts.ja, /\/\/ (?:#|en:|ja:)/);
      assert.equal(withoutComments(texts.en), withoutComments(texts.ja));
    });

    test("names every resource that it depends on by one that it writes", () => {
      const { resources } = JSON.parse(withoutComments(texts.en)) as { resources: readonly { type: string }[] };
      const types = resources.map(({ type }) => type);
      assert.equal(new Set(types.filter((type) => type.startsWith("Microsoft.Batch/"))).size, 2);
      for (const type of [
        "Microsoft.KeyVault/vaults/keys",
        "Microsoft.Authorization/roleAssignments",
        "Microsoft.Insights/diagnosticSettings",
        "Microsoft.Network/networkSecurityGroups",
        "Microsoft.Network/privateDnsZones/virtualNetworkLinks",
      ]) {
        assert.ok(types.includes(type), type);
      }
    });

    test("is found wanting when one of its choices is taken back", () => {
      for (const [secure, insecure, rule] of [
        ['"enablePurgeProtection": true', '"x": true', "cmk-vault-purge-protection-missing"],
        ['["nodeManagement"]', '["batchAccount"]', "account-node-management-endpoint-missing"],
        ['"defaultOutboundAccess": false,\n              "networkS', '"networkS', "subnet-default-outbound"],
        ['"publicNetworkAccess": "Disabled"', '"publicNetworkAccess": "Enabled"', "account-public-network-access"],
      ] as const) {
        assert.ok(texts.en.includes(secure), secure);
        const { findings } = check(texts.en.replace(secure, insecure));
        assert.ok(
          findings.some((finding) => finding.rule === rule),
          rule,
        );
      }
    });
  });
}

/** The lines that are not comments; no comment of ours shares its line. */
function withoutComments(text: string): string {
  return text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("//"))
    .join("\n");
}
