// Tells which kind of snippet fits at a place of a text: a whole file, a resource, or a property of a pool.
import { bodiesOf } from "../batch/bodies.ts";
import type { DocumentKind } from "../batch/document-kind.ts";
import { canonicalFromConcrete, type Plane } from "../batch/properties/properties.ts";
import { couldBeBatch, namesBatch, recognise } from "../batch/recognise.ts";
import type { JsonDocument, JsonMember, JsonNode, JsonObject, JsonParent } from "../json/node.ts";
import { parseJson } from "../json/parse.ts";
import { childOf, findMember, stringAt } from "../json/path.ts";
import { type Span, span } from "../text/span.ts";
import { type Cursor, commentAt, cursorAt } from "./completion/cursor.ts";

/** How a snippet is written: as a value, as a member with its key, or as what stands between the braces of an object. */
export type Form = "value" | "member" | "inside";

/** Where a comma is missing before, and whether one is due behind. */
type Commas = Partial<Pick<Cursor, "missingComma" | "needsComma">>;

interface Slot extends Commas {
  /** The word that is typed so far. */
  readonly span: Span;
  readonly form: Form;
}

export type SnippetPlace = Slot &
  (
    | { readonly place: "file" }
    /** `hasSeveral` where there is room for more than one resource. */
    | { readonly place: "resources"; readonly hasSeveral: boolean }
    | { readonly place: "property"; readonly plane: Plane; readonly accepts: (property: string) => boolean }
  );

/** The place at an offset; undefined where no snippet fits, as in strings and comments. */
export function snippetPlace(text: string, offset: number, kind?: DocumentKind): SnippetPlace | undefined {
  if (!mayHaveRoom(text)) return undefined;
  const word = wordAt(text, offset);
  // A word without quotes is an error, which would hide what stands around it.
  const blank = " ".repeat(word.end - word.start);
  const document = parseJson(text.slice(0, word.start) + blank + text.slice(word.end));
  if (document.root === undefined) return isBlank(document, word.start) ? { ...file, span: word } : undefined;
  const cursor = cursorAt(document, word.start);
  if (cursor === undefined || cursor.quoted || cursor.colonFollows) return undefined;
  const { missingComma, needsComma } = cursor;
  const slot = { span: word, missingComma, needsComma };
  return (
    resourceAt(cursor, document, slot) ??
    insideEmpty(cursor, document, word) ??
    propertyPlace(cursor, document, kind, slot)
  );
}

/** Long files that have nothing to do with us are not parsed for whatever is typed in them. */
function mayHaveRoom(text: string): boolean {
  return text.length < 1000 || couldBeBatch(text) || /deploymentTemplate\.json|"contentVersion"/i.test(text);
}

const file = { place: "file", form: "value" } as const;

function wordAt(text: string, offset: number): Span {
  let [start, end] = [offset, offset];
  while (/[\w-]/.test(text.charAt(start - 1))) start--;
  while (/[\w-]/.test(text.charAt(end))) end++;
  return span(start, end);
}

/** Nothing but comments, and not in one of them. */
function isBlank(document: JsonDocument, offset: number): boolean {
  return document.problems.length === 0 && commentAt(document, offset) === undefined;
}

/** Braces that an editor closes by itself are soon there; what is offered goes between them. */
function insideEmpty({ container }: Cursor, document: JsonDocument, word: Span): SnippetPlace | undefined {
  if (container.kind === "array" || container.members.length > 0) return undefined;
  const slot = { span: word, form: "inside" } as const;
  const { parent } = container;
  if (parent === undefined) return { ...slot, place: "file" };
  const list = parent.kind === "array" ? parent : parent.parent;
  return isResources(list, document) ? { ...slot, place: "resources", hasSeveral: false } : undefined;
}

type Place = Commas & { readonly span: Span };

function resourceAt(cursor: Cursor, document: JsonDocument, slot: Place): SnippetPlace | undefined {
  if (!isResources(cursor.container, document)) return undefined;
  const form = cursor.role === "key" ? "member" : "value";
  return { ...slot, place: "resources", form, hasSeveral: cursor.container.kind === "array" };
}

/** Whether a node is the list of resources of a template, nested ones included. */
function isResources(node: JsonNode, document: JsonDocument): boolean {
  const member = memberAbove(node);
  if (!isNamed(member, "resources")) return false;
  const template = member.parent;
  return template.parent === undefined ? isTemplate(template, document) : isNamed(memberAbove(template), "template");
}

function memberAbove({ parent }: { readonly parent: JsonParent | undefined }): JsonMember | undefined {
  return parent?.kind === "member" ? parent : undefined;
}

function isNamed(member: JsonMember | undefined, name: string): member is JsonMember {
  return member?.key.value.toLowerCase() === name;
}

function isTemplate(root: JsonObject, { text }: JsonDocument): boolean {
  const schema = stringAt(root, "$schema");
  return schema === undefined
    ? childOf(root, "contentVersion") !== undefined || namesBatch(text)
    : /deploymentTemplate\.json/i.test(schema);
}

/** A property whose key is still to be written, or one that waits for its value. */
function propertyPlace(
  { container, role, member }: Cursor,
  document: JsonDocument,
  kind: DocumentKind | undefined,
  slot: Place,
): SnippetPlace | undefined {
  const pool = container.kind === "array" ? undefined : poolAround(container, document, kind);
  if (container.kind === "array" || pool === undefined) return undefined;
  const { plane, names } = pool;
  const accepts = (property: string) => {
    const name = property.slice(property.lastIndexOf(".") + 1);
    const isMeant = role === "key" ? findMember(container, name) === undefined : isNamed(member, name.toLowerCase());
    return isMeant && canonicalFromConcrete("pool", plane, [...names, name]) === property;
  };
  return { ...slot, place: "property", form: role === "key" ? "member" : "value", plane, accepts };
}

/** The pool that an object is or belongs to, and the names that lead from it to the object. */
function poolAround(object: JsonObject, { root, text }: JsonDocument, kind: DocumentKind | undefined) {
  const recognised = recognise(root, text, kind);
  const pools = bodiesOf(root, recognised.kind).filter((body) => body.kind !== "account");
  const names: string[] = [];
  for (let node: JsonNode = object; node.kind === "object"; ) {
    const body = pools.find((each) => each.node === node);
    if (body !== undefined) return { plane: body.plane, names };
    if (stringAt(node, "type")?.toLowerCase() === "microsoft.batch/batchaccounts/pools")
      return { plane: "management", names } as const;
    const above = memberAbove(node);
    if (above === undefined) return undefined;
    names.unshift(above.key.value);
    node = above.parent;
  }
  return undefined;
}
