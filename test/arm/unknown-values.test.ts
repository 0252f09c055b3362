// Unknown values that are the same wherever they are met, and placeholders that a template fills itself.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkOutputs, entryAt, evaluateTemplate, known, summary, text, unknown } from "./evaluating.ts";

describe("the result of a function of unknown values", () => {
  const sections = { parameters: { p: { type: "string" }, q: { type: "string" } } };
  checkOutputs(
    [
      ["[equals(take(parameters('p'), 5), take( PARAMETERS('P'), 5))]", known(true)],
      [
        "[equals(toUpper(parameters('p')), toUpper(variables('same')))]",
        known(true),
        { variables: { same: "[parameters('p')]" } },
      ],
      ["[equals(toUpper(parameters('p')), toUpper(parameters('q')))]", unknown("noDefault")],
      ["[equals(take(parameters('p'), 5), take(parameters('p'), 6))]", unknown("noDefault")],
      ["[equals(replace(parameters('p'), 'a', ''), replace(parameters('p'), 'A', ''))]", unknown("noDefault")],
      ["[equals(newGuid(), newGuid())]", unknown("nonDeterministic")],
      ["[concat('x', toUpper(parameters('p')))]", text("x{toUpper(parameters('p'))}")],
    ],
    sections,
  );

  test("names the resource of another loop by the same index", () => {
    const name = "[take(format('tasks-{0}-{1}', variables('items')[copyIndex()], parameters('p')), 64)]";
    const copy = (loop: string) => ({ copy: { name: loop, count: 2 }, apiVersion: "2022-09-01" });
    const id = `resourceId('Microsoft.Resources/deployments', ${name.slice(1, -1)})`;
    const value = "[variables('items')[copyIndex()]]";
    const template = { resources: [], outputs: { o: { type: "string", value } } };
    const document = evaluateTemplate({
      ...sections,
      variables: { items: ["a", "b"] },
      resources: [
        {
          type: "Microsoft.Resources/deployments",
          name,
          ...copy("tasks"),
          properties: { mode: "Incremental", template },
        },
        { type: "x.y/z", name: "n", ...copy("pools"), properties: { task: `[reference(${id}).outputs.o.value]` } },
      ],
    });
    assert.deepEqual(summary(entryAt(document, "/resources/1/properties/task")), { each: [known("a"), known("b")] });
  });

  test("is the same in a nested template that is given the same values", () => {
    const own = { parameters: { given: { type: "string" } }, resources: [] };
    const outputs = { o: { type: "string", value: "[equals(parameters('upper'), toUpper(parameters('given')))]" } };
    const template = { ...own, parameters: { ...own.parameters, upper: { type: "string" } }, outputs };
    const parameters = { given: { value: "[parameters('p')]" }, upper: { value: "[toUpper(parameters('p'))]" } };
    const expressionEvaluationOptions = { scope: "inner" };
    const properties = { mode: "Incremental", expressionEvaluationOptions, parameters, template };
    const resources = [{ type: "Microsoft.Resources/deployments", name: "n", apiVersion: "2022-09-01", properties }];
    const entry = entryAt(
      evaluateTemplate({ ...sections, resources }),
      "/resources/0/properties/template/outputs/o/value",
    );
    assert.deepEqual(summary(entry), known(true));
  });
});

describe("a placeholder that the template replaces", () => {
  const variables = { one: "a #{x}# b", two: "#{x}#-{{y}}", whole: "<x>" };
  checkOutputs(
    [
      ["[replace(variables('one'), '#{x}#', 'c')]", known("a c b")],
      ["[replace(variables('two'), '#{x}#', 'c')]", text("c-{{{y}}}")],
      ["[replace(replace(variables('two'), '#{x}#', 'c'), '{{y}}', 'd')]", known("c-d")],
      ["[replace(variables('whole'), '<x>', 'c')]", known("c")],
      ["[replace(variables('one'), 'a', 'c')]", unknown("placeholder")],
      ["[replace(variables('one'), '#{z}#', 'c')]", text("a {#{x}#} b")],
      ["[replace(concat(variables('one'), parameters('p')), '#{x}#', 'c')]", unknown("placeholder")],
      ["[replace(variables('one'), '#{x}#', parameters('p'))]", unknown("noDefault")],
    ],
    { variables, parameters: { p: { type: "string" } } },
  );
});
