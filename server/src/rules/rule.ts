// The contract of a rule: a sentence about a subject, and what mends it.
import type { Value } from "../arm/value.ts";
import type { AccountPath, PoolPath, TaskPath } from "../batch/properties/properties.ts";
import type { SubjectTypes } from "../batch/subject.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import type { Json } from "../json/json.ts";
import type { MessageData } from "../text/message.ts";

export { redact } from "../arm/located-value.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** One edit, in terms of values; the engine turns it into the smallest edits of the text. */
export type Change =
  | { readonly kind: "set"; readonly at: Value; readonly value: Json }
  | { readonly kind: "remove"; readonly at: Value }
  | { readonly kind: "append"; readonly to: Value; readonly value: Json }
  | { readonly kind: "rename"; readonly at: Value; readonly name: string }
  | { readonly kind: "replaceText"; readonly at: Value; readonly search: string; readonly replacement: string }
  /** Declares a parameter under a free name made from `name`, and uses it. */
  | {
      readonly kind: "declareParameter";
      readonly at: Value;
      readonly name: string;
      readonly type: "string" | "securestring";
      /** What stands in its place where there are no parameters, e.g. `<password>`. */
      readonly placeholder: string;
      /** What to write, if more than the parameter: the placeholder in it, a string or a name, stands for that. */
      readonly value?: Json;
    }
  | { readonly kind: "raiseApiVersion" }
  /** Adds a resource beside that of `beside`; only in templates. */
  | {
      readonly kind: "addResource";
      readonly beside: TemplateResource;
      /** What it is called where resources have symbolic names; another one if that is taken. */
      readonly symbolicName: string;
      readonly resource: Json;
      /** What to declare for placeholders in `resource`. */
      readonly parameters: readonly NewParameter[];
    };

/** A parameter for a value that only the user knows. */
export interface NewParameter {
  /** What the resource holds in its place, e.g. `<subnet resource id>`. */
  readonly placeholder: string;
  readonly name: string;
  readonly type: "string" | "securestring";
}

/** A way to mend a problem. */
export interface Fix<F extends string = string> {
  /** The id of its title among the rule's `fixes`. */
  readonly title: F;
  readonly data?: MessageData;
  /**
   * True if the service accepts the result whenever it accepted the original, nobody loses access that the file shows
   * in use, and nothing that the user typed is lost. Only such fixes are applied in bulk.
   */
  readonly safe: boolean;
  readonly changes: readonly Change[];
}

/** Another place that explains a problem. */
export interface Related<N extends string = string> {
  readonly at: Value;
  /** The id of its sentence among the rule's `notes`. */
  readonly note: N;
  readonly data?: MessageData;
}

/** What the engine made of a problem, for fixes that suit only one that is certain, or more than merely possible. */
export interface Judgement {
  readonly certainty: "certain" | "default" | "possible";
}

/** What a rule found. */
export interface Problem<M extends string = string, F extends string = string, N extends string = string> {
  readonly message: M;
  readonly data?: MessageData;
  readonly at: Value;
  readonly related?: readonly Related<N>[];
  /** Notes that say what had to be supposed of a value that is not known; then the finding is `possible` at most. */
  readonly supposing?: readonly N[];
  /** True if it stays whatever the rules say that this one yields to: it is about another part of the subject. */
  readonly isApart?: boolean;
  /**
   * The preferred one first. Asked for only when somebody wants to see them, in the world in which the problem was
   * found: what is read for them costs the finding nothing.
   */
  readonly fixes?: (judgement: Judgement) => readonly Fix<F>[];
}

/** What a rule may ask besides its subject. */
export interface RuleContext {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** How many days before its end of life an image is reported. */
  readonly endOfLifeDays: number;
}

/**
 * Returned by a check that has nothing to say about a subject, or that lacks a fact of Azure to decide, so that
 * "passed" keeps its meaning. Unknown values that were read are noticed without it.
 */
export type Abstention = "not-applicable" | "not-decidable";

export interface RuleMessage {
  readonly severity: Severity;
  /** English, a full sentence with `{placeholders}`. */
  readonly text: string;
}

/** Canonical paths by kind of subject; an auto pool is a pool. */
export interface Needs {
  readonly account?: readonly AccountPath[];
  readonly pool?: readonly PoolPath[];
  readonly task?: readonly TaskPath[];
}

export interface Rule<
  K extends keyof SubjectTypes = keyof SubjectTypes,
  M extends string = string,
  F extends string = string,
  N extends string = string,
> {
  /** Equal to the file name. A contract: users write it into settings and suppressions. */
  readonly id: string;
  readonly subject: K;
  /** What should be, in a few words, e.g. "Pools should have no public IP addresses". */
  readonly title: string;
  /** Why it matters, in at most three sentences. */
  readonly why: string;
  readonly messages: Readonly<Record<M, RuleMessage>>;
  /** Full sentences that explain a problem beside its message. */
  readonly notes?: Readonly<Record<N, string>>;
  /** Titles of fixes by id. No full stop at the end. */
  readonly fixes?: Readonly<Record<F, string>>;
  /** Microsoft's pages, the first one for the diagnostic's link. */
  readonly references: readonly string[];
  /** Ids of controls: `MCSB NS-2`, `Policy 74c5a0ae-…`. */
  readonly controls: readonly string[];
  /** Sentences of the two seed documents that it answers: `A3`, `B12`. */
  readonly seeds: readonly string[];
  /** More specific rules: where one of them fails on the same subject, this one says nothing. */
  readonly yieldsTo?: readonly string[];
  /**
   * For kinds of subjects, the properties that the rule is about: where the text states none of them it is not
   * applicable, and the engine does not run it. It has to say so itself, too.
   */
  readonly needs?: Needs;
  /** True if the values it reports are retired: editors strike them through. */
  readonly deprecated?: boolean;
  /**
   * Reads the subject and yields what is wrong. It must depend on what it reads alone, since the engine replays it for
   * each alternative of a value that is not decided.
   */
  check(subject: SubjectTypes[K], context: RuleContext): Generator<Problem<M, F, N>, Abstention | undefined>;
}

/** Declares a rule; message and fix ids are checked against their declarations. */
export function defineRule<
  K extends keyof SubjectTypes,
  const M extends string,
  const F extends string = never,
  const N extends string = never,
>(rule: Rule<K, M, F, N>): Rule {
  return { ...unsaid, ...rule } as unknown as Rule;
}

/** What a rule need not say. All rules state it, so that they are of one form to those who run them. */
const unsaid = { notes: undefined, fixes: undefined, yieldsTo: undefined, needs: undefined, deprecated: undefined };

/** Replaces the value by a parameter that the template then declares. */
export function declareParameter(
  at: Value,
  parameter: Omit<Extract<Change, { kind: "declareParameter" }>, "kind" | "at">,
): Change {
  return { kind: "declareParameter", at, ...parameter };
}

/** Writes `value` at the place of a value, whether it is there or not. */
export function set(at: Value, value: Json): Change {
  return { kind: "set", at, value };
}

/** Removes the property or element. */
export function remove(at: Value): Change {
  return { kind: "remove", at };
}

/**
 * Adds a resource to the template. In its strings `{id}` stands for the id of the resource beside it, `{name}` for its
 * name; other strings are literals or expressions of the template language.
 */
export function addResource(change: Omit<Extract<Change, { kind: "addResource" }>, "kind">): Change {
  return { kind: "addResource", ...change };
}

/** Adds an element to an array, creating the array where it is absent. */
export function append(to: Value, value: Json): Change {
  return { kind: "append", to, value };
}
