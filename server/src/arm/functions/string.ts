// string(): a value as a text.
import { type ArmValue, armString, armUnknown, withSecret } from "../arm-value.ts";
import { writeCompactJson } from "../functions-support/compact-json.ts";
import { type Settled, strictFunction } from "../functions-support/strict-function.ts";

export default strictFunction({
  name: "string",
  arity: [1, 1],
  returns: ["string"],
  evaluate: toText,
  // The text of a text is itself, known or not.
  partly: (value) => (value.kind === "unknown" && value.types?.join() === "string" ? value : undefined),
});

function toText(value: Settled): ArmValue {
  switch (value.kind) {
    case "string":
    case "pattern":
      return value;
    case "null":
      return armString("");
    case "bool":
      return armString(value.value ? "True" : "False");
    case "int":
      return armString(String(value.value));
    case "float":
      return armUnknown("unsupported");
    default: {
      const json = writeCompactJson(value);
      return "unknown" in json ? json.unknown : withSecret(armString(json.text), json.secret);
    }
  }
}
