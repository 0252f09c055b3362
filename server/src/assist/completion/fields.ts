// The members that may stand at a place, as its plane and version have them.

import { perPlane } from "../../batch/properties/per-plane.ts";
import {
  apiVersions,
  canonicalFromConcrete,
  concretePath,
  defaultOf,
  existsIn,
  inPlane,
  type Property,
  type PropertyInPlane,
  type PropertyType,
  propertyOf,
  valueExistsIn,
} from "../../batch/properties/properties.ts";
import { keyOfNames, tableOf } from "../../batch/properties/read-table.ts";
import type { Json } from "../../json/json.ts";
import { type Message, message } from "../../text/message.ts";
import { assistTexts } from "../assist-texts.ts";
import { type JobField, jobFields, taskFields, taskHas } from "../job-fields.ts";
import { isSecret, type PropertyPlace } from "../property-at.ts";
import type { JobPlace, Place, TablePlace } from "./place.ts";
import { secureValues } from "./secure-values.ts";

export interface Field {
  readonly name: string;
  readonly type: PropertyType;
  /** The values that may stand there, the secure ones first; empty if they are not to be listed. */
  readonly values: readonly FieldValue[];
  readonly required: boolean;
  readonly secret: boolean;
  /** The version that has it no more, where it is not known which version is used. */
  readonly removed: string | undefined;
  /** The property, for its explanation; or a sentence. */
  readonly about: PropertyPlace | Message | undefined;
}

export interface FieldValue {
  readonly value: string | boolean;
  readonly secure: boolean;
  readonly isDefault: boolean;
}

/** The members of the object at a place. */
export function fieldsOf(place: Place): readonly Field[] {
  if (place.kind === "job") return place.list === undefined ? jobFields(place.frame).map(toField) : [];
  const below = childrenOf(place).flatMap((property) => tableField(place, property) ?? []);
  return [...below.filter(({ name }) => belongs(place, name)), ...roleFields(place)];
}

/** One member by its name, whatever its case. */
export function fieldNamed(place: Place, name: string): Field | undefined {
  const lower = name.toLowerCase();
  if (place.kind === "job") return fieldsOf(place).find((field) => field.name.toLowerCase() === lower);
  return (
    fieldAt(place, [...place.names, name]) ?? roleFields(place).find((field) => field.name.toLowerCase() === lower)
  );
}

/** What an element of the array at a place is. */
export function elementOf(place: Place): Field | undefined {
  return place.kind === "job" ? listElement(place) : fieldAt(place, [...place.names, "[]"]);
}

function listElement({ frame, list }: JobPlace): Field | undefined {
  const field = jobFields(frame).find(({ name }) => name === list);
  return field && { ...toField(field), type: "object" };
}

function fieldAt(place: TablePlace, names: readonly string[]): Field | undefined {
  const path = canonicalFromConcrete(place.subject, place.plane, names);
  const property = path === undefined ? undefined : propertyOf(place.subject, path);
  return property && tableField(place, property);
}

type Children = ReadonlyMap<string, readonly Property[]>;

function childrenOf({ subject, plane, names }: TablePlace): readonly Property[] {
  return allChildren(subject, plane).get(keyOfNames(names)) ?? [];
}

const allChildren = perPlane((subject, plane): Children => {
  const index = new Map<string, Property[]>();
  for (const property of new Set(tableOf(subject).byPath.values())) {
    const segments = inPlane(property, plane)?.segments;
    if (segments === undefined || segments.at(-1) === "[]") continue;
    const key = keyOfNames(segments.slice(0, -1));
    index.set(key, [...(index.get(key) ?? []), property]);
  }
  return index;
});

/** What only resources of templates state, and what a pool can't have that is made for a job. */
const notInBodies = ["apiVersion", "name", "type"];
const notInAutoPools = ["id", "identity"];

function belongs({ holder, plane, names }: TablePlace, name: string): boolean {
  if (names.length > 0 || holder === "resource") return true;
  if (holder === "body") return plane === "data-plane" || !notInBodies.includes(name);
  return holder === "autoPool" ? !notInAutoPools.includes(name) : taskHas(holder, name);
}

function roleFields({ holder, names }: TablePlace): readonly Field[] {
  if (names.length > 0 || holder === "resource" || holder === "body" || holder === "autoPool") return [];
  return taskFields(holder).map(toField);
}

/** Undefined for what only the service writes, and for what the version does not have. */
function tableField(place: TablePlace, property: Property): Field | undefined {
  const { subject, plane, apiVersion } = place;
  const own = inPlane(property, plane);
  if (own === undefined || own.readOnly || property.readOnly) return undefined;
  const newest = apiVersions(plane).at(-1);
  if (existsIn(subject, property.path, plane, apiVersion) === "no") return undefined;
  const isStated = apiVersion !== undefined;
  const inNewest = existsIn(subject, property.path, plane, newest);
  if (!isStated && inNewest === "no" && own.removed === undefined) return undefined;
  const secret = isSecret(subject, property.path);
  return {
    name: concretePath(subject, property.path, plane, apiVersion)?.at(-1) ?? property.path,
    type: own.type,
    values: secret ? [] : valuesOf(place, property, own),
    required: own.required,
    secret,
    removed: !isStated && inNewest === "no" ? own.removed : undefined,
    about: { subject, plane, apiVersion, property, inPlane: own, secret },
  };
}

function valuesOf({ subject, plane, apiVersion }: TablePlace, property: Property, own: PropertyInPlane): FieldValue[] {
  const fallback = defaultOf(subject, property.path, plane, apiVersion)?.value;
  const exists = (value: string) => valueExistsIn(subject, property.path, plane, apiVersion, value) !== "no";
  const listed: readonly (string | boolean)[] =
    own.type === "boolean" ? [true, false] : (own.values?.filter(exists) ?? textDefault(own, fallback));
  const secure = secureValues(subject, property.path).map(lower);
  const rank = (value: string | boolean) => {
    const at = secure.indexOf(lower(value));
    return at < 0 ? secure.length : at;
  };
  return [...listed]
    .sort((a, b) => rank(a) - rank(b))
    .map((value) => ({
      value,
      secure: secure.includes(lower(value)),
      isDefault: fallback !== undefined && lower(value) === lower(fallback as string | boolean),
    }));
}

/** Of a plain text only its default is worth a word. */
function textDefault(own: PropertyInPlane, fallback: Json | undefined): readonly string[] {
  return own.type === "string" && typeof fallback === "string" ? [fallback] : [];
}

function lower(value: string | boolean): string | boolean {
  return typeof value === "string" ? value.toLowerCase() : value;
}

function toField({ name, type, values, required, default: fallback, text }: JobField): Field {
  const listed: readonly (string | boolean)[] = type === "boolean" ? [true, false] : values;
  return {
    name,
    type,
    values: listed.map((value) => ({ value, secure: false, isDefault: value === fallback })),
    required,
    secret: false,
    removed: undefined,
    about: text === undefined ? undefined : assistTexts.say(text),
  };
}

/** The type as a word of the list. */
export function typeMessage(type: PropertyType): Message {
  return message("assist.completion.type", "{type}", { type: type === "enum" ? "string" : type });
}
