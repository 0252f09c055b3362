// Finds the regular expressions of the sources: the literals, and the places that make one of a text.
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import path from "node:path";
import { type Node, parse } from "acorn";

const root = path.resolve(import.meta.dirname, "../..");

export interface Expression {
  readonly pattern: string;
  readonly flags: string;
  /** `file:line` of the first place. */
  readonly place: string;
}

export interface Found {
  readonly files: number;
  readonly literals: readonly Expression[];
  /** The files that call `RegExp`, once for each call. */
  readonly makers: readonly string[];
}

export function findRegularExpressions(): Found {
  const files = globSync("{server,client}/src/**/*.ts", { cwd: root }).map((file) => file.replaceAll("\\", "/"));
  const literals = new Map<string, Expression>();
  const makers: string[] = [];
  for (const file of files.sort()) {
    visit(parseSource(readFileSync(path.join(root, file), "utf8")), (node) => {
      const regex = "regex" in node ? (node.regex as { pattern: string; flags: string } | undefined) : undefined;
      if (regex !== undefined) {
        const key = `/${regex.pattern}/${regex.flags}`;
        const place = `${file}:${node.loc?.start.line}`;
        if (!literals.has(key)) literals.set(key, { ...regex, place });
      }
      if (callsRegExp(node)) makers.push(file);
    });
  }
  return { files: files.length, literals: [...literals.values()], makers };
}

/** The tree of a TypeScript source; its types are blanks. */
export function parseSource(text: string): Node {
  return parse(stripTypeScriptTypes(text), { ecmaVersion: "latest", sourceType: "module", locations: true });
}

/** Calls `see` with each node of the tree. */
export function visit(node: unknown, see: (node: Node) => void): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && "start" in node) see(node as Node);
  for (const child of Object.values(node)) visit(child, see);
}

function callsRegExp(node: Node): boolean {
  if (node.type !== "NewExpression" && node.type !== "CallExpression") return false;
  const { callee } = node as Node & { callee: { name?: string; property?: { name?: string } } };
  return callee.name === "RegExp" || callee.property?.name === "RegExp";
}
