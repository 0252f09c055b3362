// The list of all rules that the server loads.
import path from "node:path";
import type { Artefact } from "./artefact.ts";
import { ruleFiles, rulesFolder } from "./rule-list.ts";

/** `rules/index.ts`: one import a rule, in the order of the ids. */
export function ruleIndex(): Artefact {
  const ids = ruleFiles().map((file) => path.basename(file, ".ts"));
  const imports = ids.map((id) => `import ${identifier(id)} from "./${id}.ts";`);
  const lines = [
    "// All rules, by id. Do not edit: `npm run derive` makes it from the file names.",
    ...imports,
    'import type { Rule } from "./rule.ts";',
    "",
    "export const allRules: readonly Rule[] = [",
    ...ids.map((id) => `  ${identifier(id)},`),
    "];",
  ];
  return { path: `${rulesFolder}/index.ts`, text: `${lines.join("\n")}\n` };
}

function identifier(id: string): string {
  return id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
