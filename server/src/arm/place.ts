// Where to point: the place of a value from how it was reached.
import type { JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { type Span, span } from "../text/span.ts";
import type { SourceDocument, Trace } from "./arm-value.ts";
import { hopsOf } from "./hops.ts";
import { isExpression } from "./is-expression.ts";
import type { Place } from "./value.ts";

/** The text in which a subject stands. */
export interface Ground {
  readonly document: SourceDocument;
  /** The object that is the subject. */
  readonly node: JsonObject;
  /** What to underline for the subject as a whole. */
  readonly span: Span;
}

/** How a value was reached: at a node, in a value that an expression made, or not at all because it is absent. */
export interface Site {
  readonly trace: Trace | undefined;
  /** The expression through which an enclosing object was read, and its way to the literal. */
  readonly through: Trace | undefined;
  /** The nearest object that exists, and the names below it that do not. */
  readonly missing: { readonly holder: Trace | undefined; readonly path: readonly string[] } | undefined;
  /** True inside of a value that nobody knows: there is a place to point at, but none to write to. */
  readonly beyond: boolean;
}

/** The place of a value: the use site first, the way to the literal as hops. */
export function placeOf(ground: Ground, site: Site): Place {
  const place = placeInText(ground, site);
  return site.beyond ? { ...place, node: undefined, slot: undefined, computed: true } : place;
}

function placeInText(ground: Ground, { trace, through, missing }: Site): Place {
  const { document } = ground;
  if (through !== undefined) return placeThrough(document, through, trace ?? missing?.holder, missing?.path);
  if (missing !== undefined && trace === undefined) return placeOfMissing(ground, missing.holder, missing.path);
  const node = trace?.node ?? ground.node;
  return {
    document: trace?.document ?? document,
    span: node === ground.node ? ground.span : span(node.start, node.end),
    node,
    slot: undefined,
    hops: hopsOf(trace?.next),
    computed: endsInExpression(trace),
  };
}

function placeOfMissing(ground: Ground, holder: Trace | undefined, path: readonly string[]): Place {
  const node = holder?.node ?? ground.node;
  const key = node === ground.node ? undefined : nearestKey(node, ground.node);
  const slot = node.kind === "object" ? { object: node, path } : undefined;
  return {
    document: holder?.document ?? ground.document,
    span:
      node.kind === "string"
        ? span(node.start, node.end)
        : key === undefined
          ? ground.span
          : span(key.key.start, key.key.end),
    node: undefined,
    slot,
    hops: [],
    computed: false,
  };
}

/** The use site is the expression; the way leads on to where the member, or the object that lacks it, is written. */
function placeThrough(
  document: SourceDocument,
  through: Trace,
  inner: Trace | undefined,
  path: readonly string[] | undefined,
): Place {
  const stations = [...hopsOf(through.next).slice(0, -1), ...hopsOf(inner === through ? through.next : inner)];
  const last = inner === through ? lastOf(through) : inner === undefined ? undefined : lastOf(inner);
  return {
    document: through.document ?? document,
    span: span(through.node.start, through.node.end),
    node: undefined,
    slot: path !== undefined && last?.node.kind === "object" ? { object: last.node, path } : undefined,
    hops: stations,
    computed: last === undefined || endsInExpression(last),
  };
}

function lastOf(trace: Trace): Trace {
  let last = trace;
  while (last.next !== undefined) last = last.next;
  return last;
}

/** A value whose last station is an expression was made by a function: no single text holds it. */
function endsInExpression(trace: Trace | undefined): boolean {
  if (trace === undefined) return true;
  const { node } = lastOf(trace);
  return node.kind === "string" && isExpression(node.value);
}

function nearestKey(node: JsonNode, root: JsonObject): JsonMember | undefined {
  for (let at: JsonNode | undefined = node; at !== undefined && at !== root; ) {
    const parent: JsonNode["parent"] = at.parent;
    if (parent?.kind === "member") return parent;
    at = parent;
  }
  return undefined;
}
