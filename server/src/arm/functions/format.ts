// format(): a text with values put into its placeholders.
import { type ArmUnknown, type ArmValue, armError, armUnknown } from "../arm-value.ts";
import { writeCompactJson } from "../functions-support/compact-json.ts";
import { type FormatItem, parseCompositeFormat } from "../functions-support/composite-format.ts";
import { formatInteger } from "../functions-support/number-format.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { type Settled, strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { maxTextLength } from "../functions-support/text.ts";
import {
  addScalar,
  addText,
  finishText,
  startText,
  stopText,
  type TextParts,
} from "../functions-support/text-parts.ts";

export default strictFunction({
  name: "format",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["string"],
  evaluate: (format, ...values) => fill(format, values),
  partly: (format, ...values) => (format.kind === "unknown" ? undefined : fill(format, values)),
});

function fill(format: Settled, values: readonly (Settled | ArmUnknown)[]): ArmValue {
  if (format.kind === "pattern") return armUnknown(reasonAmong(format));
  if (format.kind !== "string") return wrongType(1, "a string");
  const parts = parseCompositeFormat(format.value);
  if (parts === undefined) return armError("The format string is malformed.");
  const text = startText();
  for (const part of parts) {
    if (text.obstacle !== undefined) break;
    if (typeof part === "string") addText(text, part);
    else addItem(text, part, values[part.index]);
  }
  return finishText(text);
}

function addItem(text: TextParts, item: FormatItem, value: Settled | ArmUnknown | undefined): void {
  if (value === undefined) {
    stopText(text, armError(`The format string asks for argument ${item.index}, which is missing.`));
    return;
  }
  const part = startText();
  write(part, item.format, value);
  const written = finishText(part);
  const missing = Math.abs(item.width) - part.length;
  if (written.kind !== "string" && item.width !== 0) stopText(text, armUnknown(reasonAmong(written)));
  else if (missing > maxTextLength) stopText(text, armUnknown("budget"));
  else addPadded(text, written, " ".repeat(Math.max(missing, 0)), item.width < 0);
}

function addPadded(text: TextParts, written: ArmValue, blanks: string, left: boolean): void {
  if (!left) addText(text, blanks);
  addScalar(text, written);
  if (left) addText(text, blanks);
}

function write(text: TextParts, format: string, value: Settled | ArmUnknown): void {
  if (format !== "" && value.kind === "int") {
    const number = formatInteger(value.value, format);
    if (number === undefined) stopText(text, armUnknown("unsupported"));
    else addText(text, number);
    text.secret ||= value.secret === true;
  } else if (format !== "" && value.kind === "unknown") {
    stopText(text, armUnknown(value.reason));
  } else if (!addScalar(text, value)) {
    writeContainer(text, format, value);
  }
}

function writeContainer(text: TextParts, format: string, value: Settled | ArmUnknown): void {
  const json = writeCompactJson(value);
  if ("unknown" in json) {
    stopText(text, json.unknown);
  } else if (value.kind === "float" && format !== "") {
    stopText(text, armUnknown("unsupported"));
  } else {
    text.secret ||= json.secret;
    addText(text, value.kind === "float" ? json.text.replace(/\.0$/, "") : json.text.replaceAll('"', "'"));
  }
}
