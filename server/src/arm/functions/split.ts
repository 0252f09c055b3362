// split(): the pieces of a text between delimiters.
import {
  type ArmPattern,
  type ArmString,
  type ArmValue,
  type Atom,
  armArray,
  armPattern,
  armString,
  armUnknown,
  type Reason,
} from "../arm-value.ts";
import { elementsOf, maxArrayLength } from "../functions-support/arrays.ts";
import { knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "split",
  arity: [2, 2],
  returns: ["array"],
  evaluate: (input, delimiter) => {
    if (input.kind === "null") return armArray([]);
    if (input.kind !== "string" && input.kind !== "pattern") return wrongType(1, "a string");
    const delimiters = readDelimiters(delimiter);
    return Array.isArray(delimiters) ? split(input, delimiters) : (delimiters as ArmValue);
  },
});

function readDelimiters(delimiter: Settled): readonly string[] | ArmValue {
  if (delimiter.kind === "null") return [];
  if (delimiter.kind === "string") return [delimiter.value];
  if (delimiter.kind === "pattern") return armUnknown(reasonAmong(delimiter));
  if (delimiter.kind !== "array") return wrongType(2, "a string or an array of strings");
  const texts: string[] = [];
  for (const element of elementsOf(delimiter)) {
    if (element.kind === "string") texts.push(element.value);
    else return unfit(element);
  }
  // Without any delimiter .NET cuts at white space; whether the engine does is documented nowhere.
  return delimiter.open !== undefined || texts.length === 0 ? armUnknown(reasonAmong(delimiter)) : texts;
}

function unfit(delimiter: ArmValue): ArmValue {
  const { kind } = delimiter;
  if (kind === "error" || kind === "unreachable") return delimiter;
  const open = kind === "unknown" || kind === "pattern" || kind === "null";
  return open ? armUnknown(reasonAmong(delimiter)) : wrongType(2, "a string or an array of strings");
}

/** Of a partly known text, the pieces that end before its first unknown part are known; of a resource id, all are. */
function split(input: ArmString | ArmPattern, delimiters: readonly string[]): ArmValue {
  if (input.kind === "pattern" && isResourceId(input) && delimiters.join() === "/") return armArray(segmentsOf(input));
  const pieces = cut(
    knownStart(input),
    delimiters.filter((text) => text !== ""),
  );
  if (pieces.length > maxArrayLength) return armUnknown("budget");
  const open: Reason | undefined = input.kind === "pattern" ? reasonAmong(input) : undefined;
  const known = open === undefined ? pieces : pieces.slice(0, -1);
  return armArray(known.map(armString), open);
}

function isResourceId({ parts }: ArmPattern): boolean {
  return parts.every((part) => typeof part === "string" || part.segment === true);
}

function segmentsOf({ parts }: ArmPattern): readonly ArmValue[] {
  const segments: (string | Atom)[][] = [[]];
  for (const part of parts) {
    const [first = "", ...others] = typeof part === "string" ? part.split("/") : [part];
    segments.at(-1)?.push(first);
    for (const other of others) segments.push([other]);
  }
  return segments.map((segment) => {
    const [only, more] = segment;
    if (typeof only !== "object" || more !== undefined) return armPattern(segment);
    return armUnknown(only.reason, ["string"], only);
  });
}

/** At one place the delimiter that is given first is the one that counts. */
function cut(text: string, delimiters: readonly string[]): readonly string[] {
  if (delimiters.length === 0) return [text];
  if (delimiters.length === 1) return text.split(delimiters[0] ?? "", maxArrayLength + 1);
  const pieces: string[] = [];
  let start = 0;
  for (let offset = 0; offset < text.length; ) {
    const delimiter = delimiters.find((candidate) => text.startsWith(candidate, offset));
    if (delimiter === undefined) {
      offset++;
      continue;
    }
    pieces.push(text.slice(start, offset));
    offset += delimiter.length;
    start = offset;
  }
  return [...pieces, text.slice(start)];
}
