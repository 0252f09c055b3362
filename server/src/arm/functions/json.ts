// json(): the value that a JSON text stands for.
import { armObject } from "../arm-value.ts";
import { parseLenientJson } from "../functions-support/lenient-json.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

export default strictFunction({
  name: "json",
  arity: [1, 1],
  evaluate: (value) => (value.kind === "null" ? armObject([]) : onTexts([value], parseLenientJson)),
});
