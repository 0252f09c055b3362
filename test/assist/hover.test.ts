// Hovers over properties and expressions: what they say, where, and that they give no secret away.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { assistTexts } from "../../server/src/assist/assist-texts.ts";
import { type Hover, hover } from "../../server/src/assist/hover.ts";
import { propertyDescriptions } from "../../server/src/assist/property-texts/descriptions.ts";
import { propertyOf, type Subject } from "../../server/src/batch/properties/properties.ts";
import { readJapanese } from "../../server/src/hosts/node-package.ts";
import { lint } from "../../server/src/lint/lint.ts";
import { defaultSettings, type Settings } from "../../server/src/lint/settings.ts";
import { createTranslator, type Locale } from "../../server/src/text/message.ts";
import { account, linking, lintMain, type open, toText } from "../lint/linking.ts";

const japanese = { ...readJapanese(), ...assistTexts.japanese };
const file = "file:///project/main.json";
const parameterFile = "file:///project/main.parameters.json";

interface Setting {
  readonly locale?: Locale;
  readonly settings?: Partial<Settings>;
  readonly parameters?: string;
}

/** The hover at the `|` in a text. */
function hoverIn(marked: string, { locale = "en", settings = {}, parameters }: Setting = {}): Hover | undefined {
  const offset = marked.indexOf("|");
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const files = new Map([[file, text], ...(parameters === undefined ? [] : [[parameterFile, parameters] as const])]);
  const request = {
    file,
    sources: { files, folders: new Map() },
    settings: { ...defaultSettings, ...settings },
    today: "2026-11-21",
    ...(parameters === undefined ? {} : { parameterFiles: [parameterFile] }),
  };
  const translate = createTranslator(locale, japanese);
  const target = { request, result: lint(request) };
  return hover(target, offset, { translate, format: "markdown", rule: () => undefined });
}

/** The part of the hover that speaks of a property or expression, behind what it says of findings. */
function lastPart(marked: string, setting?: Setting): string {
  return hoverIn(marked, setting)?.text.split("\n\n---\n\n").at(-1) ?? "";
}

function template(properties: string, rest = ""): string {
  return `{
    "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
    ${rest}
    "resources": [
      {
        "type": "Microsoft.Batch/batchAccounts/pools",
        "apiVersion": "2024-07-01",
        "name": "account/pool",
        "properties": { ${properties} }
      }
    ]
  }`;
}

describe("a hover over a property", () => {
  test("says what it means, what may stand there and since when", () => {
    const path = `"networkConfiguration": { "publicIPAddressConfiguration": { "pro|vision": "BatchManaged" } }`;
    assert.equal(
      lastPart(template(path)),
      [
        "**networkConfiguration.publicIPAddressConfiguration.provision**",
        "Who provides the public IP addresses\\: Batch, you, or nobody. Without any, nodes can't be found from the internet; they then need a subnet and a way out of their own.",
        [
          "- Values\\: BatchManaged, UserManaged, NoPublicIPAddresses",
          "- Since api\\-version 2020\\-03\\-01",
          "- Default\\: BatchManaged ([source](<https://learn.microsoft.com/azure/templates/microsoft.batch/batchaccounts/pools>))",
        ].join("\n"),
      ].join("\n\n"),
    );
  });

  test("speaks of its key or value, in the casing of the plane", () => {
    const pool = (provision: string) =>
      `{ "id": "p", "vmSize": "s", "networkConfiguration": { "publicIPAddressConfiguration": { ${provision} } } }`;
    const marked = pool(`"provision": "batch|managed"`);
    const answer = hoverIn(marked);
    assert.match(answer?.text ?? "", /Values\\: batchmanaged, usermanaged, nopublicipaddresses/);
    const text = marked.replace("|", "");
    assert.equal(text.slice(answer?.span.start, answer?.span.end), '"batchmanaged"');
  });

  test("tells versions that have it and the one that is used", () => {
    assert.match(lastPart(template(`"upgrade|Policy": {}`)), /- Since api\\-version 2024\\-02\\-01/);
    const old = template(`"upgrade|Policy": {}`).replace("2024-07-01", "2023-11-01");
    assert.match(lastPart(old), /- Not in api\\-version 2023\\-11\\-01, which is used here/);
    assert.doesNotMatch(lastPart(template(`"upgrade|Policy": {}`)), /Not in/);
    const body = `{ "id": "p", "vmSize": "s", "target|NodeCommunicationMode": "classic" }`;
    assert.match(lastPart(body), /- Removed in api\\-version 2025\\-06\\-01$/m);
    assert.doesNotMatch(lastPart(body), /used here/, "nobody knows the version");
    assert.match(lastPart(body, { settings: { dataPlaneApiVersion: "2025-06-01" } }), /Not in api\\-version 2025/);
  });

  test("is there in nested pools, bodies, jobs and exported accounts, elements of arrays included", () => {
    const account = `{ "properties": { "poolAllocationMode": "BatchService", "allowedAuthenticationModes": ["A|AD"] } }`;
    assert.match(lastPart(account), /^\*\*allowedAuthenticationModes\*\*/);
    const job = `{ "id": "j", "poolInfo": { "autoPoolSpecification": { "pool": { "vm|Size": "s" } } } }`;
    assert.match(lastPart(job), /^\*\*vmSize\*\*/);
    const printed = `{ "accountEndpoint": "a", "poolAllocationMode": "BatchService", "publicNetwork|Access": "Enabled" }`;
    assert.match(lastPart(printed), /^\*\*publicNetworkAccess\*\*/);
    const nested = `{ "resources": [{ "type": "Microsoft.Batch/batchAccounts", "apiVersion": "2024-07-01", "name": "a",
      "resources": [{ "type": "pools", "name": "p", "properties": { "vm|Size": "s" } }] }] }`;
    assert.match(lastPart(nested), /^\*\*vmSize\*\*/);
  });

  test("of a job is none of its pool", () => {
    const job = (more: string) =>
      `{ "i|d": "j", ${more} "poolInfo": { "autoPoolSpecification": { "pool": { "vmSize": "s" } } } }`;
    assert.equal(lastPart(job("")), "**id**\n\n- Type\\: string\n- Required");
    const failure = job(`"onTaskFailure": "no|action",`).replace("i|d", "id");
    assert.equal(
      lastPart(failure),
      "**onTaskFailure**\n\n- Values\\: noaction, performexitoptionsjobaction\n- Default\\: noaction",
    );
    const info = job("").replace("i|d", "id").replace("pool|Info", "poolInfo").replace('"poolInfo"', '"pool|Info"');
    assert.match(lastPart(info), /^\*\*poolInfo\*\*\n\nWhere the tasks of the job run/);
  });

  test("is not there outside of subjects, at unknown names, and between the values", () => {
    assert.equal(hoverIn(template(`"vmSizes|": "s"`)), undefined);
    assert.equal(hoverIn(template("", `"outputs": { "vm|Size": { "type": "string", "value": "s" } },`)), undefined);
    assert.equal(hoverIn(template(`| "vmSize": "s"`)), undefined);
    assert.equal(hoverIn(`{ "vm|Size": "s" }`), undefined);
  });

  test("is in Japanese where that is asked for", () => {
    const answer = lastPart(template(`"inter|NodeCommunication": "Enabled"`), { locale: "ja" });
    assert.match(answer, /プール内のノードが互いに接続/);
    assert.match(answer, /^- 既定値\\: Disabled \(\[出典\]/m);
  });
});

describe("a hover over an expression", () => {
  const parameters = `"parameters": { "mode": { "type": "string", "defaultValue": "Enabled" } },
    "variables": { "traffic": "[parameters('mode')]" },`;
  const use = `"interNodeCommunication": "[variables('|traffic')]"`;

  /** What it says of the value, before what it says of the property. */
  const valuePart = (marked: string, setting?: Setting) =>
    hoverIn(marked, setting)
      ?.text.split("\n\n---\n\n")
      .find((part) => part.startsWith("**Value"));

  test("tells the value, how certain it is, and where it comes from", () => {
    assert.equal(
      valuePart(template(use, parameters)),
      [
        '**Value**: "Enabled"',
        "Certainty: holds for deployments that leave the defaults of the parameters as they are",
        "Where it comes from:",
        "- The value comes from variable 'traffic'. \\(line 4\\)\n- The value comes from the default of parameter 'mode'. \\(line 3\\)",
      ].join("\n\n"),
    );
  });

  test("takes the parameter file that the findings were made with", () => {
    const assigned = `{ "parameters": { "mode": { "value": "Disabled" } } }`;
    const answer = valuePart(template(use, parameters), { parameters: assigned });
    assert.match(answer ?? "", /^\*\*Value\*\*: "Disabled"\n\nCertainty: certain/);
  });

  test("lists alternatives with what they suppose", () => {
    const allowed = parameters.replace(`"string",`, `"string", "allowedValues": ["Enabled", "Disabled"],`);
    const answer = valuePart(template(use, allowed)) ?? "";
    assert.match(answer, /^- "Enabled", if parameter 'mode' has its default 'Enabled'$/m);
    assert.match(answer, /^- "Disabled", if parameter 'mode' is 'Disabled'$/m);
  });

  test("says why a value is not known, and shows what is known of it", () => {
    const declared = `"parameters": { "name": { "type": "string" } },`;
    assert.equal(
      valuePart(template(`"displayName": "[param|eters('name')]"`, declared)),
      "**Value**: not known\\: a parameter has neither a value nor a default",
    );
    assert.match(
      valuePart(template(`"displayName": "[concat(param|eters('name'), '-pool')]"`, declared)) ?? "",
      /^\*\*Value\*\*: "\\\{name\\\}\\-pool", as far as it is known$/,
    );
  });

  test("tells the values of a loop's iterations", () => {
    const looped = template(`"displayName": "[string(copy|Index())]"`).replace(
      `"name": "account/pool",`,
      `"name": "account/pool", "copy": { "name": "pools", "count": 7 },`,
    );
    const answer = valuePart(looped) ?? "";
    assert.match(answer, /^\*\*Values in the iterations\*\*:\n\n- "0"\n- "1"\n/);
    assert.match(answer, /- and 2 more$/m);
  });

  test("never shows a secret, whether the type or the property says that it is one", () => {
    const declared = `"parameters": { "secure": { "type": "securestring", "defaultValue": "hunter2" } },
      "variables": { "clear": "hunter3", "user": "[concat('u', parameters('secure'))]" },`;
    for (const secret of ["[parameters('|secure')]", "[variables('|clear')]", "[variables('|user')]"]) {
      const account = `"userAccounts": [{ "name": "u", "password": "${secret}" }]`;
      const answer = hoverIn(template(account, declared))?.text ?? "";
      assert.match(answer, /\*\*Value\*\*: a secret, which is not shown/);
      assert.doesNotMatch(answer, /hunter/);
    }
    const setting = `"startTask": { "commandLine": "[parameters('|secure')]" }`;
    assert.doesNotMatch(hoverIn(template(setting, declared))?.text ?? "hunter", /hunter/);
    const signed = `"startTask": { "commandLine": "[concat('curl ', 'https://a?|sv=1&sig=abc')]" }`;
    assert.doesNotMatch(hoverIn(template(signed))?.text ?? "abc", /abc/);
  });

  test("makes no markup of what the file says", () => {
    const answer = valuePart(template(`"displayName": "[concat('|![x](command:y)', '<b>')]"`)) ?? "";
    assert.match(answer, /"\\!\\\[x\\\]\\\(command\\:y\\\)\\<b\\>"/);
  });

  test("shows what turns the direction of text around instead of obeying it", () => {
    const answer = valuePart(template(`"displayName": "[concat('|a\\u202eb', '\\u0007')]"`)) ?? "";
    assert.doesNotMatch(answer, /\p{Cc}(?<!\n)|\u202e/u);
    assert.match(answer, /^\*\*Value\*\*: "a.+b/);
  });

  test("follows linked templates, and says in which file a value stands", async () => {
    const outputs = { access: { type: "string", value: "[variables('mode')]" } };
    const linked = { variables: { mode: "Enabled" }, resources: [], outputs };
    const main = linking({ relativePath: "x.json" }, {}, { parameters: { mode: { type: "string" } } }) as typeof open;
    const text = toText({
      ...main,
      resources: [...main.resources, account("[reference('linked').outputs.access.value]")],
    });
    const files = { "/ws/main.json": text, "/ws/x.json": linked };
    const { request, result } = await lintMain(files);
    const options = { translate: createTranslator("en"), format: "markdown", rule: () => undefined } as const;
    const answer = hover({ request, result }, text.indexOf("reference("), options)?.text ?? "";
    assert.match(answer, /\*\*Value\*\*: "Enabled"\n\nCertainty: certain/);
    assert.match(answer, /variable 'mode'\. \\\(x\.json, line \d+\\\)/);
  });

  test("is not there for strings that are no expressions, nor where nothing is evaluated", () => {
    assert.equal(valuePart(template(`"displayName": "[[not |one]"`)), undefined);
    const body = `{ "id": "[conc|at('a')]", "vmSize": "s" }`;
    assert.doesNotMatch(hoverIn(body)?.text ?? "", /Value/);
  });
});

test("every description is of a property that exists", () => {
  const unknown = [...propertyDescriptions.keys()].filter((id) => {
    const [, subject = "", path = ""] = /^property\.(\w+)\.(.+)$/.exec(id) ?? [];
    return propertyOf(subject as Subject, path)?.path !== path;
  });
  assert.deepEqual(unknown, []);
  assert.ok(propertyDescriptions.size >= 60);
});

test("every text of editors has a Japanese one with the same placeholders", () => {
  const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
  for (const id of assistTexts.ids) {
    const en = assistTexts.say(id).text;
    const text = assistTexts.japanese[id]?.text ?? "";
    assert.match(text, /\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han}|^\{/u, id);
    assert.deepEqual(placeholders(text), placeholders(en), id);
  }
});
