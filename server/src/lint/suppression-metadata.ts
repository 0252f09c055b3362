// Marks in `metadata.batchguard.disable` of templates, resources and nested deployments.
import type { JsonDocument, JsonMember, JsonNode, JsonObject } from "../json/node.ts";
import { childOf, findMember, stringAt } from "../json/path.ts";
import { type Span, span } from "../text/span.ts";
import type { Mark, MarkFault, MetadataStatement } from "./suppression-marks.ts";

/** The marks of the template and of all its resources, nested templates included. */
export function findMetadataMarks({ root, text }: JsonDocument): {
  marks: readonly Mark[];
  faults: readonly MarkFault[];
} {
  const marks: Mark[] = [];
  const faults: MarkFault[] = [];
  const pending: JsonObject[] = root?.kind === "object" ? [root] : [];
  for (let owner = pending.pop(); owner !== undefined; owner = pending.pop()) {
    const scope = owner === root ? span(0, text.length + 1) : span(owner.start, owner.end);
    readDisable(childOf(childOf(childOf(owner, "metadata"), "batchguard"), "disable"), scope, marks, faults);
    const template = childOf(childOf(owner, "properties"), "template");
    if (template?.kind === "object") pending.push(template);
    for (const resource of resourcesOf(owner)) pending.push(resource);
  }
  return { marks, faults };
}

/** The resources below a template or resource: a list, or an object of symbolic names. */
function resourcesOf(owner: JsonObject): JsonObject[] {
  const resources = childOf(owner, "resources");
  const nodes = resources?.kind === "array" ? resources.items : [];
  const named = resources?.kind === "object" ? resources.members.map(({ value }) => value) : [];
  return [...nodes, ...named].filter((node) => node?.kind === "object");
}

function readDisable(disable: JsonNode | undefined, scope: Span, marks: Mark[], faults: MarkFault[]): void {
  if (disable === undefined) return;
  const malformed = (node: Span) => {
    faults.push({ span: span(node.start, node.end), message: "malformed", data: {} });
  };
  if (disable.kind === "array") {
    for (const item of disable.items) {
      if (item.kind !== "string") malformed(item);
      else marks.push(createMark(item.value, item, scope, statementOf(item, undefined, undefined)));
    }
  } else if (disable.kind === "object") {
    for (const member of disable.members) {
      const statement = readMember(member);
      if (statement === undefined) malformed(member.value ?? member);
      else marks.push(createMark(member.key.value, member.key, scope, statement));
    }
  } else malformed(disable);
}

function createMark(rule: string, id: Span, scope: Span, statement: MetadataStatement): Mark {
  return { rule, span: span(id.start, id.end), scope, statement, end: undefined };
}

/** Reads `"id": "reason"` or `"id": { "reason", "until" }`. */
function readMember(member: JsonMember): MetadataStatement | undefined {
  const { value } = member;
  if (value?.kind === "string") return statementOf(member, value.value, undefined);
  if (value?.kind !== "object") return undefined;
  const reason = findMember(value, "reason");
  const until = findMember(value, "until");
  // A misspelt or unreadable `until` must not turn an acceptance for a time into one for ever.
  const isUnderstood =
    value.complete &&
    value.members.every((each) => (each === reason || each === until) && each.value?.kind === "string");
  return isUnderstood ? statementOf(member, stringAt(value, "reason"), stringAt(value, "until")) : undefined;
}

function statementOf(
  target: JsonMember | JsonNode,
  reason: string | undefined,
  until: string | undefined,
): MetadataStatement {
  const stated = reason?.trim();
  return {
    kind: "metadata",
    span: span(target.start, target.end),
    reason: stated === "" ? undefined : stated,
    until,
    target,
  };
}
