// Whether a definition serves one use only, so that changing it changes nothing else.
import type { Hop } from "../arm/value.ts";
import type { JsonDocument } from "../json/node.ts";

/** Whether the template names the variable or parameter once. Parameter files belong to one template. */
export function definedOnce({ kind, name, document }: Hop): boolean {
  switch (kind) {
    case "variable":
      return usesIn(document.json, "variables", name) === 1;
    case "parameter-default":
      return usesIn(document.json, "parameters", name) === 1;
    case "nested-parameter":
    case "parameter-file":
      return true;
    default:
      return false;
  }
}

/** How often a text calls a function with each literal name (in lower case), and with others, of which nobody knows. */
interface Uses {
  readonly byName: ReadonlyMap<string, number>;
  readonly computed: number;
}

type Section = "variables" | "parameters";

// Counted in one look at a text, whatever number of fixes asks. What is kept holds no nodes.
const counted: Readonly<Record<Section, WeakMap<JsonDocument, Uses>>> = {
  variables: new WeakMap(),
  parameters: new WeakMap(),
};

/** The calls with that literal name; a computed name could mean any, so it counts as two. */
function usesIn(document: JsonDocument, section: Section, name: string): number {
  const known = counted[section].get(document) ?? countUses(document.text, section);
  counted[section].set(document, known);
  return (known.byName.get(name.toLowerCase()) ?? 0) + 2 * known.computed;
}

function countUses(text: string, section: Section): Uses {
  const byName = new Map<string, number>();
  let computed = 0;
  for (const [, literal] of text.matchAll(new RegExp(`${section}\\s*\\(\\s*(?:'([^']*)'\\s*\\))?`, "gi"))) {
    const name = literal?.toLowerCase();
    if (name === undefined) computed++;
    else byName.set(name, (byName.get(name) ?? 0) + 1);
  }
  return { byName, computed };
}
