// Unpacks the property table at its first use.
import type { Json } from "../../json/json.ts";
import { accountRows, defaultRows, poolRows } from "./table.ts";
import { jobTaskRows, startTaskOnly } from "./task-rows.ts";
import type { Plane, Property, PropertyDefault, PropertyInPlane, PropertyType, Subject } from "./types.ts";

/** The properties of a subject, found by canonical path and by the names a plane uses, all in lower case. */
export interface SubjectTable {
  readonly byPath: ReadonlyMap<string, Property>;
  readonly byNames: Readonly<Record<Plane, ReadonlyMap<string, Property>>>;
}

const tables = new Map<Subject, SubjectTable>();

/** The unpacked table of a subject. */
export function tableOf(subject: Subject): SubjectTable {
  let table = tables.get(subject);
  if (table === undefined) {
    table = readTable(subject);
    tables.set(subject, table);
  }
  return table;
}

/** The key of concrete names in `byNames`. Names may hold dots and slashes, so neither can part them. */
export function keyOfNames(names: readonly string[]): string {
  return names.join("\n").toLowerCase();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Letter = "M" | "D";

/** A property of one plane while the table is read. */
interface Draft {
  readonly facts: Mutable<PropertyInPlane>;
  readonly key: string;
}

interface Entry {
  readonly path: string;
  readonly M: Draft | undefined;
  readonly D: Draft | undefined;
  readonly secret: boolean;
}

/**
 * A line is a property: its depth in spaces, its name, the first letter of its type, and in which way it differs from the
 * line above it in the tree. M and D stand for the planes. `-D`: not in D; `D=x`: named x there (at the top, a path, and
 * after `x.` comes the name); `D!t`: of type t there; `M@v`: since v; `M~v`: until v; `M<v=x`: named x before v; `?v`: in
 * doubt before v; `Mro`: read-only;
 * `Mreq`: required (`req` in both planes); `Mopen`: the names below are free; `M:a|b@v`: its values, b since v; `secret`.
 */
function readTable(subject: Subject): SubjectTable {
  const root = rootOf(subject);
  const entries: Entry[] = [];
  const above: Entry[] = [];
  for (const line of rowsOf(subject).split("\n")) {
    if (line === "") continue;
    let depth = 0;
    while (line[depth] === " ") depth++;
    const entry = readLine(line.slice(depth), above[depth - 1] ?? root);
    above[depth] = entry;
    entries.push(entry);
  }
  return indexOf(entries, readDefaults(subject));
}

function rowsOf(subject: Subject): string {
  if (subject === "task") return taskRows();
  return subject === "account" ? accountRows : poolRows;
}

/** The rows below the start task of a pool, one step further out, which a task of a job has too, and its own. */
function taskRows(): string {
  const rows = rowsBelow("startTask", poolRows).replace(/^ /gm, "");
  const shared = rows.split("\n").filter((row) => !startTaskOnly.includes(row.split(" ", 1).join("")));
  const files = rowsBelow("resourceFiles", rows).replace(/^/gm, " ").trimEnd();
  return shared.join("\n") + jobTaskRows.replace("{resourceFiles}", `${files}\n`);
}

/** The rows below one that is not indented. */
function rowsBelow(name: string, rows: string): string {
  const lines = rows.split("\n");
  const first = lines.findIndex((line) => line.startsWith(`${name} `)) + 1;
  const below = lines.slice(first).findIndex((line) => !line.startsWith(" "));
  return lines
    .slice(first, below < 0 ? lines.length : first + below)
    .map((line) => `${line}\n`)
    .join("");
}

/** Accounts belong to the management plane alone, and tasks of jobs to the data plane. */
function rootOf(subject: Subject): Entry {
  const draft = { facts: newFacts("", [], "object", undefined), key: "" };
  const [M, D] = [subject === "task" ? undefined : draft, subject === "account" ? undefined : draft];
  return { path: "", M, D, secret: false };
}

const types: readonly PropertyType[] = ["string", "integer", "number", "boolean", "object", "array", "enum", "any"];

/** That of the letter; an array comes before what may be anything, which is written out. */
function typeOf(letter: string): PropertyType {
  return types.find((type) => type.startsWith(letter)) ?? "any";
}

function readLine(line: string, parent: Entry): Entry {
  const [name = "", letter = "any", ...tokens] = line.split(" ");
  const type = typeOf(letter);
  const M = readPlane("M", name, type, tokens, parent.M);
  const D = readPlane("D", name, type, tokens, parent.D);
  return { path: joinPath(parent.path, name), M, D, secret: tokens.includes("secret") };
}

function readPlane(
  letter: Letter,
  name: string,
  type: PropertyType,
  tokens: readonly string[],
  parent: Draft | undefined,
): Draft | undefined {
  if (parent === undefined || tokens.includes(`-${letter}`)) return undefined;
  const given = tokens.find((token) => token.startsWith(`${letter}=`))?.slice(2) ?? name;
  const named = given.endsWith(".") ? given + name : given;
  const names = named.split(".");
  const segments = [...parent.facts.segments, ...names];
  const facts = newFacts(joinPath(parent.facts.path, named), segments, type, parent.facts);
  for (const token of tokens) {
    if (token === "req") facts.required = true;
    else if (token.startsWith("?")) facts.unconfirmedBefore = token.slice(1);
    else if (token.startsWith(letter)) applyToken(token.slice(1), facts);
  }
  const below = keyOfNames(names);
  return { facts, key: parent.key === "" ? below : `${parent.key}\n${below}` };
}

function joinPath(path: string, name: string): string {
  return path === "" || name === "[]" ? path + name : `${path}.${name}`;
}

const noVersions: ReadonlyMap<string, string> = new Map();

/** Versions and being read-only come from the parent; a row's own tokens follow. */
function newFacts(
  path: string,
  segments: readonly string[],
  type: PropertyType,
  parent: PropertyInPlane | undefined,
): Mutable<PropertyInPlane> {
  return {
    path,
    segments,
    type,
    values: undefined,
    valuesIntroduced: noVersions,
    introduced: parent?.introduced,
    removed: parent?.removed,
    unconfirmedBefore: undefined,
    formerly: undefined,
    readOnly: parent?.readOnly ?? false,
    required: false,
    open: false,
  };
}

function applyToken(token: string, facts: Mutable<PropertyInPlane>): void {
  const rest = token.slice(1);
  if (token === "ro") facts.readOnly = true;
  else if (token === "req") facts.required = true;
  else if (token === "open") facts.open = true;
  else if (token.startsWith("!")) facts.type = rest as PropertyType;
  else if (token.startsWith("@")) facts.introduced = rest;
  else if (token.startsWith("~")) facts.removed = rest;
  else if (token.startsWith(":")) readValues(rest, facts);
  else if (token.startsWith("<")) {
    const [before = "", name = ""] = rest.split("=");
    facts.formerly = { before, name };
  }
}

function readValues(text: string, facts: Mutable<PropertyInPlane>): void {
  const values = text.split("|").map((value) => value.split("@"));
  facts.values = values.map(([value = ""]) => value);
  if (!text.includes("@")) return;
  facts.valuesIntroduced = new Map(
    values.flatMap(([value = "", since]) => (since === undefined ? [] : [[value.toLowerCase(), since]])),
  );
}

function indexOf(entries: readonly Entry[], defaults: ReadonlyMap<string, readonly PropertyDefault[]>): SubjectTable {
  const byPath = new Map<string, Property>();
  const byNames = { management: new Map<string, Property>(), "data-plane": new Map<string, Property>() };
  for (const { path, M, D, secret } of entries) {
    const property: Property = {
      path,
      management: M?.facts,
      dataPlane: D?.facts,
      secret,
      readOnly: (M?.facts.readOnly ?? true) && (D?.facts.readOnly ?? true),
      defaults: defaults.get(path) ?? [],
    };
    byPath.set(path, property);
    byPath.set(path.toLowerCase(), property);
    if (M !== undefined) byNames.management.set(M.key, property);
    if (D !== undefined) byNames["data-plane"].set(D.key, property);
  }
  return { byPath, byNames };
}

interface PackedDefaults {
  readonly sources: Readonly<Record<string, string>>;
  readonly rows: readonly (readonly [Subject, string, Json, string, Partial<PropertyDefault>?])[];
}

function readDefaults(subject: Subject): ReadonlyMap<string, readonly PropertyDefault[]> {
  const { sources, rows } = JSON.parse(defaultRows) as PackedDefaults;
  const unconditional = { plane: undefined, from: undefined, until: undefined, onlyWith: undefined };
  const byPath = new Map<string, PropertyDefault[]>();
  for (const [owner, path, value, source, conditions] of rows) {
    const fact = { ...unconditional, ...conditions, value, citation: sources[source] ?? source };
    const own = subject === "task" ? belowStartTask(fact, path) : { fact, path };
    if (own === undefined || owner !== (subject === "task" ? "pool" : subject)) continue;
    byPath.set(own.path, [...(byPath.get(own.path) ?? []), own.fact]);
  }
  return byPath;
}

const startTask = "startTask.";

/** What is assumed below a start task is assumed below any task, but for what a start task has as a whole. */
function belowStartTask(fact: PropertyDefault, path: string) {
  if (!path.startsWith(startTask) || fact.onlyWith === "startTask") return undefined;
  return {
    fact: { ...fact, onlyWith: fact.onlyWith?.replace(startTask, "") },
    path: path.slice(startTask.length),
  };
}
