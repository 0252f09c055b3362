// Completes values: those of enumerations and switches, the secure one first, and in templates the parameters that fit.
import { apiVersions, type PropertyType } from "../../batch/properties/properties.ts";
import { message } from "../../text/message.ts";
import { assistTexts } from "../assist-texts.ts";
import { comma, documentationOf } from "./complete-names.ts";
import { type CompletionContext, joined } from "./context.ts";
import type { Cursor } from "./cursor.ts";
import { elementOf, type Field, type FieldValue, fieldNamed } from "./fields.ts";
import { scopeOf } from "./name-scope.ts";
import type { Place } from "./place.ts";
import { type Suggestion, suggestion } from "./suggestion.ts";

const ranks = { secure: 0, value: 1, reference: 2 } as const;

export function completeValues(cursor: Cursor, place: Place, context: CompletionContext): readonly Suggestion[] {
  const { member, container } = cursor;
  if (isApiVersion(cursor, place)) return versions(cursor);
  const field = container.kind === "array" ? elementOf(place) : member && fieldNamed(place, member.key.value);
  if (field === undefined) return [];
  const present = container.kind === "array" ? textsIn(cursor) : new Set<string>();
  const listed = field.values.filter(({ value }) => !present.has(String(value).toLowerCase()));
  return [
    ...listed.map((value, index) => valueSuggestion(value, index === 0, field, cursor, context)),
    ...(context.kind === "arm-template" ? references(field, cursor) : []),
  ];
}

/** The other elements of the array: what is listed need not be listed again. */
function textsIn({ container, span }: Cursor): ReadonlySet<string> {
  const items = container.kind === "array" ? container.items : [];
  const others = items.filter(({ start }) => start !== span.start);
  return new Set(others.flatMap((item) => (item.kind === "string" ? [item.value.toLowerCase()] : [])));
}

function valueSuggestion(
  { value, secure, isDefault }: FieldValue,
  isFirst: boolean,
  field: Field,
  cursor: Cursor,
  context: CompletionContext,
): Suggestion {
  const { say } = assistTexts;
  return suggestion({
    ...valueText(String(value), JSON.stringify(value), cursor),
    rank: secure ? ranks.secure : ranks.value,
    preselect: secure && isFirst,
    detail: joined(
      secure ? say("assist.completion.secure") : undefined,
      isDefault ? say("assist.completion.default") : undefined,
    ),
    documentation: documentationOf(field, context),
  });
}

/** A value as it is written there; one in quotes takes the quotes that stand there with it. */
function valueText(label: string, written: string, cursor: Cursor) {
  return {
    label,
    kind: "value",
    span: cursor.span,
    newText: cursor.needsComma ? `${written},` : written,
    filter: cursor.quoted ? JSON.stringify(label) : label,
    before: comma(cursor),
  } as const;
}

function isApiVersion({ member }: Cursor, place: Place): boolean {
  if (place.kind === "job" || place.plane !== "management" || place.names.length > 0) return false;
  return member?.key.value.toLowerCase() === "apiversion";
}

function versions(cursor: Cursor): readonly Suggestion[] {
  return apiVersions("management")
    .toReversed()
    .map((version, index) =>
      suggestion({
        ...valueText(version, JSON.stringify(version), cursor),
        rank: index,
        preselect: index === 0,
        detail: index === 0 ? assistTexts.say("assist.completion.newest") : undefined,
      }),
    );
}

const parameterTypes: Readonly<Record<PropertyType, readonly string[]>> = {
  string: ["string", "securestring"],
  enum: ["string"],
  integer: ["int"],
  number: ["int"],
  boolean: ["bool"],
  object: ["object", "secureobject"],
  array: ["array"],
  any: [],
};

/** The parameters whose type fits; of a secret only the secure ones. */
function references(field: Field, cursor: Cursor): readonly Suggestion[] {
  const { parameters } = scopeOf(cursor.container);
  const types = parameterTypes[field.type];
  return parameters.flatMap(({ name, type }) => {
    const isSecure = /^secure/i.test(type);
    if (!types.includes(type.toLowerCase()) || (field.secret && !isSecure)) return [];
    const label = `[parameters('${name.replaceAll("'", "''")}')]`;
    const detail = message("assist.completion.type", "{type}", { type });
    return suggestion({
      ...valueText(label, JSON.stringify(label), cursor),
      kind: "parameter",
      rank: ranks.reference,
      detail: joined(detail, field.secret ? assistTexts.say("assist.completion.secure") : undefined),
    });
  });
}
