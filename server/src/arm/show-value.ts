// Values as plain data for `evaluate`: what is not known is said inside the data.
import type { Json } from "../json/json.ts";
import {
  type ArmArray,
  type ArmError,
  type ArmObject,
  type ArmUnreachable,
  type ArmValue,
  type Atom,
  armNull,
  reasonOf,
  toJson,
} from "./arm-value.ts";

/** The JSON-ready description of a value that is not a choice. */
export interface ShownValue {
  readonly state: "known" | "partial" | "unknown" | "error" | "unreachable";
  readonly value?: Json;
  readonly type?: string;
  readonly secret?: true;
  readonly reason?: string;
  readonly parts?: readonly (string | { readonly $unknown: string; readonly atom: string; readonly display: string })[];
  /** True if there may be members or elements that are not shown. */
  readonly open?: true;
  readonly message?: string;
}

const deepest = 64;
/** Shared parts may make a value much larger than its text. */
const mostValues = 20_000;

/** Describes a value; of a secret nothing but its type is told. */
export function showValue(value: ArmValue): ShownValue {
  if (value.secret === true) return showSecret(value);
  switch (value.kind) {
    case "unknown":
      return {
        state: "unknown",
        reason: value.reason,
        ...(value.types?.length === 1 ? { type: value.types[0] as string } : {}),
      };
    case "error":
      return { state: "error", message: value.message };
    case "unreachable":
      return { state: "unreachable" };
    case "pattern": {
      const parts = value.parts.map((part) => (typeof part === "string" ? part : shownAtom(part)));
      return { state: "partial", type: "string", parts, reason: reasonOf(value) };
    }
    default:
      return showData(value);
  }
}

function showSecret(value: ArmValue): ShownValue {
  switch (value.kind) {
    case "unknown":
      return { state: "unknown", secret: true, reason: value.reason };
    case "error":
    case "unreachable":
      return { state: value.kind, secret: true };
    case "pattern":
      return { state: "partial", secret: true, type: "string" };
    default:
      return { state: stateOfData(value), secret: true, type: value.kind };
  }
}

/** What of a container is not known shows nothing of the rest. */
function stateOfData(value: ArmValue): ShownValue["state"] {
  const data = toJson(value);
  if (!("obstacle" in data)) return "known";
  return data.obstacle.kind === "unknown" ? "partial" : data.obstacle.kind;
}

/** What was met on the way through a value. */
interface Gaps {
  /** How many more values are shown. */
  left: number;
  any: boolean;
  open: boolean;
  /** The service would refuse all of the expression because of this part. */
  failure: ArmError | ArmUnreachable | undefined;
}

function showData(value: ArmValue): ShownValue {
  const gaps: Gaps = { left: mostValues, any: false, open: false, failure: undefined };
  const json = toShownJson(value, gaps, 0);
  if (gaps.failure !== undefined) return showValue(gaps.failure);
  const shown = { value: json, type: value.kind };
  return gaps.any ? { state: "partial", ...shown, ...(gaps.open ? { open: true } : {}) } : { state: "known", ...shown };
}

function toShownJson(value: ArmValue, gaps: Gaps, depth: number): Json {
  if (value.secret === true) return gap(gaps, "secret");
  if (depth > deepest || gaps.left-- <= 0) return gap(gaps, "budget");
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
      gaps.failure ??= value;
      return gap(gaps, "error");
  }
}

function arrayToShown(array: ArmArray, gaps: Gaps, depth: number): Json {
  if (array.open !== undefined) gaps.any = gaps.open = true;
  return Array.from({ length: array.length }, (_, index) => toShownJson(array.item(index), gaps, depth + 1));
}

function objectToShown(object: ArmObject, gaps: Gaps, depth: number): Json {
  if (object.open !== undefined) gaps.any = gaps.open = true;
  return Object.fromEntries(
    object.names.map((name) => [name, toShownJson(object.get(name) ?? armNull, gaps, depth + 1)]),
  );
}

function gap(gaps: Gaps, reason: string): Json {
  gaps.any = true;
  return { $unknown: reason };
}

function shownAtom({ key, display, reason }: Atom) {
  return { $unknown: reason, atom: key, display };
}
