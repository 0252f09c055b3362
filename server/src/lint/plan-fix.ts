// Turns a rule's changes into edits of the text: here, or where the value is defined.
import type { SourceDocument } from "../arm/arm-value.ts";
import { isLoopList } from "../arm/containers.ts";
import type { Hop, Place, Value } from "../arm/value.ts";
import { canonicalPathOf } from "../batch/property-value.ts";
import type { Found } from "../batch/subjects.ts";
import type { Json } from "../json/json.ts";
import type { JsonArray, JsonNode } from "../json/node.ts";
import { childOf } from "../json/path.ts";
import { planEdits } from "../json/plan-edits.ts";
import type { Change, Fix } from "../rules/rule.ts";
import type { Message } from "../text/message.ts";
import { addResourceChanges } from "./add-resource.ts";
import { declareParameterChanges } from "./declare-parameter.ts";
import { isOnlyUse } from "./definition-uses.ts";
import type { DocumentChange } from "./document-change.ts";
import { engineMessage } from "./engine-texts.ts";
import type { FileEdits, PlannedFix } from "./finding.ts";
import { inPlaneForm } from "./plane-form.ts";
import { versionChange } from "./raise-version.ts";
import { trimEdit } from "./trim-edit.ts";

/** Where a value that came from elsewhere is changed. */
type Where = "here" | "definition";

/**
 * The ways to carry out a fix: here, at the definition, or in the parameter file. None for what the service printed,
 * for files that Bicep made, for values that a function computes, and where the text is too broken to be edited.
 */
export function planFix(fix: Fix, title: Message, found: Found): readonly PlannedFix[] {
  if (found.subject.exported || isGenerated(found)) return [];
  const hops = definitionHops(fix);
  const here = plan(fix, hops.length > 0 ? engineMessage("engine.fix.here", { title }) : title, found, "here");
  const [hop] = hops;
  const there = hop === undefined ? undefined : plan(fix, definitionTitle(hop, title), found, "definition");
  return [here, there].filter((planned) => planned !== undefined);
}

/** An expression that is removed or replaced by a literal is lost; a definition that serves only this use is not. */
function keepsTheText(fix: Fix, where: Where): boolean {
  if (fix.changes.some((change) => change.kind === "remove" && change.at.place.hops.length > 0)) return false;
  const hops = definitionHops(fix);
  return where === "here"
    ? hops.length === 0
    : hops.every(({ kind }) => kind === "variable" || kind === "nested-parameter" || kind === "parameter-default");
}

function definitionTitle({ kind, name }: Hop, title: Message): Message {
  if (kind === "allowed-value" || kind === "other") return engineMessage("engine.fix.definition.other", { title });
  if (kind === "parameter-file") return engineMessage("engine.fix.definition.parameter-file", { title });
  return engineMessage(`engine.fix.definition.${kind}`, { title, name });
}

/** The last stations of the values that the fix writes. */
function definitionHops({ changes }: Fix): readonly Hop[] {
  return changes.flatMap((change) => {
    const writes = change.kind === "replaceText" || (change.kind === "set" && !isDone(change));
    return writes ? (change.at.place.hops.at(-1) ?? []) : [];
  });
}

function plan(fix: Fix, title: Message, found: Found, where: Where): PlannedFix | undefined {
  const changes: DocumentChange[] = [];
  for (const change of fix.changes) {
    if (isDone(change)) continue;
    const resolved = resolve(change, found, where);
    if (resolved === undefined) return undefined;
    changes.push(...resolved);
  }
  const raise = versionChange(fix.changes, found);
  if (raise === "impossible") return undefined;
  if (raise !== undefined) changes.push(raise.change);
  const edits = editsOf(changes);
  if (edits === undefined) return undefined;
  const placeholder = placeholderOf(edits);
  const raised = raise === undefined ? title : engineMessage("engine.fix.raise", { title, version: raise.version });
  return {
    title: sayingWhatIsLeft(raised, changes, placeholder),
    safe: fix.safe && raise === undefined && keepsTheText(fix, where),
    edits,
    placeholder,
  };
}

/** Whoever applies the fix has to know what it leaves to be given. */
function sayingWhatIsLeft(
  title: Message,
  changes: readonly DocumentChange[],
  placeholder: string | undefined,
): Message {
  const names = changes.flatMap(({ declares }) => (declares === undefined ? [] : [`'${declares}'`]));
  if (names.length > 0) return engineMessage("engine.fix.parameters", { title, names: names.join(", ") });
  return placeholder === undefined ? title : engineMessage("engine.fix.placeholder", { title, placeholder });
}

/** A scalar that is written already needs no edit. */
function isDone(change: Change): boolean {
  return (
    change.kind === "set" && change.at.stated && !isContainer(change.value) && change.at.is(change.value) === "yes"
  );
}

function isContainer(value: Json): boolean {
  return typeof value === "object" && value !== null;
}

/** The changes of trees that a change means; undefined if it can't be carried out there. */
function resolve(change: Change, found: Found, where: Where): readonly DocumentChange[] | undefined {
  switch (change.kind) {
    case "set":
      return setAt(change.at, inPlaneForm(canonicalPathOf(change.at), change.value, found), where);
    case "declareParameter":
      return declareParameterChanges(change, found);
    case "append": {
      const { state, place } = change.to;
      const [value = null] = inPlaneForm(canonicalPathOf(change.to), [change.value], found) as readonly Json[];
      if (state === "absent") return setAt(change.to, [value], where);
      const node = literalNode(place);
      return node?.kind === "array"
        ? [{ document: place.document, change: { kind: "append", array: node, value } }]
        : undefined;
    }
    case "remove":
      return removeAt(change.at.place);
    case "rename":
      return renameAt(change.at.place, change.name);
    case "replaceText":
      return replaceTextAt(change, where);
    case "addResource":
      return addResourceChanges(change);
    case "raiseApiVersion":
      return [];
  }
}

function removeAt({ node, document }: Place): readonly DocumentChange[] | undefined {
  if (node === undefined || belongsToLoop(node)) return undefined;
  return [{ document, change: { kind: "remove", target: node } }];
}

function renameAt(place: Place, name: string): readonly DocumentChange[] | undefined {
  const member = literalNode(place)?.parent;
  if (member?.kind !== "member") return undefined;
  return [{ document: place.document, change: { kind: "rename", member, name } }];
}

function replaceTextAt(
  { at: { place }, search, replacement }: Extract<Change, { kind: "replaceText" }>,
  where: Where,
): readonly DocumentChange[] | undefined {
  const hop = where === "definition" && !place.computed ? place.hops.at(-1) : undefined;
  const { document, node } = hop ?? {
    document: place.document,
    node: place.hops.length === 0 ? place.node : undefined,
  };
  if (node?.kind !== "string") return undefined;
  const start = node.value.indexOf(search);
  // Of several in an expression, such as the branches of an `if`, nobody knows which one is meant.
  if (start < 0 || (place.computed && node.value.includes(search, start + 1))) return undefined;
  const fragment = { start, end: start + search.length };
  const text = node.value.slice(0, start) + replacement + node.value.slice(fragment.end);
  if (hop !== undefined && !(isOnlyUse(place) && allows(hop, text))) return undefined;
  return [{ document, change: { kind: "replaceText", node, span: fragment, text: replacement } }];
}

/** Whether a node is a loop or what a loop makes its elements from: neither stands for one value alone. */
function belongsToLoop({ parent }: JsonNode): boolean {
  const list = parent?.kind === "member" ? parent.parent.parent : parent;
  return list?.kind === "array" && list.parent?.kind === "member" && isLoopList(list.parent.key.value, list);
}

function literalNode({ node, hops, computed }: Place) {
  return hops.length === 0 && !computed ? node : undefined;
}

function setAt({ place }: Value, value: Json, where: Where): readonly DocumentChange[] | undefined {
  if (place.computed) return undefined;
  const last = place.hops.at(-1);
  if (where === "definition" && last !== undefined) return setAtDefinition(place, last, value);
  if (place.node !== undefined) {
    if (belongsToLoop(place.node)) return undefined;
    return replaceNode(place.document, place.node, value);
  }
  if (place.slot === undefined || last !== undefined) return undefined;
  return [{ document: place.document, change: { kind: "insert", ...place.slot, value } }];
}

/** Changes the definition only if nothing else uses it: otherwise something that was right could become wrong. */
function setAtDefinition(place: Place, hop: Hop, value: Json): readonly DocumentChange[] | undefined {
  const { slot } = place;
  if (!isOnlyUse(place) || !allows(hop, value)) return undefined;
  if (slot !== undefined) return [{ document: hop.document, change: { kind: "insert", ...slot, value } }];
  return replaceNode(hop.document, hop.node, value);
}

/** Of a list that only gets shorter, what stays keeps its place and its comments. */
function replaceNode(document: SourceDocument, node: JsonNode, value: Json): readonly DocumentChange[] {
  const dropped = node.kind === "array" && Array.isArray(value) ? elementsLeftOut(node, value) : [];
  if (dropped.length === 0) return [{ document, change: { kind: "replace", node, value } }];
  return dropped.map((target) => ({ document, change: { kind: "remove", target } }));
}

/** The elements that are not in the new list, where that has the others in their order and nothing else. */
function elementsLeftOut({ items }: JsonArray, value: readonly Json[]): readonly JsonNode[] {
  const left: JsonNode[] = [];
  let kept = 0;
  for (const item of items) {
    if (kept < value.length && "value" in item && item.value === value[kept]) kept++;
    else left.push(item);
  }
  return kept > 0 && kept === value.length ? left : [];
}

/** A default has to be one of the allowed values. */
function allows({ kind, node }: Hop, value: Json): boolean {
  if (kind !== "parameter-default" || node.parent?.kind !== "member") return true;
  const allowed = childOf(node.parent.parent, "allowedValues");
  if (allowed?.kind !== "array") return true;
  return allowed.items.some((item) => "value" in item && item.value === value);
}

function editsOf(changes: readonly DocumentChange[]): readonly FileEdits[] | undefined {
  const files: FileEdits[] = [];
  for (const document of new Set(changes.map((change) => change.document))) {
    const own = changes.filter((change) => change.document === document).map(({ change }) => change);
    const edits = planEdits(document.json, own);
    if (edits === undefined) return undefined;
    const trimmed = edits.map((edit) => trimEdit(document.json.text, edit));
    if (trimmed.length > 0) files.push({ file: document.file, edits: trimmed });
  }
  return files.length === 0 ? undefined : files;
}

function placeholderOf(edits: readonly FileEdits[]): string | undefined {
  for (const { edits: own } of edits) {
    for (const { newText } of own) {
      const placeholder = /<[^<>"]+>/.exec(newText)?.[0];
      if (placeholder !== undefined) return placeholder;
    }
  }
  return undefined;
}

/** A template that Bicep compiled is mended in its source. */
function isGenerated({ document, resource }: Found): boolean {
  const roots = [document.json.root, resource?.environment.scope.template];
  return roots.some((root) => {
    const name = childOf(childOf(childOf(root, "metadata"), "_generator"), "name");
    return name?.kind === "string" && name.value.toLowerCase() === "bicep";
  });
}
