// uniqueString(): 13 characters that depend on nothing but some texts.
import { armError, armString } from "../arm-value.ts";
import { murmurHash64 } from "../functions-support/murmur-hash.ts";
import { strictFunction } from "../functions-support/strict-function.ts";
import { maxTextLength, onTexts } from "../functions-support/text.ts";
import { encodeUtf8 } from "../functions-support/utf8.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

export default strictFunction({
  name: "uniqueString",
  arity: [1, Number.POSITIVE_INFINITY],
  returns: ["string"],
  evaluate: (...values) =>
    onTexts(values, (...texts) => {
      const text = texts.join("-");
      if (text.length > maxTextLength) return armError("The texts are longer than the engine allows.");
      return armString(encodeHash(murmurHash64(encodeUtf8(text))));
    }),
});

/** The 64 bits in groups of five from the top; zeros fill up the last group. */
function encodeHash({ high, low }: { readonly high: number; readonly low: number }): string {
  const bits = (BigInt(high) << 32n) | BigInt(low);
  const digits = Array.from({ length: 13 }, (_, index) => Number(((bits << 1n) >> BigInt(60 - index * 5)) & 31n));
  return digits.map((digit) => alphabet.charAt(digit)).join("");
}
