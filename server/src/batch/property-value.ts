// Values of a subject's properties: read by canonical names, with the service's defaults for what is absent.
import type { Evaluation } from "../arm/evaluation.ts";
import { withDefault, withoutAbsence } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import type { Json } from "../json/json.ts";
import type { JsonNode } from "../json/node.ts";
import { nameTree } from "./properties/name-tree.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";
import { type Term, type Vocabulary, vocabularyOf } from "./properties/vocabulary.ts";
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
  readonly #vocabulary: Vocabulary;
  /** What stands directly in the resource or body. */
  readonly #member: (name: string) => Value;
  #written: WrittenPlaces | undefined;

  constructor(source: PropertySource) {
    const { evaluation, root, table, plane, apiVersion } = source;
    this.#source = source;
    this.#vocabulary = vocabularyOf(table, plane, apiVersion);
    this.#member = evaluation.onceEach((name) => root.at(name));
    this.at = evaluation.onceEach((path) => this.#read(this.#vocabulary.term(path)));
  }

  #read(term: Term): Value {
    const value = this.#readWritten(term);
    return new PropertyValue(this, term, value, this.settle(term, value));
  }

  /** As it is written: what holds it was nearly always read already. */
  #readWritten({ path, names = path.split("."), holder }: Term): Value {
    if (holder?.names === undefined || holder.names.length >= names.length) {
      const [first = "", ...others] = names;
      return others.length === 0 ? this.#member(first) : this.#member(first).at(...others);
    }
    const outer = this.at(holder.path);
    const written = outer instanceof PropertyValue ? outer.written : outer;
    return written.at(...names.slice(holder.names.length));
  }

  /** An absent value answers with its default, or says that it knows nothing. */
  settle({ path, fallback }: Term, value: Value): Value {
    if (value.arm !== undefined) return value;
    if (!this.#source.absenceCounts(path)) return withoutAbsence(value);
    if (fallback === undefined) return value;
    if (fallback.onlyWith !== undefined && this.at(fallback.onlyWith).state !== "known") return value;
    return withDefault(value, fallback.value);
  }

  /** A function whose result is computed once for all worlds in which it is the same. */
  once<T>(compute: () => T): () => T {
    return this.#source.evaluation.once(compute);
  }

  /** The same for a function with an argument: once for each. */
  onceEach<T>(compute: (key: string) => T): (key: string) => T {
    return this.#source.evaluation.onceEach(compute);
  }

  /** For each list of canonical paths whether the text may state one of them; false is certain in every world. */
  mayState(lists: readonly (readonly string[] | undefined)[]): readonly boolean[] {
    const { table, plane, node } = this.#source;
    const written = this.#written ?? new WrittenPlaces(nameTree(table, plane), node);
    this.#written = written;
    return this.#vocabulary.termsOf(lists).map((terms) => {
      if (terms === undefined) return true;
      for (const term of terms) if (this.#mayStateTerm(term, written)) return true;
      return false;
    });
  }

  #mayStateTerm({ path, place, wasRenamed, names = [] }: Term, written: WrittenPlaces): boolean {
    if (place === undefined || written.has(place) || !this.#source.absenceCounts(path)) return true;
    return wasRenamed && mayBeWritten(this.#source.node, names);
  }
}

// Names may hold dots: those of identities do.
const nameBreak = "\n";

/** Delegates every question; only the names of members and elements are translated. */
class PropertyValue implements Value {
  readonly #properties: Properties;
  readonly #term: Term;
  /** What is written, before a default answers for it. */
  readonly written: Value;
  readonly #value: Value;
  #members: ((names: string) => Value) | undefined;
  #items: Value["items"] | undefined;

  constructor(properties: Properties, term: Term, written: Value, value: Value) {
    this.#properties = properties;
    this.#term = term;
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
    const [name] = names;
    return this.#members(names.length === 1 && name !== undefined ? name : names.join(nameBreak));
  }

  #readMember(names: readonly string[]): Value {
    const own = this.#term.names;
    let term = this.#term;
    for (const name of names) term = term.below(name);
    const steps = own === undefined || term.names === undefined ? names : term.names.slice(own.length);
    const value = this.#value.at(...steps);
    return new PropertyValue(this.#properties, term, value, this.#properties.settle(term, value));
  }

  items(): { readonly values: readonly Value[]; readonly complete: boolean } {
    this.#items ??= this.#properties.once(() => this.#readItems());
    return this.#items();
  }

  #readItems(): { readonly values: readonly Value[]; readonly complete: boolean } {
    const { values, complete } = this.#value.items();
    const term = this.#term.below("[]");
    return { values: values.map((value) => new PropertyValue(this.#properties, term, value, value)), complete };
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
    return this.#term.path;
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
