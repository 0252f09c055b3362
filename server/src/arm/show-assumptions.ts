// Assumptions as expressions of the template language.
import type { Assumption } from "./interpreter.ts";

/** One expression that holds if one of several sets of assumptions does. */
export function assumptionExpression(sets: readonly (readonly Assumption[])[]): string {
  const terms = [...new Set(sets.map((assumptions) => connect("and", assumptions.flatMap(termOf))))];
  return `[${terms.includes(always) ? always : connect("or", terms)}]`;
}

const always = "true()";

function connect(name: "and" | "or", terms: readonly string[]): string {
  const [only] = terms;
  if (only === undefined) return always;
  return terms.length === 1 ? only : `${name}(${terms.join(",")})`;
}

function termOf(assumption: Assumption): readonly string[] {
  switch (assumption.kind) {
    case "parameter":
      return [`equals(parameters('${assumption.parameter}'),${literal(assumption.value)})`];
    case "condition":
      return [assumption.holds ? assumption.condition : `not(${assumption.condition})`];
    default:
      return [];
  }
}

function literal(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  return text === "true" || text === "false" || text === "null" ? `${text}()` : `'${text.replaceAll("'", "''")}'`;
}
