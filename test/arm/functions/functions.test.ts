// What holds for every function of the template language.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { functions } from "./interpreter.ts";

describe("every function", () => {
  for (const one of functions.values()) {
    test(one.name, () => {
      const file = one.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace("-c-i-d-r", "-cidr");
      const url = new URL(`../../../server/src/arm/functions/${file}.ts`, import.meta.url);
      assert.ok(existsSync(url), `its file should be called ${file}.ts`);
      const [least, most] = one.arity;
      assert.ok(Number.isInteger(least) && least >= 0 && least <= most);
    });
  }

  test("is there", () => {
    const expected = `add array base64 base64ToJson base64ToString bool buildUri cidrHost cidrSubnet concat contains createArray
      createObject dataUri dataUriToString dateTimeAdd dateTimeFromEpoch dateTimeToEpoch distinct div empty endsWith equals
      fail false first flatten float format greater greaterOrEquals guid indexFromEnd indexOf int intersection items join json
      last lastIndexOf length less lessOrEquals like max min mod mul newGuid not null objectKeys padLeft parseCidr parseUri
      range replace shallowMerge skip split startsWith string sub substring take toLower toUpper trim true tryGet
      tryIndexFromEnd union uniqueString uri uriComponent uriComponentToString utcNow`;
    assert.deepEqual(
      expected.split(/\s+/).filter((name) => !functions.has(name.toLowerCase())),
      [],
    );
  });
});
