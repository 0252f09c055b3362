// Values as plain data for `evaluate`: what is not known is said inside the data.
import type { Json } from "../json/json.ts";
import { type ArmObject, type ArmArray, type ArmValue, type Atom, armNull, reasonOf } from "./arm-value.ts";
import type { Assumption } from "./interpreter.ts";

/** The JSON-ready description of a value that is not a choice. */
export interface ShownValue {
  readonly state: "known" | "partial" | "unknown" | "error" | "unreachable";
  readonly value?: Json;
  readonly type?: string;
  readonly secret?: true;
  readonly reason?: string;
  readonly parts?: readonly (string | { readonly $unknown: string; readonly atom: string; readonly display: string })[];
  readonly open?: true;
  readonly message?: string;
}

const deepest = 64;

/** Describes a value; of a secret nothing but its type is told. */
export function showValue(value: ArmValue): ShownValue {
  if (value.secret === true) return secretOf(value);
  switch (value.kind) {
    case "unknown":
      return { state: "unknown", reason: value.reason, ...(value.types?.length === 1 ? { type: value.types[0] as string } : {}) };
    case "error":
      return { state: "error", message: value.message };
    case "unreachable":
      return { state: "unreachable" };
    case "pattern":
      return { state: "partial", type: "string", parts: value.parts.map((part) => (typeof part === "string" ? part : shownAtom(part))), reason: reasonOf(value) };
    default:
      return showContainer(value);
  }
}

function secretOf(value: ArmValue): ShownValue {
  const state = value.kind === "unknown" || value.kind === "error" || value.kind === "unreachable" ? value.kind : "known";
  return { state, secret: true, ...(value.kind === "unknown" ? { reason: value.reason } : { type: value.kind }) };
}

function showContainer(value: ArmValue): ShownValue {
  const gaps = { any: false };
  const json = toShownJson(value, gaps, 0);
  const type = value.kind;
  if (!gaps.any) return { state: "known", value: json, type };
  const open = (value.kind === "array" || value.kind === "object") && value.open !== undefined;
  return { state: "partial", value: json, type, ...(open ? { open: true } : {}) };
}

function toShownJson(value: ArmValue, gaps: { any: boolean }, depth: number): Json {
  if (value.secret === true) return gap(gaps, "secret");
  if (depth > deepest) return gap(gaps, "budget");
  switch (value.kind) {
    case "null":
      return null;
    case "bool":
    case "int":
    case "float":
    case "string":
      return value.value;
    case "array":
      return arrayToShown(value, gaps, depth);
    case "object":
      return objectToShown(value, gaps, depth);
    case "pattern":
    case "unknown":
      return gap(gaps, reasonOf(value));
    case "error":
    case "unreachable":
      return gap(gaps, "error");
  }
}

function arrayToShown(array: ArmArray, gaps: { any: boolean }, depth: number): Json {
  if (array.open !== undefined) gaps.any = true;
  return Array.from({ length: array.length }, (_, index) => toShownJson(array.item(index), gaps, depth + 1));
}

function objectToShown(object: ArmObject, gaps: { any: boolean }, depth: number): Json {
  if (object.open !== undefined) gaps.any = true;
  return Object.fromEntries(object.names.map((name) => [name, toShownJson(object.get(name) ?? armNull, gaps, depth + 1)]));
}

function gap(gaps: { any: boolean }, reason: string): Json {
  gaps.any = true;
  return { $unknown: reason };
}

function shownAtom({ key, display, reason }: Atom) {
  return { $unknown: reason, atom: key, display };
}

/** Assumptions as one expression of the template language. */
export function assumptionExpression(assumptions: readonly Assumption[]): string {
  const terms = assumptions.flatMap(termOf);
  const [only] = terms;
  if (terms.length === 1) return `[${only}]`;
  return terms.length === 0 ? "[true()]" : `[and(${terms.join(", ")})]`;
}

function termOf(assumption: Assumption): readonly string[] {
  switch (assumption.kind) {
    case "parameter":
      return [`equals(parameters('${assumption.parameter}'), ${literal(assumption.value)})`];
    case "condition":
      return [assumption.holds ? assumption.condition : `not(${assumption.condition})`];
    default:
      return [];
  }
}

function literal(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  return text === "true" || text === "false" ? `${text}()` : `'${text.replaceAll("'", "''")}'`;
}
