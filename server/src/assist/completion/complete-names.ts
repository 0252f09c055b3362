// Completes the names of members: those that must be there and are missing come first.
import type { JsonObject } from "../../json/node.ts";
import { assistTexts } from "../assist-texts.ts";
import { describeProperty } from "../property-hover.ts";
import { type CompletionContext, joined } from "./context.ts";
import type { Cursor } from "./cursor.ts";
import { type Field, fieldsOf, typeMessage } from "./fields.ts";
import type { Place } from "./place.ts";
import { choice, escapeSnippet, type Suggestion, suggestion } from "./suggestion.ts";

const ranks = { required: 0, other: 1, removed: 9 } as const;

export function completeNames(cursor: Cursor, place: Place, context: CompletionContext): readonly Suggestion[] {
  if (cursor.container.kind !== "object") return [];
  const present = namesIn(cursor.container, cursor);
  return fieldsOf(place)
    .filter(({ name }) => !present.has(name.toLowerCase()))
    .map((field) => nameSuggestion(field, cursor, context));
}

/** What is there already, whatever its case; the name that is being written is not. */
function namesIn({ members }: JsonObject, { member }: Cursor): ReadonlySet<string> {
  return new Set(members.filter((each) => each !== member).map(({ key }) => key.value.toLowerCase()));
}

function nameSuggestion(field: Field, cursor: Cursor, context: CompletionContext): Suggestion {
  const { name, required, removed } = field;
  const quoted = JSON.stringify(name);
  const { say } = assistTexts;
  return suggestion({
    label: name,
    kind: "property",
    span: cursor.span,
    filter: cursor.quoted ? quoted : name,
    rank: removed !== undefined ? ranks.removed : required ? ranks.required : ranks.other,
    deprecated: removed !== undefined,
    detail: joined(
      typeMessage(field.type),
      required ? say("assist.completion.required") : undefined,
      removed === undefined ? undefined : say("assist.completion.removed", { version: removed }),
    ),
    documentation: documentationOf(field, context),
    before: comma(cursor),
    ...written(field, quoted, cursor),
  });
}

export function documentationOf({ about }: Field, { markup }: CompletionContext): string | undefined {
  if (about === undefined) return undefined;
  return "property" in about ? describeProperty(about, markup) : markup.say(about);
}

/** The comma that was forgotten before the place. */
export function comma({ missingComma }: Cursor): Suggestion["before"] {
  return missingComma === undefined ? undefined : { span: { start: missingComma, end: missingComma }, newText: "," };
}

/** A name that has its value is replaced alone; otherwise a value to fill in comes with it. */
function written(field: Field, quoted: string, cursor: Cursor): Pick<Suggestion, "newText" | "snippet"> {
  if (cursor.colonFollows) return { newText: quoted, snippet: undefined };
  const end = cursor.needsComma ? "," : "";
  return {
    newText: `${quoted}: ${plainValue(field)}${end}`,
    snippet: `${escapeSnippet(quoted)}: ${valueStop(field)}${end}`,
  };
}

/** What can't be filled in by tab stops is left empty rather than guessed. */
function plainValue({ type, values }: Field): string {
  const [first] = values;
  if (type === "boolean") return String(first?.value ?? false);
  if (type === "object") return "{}";
  if (type === "array") return "[]";
  if (type === "integer" || type === "number") return "0";
  return type === "enum" ? JSON.stringify(first?.value ?? "") : '""';
}

function valueStop(field: Field): string {
  const { type, values } = field;
  const texts = values.map(({ value }) => String(value));
  switch (type) {
    case "enum":
      return texts.length === 0 ? '"$1"' : `"${choice(1, texts)}"`;
    case "boolean":
      return choice(1, texts.length === 0 ? ["true", "false"] : texts);
    case "object":
      return "{$1}";
    case "array":
      return "[$1]";
    case "string":
      return '"$1"';
    default:
      return `\${1:${plainValue(field)}}`;
  }
}
