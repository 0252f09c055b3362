// The values that rules read: the evaluator's, together with where they stand in the text.
import type { Json } from "../json/json.ts";
import type { Redacted } from "../text/message.ts";
import { type ArmValue, armUnknown, type Reason, type Trace, toJson, withSecret } from "./arm-value.ts";
import { displayName } from "./display-name.ts";
import type { Evaluation } from "./evaluation.ts";
import { type Ground, placeOf, type Site } from "./place.ts";
import { compareScalar, matchText } from "./tri.ts";
import type { Place, Tri, Value } from "./value.ts";

/** A subject's text together with the evaluation that reads it. */
export interface Anchor extends Ground {
  readonly evaluation: Evaluation;
}

/** The subject itself as a value. */
export function rootValue(anchor: Anchor, value: ArmValue): Value {
  return new LocatedValue(anchor, value, { trace: value.trace, through: undefined, missing: undefined });
}

/** The value with the service's default for an answer, if it is absent. */
export function withDefault(value: Value, fallback: ArmValue): Value {
  return value instanceof LocatedValue ? value.orDefault(fallback) : value;
}

/** An absent value of which absence says nothing: unknown for that reason. */
export function withoutAbsence(value: Value): Value {
  return value instanceof LocatedValue ? value.orDefault(armUnknown("partialBody")) : value;
}

class LocatedValue implements Value {
  readonly #anchor: Anchor;
  readonly #value: ArmValue | undefined;
  readonly #site: Site;
  readonly #stated: boolean;
  #place: Place | undefined;

  constructor(anchor: Anchor, value: ArmValue | undefined, site: Site, stated = true) {
    this.#anchor = anchor;
    this.#value = value?.kind === "null" ? undefined : value;
    this.#site = site;
    this.#stated = stated && this.#value !== undefined;
  }

  orDefault(fallback: ArmValue): LocatedValue {
    return this.#value === undefined ? new LocatedValue(this.#anchor, fallback, this.#site, false) : this;
  }

  get arm(): ArmValue | undefined {
    return this.#value;
  }

  get state(): Value["state"] {
    if (this.#value === undefined) return "absent";
    return this.#note(this.#value.kind === "unknown" || isHopeless(this.#value)) ? "unknown" : "known";
  }

  get stated(): boolean {
    return this.#stated;
  }

  get reason(): Reason | undefined {
    return this.#value === undefined ? undefined : reasonFor(this.#value);
  }

  get secret(): boolean {
    return this.#value?.secret === true;
  }

  get place(): Place {
    this.#place ??= placeOf(this.#anchor, this.#site);
    return this.#place;
  }

  at(...path: readonly string[]): Value {
    let value: LocatedValue = this;
    for (const name of path) value = value.#member(name);
    return value;
  }

  #member(name: string): LocatedValue {
    const holder = this.#value;
    if (holder === undefined)
      return this.#absent(this.#site.missing?.holder ?? this.#site.trace, [...(this.#site.missing?.path ?? []), name]);
    if (holder.kind !== "object")
      return new LocatedValue(this.#anchor, armUnknown(reasonFor(holder) ?? "error"), { ...this.#site, beyond: true });
    const member = holder.get(name);
    if (member === undefined) {
      return holder.open === undefined
        ? this.#absent(this.#site.trace, [name])
        : new LocatedValue(this.#anchor, armUnknown(holder.open), this.#missing(this.#site.trace, [name], undefined));
    }
    const value = withSecret(member, holder.secret === true);
    if (value.kind === "null") return this.#absent(this.#site.trace, [name], member.trace);
    return new LocatedValue(this.#anchor, value, {
      trace: member.trace,
      through: this.#inherited(),
      missing: undefined,
    });
  }

  #absent(holder: Trace | undefined, path: readonly string[], trace?: Trace): LocatedValue {
    return new LocatedValue(this.#anchor, undefined, this.#missing(holder, path, trace));
  }

  /** Where a member that is not written would be. */
  #missing(holder: Trace | undefined, path: readonly string[], trace: Trace | undefined): Site {
    return { trace, through: this.#inherited(), missing: { holder, path } };
  }

  /** What is below a value that came through an expression came through it too. */
  #inherited(): Trace | undefined {
    return this.#site.through ?? (isExpressionSite(this.#site.trace) ? this.#site.trace : undefined);
  }

  items(): { readonly values: readonly Value[]; readonly complete: boolean } {
    const array = this.#value;
    if (array === undefined) return { values: [], complete: true };
    if (array.kind !== "array") return { values: [], complete: !this.#note(true) };
    const values = Array.from({ length: array.length }, (_, index) => {
      const item = withSecret(array.item(index), array.secret === true);
      return new LocatedValue(this.#anchor, item, {
        trace: item.trace ?? this.#site.trace,
        through: this.#inherited(),
        missing: undefined,
      });
    });
    return { values, complete: !this.#note(array.open !== undefined) };
  }

  is(expected: Json): Tri {
    const answer =
      this.#value === undefined ? (expected === null ? "yes" : "no") : compareScalar(this.#value, expected);
    this.#note(answer === "unknown");
    return answer;
  }

  matches(pattern: RegExp): Tri {
    const answer = this.#value === undefined ? "no" : matchText(this.#value, pattern);
    this.#note(answer === "unknown");
    return answer;
  }

  text(): string | undefined {
    const value = this.#value;
    if (value?.kind === "string") return value.value;
    this.#note(value !== undefined && reasonFor(value) !== undefined);
    return undefined;
  }

  number(): number | undefined {
    const value = this.#value;
    if (value?.kind === "int" || value?.kind === "float") return value.value;
    this.#note(value !== undefined && reasonFor(value) !== undefined);
    return undefined;
  }

  show(): string | number | Redacted {
    return show(this.#value);
  }

  /** Remembers that the rule met something unknown; answers with the condition. */
  #note(unknown: boolean): boolean {
    const { trail } = this.#anchor.evaluation;
    if (unknown) trail.meetUnknown(this.reason ?? "unsupported");
    if (this.#value?.kind === "unreachable") trail.meetImpossible();
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

function reasonFor(value: ArmValue): Reason | undefined {
  switch (value.kind) {
    case "unknown":
      return value.reason;
    case "error":
    case "unreachable":
      return "error";
    case "pattern":
      return value.parts.find((part) => typeof part !== "string")?.reason;
    case "object":
    case "array":
      return value.open;
    default:
      return undefined;
  }
}

function isExpressionSite(trace: Trace | undefined): boolean {
  return trace?.node.kind === "string";
}
