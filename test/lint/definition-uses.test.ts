// Where a fix may change a definition: only if nothing else reads it, or any other station on the way to it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { account, type Linted, linking, lintMain } from "./linking.ts";

const reads = (name: string) => `"[parameters('${name}')]"`;
const open = '"Enabled"';

/** Each text that some fix replaces by the value that closes the account, with its file if it is not the main one. */
function replaced({ result, request }: Linted): readonly string[] {
  return result.findings.flatMap(({ fixes }) => {
    const edited = fixes.flatMap(({ edits }) => edits);
    return edited.flatMap(({ file, edits }) =>
      edits
        .filter(({ newText }) => newText === '"Disabled"')
        .map(({ span }) => {
          const text = request.sources.files.get(file)?.slice(span.start, span.end);
          return file === "/ws/main.json" ? `${text}` : `${file} ${text}`;
        }),
    );
  });
}

/** A template that takes the access of its account as a parameter, and may name the parameter elsewhere too. */
const taking = (...others: readonly object[]) => ({
  parameters: { access: { type: "string" } },
  resources: [account("[parameters('access')]"), ...others],
});
const site = { type: "Microsoft.Web/sites", name: "s", properties: { publicNetworkAccess: "[parameters('access')]" } };

describe("a value that is passed to a nested template", () => {
  const passing = (template: object, value = "Enabled", name = "nested") => ({
    type: "Microsoft.Resources/deployments",
    apiVersion: "2022-09-01",
    name,
    properties: { expressionEvaluationOptions: { scope: "inner" }, parameters: { access: { value } }, template },
  });

  test("is changed where it is passed if the template names the parameter once", async () => {
    const other = passing({ ...taking(), resources: [site] }, "Enabled", "other");
    const main = { resources: [passing(taking()), other] };
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": main })), [reads("access"), open]);
  });

  test("stays if the template names the parameter twice", async () => {
    const main = { resources: [passing(taking(site))] };
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": main })), [reads("access")]);
  });

  test("stays if its own definition serves one use, but the parameter two", async () => {
    const nested = (...others: readonly object[]) => ({
      variables: { shared: "Enabled" },
      resources: [passing(taking(...others), "[variables('shared')]")],
    });
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": nested() })), [reads("access"), open]);
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": nested(site) })), [reads("access")]);
  });

  test("stays or not as the template says that is linked", async () => {
    const main = linking({ relativePath: "x.json" }, { parameters: { access: { value: "Enabled" } } });
    const here = `/ws/x.json ${reads("access")}`;
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": main, "/ws/x.json": taking() })), [here, open]);
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": main, "/ws/x.json": taking(site) })), [here]);
  });
});

describe("a value of a parameter file", () => {
  const file = "/ws/main.parameters.json";
  const given = { [file]: '{ "parameters": { "access": { "value": "Enabled" } } }' };

  test("is changed there if the template names the parameter once", async () => {
    const linted = await lintMain({ "/ws/main.json": taking(), ...given });
    assert.deepEqual(replaced(linted), [reads("access"), `${file} ${open}`]);
  });

  test("stays if the template names the parameter twice", async () => {
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": taking(site), ...given })), [reads("access")]);
  });
});

describe("a parameter's default that a variable reads", () => {
  const reading = (...others: readonly object[]) => ({
    parameters: { access: { type: "string", defaultValue: "Enabled" } },
    variables: { own: "[parameters('access')]" },
    resources: [account("[variables('own')]"), ...others],
  });

  test("is changed if the variable serves one use", async () => {
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": reading() })), [`"[variables('own')]"`, open]);
  });

  test("stays if the variable serves two", async () => {
    const other = { type: "Microsoft.Web/sites", name: "s", properties: { publicNetworkAccess: "[variables('own')]" } };
    assert.deepEqual(replaced(await lintMain({ "/ws/main.json": reading(other) })), [`"[variables('own')]"`]);
  });
});
