// json(): the value that a JSON text stands for.
import { armObject } from "../arm-value.ts";
import { parseLenientJson } from "../functions-support/lenient-json.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "json",
  signature: "json(arg1)",
  arity: [1, 1],
  description: {
    en: "Turns a JSON text into the value it stands for.",
    ja: "JSON 形式の文字列を値に変換して返します。",
  },
  evaluate: (value) => (value.kind === "null" ? armObject([]) : onTexts([value], parseLenientJson)),
});
