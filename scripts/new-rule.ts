// Writes the two files of a new rule from templates.
//
//   npm run new-rule -- pool-public-ip --severity warning --title "Pools should have no public IP addresses" \
//     --reference https://learn.microsoft.com/azure/batch/… --control "MCSB NS-2" --seed A37
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const severities = ["error", "warning", "information", "hint"];
/** The subjects that the templates can be written for, each with a property as an example. */
const subjects: Readonly<Record<string, string>> = {
  account: "publicNetworkAccess",
  pool: "vmSize",
  task: "commandLine",
  poolOrTask: "displayName",
};

/** What the templates are filled with; what was not said is a text that the contract tests refuse. */
export interface NewRule {
  readonly id: string;
  readonly subject: string;
  readonly severity: string;
  readonly title: string;
  readonly references: readonly string[];
  readonly controls: readonly string[];
  readonly seeds: readonly string[];
}

/**
 * Reads the command line.
 *
 * @throws Error that says what is wrong with it.
 */
export function readArguments(parameters: readonly string[]): NewRule {
  const { values, positionals } = parseArgs({
    args: [...parameters],
    allowPositionals: true,
    options: {
      subject: { type: "string" },
      severity: { type: "string", default: "warning" },
      title: { type: "string", default: "" },
      reference: { type: "string", multiple: true, default: [] },
      control: { type: "string", multiple: true, default: [] },
      seed: { type: "string", multiple: true, default: [] },
    },
  });
  const [id, ...others] = positionals;
  if (id === undefined || others.length > 0) throw new Error("Name one rule: npm run new-rule -- pool-public-ip");
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(id) || id.length > 50) {
    throw new Error(`"${id}" is no rule id: words in lower case, joined by hyphens, at most 50 characters.`);
  }
  const subject = values.subject ?? (id.startsWith("account-") ? "account" : "pool");
  if (subjects[subject] === undefined) throw new Error(`--subject is one of ${Object.keys(subjects).join(", ")}.`);
  if (!severities.includes(values.severity)) throw new Error(`--severity is one of ${severities.join(", ")}.`);
  const { severity, title, reference: references, control: controls, seed: seeds } = values;
  return { id, subject, severity, title, references, controls, seeds };
}

/** The files of a rule by their path relative to the repository. */
export function filesOf(rule: NewRule): Readonly<Record<string, string>> {
  return { [`server/src/rules/${rule.id}.ts`]: sourceOf(rule), [`test/rules/${rule.id}.jsonc`]: fixtureOf(rule) };
}

/**
 * Writes the files below a folder.
 *
 * @throws Error if one of them is there already: nothing is written then.
 */
export function writeRule(root: string, rule: NewRule): readonly string[] {
  const files = Object.entries(filesOf(rule));
  for (const [file] of files) if (existsSync(path.join(root, file))) throw new Error(`${file} is there already.`);
  for (const [file, text] of files) writeFileSync(path.join(root, file), text);
  return files.map(([file]) => file);
}

function sourceOf({ id, subject, severity, title, references, controls, seeds }: NewRule): string {
  const property = subjects[subject];
  const name = subject === "poolOrTask" ? "subject" : subject;
  return `// Say in one sentence which ${name}s this rule is about.
import { defineRule, set } from "./rule.ts";

export default defineRule({
  id: "${id}",
  subject: "${subject}",
  title: ${JSON.stringify(title)},
  why: "",
  messages: {
    found: { severity: "${severity}", text: "" },
  },
  fixes: { mend: "" },
  references: ${JSON.stringify(references)},
  controls: ${JSON.stringify(controls)},
  seeds: ${JSON.stringify(seeds)},
  *check(${name}) {
    const value = ${name}.at("${property}");
    if (value.is("bad") !== "yes") return undefined;
    yield {
      message: "found",
      data: { ${name}: ${name}.name },
      at: value,
      fixes: () => [{ title: "mend", safe: false, changes: [set(value, "good")] }],
    };
    return undefined;
  },
});
`;
}

function fixtureOf({ subject }: NewRule): string {
  const isAccount = subject === "account";
  const isTask = subject === "task";
  const template = (value: string, before = "") => `{
${before}  "resources": [
    {
      "type": "Microsoft.Batch/batchAccounts${isAccount ? "" : "/pools"}",
      "apiVersion": "2024-07-01",
      "name": "${isAccount ? "render" : "render/nodes"}",
${isAccount ? '      "location": "westeurope",\n' : ""}      "properties": { ${isTask ? '"vmSize": "Standard_D2s_v5", "startTask": { ' : ""}"${subjects[subject]}": "${value}"${isTask ? " }" : ""} }
    }
  ]
}
`;
  const parameter = '  "parameters": { "value": { "type": "string" } },\n';
  return `// Say in one sentence what these documents have in common.

//# bad: say what is wrong
${template("bad")}
//# good: say why this is right
${template("good")}
//# good(outcome=not-decidable): a parameter without default is not known
${template("[parameters('value')]", parameter)}`;
}

if (import.meta.main) {
  try {
    const root = path.resolve(import.meta.dirname, "..");
    for (const file of writeRule(root, readArguments(process.argv.slice(2)))) console.log(file);
    console.log(
      "Write both, then: npm run derive; UPDATE=<rule> npm test -- test/rules.test.ts; read the diff; npm test",
    );
    console.log("Rules for pools are tested by test/pool-rules.test.ts.");
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
