// Values of a subject's properties: read by canonical names, with the service's defaults for what is absent.
import { fromJson } from "../arm/arm-value.ts";
import type { Evaluation } from "../arm/evaluation.ts";
import { withDefault, withoutAbsence } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode } from "../json/node.ts";
import { mayBeWritten } from "./may-state.ts";
import { concretePath, defaultOf, type Plane, type Subject as TableSubject } from "./properties/properties.ts";
import type { SubjectKind } from "./subject.ts";

/** What is needed to read the properties of a subject by canonical names. */
export interface PropertySource {
  readonly evaluation: Evaluation;
  readonly table: TableSubject;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  /** Whether absence of the property of that canonical path says something. */
  absenceCounts(path: string): boolean;
  /** The subject as a whole. */
  readonly root: Value;
}

/** The property of a canonical path below the subject. */
export function readProperty(source: PropertySource, path: string): Value {
  const names = concretePath(source.table, path, source.plane, source.apiVersion) ?? path.split(".");
  return new PropertyValue(source, path, settle(source, path, source.root.at(...names)));
}

/** Whether the text may state the property of a canonical path below the subject, which is written as `written`. */
export function mayStateProperty(source: PropertySource, written: JsonNode, path: string): boolean {
  if (written.kind !== "object" || !source.absenceCounts(path)) return true;
  const names = concretePath(source.table, path, source.plane, source.apiVersion);
  return names === undefined || mayBeWritten(written, names);
}

/** An absent value answers with its default, or says that it knows nothing. */
function settle(source: PropertySource, path: string, value: Value): Value {
  if (value.arm !== undefined) return value;
  if (!source.absenceCounts(path)) return withoutAbsence(value);
  const fallback = defaultOf(source.table, path, source.plane, source.apiVersion);
  if (fallback === undefined) return value;
  if (fallback.onlyWith !== undefined && readProperty(source, fallback.onlyWith).state !== "known") return value;
  return withDefault(value, fromJson(fallback.value));
}

// Names may hold dots: those of identities do.
const nameBreak = "\n";

/** Delegates every question; only the names of members and elements are translated. */
class PropertyValue implements Value {
  readonly #source: PropertySource;
  readonly #path: string;
  readonly #value: Value;
  #members: ((names: string) => Value) | undefined;
  #items: Value["items"] | undefined;

  constructor(source: PropertySource, path: string, value: Value) {
    this.#source = source;
    this.#path = path;
    this.#value = value;
  }

  get state() {
    return this.#value.state;
  }
  get stated() {
    return this.#value.stated;
  }
  get place() {
    return this.#value.place;
  }
  get reason() {
    return this.#value.reason;
  }
  get secret() {
    return this.#value.secret;
  }
  get arm() {
    return this.#value.arm;
  }

  at(...names: readonly string[]): Value {
    this.#members ??= this.#source.evaluation.onceEach((key) => this.#readMember(key.split(nameBreak)));
    return this.#members(names.join(nameBreak));
  }

  #readMember(names: readonly string[]): Value {
    const path = [this.#path, ...names].join(".");
    const { table, plane, apiVersion } = this.#source;
    const own = concretePath(table, this.#path, plane, apiVersion);
    const target = concretePath(table, path, plane, apiVersion);
    const steps = own === undefined || target === undefined ? names : target.slice(own.length);
    return new PropertyValue(this.#source, path, settle(this.#source, path, this.#value.at(...steps)));
  }

  items(): { readonly values: readonly Value[]; readonly complete: boolean } {
    this.#items ??= this.#source.evaluation.once(() => this.#readItems());
    return this.#items();
  }

  #readItems(): { readonly values: readonly Value[]; readonly complete: boolean } {
    const { values, complete } = this.#value.items();
    return { values: values.map((value) => new PropertyValue(this.#source, `${this.#path}[]`, value)), complete };
  }

  is(expected: Json) {
    return this.#value.is(expected);
  }
  matches(pattern: RegExp) {
    return this.#value.matches(pattern);
  }
  text() {
    return this.#value.text();
  }
  number() {
    return this.#value.number();
  }
  show() {
    return this.#value.show();
  }

  /** The canonical path, for the engine that writes fixes. */
  get path(): string {
    return this.#path;
  }
}

/** The canonical path of a value read from a subject's properties; undefined for other values. */
export function canonicalPathOf(value: Value): string | undefined {
  return value instanceof PropertyValue ? value.path : undefined;
}

/** The table that describes the properties of a subject of that kind; that of start tasks is their pool's. */
export function tableOf(kind: SubjectKind): TableSubject {
  return kind === "account" || kind === "task" ? kind : "pool";
}
