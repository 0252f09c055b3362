// Explains the members of a job around its pool and tasks, which the property table does not know.
import type { DocumentKind } from "../batch/document-kind.ts";
import type { JsonDocument } from "../json/node.ts";
import type { Token } from "../json/node-at.ts";
import { message } from "../text/message.ts";
import { assistTexts } from "./assist-texts.ts";
import { type FieldValue, fieldNamed, typeMessage } from "./completion/fields.ts";
import { placeOf } from "./completion/place.ts";
import type { Markup } from "./markup.ts";

/** What is said of the key, or of the member whose value the token is; undefined outside of jobs. */
export function explainJobMember(
  document: JsonDocument,
  kind: DocumentKind,
  token: Token,
  { say, bold, show, list }: Markup,
): string | undefined {
  const member = token.kind === "key" ? token.member : token.node.parent;
  if (kind !== "data-plane-job" || member?.kind !== "member") return undefined;
  const place = placeOf(document, kind, member.parent, undefined);
  const field = place?.kind === "job" ? fieldNamed(place, member.key.value) : undefined;
  if (field === undefined) return undefined;
  const { about, required, values, type } = field;
  const facts = [
    values.length === 0 || type === "boolean"
      ? assistTexts.say("assist.property.type", { type: typeMessage(type) })
      : assistTexts.say("assist.property.values", { values: listed(values) }),
    ...(required ? [assistTexts.say("assist.property.required")] : []),
    ...values
      .filter(({ isDefault }) => isDefault)
      .map(({ value }) => assistTexts.say("assist.property.default", { value: String(value) })),
  ];
  const text = about === undefined || "property" in about ? [] : [say(about)];
  return [bold(show(field.name)), ...text, list(facts.map(say))].join("\n\n");
}

function listed(values: readonly FieldValue[]) {
  const all = values.map(({ value }) => String(value)).join(", ");
  return message("assist.property.value", "{value}", { value: all });
}
