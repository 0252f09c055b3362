// Reads single values of the settings from a JSON tree, and reports each one that is not what it should be.
import type { JsonNode, JsonObject } from "../json/node.ts";
import type { MessageData } from "../text/message.ts";
import type { Span } from "../text/span.ts";
import type { configurationInvalid } from "./own-rules.ts";

export type ConfigurationMessage = keyof (typeof configurationInvalid)["messages"];

/** Takes note of a problem at a node or at the key of a member. */
export type Report = (at: Span & { readonly kind: string }, id: ConfigurationMessage, data?: MessageData) => void;

/** Reads the value of one member; `name` is for messages. */
export type Read<T> = (value: JsonNode, name: string, report: Report) => T | undefined;

export const readText: Read<string> = (value, name, report) => {
  if (value.kind === "string" && value.value.trim() !== "") return value.value;
  report(value, "mustBeText", { name });
  return undefined;
};

export const readCount: Read<number> = (value, name, report) => {
  if (value.kind === "number" && Number.isSafeInteger(value.value) && value.value >= 0) return value.value;
  report(value, "mustBeCount", { name });
  return undefined;
};

export const readDate: Read<string> = (value, name, report) => {
  if (value.kind === "string" && isDate(value.value)) return value.value;
  report(value, "mustBeDate", { name });
  return undefined;
};

/** Up to 2024 the service's api-versions end in two numbers; since 2025-06-01 they are plain dates (facts/batch.md §2). */
export const readApiVersion: Read<string> = (value, name, report) => {
  if (value.kind === "string" && /^\d{4}-\d\d-\d\d(?:\.\d{1,4}\.\d{1,4})?$/.test(value.value)) return value.value;
  report(value, "mustBeApiVersion", { name });
  return undefined;
};

/** Reads one of some words. */
export function readWord<const W extends string>(...words: readonly W[]): Read<W> {
  return (value, name, report) => {
    const word = value.kind === "string" ? words.find((each) => each === value.value) : undefined;
    if (word === undefined) report(value, "mustBeOneOf", { name, allowed: words.join(", ") });
    return word;
  };
}

/** Reads a list; elements that are wrong are left out. */
export function readList<T>(element: Read<T>): Read<readonly T[]> {
  return (value, name, report) => {
    if (value.kind !== "array") {
      report(value, "mustBeList", { name });
      return undefined;
    }
    return value.items
      .map((item, index) => element(item, `${name}[${index}]`, report))
      .filter((item) => item !== undefined);
  };
}

/** Reads an object whose member names are the user's; members that are wrong are left out. */
export function readTable<T>(member: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, name, report) => {
    if (value.kind !== "object") {
      report(value, "mustBeObject", { name });
      return undefined;
    }
    const entries: [string, T][] = [];
    for (const [key, node] of membersOf(value, report)) {
      const read = member(node, key, report);
      if (read !== undefined) entries.push([key, read]);
    }
    return Object.fromEntries(entries);
  };
}

/** The members that have a value, the last one of each name; the others of a name are reported. */
export function membersOf(object: JsonObject, report: Report): Map<string, JsonNode> {
  const values = new Map<string, JsonNode>();
  for (const { key, value } of object.members) {
    if (values.has(key.value)) report(key, "duplicate", { name: key.value });
    if (value !== undefined) values.set(key.value, value);
  }
  return values;
}

/** Reports the members whose names are not among the allowed ones. */
export function reportOthers(object: JsonObject, allowed: readonly string[], report: Report): void {
  for (const { key } of object.members) {
    if (allowed.includes(key.value)) continue;
    report(key, "unknownMember", { name: key.value, allowed: allowed.join(", ") });
  }
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
