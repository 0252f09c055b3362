// trim(): a text without white space at its ends.
import { armString } from "../arm-value.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { onTexts } from "../functions-support/text.ts";

/** What .NET calls white space; JavaScript's own trim() differs in two characters. */
const blanks = "[\\t-\\r\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const leading = new RegExp(`^${blanks}+`);
const blank = new RegExp(blanks);

export default strictFunction({
  name: "trim",
  arity: [1, 1],
  returns: ["string"],
  evaluate: (value) => onTexts([value], (text) => armString(trimEnd(text.replace(leading, "")))),
});

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && blank.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
