// Writes the property table of the server and the types of its paths; `npm run derive` runs it.
import { readFileSync, writeFileSync } from "node:fs";
import type { Plane, Subject } from "../server/src/batch/properties/types.ts";
import { defaults, sources, unconfirmedBefore } from "./data/property-notes.ts";
import { mergePlanes, namesOf, type PlaneRow, readRows, type TreeNode } from "./property-tree.ts";

const target = new URL("../server/src/batch/properties/", import.meta.url);
const banner = "Do not edit: scripts/generate-properties.ts makes it, and `npm run derive` runs that.";
const planes: readonly (readonly [Plane, string])[] = [
  ["management", "M"],
  ["data-plane", "D"],
];

/** The texts of the generated files, by file name. */
export function generateProperties(): Readonly<Record<"table.ts" | "paths.ts", string>> {
  const management = readRows(read("management-properties.tsv"));
  const dataPlane = readRows(read("data-plane-properties.tsv"));
  const rows = { management: management.rows, "data-plane": dataPlane.rows };
  const trees = { account: mergePlanes("account", rows), pool: mergePlanes("pool", rows) };
  checkNotes(trees);
  return {
    "table.ts": [
      "// The properties of Batch accounts and pools, packed; read-table.ts says how to read it.",
      `// ${banner}\n`,
      `export const managementVersions =\n  "${management.versions.join(" ")}";\n`,
      `export const dataPlaneVersions =\n  "${dataPlane.versions.join(" ")}";\n`,
      `export const accountRows = \`\n${writeRows("account", trees.account)}\`;\n`,
      `export const poolRows = \`\n${writeRows("pool", trees.pool)}\`;\n`,
      `export const defaultRows = \`${writeDefaults()}\`;\n`,
    ].join("\n"),
    "paths.ts": [
      "// The canonical paths of Batch properties that no array stands in the way of.",
      `// ${banner}\n`,
      `export type AccountPath =\n${writePaths(trees.account)};\n`,
      `export type PoolPath =\n${writePaths(trees.pool)};\n`,
    ].join("\n"),
  };
}

function read(name: string): string {
  return readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");
}

/** A note about a path that nobody has is a slip of the pen. */
function checkNotes(trees: Readonly<Record<Exclude<Subject, "task">, TreeNode>>): void {
  const paths = new Set(
    (["account", "pool"] as const).flatMap((subject) =>
      [...pathsOf(trees[subject])].map((path) => `${subject} ${path}`),
    ),
  );
  const noted = defaults.flatMap(({ subject, path, onlyWith }) =>
    [path, onlyWith ?? path].map((p) => `${subject} ${p}`),
  );
  const lost = [...noted, ...Object.keys(unconfirmedBefore)].filter((path) => !paths.has(path));
  if (lost.length > 0) throw new Error(`No such property: ${lost.join(", ")}.`);
}

function* pathsOf(node: TreeNode, path = ""): Generator<string> {
  for (const child of childrenOf(node)) {
    const childPath = child.name === "[]" ? `${path}[]` : path === "" ? child.name : `${path}.${child.name}`;
    yield childPath;
    yield* pathsOf(child, childPath);
  }
}

function childrenOf(node: TreeNode): readonly TreeNode[] {
  return [...node.children].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, child]) => child);
}

function writePaths(root: TreeNode): string {
  return [...pathsOf(root)]
    .filter((path) => !path.includes("[]"))
    .map((path) => `  | "${path}"`)
    .join("\n");
}

/** What the rows below a row inherit from it. */
interface Inherited {
  readonly path: string;
  readonly introduced: string;
  readonly removed: string;
  readonly readOnly: boolean;
}

type Heritage = Readonly<Record<Plane, Inherited | undefined>>;

const top: Inherited = { path: "", introduced: "", removed: "", readOnly: false };

function writeRows(subject: Subject, root: TreeNode): string {
  const lines: string[] = [];
  const write = (node: TreeNode, path: string, depth: number, above: Heritage): void => {
    for (const child of childrenOf(node)) {
      const childPath = child.name === "[]" ? `${path}[]` : path === "" ? child.name : `${path}.${child.name}`;
      const doubt = unconfirmedBefore[`${subject} ${childPath}`];
      const tokens = [
        child.name,
        letterOf(typeOf(child)),
        ...describe(child, above),
        ...(doubt === undefined ? [] : [`?${doubt}`]),
      ];
      lines.push(`${" ".repeat(depth)}${tokens.join(" ")}\n`);
      write(child, childPath, depth + 1, {
        management: inherit(above.management, child.planes.management),
        "data-plane": inherit(above["data-plane"], child.planes["data-plane"]),
      });
    }
  };
  write(root, "", 0, { management: top, "data-plane": subject === "account" ? undefined : top });
  return lines.join("");
}

function inherit(above: Inherited | undefined, row: PlaneRow | undefined): Inherited | undefined {
  if (above === undefined || row === undefined) return undefined;
  return {
    path: row.path,
    introduced: row.introduced || above.introduced,
    removed: row.removed || above.removed,
    readOnly: above.readOnly || row.flags.includes("read-only"),
  };
}

function typeOf({ planes: { management, "data-plane": dataPlane } }: TreeNode): string {
  if (management?.type === "any") return "any";
  return management?.type ?? dataPlane?.type ?? "any";
}

/** An array has the letter that it shares with what may be anything. */
function letterOf(type: string): string {
  return type === "any" ? type : type.slice(0, 1);
}

/** The tokens that say how a row differs from the one above it. */
function describe(node: TreeNode, above: Heritage): readonly string[] {
  const tokens: string[] = [];
  for (const [plane, letter] of planes) {
    const inherited = above[plane];
    const row = node.planes[plane];
    if (inherited === undefined) continue;
    if (row === undefined) tokens.push(`-${letter}`);
    else tokens.push(...describePlane(node, letter, row, inherited));
  }
  const flags = Object.values(node.planes).flatMap((row) => row.flags);
  const shared = inBothPlanes(tokens);
  return flags.includes("secret") ? [...shared, "secret"] : shared;
}

/** What is required in both planes says so once. */
function inBothPlanes(tokens: readonly string[]): readonly string[] {
  if (!tokens.includes("Mreq") || !tokens.includes("Dreq")) return tokens;
  return [...tokens.filter((token) => token !== "Mreq" && token !== "Dreq"), "req"];
}

function describePlane(node: TreeNode, letter: string, row: PlaneRow, above: Inherited): readonly string[] {
  const tokens: string[] = [];
  const name = nameBelow(above.path, row.path);
  const suffix = `.${node.name}`;
  if (name !== node.name) tokens.push(`${letter}=${name.endsWith(suffix) ? name.slice(0, 1 - suffix.length) : name}`);
  if (row.type !== typeOf(node) && typeOf(node) !== "any") tokens.push(`${letter}!${row.type}`);
  if (row.introduced !== "" && row.introduced !== above.introduced) tokens.push(`${letter}@${row.introduced}`);
  if (row.removed !== "" && row.removed !== above.removed) tokens.push(`${letter}~${row.removed}`);
  if (row.formerly !== undefined) tokens.push(`${letter}<${row.formerly.before}=${row.formerly.name}`);
  if (row.flags.includes("read-only") && !above.readOnly) tokens.push(`${letter}ro`);
  if (row.flags.includes("required")) tokens.push(`${letter}req`);
  if (row.open) tokens.push(`${letter}open`);
  if (row.values !== "") tokens.push(`${letter}:${row.values}`);
  return tokens;
}

/** What a concrete path adds to that of the row above: a name, or at the top a path. */
function nameBelow(above: string, path: string): string {
  if (above === "") return path;
  if (!path.startsWith(above)) throw new Error(`${path} is not below ${above}.`);
  const names = namesOf(path).slice(namesOf(above).length);
  if (names.length !== 1) throw new Error(`${path} is not directly below ${above}.`);
  return names.join("");
}

function writeDefaults(): string {
  const lines = defaults.map(({ subject, path, value, source, ...conditions }) =>
    JSON.stringify([subject, path, value, source, ...(Object.keys(conditions).length > 0 ? [conditions] : [])]),
  );
  return `{"sources":${JSON.stringify(sources)},\n"rows":[\n${lines.join(",\n")}\n]}`;
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(generateProperties())) writeFileSync(new URL(name, target), text);
}
