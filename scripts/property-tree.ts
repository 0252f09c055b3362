// Merges what the two planes say about properties into one tree per subject.
import type { Plane, PropertyType, Subject } from "../server/src/batch/properties/types.ts";
import { canonicalNames, managementPrefixes } from "./data/property-notes.ts";

/** One row of an input file. */
export interface Row {
  readonly subject: Exclude<Subject, "task">;
  readonly path: string;
  readonly type: PropertyType;
  readonly introduced: string;
  readonly removed: string;
  readonly flags: readonly string[];
  readonly values: string;
}

/** A property of one plane. */
export interface PlaneRow extends Row {
  /** Nothing is known of the names below: those of a map are free, and our sources leave others open. */
  readonly open: boolean;
  /** The spelling that an older row gave its last name. */
  readonly formerly?: { readonly name: string; readonly before: string };
}

/** A canonical property; `name` is its last segment, `[]` for the elements of an array. */
export interface TreeNode {
  name: string;
  readonly planes: Partial<Record<Plane, PlaneRow>>;
  readonly children: Map<string, TreeNode>;
}

/** Reads the rows of an input file, and the api-versions its header names. */
export function readRows(text: string): { versions: readonly string[]; rows: readonly Row[] } {
  const lines = text.split("\n").filter((line) => line !== "");
  const header = lines.find((line) => line.startsWith("# versions "));
  if (header === undefined) throw new Error("The input names no versions.");
  const rows = lines
    .filter((line) => !line.startsWith("#"))
    .map((line): Row => {
      const [subject = "", path = "", type = "", introduced = "", removed = "", flags = "", values = ""] =
        line.split("\t");
      return {
        subject: subject as Row["subject"],
        path,
        type: type as PropertyType,
        introduced,
        removed,
        flags: flags === "" ? [] : flags.split(","),
        values,
      };
    });
  return { versions: header.split(" ").slice(2), rows };
}

/** The tree of a subject's canonical properties; the root has no name. */
export function mergePlanes(subject: Subject, rows: Readonly<Record<Plane, readonly Row[]>>): TreeNode {
  const root: TreeNode = { name: "", planes: {}, children: new Map() };
  for (const plane of ["management", "data-plane"] as const) {
    const own = rows[plane].filter((row) => row.subject === subject);
    const all = withParents(own);
    const parents = new Set(all.map((row) => parentOf(row.path)));
    for (const row of all) addRow(root, plane, { ...row, open: holdsNames(row) && !parents.has(row.path) });
  }
  return root;
}

/** The names of a dotted path; `a[].b` has the names `a`, `[]`, `b`. */
export function namesOf(path: string): string[] {
  return path.replaceAll("[]", ".[]").split(".");
}

function holdsNames({ type }: Row): boolean {
  return type === "object" || type === "array" || type === "any";
}

/** Adds the objects that only the paths below them name. */
function withParents(rows: readonly Row[]): readonly Row[] {
  const byPath = new Map(rows.map((row) => [row.path, row]));
  for (const row of rows) {
    for (let path = parentOf(row.path); path !== "" && !byPath.has(path); path = parentOf(path)) {
      byPath.set(path, { ...row, path, type: "object", flags: [], values: "" });
    }
  }
  return [...byPath.values()];
}

function parentOf(path: string): string {
  return path.endsWith("[]") ? path.slice(0, -2) : path.slice(0, Math.max(0, path.lastIndexOf(".")));
}

function addRow(root: TreeNode, plane: Plane, row: PlaneRow): void {
  let node = root;
  const names = namesOf(canonicalPathOf(plane, row));
  for (const name of names) {
    const key = name.toLowerCase();
    let child = node.children.get(key);
    if (child === undefined) {
      child = { name, planes: {}, children: new Map() };
      node.children.set(key, child);
    }
    node = child;
  }
  const other = node.planes[plane];
  const joined = other === undefined ? row : joinSpellings(other, row);
  node.planes[plane] = joined;
  // The newest spelling of the management plane names the property.
  if (plane === "management" && (other === undefined || joined.path === row.path)) node.name = names.at(-1) ?? "";
}

/** Two rows of one plane that differ in letter case: the older one ends where the newer one begins. */
function joinSpellings(a: PlaneRow, b: PlaneRow): PlaneRow {
  const [older, newer] = a.removed === b.introduced ? [a, b] : [b, a];
  if (older.removed !== newer.introduced || newer.introduced === "") throw new Error(`Two rows for ${a.path}.`);
  return {
    ...newer,
    introduced: older.introduced,
    formerly: { name: namesOf(older.path).at(-1) ?? "", before: newer.introduced },
  };
}

function canonicalPathOf(plane: Plane, row: Row): string {
  const names = canonicalNames[plane];
  for (let end = row.path; end !== ""; end = parentOf(end)) {
    const renamed = names[`${row.subject} ${end}`];
    if (renamed !== undefined) return renamed + row.path.slice(end.length);
  }
  const prefixes = plane === "management" ? managementPrefixes[row.subject] : [];
  const prefix = prefixes.find((candidate) => row.path.startsWith(candidate)) ?? "";
  return row.path.slice(prefix.length);
}
