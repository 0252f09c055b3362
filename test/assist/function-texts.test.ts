// What is said of the functions of the template language: something of each, and nothing of others.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allFunctions } from "../../server/src/arm/functions/index.ts";
import { textsOfFunctions } from "../../server/src/assist/function-texts/by-name.ts";

describe("every function is told", () => {
  for (const { name } of allFunctions) {
    test(name, () => {
      const text = textsOfFunctions[name];
      assert.ok(text !== undefined, "it has a text in assist/function-texts");
      assert.ok(text.signature.startsWith(`${name}(`) && text.signature.endsWith(")"), text.signature);
      assert.match(text.en, /^[A-Z].*\.$/);
      assert.match(text.ja, /[\u3041-\u9fff].*。$/);
      assert.equal(text.en.split(". ").length, 1, "one sentence is enough");
    });
  }

  test("and no other", () => {
    const names = allFunctions.map(({ name }) => name).sort();
    assert.deepEqual(Object.keys(textsOfFunctions).sort(), names);
  });
});
