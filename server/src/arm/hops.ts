// Names the stations on the way from a use to a literal, from where they stand in their file.
import type { JsonMember, JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import type { Trace } from "./arm-value.ts";
import type { Hop } from "./value.ts";

const noHops: readonly Hop[] = [];

/** The hops of a trace, the use site itself left out. */
export function hopsOf(trace: Trace | undefined): readonly Hop[] {
  if (trace === undefined) return noHops;
  const hops: Hop[] = [];
  for (let at: Trace | undefined = trace; at !== undefined; at = at.next) hops.push(hopAt(at));
  return hops;
}

function hopAt({ document, node }: Trace): Hop {
  let inside: JsonMember | undefined;
  let below: JsonMember | undefined;
  let holder: JsonMember | undefined;
  for (let at: JsonNode | undefined = node; at !== undefined; ) {
    const parent: JsonNode["parent"] = at.parent;
    if (parent?.kind !== "member") {
      at = parent;
      continue;
    }
    below = inside;
    inside = holder;
    holder = parent;
    const section = holder.key.value.toLowerCase();
    if (section === "variables" && inside !== undefined && isTemplateRoot(holder))
      return { kind: "variable", name: inside.key.value, document, node };
    if (section === "parameters" && inside !== undefined && below !== undefined) {
      const kind = parameterHop(holder, below);
      if (kind !== undefined) return { kind, name: inside.key.value, document, node };
    }
    at = holder.parent;
  }
  return { kind: "other", name: "", document, node };
}

/** `holder` is a member "parameters", `below` a member of one of its entries. */
function parameterHop(holder: JsonMember, below: JsonMember): Hop["kind"] | undefined {
  switch (below.key.value.toLowerCase()) {
    case "defaultvalue":
      return "parameter-default";
    case "allowedvalues":
      return "allowed-value";
    case "value":
      return holder.parent.parent === undefined ? "parameter-file" : "nested-parameter";
    default:
      return undefined;
  }
}

function isTemplateRoot({ parent }: JsonMember): boolean {
  return (
    parent.parent === undefined ||
    childOf(parent, "resources") !== undefined ||
    childOf(parent, "$schema") !== undefined
  );
}
