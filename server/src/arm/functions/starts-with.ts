// startsWith(): whether a text begins with another one.
import { armBoolean, armString, armUnknown } from "../arm-value.ts";
import { beginsWith, knownStart } from "../functions-support/beginning.ts";
import { reasonAmong } from "../functions-support/reasons.ts";
import { strictFunction, wrongType } from "../functions-support/strict-function.ts";
import { textOf } from "../functions-support/text.ts";

export default strictFunction({
  name: "startsWith",
  arity: [2, 2],
  returns: ["bool"],
  evaluate: (searched, sought) => {
    const text = searched.kind === "null" ? armString("") : searched;
    if (text.kind !== "string" && text.kind !== "pattern") return wrongType(1, "a string");
    if (sought.kind === "pattern") return armUnknown(reasonAmong(sought));
    const wanted = textOf(sought);
    if (wanted === undefined) return wrongType(2, "a string");
    const found = beginsWith(knownStart(text), text.kind === "string", wanted);
    return found === undefined ? armUnknown(reasonAmong(text)) : armBoolean(found);
  },
});
