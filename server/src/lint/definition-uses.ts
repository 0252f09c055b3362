// Whether a definition serves one use only, so that changing it changes nothing else.
import type { Hop } from "../arm/value.ts";

/** Whether the template names the variable or parameter once. Parameter files belong to one template. */
export function definedOnce({ kind, name, document }: Hop): boolean {
  switch (kind) {
    case "variable":
      return count(document.json.text, "variables", name) === 1;
    case "parameter-default":
      return count(document.json.text, "parameters", name) === 1;
    case "nested-parameter":
    case "parameter-file":
      return true;
    default:
      return false;
  }
}

/** Counts the calls with that literal name; a computed name could mean any, so it counts as two. */
function count(text: string, functionName: string, name: string): number {
  const calls = text.matchAll(new RegExp(`${functionName}\\s*\\(\\s*(?:'([^']*)'\\s*\\))?`, "gi"));
  let uses = 0;
  for (const call of calls) {
    if (call[1] === undefined) uses += 2;
    else if (call[1].toLowerCase() === name.toLowerCase()) uses++;
  }
  return uses;
}
