// Functions that apply lambdas, over known input and over input that is known in part.
import { describe } from "node:test";
import { checkOutputs, choice, known, text, unknown } from "./evaluating.ts";

const parameters = {
  p: { type: "string" },
  l: { type: "array" },
  o: { type: "object" },
  env: { type: "string", allowedValues: ["dev", "prod"] },
};

describe("lambdas", () => {
  const open = "concat(createArray('a', 'b'), parameters('l'))";
  checkOutputs(
    [
      [
        "[map(createArray('a', 'b'), lambda('x', 'i', format('{0}{1}', lambdaVariables('X'), lambdaVariables('i'))))]",
        known(["a0", "b1"]),
      ],
      [`[map(${open}, lambda('x', toUpper(lambdaVariables('x'))))]`, { partial: ["A", "B"], open: true }],
      ["[map(parameters('l'), lambda('x', 1))]", unknown("noDefault")],
      ["[map('text', lambda('x', 1))]", "error"],
      ["[map(createArray(1), 'no lambda')]", "error"],
      ["[map(createArray('1', 'x'), lambda('x', int(lambdaVariables('x'))))]", "error"],
      ["[lambda('x', 1)]", "error"],
      ["[lambdaVariables('x')]", "error"],
      ["[map(createArray(1), lambda('x', lambdaVariables('y')))]", "error"],
      [
        "[map(createArray(1, 2), lambda('x', map(createArray(10, 20), lambda('y', add(lambdaVariables('x'), lambdaVariables('y'))))))]",
        known([
          [11, 21],
          [12, 22],
        ]),
      ],
      ["[filter(createArray(1, 2, 3), lambda('x', greater(lambdaVariables('x'), 1)))]", known([2, 3])],
      ["[filter(createArray('a', 'b', 'c'), lambda('x', 'i', equals(lambdaVariables('i'), 1)))]", known(["b"])],
      [
        "[filter(createArray('a', 'b', 'c'), lambda('x', or(equals(lambdaVariables('x'), 'a'), equals(lambdaVariables('x'), parameters('p')))))]",
        { partial: ["a"], open: true },
      ],
      ["[filter(createArray(1), lambda('x', 'yes'))]", "error"],
      [
        "[filter(createArray('dev', 'prod', 'dev'), lambda('x', equals(lambdaVariables('x'), parameters('env'))))]",
        choice([["dev", "dev"], ["prod"]]),
      ],
      ["[reduce(range(1, 4), 0, lambda('sum', 'x', add(lambdaVariables('sum'), lambdaVariables('x'))))]", known(10)],
      ["[reduce(createArray(), 'start', lambda('a', 'b', 'never'))]", known("start")],
      [
        "[reduce(createArray('a', 'b'), '', lambda('s', 'x', 'i', concat(lambdaVariables('s'), string(lambdaVariables('i')))))]",
        known("01"),
      ],
      [
        "[reduce(createArray('a', parameters('p')), '', lambda('s', 'x', concat(lambdaVariables('s'), lambdaVariables('x'))))]",
        text("a{p}"),
      ],
      [`[reduce(${open}, '', lambda('s', 'x', 'c'))]`, unknown("noDefault")],
      [
        "[sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))]",
        known([1, 2, 3]),
      ],
      [
        "[length(sort(createArray('b', parameters('p')), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b')))))]",
        known(2),
      ],
      [
        "[sort(createArray('b', 'a'), lambda('a', 'b', equals(parameters('p'), 'x')))]",
        { partial: [{ $unknown: "noDefault" }, { $unknown: "noDefault" }] },
      ],
      [
        "[mapValues(createObject('a', 1, 'b', 2), lambda('v', mul(lambdaVariables('v'), 10)))]",
        known({ a: 10, b: 20 }),
      ],
      ["[mapValues(union(parameters('o'), createObject('a', 1)), lambda('v', 'x')).a]", known("x")],
      ["[toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', 1))]", known({ a: 1, b: 1 })],
      [
        "[toObject(createArray('a', 'A'), lambda('x', lambdaVariables('x')))]",
        { partial: { a: { $unknown: "duplicate" } } },
      ],
      [
        "[toObject(createArray('a', parameters('p')), lambda('x', lambdaVariables('x')))]",
        { partial: { a: { $unknown: "override" } }, open: true },
      ],
      ["[toObject(createArray(1), lambda('x', lambdaVariables('x')))]", "error"],
      ["[empty(toObject(createArray(parameters('p')), lambda('x', lambdaVariables('x'))))]", known(false)],
      ["[empty(toObject(concat(createArray('a'), parameters('l')), lambda('x', parameters('p'))))]", known(false)],
      ["[empty(toObject(parameters('l'), lambda('x', lambdaVariables('x'))))]", unknown("noDefault")],
      ["[empty(toObject(createArray(), lambda('x', parameters('p'))))]", known(true)],
      [
        "[empty(toObject(filter(createArray('a'), lambda('x', equals(lambdaVariables('x'), parameters('p')))), lambda('x', lambdaVariables('x'))))]",
        unknown("noDefault"),
      ],
      [
        "[groupBy(createArray('a1', 'b1', 'a2'), lambda('x', first(lambdaVariables('x'))))]",
        known({ a: ["a1", "a2"], b: ["b1"] }),
      ],
      [
        "[groupBy(createArray('a1', parameters('p'), 'a2'), lambda('x', first(lambdaVariables('x'))))]",
        { partial: { a: ["a1"] }, open: true },
      ],
      [
        "[groupBy(createArray('a', 'A'), lambda('x', lambdaVariables('x')))]",
        { partial: { a: { $unknown: "duplicate" } } },
      ],
      [
        "[map(createArray('x', 'y'), lambda('v', equals(someday(lambdaVariables('v')), someday(lambdaVariables('v')))))]",
        known([true, true]),
      ],
      [
        "[equals(map(createArray('x'), lambda('v', someday(lambdaVariables('v'))))[0], map(createArray('y'), lambda('v', someday(lambdaVariables('v'))))[0])]",
        unknown("unknownFunction"),
      ],
    ],
    { parameters },
  );
});

describe("secrets stay secret where the result is not known", () => {
  const secure = { s: { type: "securestring" }, l: { type: "array" }, o: { type: "object" }, b: { type: "bool" } };
  const variables = { v: ["[parameters('s')]"] };
  const named = "lambda('x', concat(lambdaVariables('x'), parameters('s')))";
  const member = "createObject('a', 1)";
  checkOutputs(
    [
      [`[map(parameters('l'), ${named})]`, { secret: "unknown" }],
      [`[mapValues(parameters('o'), ${named})]`, { secret: "unknown" }],
      [`[toObject(parameters('l'), lambda('x', lambdaVariables('x')), ${named})]`, { secret: "unknown" }],
      [`[groupBy(parameters('l'), lambda('x', lambdaVariables('x')), ${named})]`, { secret: "unknown" }],
      [`[map(concat(createArray('a'), parameters('l')), ${named})[1]]`, { secret: "unknown" }],
      [`[mapValues(union(${member}, parameters('o')), ${named}).b]`, { secret: "unknown" }],
      ["[reduce(parameters('l'), parameters('s'), lambda('a', 'x', lambdaVariables('a')))]", { secret: "unknown" }],
      [
        "[reduce(concat(variables('v'), parameters('l')), '', lambda('a', 'x', lambdaVariables('x')))]",
        { secret: "unknown" },
      ],
      ["[coalesce(parameters('o').a, parameters('s'))]", { secret: "unknown" }],
      ["[toObject(variables('v'), lambda('x', parameters('o').name)).a]", { secret: "unknown" }],
      ["[toObject(concat(variables('v'), variables('v')), lambda('x', 'a')).a]", { secret: "unknown" }],
      ["[filter(variables('v'), lambda('x', parameters('b')))[0]]", { secret: "unknown" }],
      ["[sort(concat(variables('v'), createArray('b')), lambda('a', 'b', parameters('b')))[1]]", { secret: "unknown" }],
      ["[map(parameters('l'), lambda('x', lambdaVariables('x')))]", unknown("noDefault")],
      ["[coalesce(parameters('o').a, 'x')]", unknown("noDefault")],
      ["[createArray(parameters('s'))]", { secret: "partial" }],
      ["[createArray(parameters('s'), int('a'))]", { secret: "error" }],
    ],
    { parameters: secure, variables },
  );
});
