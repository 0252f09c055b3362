// What a rule reads: a value that knows whether it is known, and where it stands.
import type { Json } from "../json/json.ts";
import type { JsonNode, JsonObject } from "../json/node.ts";
import type { Redacted } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { ArmValue, Reason, SourceDocument } from "./arm-value.ts";

/** A truth that may not be known. */
export type Tri = "yes" | "no" | "unknown";

/** A step on the way from a use to the literal it stands for. */
export interface Hop {
  readonly kind: "variable" | "parameter-default" | "parameter-file" | "nested-parameter" | "allowed-value" | "other";
  /** The name of the variable or parameter; for a parameter file the name of the parameter. */
  readonly name: string;
  readonly document: SourceDocument;
  readonly node: JsonNode;
}

/** Where an absent property would be written: below `object`, creating the members of `path`. */
export interface Slot {
  readonly object: JsonObject;
  readonly path: readonly string[];
}

/** Where a value stands, and how its text got there. */
export interface Place {
  readonly document: SourceDocument;
  /** What to underline: the value; for an absent one the key token of the nearest ancestor that exists. */
  readonly span: Span;
  /** The node that is written at the use site; undefined for an absent value. */
  readonly node: JsonNode | undefined;
  /** Present for an absent value whose nearest ancestor is an object written in this document. */
  readonly slot: Slot | undefined;
  /** Empty for a literal. */
  readonly hops: readonly Hop[];
  /** True if a function made the value out of others, so that no single text holds it. */
  readonly computed: boolean;
}

/** A value as a rule reads it. It is never a choice: the rule is replayed for each alternative. */
export interface Value {
  /** `null` counts as absent. An absent value with a default is known. */
  readonly state: "known" | "absent" | "unknown";
  /** False if the service's default answers, because the property is absent. */
  readonly stated: boolean;
  readonly place: Place;
  /** Why the state is unknown. */
  readonly reason: Reason | undefined;
  /** True if the value must not be shown. */
  readonly secret: boolean;
  /** What the evaluator knows of it, for questions that this interface does not answer. */
  readonly arm: ArmValue | undefined;
  /** The value at a path of member names, whatever their case. Below an open object: unknown, never absent. */
  at(...path: readonly string[]): Value;
  /** The elements of an array, or none; `complete` is false if there may be more. */
  items(): { readonly values: readonly Value[]; readonly complete: boolean };
  /** One of these elements; undefined if there are fewer. Who asks for many by their numbers asks `items` once. */
  item(index: number): Value | undefined;
  /** Whether it equals a scalar; strings are compared without case, as the service does for names and enums. */
  is(expected: Json): Tri;
  /** Whether the pattern finds something in the text; decided for partly known strings only where they allow it. */
  matches(pattern: RegExp): Tri;
  /** The text of a known string. */
  text(): string | undefined;
  /** The value of a known number. */
  number(): number | undefined;
  /** For messages: the value in short, redacted if it is secret. */
  show(): string | number | Redacted;
}
