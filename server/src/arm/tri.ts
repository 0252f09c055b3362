// Questions to values that may be known in part only.
import type { Json } from "../json/json.ts";
import type { ArmPattern, ArmValue } from "./arm-value.ts";
import type { Tri } from "./value.ts";

/** Whether a value equals a scalar; strings without case, as names and enums are compared by the service. */
export function compareScalar(value: ArmValue, expected: Json): Tri {
  switch (value.kind) {
    case "null":
      return expected === null ? "yes" : "no";
    case "bool":
    case "int":
    case "float":
      return value.value === expected ? "yes" : "no";
    case "string":
      return typeof expected === "string" && value.value.toLowerCase() === expected.toLowerCase() ? "yes" : "no";
    case "pattern":
      return typeof expected === "string" ? (couldBe(value, expected) ? "unknown" : "no") : couldBeAnything(value);
    case "object":
    case "array":
      return "no";
    default:
      return "unknown";
  }
}

/** A placeholder that is the whole text may come to stand for a number or a truth value. */
function couldBeAnything({ parts }: ArmPattern): Tri {
  return parts.every((part) => typeof part !== "string") ? "unknown" : "no";
}

/** Whether the known beginning and end of a pattern fit a text. */
function couldBe({ parts }: ArmPattern, text: string): boolean {
  const lower = text.toLowerCase();
  const first = parts[0];
  const last = parts.at(-1);
  if (typeof first === "string" && !lower.startsWith(first.toLowerCase())) return false;
  if (typeof last === "string" && !lower.endsWith(last.toLowerCase())) return false;
  return parts.every((part) => typeof part !== "string" || lower.includes(part.toLowerCase()));
}

/**
 * Whether a pattern finds something in a text. In a partly known one it is found if it is found in a literal part,
 * unless it is anchored to the text's ends; that it is not found can't be told.
 */
export function matchText(value: ArmValue, pattern: RegExp): Tri {
  switch (value.kind) {
    case "string":
      return pattern.test(value.value) ? "yes" : "no";
    case "pattern":
      return !/[\^$]/.test(pattern.source) && value.parts.some((part) => typeof part === "string" && pattern.test(part))
        ? "yes"
        : "unknown";
    case "unknown":
    case "error":
    case "unreachable":
      return "unknown";
    default:
      return "no";
  }
}
