// The parts of the manifest that follow from the rules: the schema of one setting, and its texts.
import { parseJson } from "../../server/src/json/parse.ts";
import { descend } from "../../server/src/json/path.ts";
import { applyEdits } from "../../server/src/text/apply-edits.ts";
import { type Artefact, readIfPresent } from "./artefact.ts";
import { japaneseTexts } from "./japanese.ts";
import type { ListedRule } from "./rule-list.ts";

const setting = "batchguard.rules";
const levels = ["off", "hint", "information", "warning", "error"];
const textPrefix = "rule.";

/** The manifest with the schema of `batchguard.rules`; every other byte of it stays. */
export function manifest(rules: readonly ListedRule[]): Artefact {
  const path = "package.json";
  const text = readIfPresent(path) ?? "";
  const node = descend(parseJson(text).root, "contributes", "configuration", "properties", setting);
  if (node === undefined) throw new Error(`The manifest has no setting ${setting}.`);
  const indentation = /\n( *)[^\n]*$/.exec(text.slice(0, node.start))?.[1] ?? "";
  const newText = JSON.stringify(ruleSettings(rules), null, 2).replaceAll("\n", `\n${indentation}`);
  return { path, text: applyEdits(text, [{ span: { start: node.start, end: node.end }, newText }]) };
}

/** What a user may write: known ids, each with a level or an object that holds one. */
function ruleSettings(rules: readonly ListedRule[]): object {
  const severity = { type: "string", enum: levels };
  const object = { type: "object", properties: { severity }, required: ["severity"], additionalProperties: false };
  return {
    type: "object",
    scope: "resource",
    default: {},
    markdownDescription: "%settings.rules%",
    additionalProperties: false,
    properties: Object.fromEntries(rules.map(({ id }) => [id, { markdownDescription: `%${textPrefix}${id}%` }])),
    // A place of its own, so that it speaks of all names and not only of those not listed above.
    allOf: [{ additionalProperties: { anyOf: [severity, object] } }],
  };
}

/** The texts of the manifest in both languages: the titles of the rules follow those written by hand. */
export function manifestTexts(rules: readonly ListedRule[]): readonly Artefact[] {
  const japanese = japaneseTexts(rules);
  return [
    textsFile("package.nls.json", rules, (rule) => rule.title),
    textsFile("package.nls.ja.json", rules, (rule) => japanese(rule, "title")),
  ];
}

function textsFile(path: string, rules: readonly ListedRule[], titleOf: (rule: ListedRule) => string): Artefact {
  const existing: Record<string, string> = JSON.parse(readIfPresent(path) ?? "{}");
  const byHand = Object.entries(existing).filter(([key]) => !key.startsWith(textPrefix));
  const titles = rules.map((rule) => [`${textPrefix}${rule.id}`, titleOf(rule)]);
  return { path, text: `${JSON.stringify(Object.fromEntries([...byHand, ...titles]), null, 2)}\n` };
}
