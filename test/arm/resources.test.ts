// The list of a template's resources: names, parents, conditions.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { evaluateTemplate, type Sections } from "./evaluating.ts";

const deployment = (properties: Sections, more: Sections = {}) => ({
  type: "Microsoft.Resources/deployments",
  apiVersion: "2022-09-01",
  name: "n",
  ...more,
  properties: { mode: "Incremental", ...properties },
});
const inner = { expressionEvaluationOptions: { scope: "inner" } };

describe("resources", () => {
  const batch = "Microsoft.Batch/batchAccounts";
  const parameters = { a: { type: "string" }, on: { type: "bool" }, off: { type: "bool", defaultValue: false } };
  const list = (...resources: readonly Sections[]) => evaluateTemplate({ parameters, resources }).resources;

  test("children are found inside their parent and by their name", () => {
    const found = list(
      {
        type: batch,
        name: "[parameters('a')]",
        resources: [
          { type: "pools", name: "inside" },
          { type: `${batch}/pools`, name: "[concat(parameters('a'), '/full')]" },
        ],
      },
      { type: `${batch.toLowerCase()}/pools`, name: "[format('{0}/{1}', parameters('A'), 'outside')]" },
      { type: `${batch}/pools`, name: "other/pool" },
    );
    assert.deepEqual(
      found.map(({ name, parent }) => [name, parent]),
      [
        ["{a}", undefined],
        ["{a}/inside", "/resources/0"],
        ["{a}/full", "/resources/0"],
        ["{a}/outside", "/resources/0"],
        ["other/pool", undefined],
      ],
    );
    assert.equal(found[1]?.type, "microsoft.batch/batchaccounts/pools");
  });

  test("a child of another group is not a child", () => {
    const template = { resources: [{ type: `${batch}/pools`, name: "acct/pool" }] };
    const found = list(
      { type: batch, name: "acct" },
      deployment({ ...inner, template }),
      deployment({ ...inner, template }, { resourceGroup: "other" }),
    );
    assert.deepEqual(
      found.map(({ parent }) => parent),
      [undefined, undefined, "/resources/0", undefined, undefined],
    );
  });

  test("an existing resource is in the group and the subscription that it names", () => {
    const subscriptionId = "11111111-1111-1111-1111-111111111111";
    const existing = (more: Sections) => ({
      existing: true,
      type: batch,
      apiVersion: "2024-07-01",
      name: "acct",
      ...more,
    });
    const template = { resources: [{ type: `${batch}/pools`, name: "acct/pool" }] };
    const { resources: found } = evaluateTemplate({
      languageVersion: "2.0",
      resources: {
        group: existing({ resourceGroup: "shared" }),
        subscription: existing({ resourceGroup: "shared", subscriptionId }),
        own: deployment({ ...inner, template }),
        toGroup: deployment({ ...inner, template }, { resourceGroup: "Shared" }),
        toSubscription: deployment({ ...inner, template }, { resourceGroup: "shared", subscriptionId }),
        toOther: deployment({ ...inner, template }, { resourceGroup: "other", subscriptionId }),
      },
    });
    const pools = found.filter(({ type }) => type.endsWith("/pools"));
    assert.deepEqual(
      pools.map(({ parent }) => parent),
      [undefined, "/resources/group", "/resources/subscription", undefined],
    );
  });

  test("conditions are true, false or unknown, those around count as well", () => {
    const child = { type: "pools", name: "p" };
    const found = list(
      { type: batch, name: "a", condition: "[parameters('off')]", resources: [child] },
      { type: batch, name: "b", condition: "[not(parameters('on'))]", resources: [child] },
      {
        type: batch,
        name: "c",
        condition: true,
        resources: [{ ...child, condition: "[and(false(), parameters('on'))]" }],
      },
    );
    assert.deepEqual(
      found.map(({ condition }) => condition),
      [false, false, "unknown", "unknown", true, false],
    );
  });

  test("symbolic names", () => {
    const resources = {
      acct: { type: batch, name: "a" },
      "acct::pool": { type: `${batch}/pools`, name: "a/p" },
      old: { existing: true, type: batch, name: "b" },
    };
    const { resources: found } = evaluateTemplate({ languageVersion: "2.0", resources });
    assert.deepEqual(
      found.map(({ pointer, parent }) => [pointer, parent]),
      [
        ["/resources/acct", undefined],
        ["/resources/acct::pool", "/resources/acct"],
        ["/resources/old", undefined],
      ],
    );
  });
});
