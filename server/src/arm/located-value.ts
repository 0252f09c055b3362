// The values that rules read: the evaluator's, together with where they stand in the text.
import type { Json } from "../json/json.ts";
import type { Redacted } from "../text/message.ts";
import { type ArmValue, type Reason, toJson } from "./arm-value.ts";
import { displayName } from "./display-name.ts";
import type { Evaluation } from "./evaluation.ts";
import { descendTo, eachOf, elementOf, elementsOf, type Located, located, reasonFor } from "./located.ts";
import { type Ground, placeOf } from "./place.ts";
import { compareScalar, matchText } from "./tri.ts";
import type { Place, Tri, Value } from "./value.ts";

/** A subject's text together with the evaluation that reads it. */
export interface Anchor extends Ground {
  readonly evaluation: Evaluation;
}

type Items = ReturnType<Value["items"]>;

/** The subject itself as a value. */
export function rootValue(anchor: Anchor, value: ArmValue): Value {
  return new LocatedValue(anchor, located(value));
}

/** A value that is reached by the names of members; those who know other names for them have a class of their own. */
export class LocatedValue implements Value {
  readonly #anchor: Anchor;
  readonly #located: Located;
  #place: Place | undefined;

  constructor(anchor: Anchor, at: Located) {
    this.#anchor = anchor;
    this.#located = at;
  }

  get arm(): ArmValue | undefined {
    return this.#located.value;
  }

  get state(): Value["state"] {
    const { value } = this.#located;
    if (value === undefined) return "absent";
    return this.#note(value.kind === "unknown" || isHopeless(value)) ? "unknown" : "known";
  }

  get stated(): boolean {
    return this.#located.stated;
  }

  get reason(): Reason | undefined {
    const { value } = this.#located;
    return value === undefined ? undefined : reasonFor(value);
  }

  get secret(): boolean {
    return this.#located.value?.secret === true;
  }

  get place(): Place {
    this.#place ??= placeOf(this.#anchor, this.#located);
    return this.#place;
  }

  at(...path: readonly string[]): Value {
    return new LocatedValue(this.#anchor, descendTo(this.#located, path));
  }

  items(): Items {
    return this.itemsAs((item) => new LocatedValue(this.#anchor, item));
  }

  /** The elements as values of another class. */
  protected itemsAs(make: (item: Located) => Value): Items {
    const array = this.#located.value;
    if (array === undefined) return { values: [], complete: true };
    if (array.kind !== "array") {
      const each = eachOf(this.#located);
      return { values: each === undefined ? [] : [make(each)], complete: !this.#note(true) };
    }
    const values = elementsOf(this.#located, array).map(make);
    return { values, complete: !this.#note(array.open !== undefined) };
  }

  item(index: number): Value | undefined {
    const array = this.#located.value;
    if (array?.kind !== "array") return this.items().values[index];
    this.#note(array.open !== undefined);
    if (index >= array.length) return undefined;
    return new LocatedValue(this.#anchor, elementOf(this.#located, array, index));
  }

  is(expected: Json): Tri {
    const { value } = this.#located;
    const answer = value === undefined ? (expected === null ? "yes" : "no") : compareScalar(value, expected);
    this.#note(answer === "unknown");
    return answer;
  }

  matches(pattern: RegExp): Tri {
    const { value } = this.#located;
    const answer = value === undefined ? "no" : matchText(value, pattern);
    this.#note(answer === "unknown");
    return answer;
  }

  text(): string | undefined {
    const { value } = this.#located;
    if (value?.kind === "string") return value.value;
    this.#note(value !== undefined && reasonFor(value) !== undefined);
    return undefined;
  }

  number(): number | undefined {
    const { value } = this.#located;
    if (value?.kind === "int" || value?.kind === "float") return value.value;
    this.#note(value !== undefined && reasonFor(value) !== undefined);
    return undefined;
  }

  show(): string | number | Redacted {
    return show(this.#located.value);
  }

  /** Remembers that the rule met something unknown; answers with the condition. */
  #note(unknown: boolean): boolean {
    const { trail } = this.#anchor.evaluation;
    if (unknown) trail.meetUnknown(this.reason ?? "unsupported");
    if (this.#located.value?.kind === "unreachable") trail.meetImpossible();
    return unknown;
  }
}

/** The only place where a value becomes text for people: it knows the taint. */
export function show(value: ArmValue | undefined): string | number | Redacted {
  if (value === undefined) return "null";
  const data = toJson(value);
  if (data.secret)
    return {
      redacted: "secret",
      length: "json" in data && typeof data.json === "string" ? data.json.length : undefined,
    };
  if ("obstacle" in data) return displayName(value);
  if (typeof data.json === "string" || typeof data.json === "number") return data.json;
  return JSON.stringify(data.json);
}

/** Shows a value as a secret whatever its taint: its property is one. */
export function redact(value: Value): Redacted {
  return { redacted: "secret", length: value.arm?.kind === "string" ? value.arm.value.length : undefined };
}

function isHopeless(value: ArmValue): boolean {
  return value.kind === "error" || value.kind === "unreachable";
}
