// The file as a whole, for what is said of no single account or pool.

import type { ArmValue, SourceDocument } from "../arm/arm-value.ts";
import type { Evaluation } from "../arm/evaluation.ts";
import type { Evaluator } from "../arm/evaluator.ts";
import { findExpressions } from "../arm/find-expressions.ts";
import { isExpression } from "../arm/is-expression.ts";
import { rootValue } from "../arm/located-value.ts";
import type { Environment } from "../arm/scope.ts";
import type { JsonMember, JsonNode, JsonObject, JsonString } from "../json/node.ts";
import { remembered } from "../text/remembered.ts";
import { span } from "../text/span.ts";
import { callsOf, LateCall } from "./function-calls.ts";
import type { Plane } from "./properties/properties.ts";
import { readAside } from "./read-aside.ts";
import type { FunctionCall, SurroundingTemplate, Template } from "./subject.ts";

/** What a file is read with. */
export interface TemplateInit {
  readonly document: SourceDocument;
  readonly root: JsonObject;
  readonly environment: Environment;
  readonly evaluator: Evaluator;
  readonly plane: Plane;
  readonly inOtherCloud: () => boolean;
  /** Undefined for a body, in which no string is an expression. */
  readonly resources: Omit<SurroundingTemplate, "own"> | undefined;
  /** The way to the user that a body adds to a node. */
  readonly nodeUser?: readonly string[] | undefined;
  /** Whether the service printed what the file holds. */
  readonly exported?: boolean;
}

/** Makes the subject; the file is walked when a rule first asks for what may stand anywhere. */
export function createTemplate(init: TemplateInit): Template {
  const { document, root, evaluator, environment } = init;
  const { evaluation } = evaluator;
  const anchorAt = (node: JsonNode) => ({ evaluation, document, node: root, span: span(node.start, node.end) });
  const self = rootValue(anchorAt(root.members[0]?.key ?? root), evaluator.node(root, environment));
  const sites = evaluation.kept.once(() => expressionSites(init));
  const environmentsOf = (node: JsonString) => sites().get(node) ?? (isLive(node, init) ? [] : [environment]);
  // A text without escapes holds whatever its strings hold.
  const mayHold = (written: RegExp) => document.json.text.includes("\\") || written.test(document.json.text);
  const strings = evaluation.kept.once(() => stringsBelow(root));
  const outputs = evaluation.kept.once(() => stringsInOutputs(root));
  const stringsWith = (written: RegExp) =>
    mayHold(written) ? strings().filter(({ value }) => written.test(value)) : [];
  const read = (node: JsonString) =>
    environmentsOf(node).map((each) => rootValue(anchorAt(node), evaluator.node(node, each)));
  return {
    kind: "template",
    name: document.file.slice(document.file.lastIndexOf("/") + 1),
    plane: init.plane,
    apiVersion: undefined,
    exported: init.exported === true,
    creation: true,
    self,
    template: undefined,
    resources: init.resources,
    nodeUser: init.nodeUser === undefined ? undefined : self.at(...init.nodeUser),
    at: () => self,
    mayState: (lists) => lists.map(() => true),
    aside: (read) => readAside(evaluation, read),
    inOtherCloud: init.inOtherCloud,
    writtenInOutputs: (written) => (mayHold(written) ? outputs().filter(({ value }) => written.test(value)) : []),
    read,
    neverHolds: (condition) =>
      condition.kind === "string"
        ? environmentsOf(condition).every((each) => isNever(evaluation, () => evaluator.node(condition, each)))
        : condition.kind === "boolean" && !condition.value,
    strings: (pattern) => stringsWith(pattern).flatMap(read),
    calls: (name) =>
      stringsWith(callPattern(name)).flatMap((node) => {
        const calls = isLive(node, init) ? callsOf(evaluation.parse(node.value).root, name.toLowerCase()) : [];
        return calls.flatMap((call) =>
          environmentsOf(node).map((each): FunctionCall => {
            // The place of a call rests on nothing; what the expression comes to does not matter.
            const at = rootValue(
              anchorAt(node),
              readAside(evaluation, () => evaluator.node(node, each)),
            );
            return new LateCall(at, call, (part) => rootValue(anchorAt(node), evaluator.part(node, part, each)));
          }),
        );
      }),
  };
}

const callPattern = remembered((name) => new RegExp(`${name}\\s*\\(`, "i"));

function isLive(node: JsonString, { resources }: TemplateInit): boolean {
  return resources !== undefined && isExpression(node.value);
}

function expressionSites({ root, environment, evaluator, resources }: TemplateInit) {
  const sites = new Map<JsonString, readonly Environment[]>();
  if (resources === undefined) return sites;
  for (const site of findExpressions(root, environment, evaluator)) {
    if (!site.key) sites.set(site.node, site.environments);
  }
  return sites;
}

const remarks = new Set(["metadata", "comments", "$schema", "description"]);

/** A list called `metadata` is that of a pool or job, which programs read. */
function isRemark({ key, value }: JsonMember): boolean {
  return remarks.has(key.value.toLowerCase()) && value?.kind !== "array";
}

/** The strings that stand for values, in the order of the text; remarks configure nothing. */
function stringsBelow(root: JsonNode): readonly JsonString[] {
  const found: JsonString[] = [];
  const waiting: JsonNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === "string") found.push(node);
    // One by one: a call with as many arguments as a hostile text has elements would overflow the stack.
    if (node.kind === "array") for (const item of node.items.toReversed()) waiting.push(item);
    if (node.kind !== "object") continue;
    for (const member of node.members.toReversed())
      if (member.value !== undefined && !isRemark(member)) waiting.push(member.value);
  }
  return found;
}

/** The same for what is part of an output, of the template or of one that it nests. */
function stringsInOutputs(root: JsonObject): readonly JsonString[] {
  const sections = [...sectionsOf(root, "outputs")];
  const waiting = [...sectionsOf(root, "resources")];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.kind === "array") for (const item of node.items) if (isContainer(item)) waiting.push(item);
    if (node.kind !== "object") continue;
    for (const { key, value } of node.members) {
      if (value === undefined || !isContainer(value)) continue;
      waiting.push(value);
      if (isNamed(key, "template")) for (const section of sectionsOf(value, "outputs")) sections.push(section);
    }
  }
  return sections.flatMap(stringsBelow);
}

function isContainer({ kind }: JsonNode): boolean {
  return kind === "object" || kind === "array";
}

function sectionsOf(template: JsonNode, name: string): readonly JsonNode[] {
  const members = template.kind === "object" ? template.members.filter(({ key }) => isNamed(key, name)) : [];
  return members.flatMap(({ value }) => (value !== undefined && isContainer(value) ? [value] : []));
}

function isNamed({ value }: JsonString, name: string): boolean {
  return value.length === name.length && value.toLowerCase() === name;
}

function isNever(evaluation: Evaluation, condition: () => ArmValue): boolean {
  return readAside(evaluation, () => {
    const { value, decisions } = evaluation.trail.recording(condition);
    return value.kind === "bool" && !value.value && decisions.every(({ assumptions }) => assumptions.length > 1);
  });
}
