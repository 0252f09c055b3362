// What the parameters that an expression names are to it, also where variables stand on variables without end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseExpression } from "../../server/src/arm/parser.ts";
import { createScope } from "../../server/src/arm/scope.ts";
import { parameterRoles } from "../../server/src/batch/parameter-roles.ts";
import { parseJson } from "../../server/src/json/parse.ts";
import { descend } from "../../server/src/json/path.ts";

/** The roles of the parameters of a text, and how many expressions were read for them. */
function rolesIn(use: string, variables: Readonly<Record<string, string>> = {}) {
  const document = { file: "main.json", json: parseJson(JSON.stringify({ use, variables })) };
  const { root } = document.json;
  const node = descend(root, "use");
  assert.ok(root?.kind === "object" && node?.kind === "string");
  const scope = createScope({ id: "root", document, template: root, root: true });
  let parsed = 0;
  const roles = parameterRoles(node, scope, (text) => {
    parsed++;
    return parseExpression(text);
  });
  return { roles: Object.fromEntries(roles), parsed };
}

for (const [use, roles] of [
  ["[parameters('a')]", { a: "whole" }],
  ["[parameters('a').b[parameters('c')]]", { a: "whole", c: "named" }],
  ["[concat('x', parameters('a'), trim(parameters('b')))]", { a: "part", b: "part" }],
  ["[if(parameters('c'), parameters('a'), newGuid())]", { a: "part", c: "named" }],
  ["[concat(newGuid(), parameters('a'))]", { a: "named" }],
  ["[empty(parameters('a'))]", { a: "named" }],
  ["[variables('v')]", { a: "whole" }],
  ["[concat(variables('v'), variables('w'))]", { a: "part", b: "part" }],
  ["[variables('round')]", { a: "named" }],
] as const)
  test(use, () => {
    const variables = {
      v: "[parameters('a')]",
      w: "[concat('x', parameters('b'))]",
      round: "[concat(variables('round'), parameters('a'))]",
    };
    assert.deepEqual(rolesIn(use, variables).roles, roles);
  });

test("variables that double each other are each read a few times", () => {
  const depth = 60;
  const variables = Object.fromEntries(
    Array.from({ length: depth }, (_, i) => [`v${i}`, `[concat(variables('v${i + 1}'), variables('v${i + 1}'))]`]),
  );
  const { roles, parsed } = rolesIn("[variables('v0')]", { ...variables, [`v${depth}`]: "[parameters('a')]" });
  assert.deepEqual(roles, { a: "part" });
  assert.ok(parsed <= 3 * depth, `${parsed} expressions were read`);
});
