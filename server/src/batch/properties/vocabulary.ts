// The properties of a subject as one plane and api-version knows them, at hand by canonical names.
import { type ArmValue, fromJson } from "../../arm/arm-value.ts";
import { type NamePlace, type NameTree, nameTree } from "./name-tree.ts";
import { perVersion } from "./per-plane.ts";
import { concretePath, defaultOf, inPlane, type Plane, propertyOf, type Subject } from "./properties.ts";

/** What the service assumes where a property is absent. */
export interface Fallback {
  readonly value: ArmValue;
  /** The canonical path of a property that must be present; else the service assumes nothing. */
  readonly onlyWith: string | undefined;
}

/** A property, or what a path says that leads to none. */
export class Term {
  /** The canonical path. */
  readonly path: string;
  /** The names that lead there from the resource or body; undefined if the plane has no such property. */
  readonly names: readonly string[] | undefined;
  /** Where the newest names lead; undefined if the plane has no such property. */
  readonly place: NamePlace | undefined;
  /** Whether older versions call it otherwise than the newest. */
  readonly wasRenamed: boolean;
  /** What holds it; undefined at the top, and of what leads nowhere. */
  readonly holder: Term | undefined;
  /** What its names lead through: its holder, unless they stand beside that. Else they lead through their first one. */
  readonly base: Term | undefined;
  readonly first: string;
  /** The names behind the base or the first one. */
  readonly steps: readonly string[];
  readonly fallback: Fallback | undefined;
  readonly #vocabulary: Vocabulary;
  readonly #below = new Map<string, Term>();

  constructor(vocabulary: Vocabulary, path: string) {
    const { table, plane, apiVersion, tree } = vocabulary;
    const property = propertyOf(table, path);
    const fallback = defaultOf(table, path, plane, apiVersion);
    this.#vocabulary = vocabulary;
    this.path = path;
    this.names = concretePath(table, path, plane, apiVersion);
    this.holder = this.names && holderOf(vocabulary, path);
    const names = this.names ?? path.split(".");
    const above = this.holder?.names?.length ?? names.length;
    this.base = above < names.length ? this.holder : undefined;
    this.first = names[0] ?? "";
    this.steps = names.slice(this.base === undefined ? 1 : above);
    this.place = tree.byPath.get(path);
    this.wasRenamed = (property && inPlane(property, plane))?.formerly !== undefined;
    this.fallback = fallback && { value: fromJson(fallback.value), onlyWith: fallback.onlyWith };
  }

  /** A member by its canonical name, or the elements by `[]`. */
  below(name: string): Term {
    let term = this.#below.get(name);
    if (term === undefined) {
      term = this.#vocabulary.term(name === "[]" ? `${this.path}[]` : `${this.path}.${name}`);
      if (term.names !== undefined) this.#below.set(name, term);
    }
    return term;
  }
}

function holderOf(vocabulary: Vocabulary, path: string): Term | undefined {
  const end = path.endsWith("[]") ? path.length - 2 : path.lastIndexOf(".");
  return end > 0 ? vocabulary.term(path.slice(0, end)) : undefined;
}

type Lists<T> = readonly (readonly T[] | undefined)[];

/** The terms of a subject in a plane and api-version. */
export class Vocabulary {
  readonly table: Subject;
  readonly plane: Plane;
  readonly apiVersion: string | undefined;
  /** The names of the plane, whatever the version. */
  readonly tree: NameTree;
  readonly #terms = new Map<string, Term>();
  readonly #lists = new WeakMap<Lists<string>, Lists<Term>>();

  constructor(table: Subject, plane: Plane, apiVersion: string | undefined) {
    this.table = table;
    this.plane = plane;
    this.apiVersion = apiVersion;
    this.tree = nameTree(table, plane);
  }

  /** The term of a canonical path. Of paths that lead nowhere there is no end, so those are not kept. */
  term(path: string): Term {
    let term = this.#terms.get(path);
    if (term === undefined) {
      term = new Term(this, path);
      if (term.names !== undefined) this.#terms.set(path, term);
    }
    return term;
  }

  /** The terms of lists of paths that each subject is asked for. */
  termsOf(lists: Lists<string>): Lists<Term> {
    let terms = this.#lists.get(lists);
    if (terms === undefined) {
      terms = lists.map((paths) => paths?.map((path) => this.term(path)));
      this.#lists.set(lists, terms);
    }
    return terms;
  }
}

/** What a plane and version knows of a subject; made at first use. */
export const vocabularyOf = perVersion((table, plane, apiVersion) => new Vocabulary(table, plane, apiVersion));
