// Explains a property: what it means, what may stand there, and since when.
import { type AppliedDefault, defaultOf, existsIn, inPlane, propertyOf } from "../batch/properties/properties.ts";
import { type Message, message } from "../text/message.ts";
import { assistTexts } from "./assist-texts.ts";
import type { Markup } from "./markup.ts";
import type { PropertyPlace } from "./property-at.ts";
import { propertyDescriptions } from "./property-texts/descriptions.ts";

export function explainProperty(place: PropertyPlace, markup: Markup): string {
  const { show, bold } = markup;
  const path = place.property.path.replace(/(?<!\])(?:\[\])+$/, "");
  return [bold(show(path)), describeProperty(place, markup)].join("\n\n");
}

/** The same without a heading, for where the name stands beside it. */
export function describeProperty(place: PropertyPlace, markup: Markup): string {
  const { say, list } = markup;
  const description = descriptionOf(place.subject, place.property.path);
  const facts = [...factsOf(place).map(say), ...defaultLine(place, markup)];
  return [...(description === undefined ? [] : [say(description)]), list(facts)].join("\n\n");
}

/** An element is described by its array, and a task by the start task of pools. */
function descriptionOf(subject: string, path: string): Message | undefined {
  const holder = subject === "task" ? "pool.startTask" : subject;
  const id = `property.${holder}.${path.replace(/(?<!\])(?:\[\])+$/, "")}`;
  const text = propertyDescriptions.get(id);
  return text === undefined ? undefined : message(id, text);
}

function factsOf(place: PropertyPlace): readonly Message[] {
  const { type, required, readOnly, introduced, removed } = place.inPlane;
  const { say } = assistTexts;
  const { apiVersion } = place;
  return [
    ...valueFacts(place),
    ...(type === "enum" ? [] : [say("assist.property.type", { type })]),
    ...(required ? [say("assist.property.required")] : []),
    ...(readOnly ? [say("assist.property.read-only")] : []),
    ...(place.secret ? [say("assist.property.secret")] : []),
    ...(introduced === undefined ? [] : [say("assist.property.since", { version: introduced })]),
    ...(removed === undefined ? [] : [say("assist.property.removed", { version: removed })]),
    ...(apiVersion !== undefined && isAbsent(place) ? [say("assist.property.absent", { version: apiVersion })] : []),
  ];
}

function isAbsent({ subject, property, plane, apiVersion }: PropertyPlace): boolean {
  return existsIn(subject, property.path, plane, apiVersion) === "no";
}

/** The values of an enumeration, or of the elements of an array, in the casing of the plane. */
function valueFacts({ subject, property, plane, inPlane: own }: PropertyPlace): readonly Message[] {
  const element = own.type === "array" ? propertyOf(subject, `${property.path}[]`) : undefined;
  const { values = [], valuesIntroduced } = (element && inPlane(element, plane)) ?? own;
  const shown = values.map((value) => {
    const version = valuesIntroduced.get(value.toLowerCase());
    const plain = message("assist.property.value", "{value}", { value });
    return version === undefined ? plain : assistTexts.say("assist.property.value-since", { value, version });
  });
  if (shown.length === 0) return [];
  const all = shown.reduce((first, second) => message("assist.property.list", "{first}, {second}", { first, second }));
  return [assistTexts.say("assist.property.values", { values: all })];
}

function defaultLine({ subject, property, plane, apiVersion }: PropertyPlace, { say, link }: Markup): string[] {
  const applied = defaultOf(subject, property.path, plane, apiVersion);
  if (applied === undefined) return [];
  const value = typeof applied.value === "string" ? applied.value : JSON.stringify(applied.value);
  const source = link(say(assistTexts.say("assist.property.source")), addressOf(applied));
  return [`${say(assistTexts.say("assist.property.default", { value }))} (${source})`];
}

/** The address in a citation, which stands behind the name of the source. */
function addressOf({ citation }: AppliedDefault): string {
  return /(?<!\S)https:\/\/\S+$/.exec(citation)?.[0] ?? citation;
}
