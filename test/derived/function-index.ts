// The list of the functions of the template language.
import path from "node:path";
import { type Artefact, filesIn } from "./artefact.ts";

const folder = "server/src/arm/functions";
/** Files of the folder that are no functions. */
const others = new Set(["function", "index"]);
/** Names that are words of the language, too. */
const reserved = new Set(["if", "true", "false", "null"]);

/** The module that lists every function by its file name. */
export function functionIndex(): Artefact {
  const names = filesIn(folder, ".ts")
    .map((file) => path.basename(file, ".ts"))
    .filter((name) => !others.has(name));
  const imports = names.map((name) => `import ${identifier(name)} from "./${name}.ts";`);
  const type = 'import type { ArmFunction } from "./function.ts";';
  const text = [
    "// The list of all functions. Do not edit: `npm run derive` makes it from the files beside it.",
    ...[...imports, type].sort((a, b) => (moduleOf(a) < moduleOf(b) ? -1 : 1)),
    "",
    "export const allFunctions: readonly ArmFunction[] = [",
    ...names.map((name) => `  ${identifier(name)},`),
    "];",
    "",
    "/** The functions by their names in lower case. */",
    "export const functionsByName: ReadonlyMap<string, ArmFunction> = new Map(",
    "  allFunctions.map((one) => [one.name.toLowerCase(), one]),",
    ");",
    "",
  ];
  return { path: `${folder}/index.ts`, text: text.join("\n") };
}

function identifier(name: string): string {
  return reserved.has(name) ? `${name}Function` : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function moduleOf(line: string): string {
  return line.slice(line.indexOf('"'));
}
