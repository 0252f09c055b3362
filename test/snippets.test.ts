// Inserts every snippet where it fits and lints what comes of it: what we offer to write must satisfy our own rules.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Snippet } from "../server/src/assist/snippet-file.ts";
import * as engine from "../server/src/lint/lint.ts";
import { lintProject } from "./support/lint-files.ts";
import { defaultsOf, type Filling, parseSnippet, stopsOf } from "./support/snippet-syntax.ts";
import { insertAt, snippets } from "./support/snippets.ts";

const template = `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    |
  ]
}`;

/** Rules that ask for a resource beside those that the snippet writes; the whole templates satisfy them. */
const askForAnotherResource: Readonly<Record<string, readonly string[]>> = {
  "batch-account-resource": ["account-diagnostic-settings-missing", "account-private-endpoint-missing"],
  "batch-account-cmk-role-resources": ["account-diagnostic-settings-missing", "account-private-endpoint-missing"],
  "batch-account-cmk-policy-resources": ["account-diagnostic-settings-missing", "account-private-endpoint-missing"],
};

/** The subjects that each group of snippets writes, by the second word of their prefix; the others write none. */
const subjectsOf: Readonly<Record<string, readonly string[]>> = { account: ["account"], pool: ["pool"] };

/** Defaults; once each other choice; and placeholders wherever a string leaves room for one. */
function fillingsOf({ lines }: Snippet): ReadonlyMap<string, Filling> {
  const parts = parseSnippet(lines.join("\n"));
  const stops = stopsOf(parts);
  const chosen = stops.flatMap(({ number, texts }) =>
    texts.slice(1).map((text) => [`with ${text}`, new Map([[number, text]])] as const),
  );
  const inStrings = stops.filter(({ inString }) => inString);
  const open = new Map(inStrings.map(({ number }) => [number, `<stop ${number}>`] as const));
  return new Map<string, Filling>([["with its defaults", defaultsOf(parts)], ...chosen, ["not filled in", open]]);
}

/** A text with a place where the snippet fits. */
function contextOf({ fit }: Snippet): string {
  if (fit.place === "file") return "|";
  return fit.place === "property" ? poolWithout(fit.plane, fit.property) : template;
}

/** The body of a hardened pool whose property is still to be written, and no comma either. */
function poolWithout(plane: string, property: string): string {
  const whole = insertAt("|", plane === "management" ? "batch-pool-windows-body" : "batch-pool-windows-data-plane");
  const name = property.slice(property.lastIndexOf(".") + 1);
  const mark = (key: string, value: unknown) => (key === name ? "@" : value);
  return JSON.stringify(JSON.parse(whole ?? ""), mark).replace(new RegExp(`"${name}":"@",?`), " | ");
}

function check(text: string) {
  const files = new Map([["main.json", text]]);
  return lintProject(engine, { files, file: "main.json", dataPlaneApiVersion: "2025-06-01" });
}

describe("snippets as a whole", () => {
  test("prefixes and titles are unique, in both languages", () => {
    assert.ok(snippets.length > 30);
    for (const of of [
      ({ prefix }: Snippet) => prefix,
      ({ texts }: Snippet) => texts.en.title,
      ({ texts }: Snippet) => texts.ja.title,
    ]) {
      assert.equal(new Set(snippets.map(of)).size, snippets.length);
    }
  });

  test("rules that may ask for another resource are named for resources only", () => {
    const names = Object.keys(askForAnotherResource);
    const resources = snippets.filter(({ fit }) => fit.place.startsWith("resource")).map(({ prefix }) => prefix);
    assert.deepEqual(
      names.filter((name) => !resources.includes(name)),
      [],
    );
  });

  test("what is made less secure is found", () => {
    const loosened = [
      ["batch-account-body", '"Disabled"', '"Enabled"', "account-public-network-access"],
      ["batch-pool-windows-template", 'Updates": false', 'Updates": true', "pool-auto-os-upgrade-windows-updates"],
      ["batch-pool-confidential-body", 'vTpmEnabled": true', 'vTpmEnabled": false', "pool-confidential-settings"],
      ["batch-task-data-plane", "nonadmin", "admin", "task-elevated"],
      ["batch-account-cmk-template", '"enablePurgeProtection": true', '"x": 1', "cmk-vault-purge-protection-missing"],
    ] as const;
    for (const [prefix, secure, insecure, rule] of loosened) {
      const text = insertAt("|", prefix) ?? "";
      assert.ok(text.includes(secure), prefix);
      const { findings } = check(text.replace(secure, insecure));
      assert.deepEqual(
        findings.map((finding) => finding.rule),
        [rule],
      );
    }
  });

  test("the resources of a deployment, inserted one after the other, want for nothing", () => {
    const account = new Map([[1, "account"]]);
    const cmk = new Map([
      [1, "identity"],
      [2, "vault"],
      [4, "account"],
    ] as const);
    const subnet = "[resourceId('Microsoft.Network/virtualNetworks/subnets', 'network', 'nodes')]";
    const pool = new Map([...account, [2, "pool"], [5, subnet]]);
    let text = template.replace("|", `${network} |`);
    const add = (prefix: string, filling: Filling) => {
      text = insertAt(text, prefix, filling)?.replace(/\n {2}\]\n\}$/, " |\n  ]\n}") ?? assert.fail(prefix);
    };
    add("batch-nsg-resource", new Map([[1, "nsg"]]));
    add("batch-account-cmk-role-resources", cmk);
    add("batch-private-endpoints-resources", account);
    add("batch-diagnostics-resource", account);
    add("batch-pool-linux-resource", pool);
    const whole = text.replace("|", "");
    assert.equal(JSON.parse(whole).resources.length, 15);
    assert.deepEqual(rulesIn(whole), []);
    const open = whole.replace(/("direction": "Inbound",\s+"access": )"Deny"/, '$1"Allow"');
    assert.deepEqual(rulesIn(open), ["subnet-nsg-remote-access-open"]);
  });
});

const network = JSON.stringify({
  type: "Microsoft.Network/virtualNetworks",
  apiVersion: "2024-05-01",
  name: "network",
  location: "[resourceGroup().location]",
  dependsOn: ["[resourceId('Microsoft.Network/networkSecurityGroups', 'nsg')]"],
  properties: {
    addressSpace: { addressPrefixes: ["10.0.0.0/16"] },
    subnets: [
      {
        name: "nodes",
        properties: {
          addressPrefix: "10.0.0.0/24",
          defaultOutboundAccess: false,
          networkSecurityGroup: { id: "[resourceId('Microsoft.Network/networkSecurityGroups', 'nsg')]" },
        },
      },
    ],
  },
});

function rulesIn(text: string): readonly string[] {
  const { findings, failures } = check(text);
  assert.deepEqual(failures, []);
  return findings.map(({ rule }) => rule);
}

for (const snippet of snippets) {
  const { prefix, texts, fit } = snippet;
  describe(`snippet ${prefix}`, () => {
    test("has a prefix of ours and short texts", () => {
      const ending = {
        file: "template|body|data-plane",
        resource: "resource",
        resources: "resources",
        property: "management|data-plane",
      }[fit.place];
      assert.match(prefix, new RegExp(`^batch-[a-z-]+-(?:${ending})$`));
      assert.match(texts.en.description, /^[A-Z].{20,240}\.$/);
      assert.match(texts.ja.description, /^.{10,180}。$/);
      assert.match(texts.ja.title, /[ぁ-んァ-ン一-龠]/);
    });

    test("numbers its tab stops without gaps", () => {
      const parts = parseSnippet(snippet.lines.join("\n"));
      const stops = stopsOf(parts);
      assert.deepEqual(
        stops.map(({ number }) => number),
        stops.map((_, index) => index + 1),
      );
      const repeated = parts.filter((part) => typeof part !== "string");
      assert.deepEqual(
        repeated.filter(({ number }) => number < 1 || number > stops.length),
        [],
      );
    });

    for (const [how, filling] of fillingsOf(snippet)) {
      test(`is recognised and clean ${how}`, () => {
        const text = insertAt(contextOf(snippet), prefix, filling);
        assert.ok(text !== undefined, "it is not offered where it fits");
        JSON.parse(text);
        const { kind, subjects, findings, problems, failures } = check(text);
        assert.deepEqual([problems, failures], [[], []]);
        if (fit.place === "file") assert.equal(kind, fit.kind);
        const allowed = askForAnotherResource[prefix] ?? [];
        const rules = findings.map(({ rule }) => rule).filter((rule) => !allowed.includes(rule));
        assert.deepEqual(rules, []);
        const written = subjectsOf[prefix.split("-")[1] ?? ""];
        if (written === undefined) return;
        assert.deepEqual(
          subjects.map((subject) => subject.kind).filter((each) => each !== "task" && each !== "template"),
          written,
        );
        const outcomes = subjects.flatMap((subject) => subject.outcomes.map(({ outcome }) => outcome));
        assert.ok(outcomes.includes("passed"), "no rule had anything to look at");
      });
    }
  });
}
