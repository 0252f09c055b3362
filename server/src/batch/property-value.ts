// Values of a subject's properties: read by canonical names, with the service's defaults for what is absent.
import { fromJson } from "../arm/arm-value.ts";
import type { Evaluation } from "../arm/evaluation.ts";
import { withDefault, withoutAbsence } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode } from "../json/node.ts";
import { type NameTree, nameTree } from "./properties/name-tree.ts";
import { concretePath, defaultOf, inPlane, type Plane, type Subject as TableSubject } from "./properties/properties.ts";
import type { SubjectKind } from "./subject.ts";
import { mayBeWritten, WrittenPlaces } from "./written-places.ts";

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
  /** The object that is the subject. */
  readonly node: JsonNode;
}

/** The properties of a subject, by canonical path. */
export class Properties {
  /** The property of a canonical path below the subject. */
  readonly at: (path: string) => Value;
  readonly #source: PropertySource;
  /** What stands directly in the resource or body. */
  readonly #member: (name: string) => Value;
  readonly #tree: NameTree;
  #written: WrittenPlaces | undefined;

  constructor(source: PropertySource) {
    const { evaluation, root } = source;
    this.#source = source;
    this.#tree = nameTree(source.table, source.plane);
    this.#member = evaluation.onceEach((name) => root.at(name));
    this.at = evaluation.onceEach((path) => this.#read(path));
  }

  #read(path: string): Value {
    const value = this.#readWritten(path);
    return new PropertyValue(this, path, value, this.settle(path, value));
  }

  /** As it is written: what holds it was nearly always read already. */
  #readWritten(path: string): Value {
    const names = this.namesOf(path) ?? path.split(".");
    const [first = "", ...others] = names;
    const outer = holderOf(path);
    const outerNames = outer && this.namesOf(outer);
    if (outer === undefined || outerNames === undefined || outerNames.length >= names.length)
      return this.#member(first).at(...others);
    const holder = this.at(outer);
    return (holder instanceof PropertyValue ? holder.written : holder).at(...names.slice(outerNames.length));
  }

  /** The names that lead to the property of a canonical path; undefined if the plane has none. */
  namesOf(path: string): readonly string[] | undefined {
    const { table, plane, apiVersion } = this.#source;
    return concretePath(table, path, plane, apiVersion);
  }

  /** An absent value answers with its default, or says that it knows nothing. */
  settle(path: string, value: Value): Value {
    if (value.arm !== undefined) return value;
    const { table, plane, apiVersion, absenceCounts } = this.#source;
    if (!absenceCounts(path)) return withoutAbsence(value);
    const fallback = defaultOf(table, path, plane, apiVersion);
    if (fallback === undefined) return value;
    if (fallback.onlyWith !== undefined && this.at(fallback.onlyWith).state !== "known") return value;
    return withDefault(value, fromJson(fallback.value));
  }

  /** A function whose result is computed once for all worlds in which it is the same. */
  once<T>(compute: () => T): () => T {
    return this.#source.evaluation.once(compute);
  }

  onceEach<T>(compute: (key: string) => T): (key: string) => T {
    return this.#source.evaluation.onceEach(compute);
  }

  /** Whether the text may state the property of a canonical path; false is certain in every world. */
  mayState(path: string): boolean {
    const { plane, node, absenceCounts } = this.#source;
    const place = this.#tree.byPath.get(path);
    if (place === undefined) return true;
    this.#written ??= new WrittenPlaces(this.#tree, node);
    if (this.#written.has(place) || !absenceCounts(path)) return true;
    const own = place.property && inPlane(place.property, plane);
    return own?.formerly !== undefined && mayBeWritten(node, this.namesOf(path) ?? []);
  }
}

/** The canonical path of what holds a property. */
function holderOf(path: string): string | undefined {
  const end = path.endsWith("[]") ? path.length - 2 : path.lastIndexOf(".");
  return end > 0 ? path.slice(0, end) : undefined;
}

// Names may hold dots: those of identities do.
const nameBreak = "\n";

/** Delegates every question; only the names of members and elements are translated. */
class PropertyValue implements Value {
  readonly #properties: Properties;
  readonly #path: string;
  /** What is written, before a default answers for it. */
  readonly written: Value;
  readonly #value: Value;
  #members: ((names: string) => Value) | undefined;
  #items: Value["items"] | undefined;

  constructor(properties: Properties, path: string, written: Value, value: Value) {
    this.#properties = properties;
    this.#path = path;
    this.written = written;
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
    this.#members ??= this.#properties.onceEach((key) => this.#readMember(key.split(nameBreak)));
    return this.#members(names.join(nameBreak));
  }

  #readMember(names: readonly string[]): Value {
    const path = [this.#path, ...names].join(".");
    const own = this.#properties.namesOf(this.#path);
    const target = this.#properties.namesOf(path);
    const steps = own === undefined || target === undefined ? names : target.slice(own.length);
    const value = this.#value.at(...steps);
    return new PropertyValue(this.#properties, path, value, this.#properties.settle(path, value));
  }

  items(): { readonly values: readonly Value[]; readonly complete: boolean } {
    this.#items ??= this.#properties.once(() => this.#readItems());
    return this.#items();
  }

  #readItems(): { readonly values: readonly Value[]; readonly complete: boolean } {
    const { values, complete } = this.#value.items();
    const path = `${this.#path}[]`;
    return { values: values.map((value) => new PropertyValue(this.#properties, path, value, value)), complete };
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
