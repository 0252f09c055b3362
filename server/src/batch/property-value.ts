// Values of a subject's properties: read by canonical names, with the service's defaults for what is absent.
import { type ArmValue, armUnknown } from "../arm/arm-value.ts";
import { answeredBy, descendTo, type Located, located } from "../arm/located.ts";
import { type Anchor, LocatedValue } from "../arm/located-value.ts";
import type { Value } from "../arm/value.ts";
import type { Plane, Subject as TableSubject } from "./properties/properties.ts";
import { type Term, type Vocabulary, vocabularyOf } from "./properties/vocabulary.ts";
import type { SubjectKind } from "./subject.ts";
import { mayBeWritten, WrittenPlaces } from "./written-places.ts";

/** What is needed to read the properties of a subject by canonical names. */
export interface PropertySource {
  readonly anchor: Anchor;
  readonly table: TableSubject;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  /** Whether absence of the property of that canonical path says something. */
  absenceCounts(path: string): boolean;
  /** Whether the service printed the text: then null says that the property is absent, wherever absence itself does not. */
  readonly printed: boolean;
  /** The subject as a whole. */
  readonly value: ArmValue;
}

/** The properties of a subject, by canonical path. */
export class Properties {
  /** The property of a canonical path below the subject. */
  readonly at: (path: string) => Value;
  readonly anchor: Anchor;
  readonly #source: PropertySource;
  readonly #vocabulary: Vocabulary;
  /** What stands directly in the resource or body. */
  readonly #member: (name: string) => Located;
  #written: WrittenPlaces | undefined;

  constructor(source: PropertySource) {
    const { anchor, value, table, plane, apiVersion } = source;
    const root = located(value);
    this.anchor = anchor;
    this.#source = source;
    this.#vocabulary = vocabularyOf(table, plane, apiVersion);
    this.#member = anchor.evaluation.onceEach((name) => descendTo(root, [name]));
    this.at = anchor.evaluation.onceEach((path) => this.#read(this.#vocabulary.term(path)));
  }

  #read(term: Term): Value {
    return new PropertyValue(this, term, this.#readWritten(term));
  }

  /** As it is written: what holds it was nearly always read already. */
  #readWritten({ base, first, steps }: Term): Located {
    return descendTo(base === undefined ? this.#member(first) : (this.at(base.path) as PropertyValue).written, steps);
  }

  /** An absent value answers with its default, or says that it knows nothing. */
  settle(term: Term, at: Located): Located {
    const { path, fallback } = term;
    if (at.value !== undefined) return at;
    if (!this.#source.absenceCounts(path) && !(this.#source.printed && this.#isNull(term, at)))
      return answeredBy(at, armUnknown("partialBody"));
    if (fallback === undefined) return at;
    if (fallback.onlyWith !== undefined && this.at(fallback.onlyWith).state !== "known") return at;
    return answeredBy(at, fallback.value);
  }

  /** Whether null is written there, or for what holds it. */
  #isNull({ holder }: Term, { value, missing, trace }: Located): boolean {
    if (value !== undefined || missing === undefined) return false;
    return trace !== undefined || (holder !== undefined && this.#isNull(holder, this.#readWritten(holder)));
  }

  /** A function whose result is computed once for all worlds in which it is the same. */
  once<T>(compute: () => T): () => T {
    return this.anchor.evaluation.once(compute);
  }

  /** For each list of canonical paths whether the text may state one of them; false is certain in every world. */
  mayState(lists: readonly (readonly string[] | undefined)[]): readonly boolean[] {
    const written = this.#written ?? new WrittenPlaces(this.#vocabulary.tree, this.anchor.node);
    this.#written = written;
    return this.#vocabulary.termsOf(lists).map((terms) => {
      if (terms === undefined) return true;
      for (const term of terms) if (this.#mayStateTerm(term, written)) return true;
      return false;
    });
  }

  #mayStateTerm({ path, place, wasRenamed, names = [] }: Term, written: WrittenPlaces): boolean {
    if (place === undefined || written.has(place) || !this.#source.absenceCounts(path)) return true;
    return wasRenamed && mayBeWritten(this.anchor.node, names);
  }
}

// Names may hold dots: those of identities do.
const nameBreak = "\n";

/** A value whose members and elements are reached by canonical names. */
class PropertyValue extends LocatedValue {
  readonly #properties: Properties;
  readonly #term: Term;
  /** What is written, before a default answers for it. */
  readonly written: Located;
  readonly #settled: Located;
  #members: Map<string, Value> | undefined;
  #items: Value["items"] | undefined;

  constructor(properties: Properties, term: Term, written: Located, settled = properties.settle(term, written)) {
    super(properties.anchor, settled);
    this.#properties = properties;
    this.#term = term;
    this.written = written;
    this.#settled = settled;
  }

  override at(...names: readonly string[]): Value {
    const key = names.length === 1 ? (names[0] as string) : names.join(nameBreak);
    const known = this.#members?.get(key);
    if (known !== undefined) return known;
    const { trail } = this.#properties.anchor.evaluation;
    const start = trail.metSoFar;
    const member = this.#readMember(names);
    // What rests on something that was met is read again, since it holds in some worlds only: that costs little.
    if (trail.metSoFar === start) this.#members = (this.#members ?? new Map()).set(key, member);
    return member;
  }

  #readMember(names: readonly string[]): Value {
    let term = this.#term;
    for (const name of names) term = term.below(name);
    return new PropertyValue(this.#properties, term, descendTo(this.#settled, this.#stepsTo(term, names)));
  }

  #stepsTo(term: Term, names: readonly string[]): readonly string[] {
    if (term.base === this.#term) return term.steps;
    const own = this.#term.names;
    return own === undefined || term.names === undefined ? names : term.names.slice(own.length);
  }

  override items(): ReturnType<Value["items"]> {
    this.#items ??= this.#properties.once(() => this.#readItems());
    return this.#items();
  }

  override item(index: number): Value | undefined {
    return this.items().values[index];
  }

  /** No default answers for an element. */
  #readItems(): ReturnType<Value["items"]> {
    const term = this.#term.below("[]");
    return this.itemsAs((item) => new PropertyValue(this.#properties, term, item, item));
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
