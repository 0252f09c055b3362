// Whether a definition serves one use only, so that changing it changes nothing else.
import type { SourceDocument } from "../arm/arm-value.ts";
import type { Hop, Place } from "../arm/value.ts";
import type { JsonDocument, JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";

/** Whether nothing but this use reads any of the definitions on the way to where the value is written. */
export function isOnlyUse({ document, hops }: Place): boolean {
  return hops.every((hop, index) => isUsedOnce(hop, hops[index - 1]?.document ?? document));
}

/** Whether a definition is named once in the template that knows it, which is that of the station before it. */
function isUsedOnce(hop: Hop, user: SourceDocument): boolean {
  const { kind, name, document } = hop;
  switch (kind) {
    case "variable":
      return usesIn(document.json, "variables", name) === 1;
    case "parameter-default":
      return usesIn(document.json, "parameters", name) === 1;
    case "nested-parameter":
      return usesOfPassed(hop, user) === 1;
    case "parameter-file":
      return usesIn(user.json, "parameters", name) === 1;
    default:
      return false;
  }
}

/** How often the template that a deployment calls names a parameter that it is given. */
function usesOfPassed({ name, node, document }: Hop, user: SourceDocument): number {
  const template = childOf(deploymentAround(node), "template");
  return template === undefined ? usesIn(user.json, "parameters", name) : usesWithin(template, document.json, name);
}

/** The properties of the deployment that passes a value as `parameters.<name>.value`. */
function deploymentAround(node: JsonNode): JsonNode | undefined {
  for (let at = node.parent; at !== undefined; at = at.kind === "member" ? at.parent.parent : at.parent)
    if (at.kind === "member" && at.key.value.toLowerCase() === "parameters") return at.parent;
  return undefined;
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
const countedWithin = new WeakMap<JsonNode, Uses>();

function usesIn(document: JsonDocument, section: Section, name: string): number {
  const uses = counted[section].get(document) ?? countUses(document.text, section);
  counted[section].set(document, uses);
  return usesOf(name, uses);
}

function usesWithin(template: JsonNode, { text }: JsonDocument, name: string): number {
  const uses = countedWithin.get(template) ?? countUses(text.slice(template.start, template.end), "parameters");
  countedWithin.set(template, uses);
  return usesOf(name, uses);
}

/** The calls with that literal name; a computed name could mean any, so it counts as two. */
function usesOf(name: string, { byName, computed }: Uses): number {
  return (byName.get(name.toLowerCase()) ?? 0) + 2 * computed;
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
