// Writes values as JSON without blanks, as string() and format() do.
import {
  type ArmArray,
  type ArmObject,
  type ArmUnknown,
  type ArmValue,
  armUnknown,
  deepestValue,
  reasonOf,
  withSecret,
} from "../arm-value.ts";
import { maxTextLength } from "./text.ts";

/** The JSON of a value, or why it is not known. `secret` if a part of it is. */
export type Written = { readonly text: string; readonly secret: boolean } | { readonly unknown: ArmUnknown };

/** Writes a value that is wholly known; its length is bounded like that of every string. */
export function writeCompactJson(value: ArmValue): Written {
  const writer: Writer = { parts: [], length: 0, depth: 0, secret: false, unknown: undefined };
  write(value, writer);
  return writer.unknown === undefined
    ? { text: writer.parts.join(""), secret: writer.secret }
    : { unknown: withSecret(writer.unknown, writer.secret) };
}

interface Writer {
  readonly parts: string[];
  length: number;
  depth: number;
  secret: boolean;
  unknown: ArmUnknown | undefined;
}

function write(value: ArmValue, writer: Writer): void {
  writer.secret ||= value.secret === true;
  switch (value.kind) {
    case "null":
      put("null", writer);
      break;
    case "bool":
    case "int":
      put(String(value.value), writer);
      break;
    case "float":
      writeFloat(value.value, writer);
      break;
    case "string":
      put(quote(value.value), writer);
      break;
    case "array":
      writeArray(value, writer);
      break;
    case "object":
      writeObject(value, writer);
      break;
    case "pattern":
    case "unknown":
      stop(armUnknown(reasonOf(value)), writer);
      break;
    default:
      stop(armUnknown("error"), writer);
  }
}

function writeArray(array: ArmArray, writer: Writer): void {
  if (array.open !== undefined) stop(armUnknown(array.open), writer);
  enter(writer);
  put("[", writer);
  for (let index = 0; index < array.length && writer.unknown === undefined; index++) {
    if (index > 0) put(",", writer);
    write(array.item(index), writer);
  }
  put("]", writer);
  writer.depth--;
}

function writeObject(object: ArmObject, writer: Writer): void {
  if (object.open !== undefined) stop(armUnknown(object.open), writer);
  enter(writer);
  put("{", writer);
  for (const [index, name] of object.names.entries()) {
    if (writer.unknown !== undefined) break;
    put(`${index > 0 ? "," : ""}${quote(name)}:`, writer);
    write(object.get(name) ?? armUnknown("unsupported"), writer);
  }
  put("}", writer);
  writer.depth--;
}

function enter(writer: Writer): void {
  writer.depth++;
  if (writer.depth > deepestValue) stop(armUnknown("budget"), writer);
}

/** Beyond these bounds .NET and JavaScript write numbers in different ways. */
function writeFloat(value: number, writer: Writer): void {
  const size = Math.abs(value);
  if (!(size >= 1e-4 && size < 1e15)) stop(armUnknown("unsupported"), writer);
  put(Number.isInteger(value) ? `${value}.0` : String(value), writer);
}

/** Newtonsoft.Json escapes three characters more than JavaScript does. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u0085\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function put(text: string, writer: Writer): void {
  writer.length += text.length;
  if (writer.length > maxTextLength) stop(armUnknown("budget"), writer);
  else writer.parts.push(text);
}

function stop(unknown: ArmUnknown, writer: Writer): void {
  writer.unknown ??= unknown;
}
