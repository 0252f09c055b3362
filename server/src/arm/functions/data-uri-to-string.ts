// dataUriToString(): the text of a data URI.
import { type ArmValue, armError, armString, armUnknown } from "../arm-value.ts";
import { decodeBase64 } from "../functions-support/base64.ts";
import { unescapeForm } from "../functions-support/percent-encoding.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";
import { decodeUtf8 } from "../functions-support/utf8.ts";

export default strictFunction({
  name: "dataUriToString",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) => onTexts([value], readDataUri),
});

function readDataUri(uri: string): ArmValue {
  const [, description = "", data = ""] = /^data:([^,]*),([\s\S]*)$/i.exec(uri) ?? [];
  const [type = "", ...options] = description.split(";");
  const isBase64 = description.split(";").at(-1)?.toLowerCase() === "base64";
  const typeMissing = type === "" && description !== "" && !(options.length === 1 && isBase64);
  if (!/^data:[^,]*,/i.test(uri) || typeMissing || options.some((option) => option.trim() === "")) {
    return armError("The text is not a valid data URI.");
  }
  const charset = /^charset=(.*)$/i.exec(options[0] ?? "")?.[1]?.toLowerCase() ?? "utf-8";
  // The documentation writes the charset like this, though the engine is said to refuse it.
  if (charset === "utf8") return armUnknown("unsupported");
  if (charset !== "utf-8") return armError(`The charset '${charset}' is not supported.`);
  return isBase64 ? fromBase64(data) : known(unescapeForm(data));
}

function fromBase64(data: string): ArmValue {
  const bytes = decodeBase64(data);
  return bytes === undefined ? armError("The data is not valid Base64.") : known(decodeUtf8(bytes));
}

function known(text: string | undefined): ArmValue {
  return text === undefined ? armUnknown("unsupported") : armString(text);
}
