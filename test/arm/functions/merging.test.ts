// The functions that merge and compare containers, and read them where something may be missing.
import { check } from "./check.ts";
import { parameter, refused, unknown } from "./interpreter.ts";

const p = {
  p: parameter("p", "string"),
  any: parameter("any"),
  list: parameter("list", "array"),
  o: parameter("o", "object"),
};

check(
  "intersection",
  [
    ["intersection(createArray('one', 'two', 'three'), createArray('two', 'three'))", ["two", "three"]],
    ["intersection(createArray(1, 1, 2), createArray(1, 1))", [1]],
    ["intersection(createArray(createArray(1)), createArray(createArray(1)))", [[1]]],
    [
      "intersection(createObject('one', 'a', 'two', 'b', 'three', 'c'), createObject('one', 'a', 'two', 'z', 'three', 'c'))",
      { one: "a", three: "c" },
    ],
    ["intersection(createObject('a', createObject('x', 1)), createObject('a', createObject('x', 2)))", {}],
    ["intersection(createObject('a', 1), createArray(1))", refused],
    ["intersection('a', 'b')", refused],
    ["intersection(createArray(1), parameters('list'))", [{ $open: "noDefault" }]],
    ["intersection(createObject('a', 1, 'b', 2), parameters('o'))", { $open: "noDefault" }],
    [
      "intersection(createObject('a', 1, 'b', parameters('p')), createObject('a', 1, 'b', 'x'))",
      { a: 1, $open: "noDefault" },
    ],
  ],
  p,
);

check(
  "union of arrays and distinct",
  [
    ["union(createArray('one', 'two', 'three'), createArray('three', 'four'))", ["one", "two", "three", "four"]],
    [
      "union(createArray(createArray('one', 'two'), createArray('three')), createArray(createArray('three')))",
      [["one", "two"], ["three"]],
    ],
    ["union(createArray(1, '1'), createArray(1))", [1, "1"]],
    ["union(createArray('a', 'A'), createArray())", ["a", "A"]],
    [
      "distinct(createArray('a', 'b', 'a', createObject('x', 1, 'y', 2), createObject('y', 2, 'x', 1)))",
      ["a", "b", { x: 1, y: 2 }],
    ],
    ["distinct('aa')", refused],
    ["union(createArray(1), createObject())", refused],
    ["union(createArray(1), null())", refused],
    ["union(createArray('a'), parameters('list'))", ["a", { $open: "noDefault" }]],
    ["union(createArray('a'), createArray(parameters('p')))", ["a", { $open: "noDefault" }]],
    ["union(createArray(1), createArray(parameters('p'), parameters('p')))", [1, unknown("noDefault")]],
    ["union(parameters('list'), createArray(1))", [{ $open: "noDefault" }]],
    ["union(parameters('any'), parameters('any'))", unknown("noDefault")],
  ],
  p,
);

const first = { property: { one: "a", two: "b", three: "c1" }, nestedArray: [1, 2] };
const second = { property: { three: "c2", four: "d", five: "e" }, nestedArray: [3, 4] };

check(
  "union of objects",
  [
    [
      "union(parameters('first'), parameters('second'))",
      { property: { one: "a", two: "b", three: "c2", four: "d", five: "e" }, nestedArray: [3, 4] },
    ],
    ["union(createObject('Aa', 1), createObject('aA', 2))", { Aa: 2 }],
    ["union(createObject('a', 1), createObject('b', 2), createObject('a', 3))", { a: 3, b: 2 }],
    ["union(createObject('a', createObject('x', 1)), createObject('a', 2))", { a: 2 }],
    ["union(createObject('a', 1), createObject('a', createObject('x', 1)))", { a: { x: 1 } }],
    ["union(createObject('a', 1), createObject('a', null()))", { a: unknown("unsupported") }],
    ["union(createObject('a', null()), createObject('a', 1))", { a: 1 }],
    ["union(createObject(), createObject('a', null()))", { a: null }],
    [
      "union(union(parameters('first'), parameters('second')), createObject('property', createObject('six', 1))).property.six",
      1,
    ],
    ["union(createObject('a', 1), parameters('o'))", { a: unknown("override"), $open: "noDefault" }],
    ["union(parameters('o'), createObject('a', 1))", { a: 1, $open: "noDefault" }],
    ["union(parameters('o'), createObject('a', 1)).b", unknown("noDefault")],
    ["union(createObject('a', 1), parameters('o'), createObject('a', 2)).a", 2],
    ["union(parameters('o'), createObject('a', createObject('x', 1))).a", { x: 1, $open: "override" }],
    [
      "union(createObject('a', createObject('x', 1)), parameters('o'), createObject('a', createObject('y', 2))).a",
      { y: 2, $open: "override" },
    ],
    [
      "union(createObject('a', parameters('any')), createObject('a', createObject('y', 2))).a",
      { y: 2, $open: "noDefault" },
    ],
    ["union(createObject('a', createObject('y', 2)), createObject('a', parameters('any'))).a", unknown("noDefault")],
    ["empty(union(createObject(), createObject(parameters('p'), 1)))", false],
    ["empty(union(createObject(parameters('p'), 1), parameters('o')))", false],
    ["empty(union(createObject(), parameters('o')))", unknown("noDefault")],
    ["empty(union(createObject(), createObject()))", true],
  ],
  { ...p, first, second },
);

check(
  "shallowMerge",
  [
    [
      "shallowMerge(createArray(createObject('one', 'a'), createObject('two', 'b'), createObject('two', 'c')))",
      { one: "a", two: "c" },
    ],
    ["shallowMerge(createArray(createObject('ABC', 0), createObject('aBC', 1)))", { ABC: 1 }],
    [
      "shallowMerge(createArray(createObject('n', createObject('a', 1)), createObject('n', createObject('b', 2))))",
      { n: { b: 2 } },
    ],
    ["shallowMerge(createArray(createObject('a', 1), createObject('a', null())))", { a: null }],
    ["shallowMerge(createArray())", {}],
    ["shallowMerge(createArray(1))", refused],
    ["shallowMerge(createObject())", refused],
    [
      "shallowMerge(createArray(createObject('a', 1, 'b', 2), parameters('o'), createObject('b', 3)))",
      { a: unknown("override"), b: 3, $open: "noDefault" },
    ],
    [
      "shallowMerge(concat(createArray(createObject('a', 1)), parameters('list')))",
      { a: unknown("override"), $open: "noDefault" },
    ],
    ["empty(shallowMerge(createArray(createObject(), createObject(parameters('p'), 1))))", false],
    ["empty(shallowMerge(concat(createArray(createObject(parameters('p'), 1)), parameters('list'))))", false],
    ["empty(shallowMerge(createArray(createObject(), parameters('o'))))", unknown("noDefault")],
    ["empty(shallowMerge(parameters('list')))", unknown("noDefault")],
    ["empty(shallowMerge(createArray(createObject())))", true],
  ],
  p,
);

const users = {
  users: { name: "John Doe", age: 30, address: { city: "Tokyo" }, nothing: null },
  colors: ["red", "green"],
};

check(
  "tryGet",
  [
    ["tryGet(parameters('users'), 'region')", null],
    ["tryGet(parameters('users'), 'NAME')", "John Doe"],
    ["tryGet(parameters('colors'), 0)", "red"],
    ["tryGet(parameters('colors'), 2)", null],
    ["tryGet(parameters('colors'), -1)", null],
    ["tryGet(parameters('colors'), 'x')", null],
    ["tryGet(parameters('users'), 0)", null],
    ["tryGet(null(), 'a')", null],
    ["tryGet('text', 'a')", null],
    ["tryGet(10, 'a')", null],
    ["tryGet(parameters('users'), true())", refused],
    ["tryGet(parameters('users'), 'address', 'city')", "Tokyo"],
    ["tryGet(parameters('users'), 'address', 'street')", refused],
    ["tryGet(parameters('users'), 'nope', 'x', 0)", null],
    ["tryGet(parameters('users'), 'nothing', 'x')", null],
    ["tryGet(parameters('colors'), createObject('value', 1, 'fromEnd', true()))", "green"],
    ["tryGet(createArray(parameters('colors')), 0, createObject('value', 2, 'fromEnd', true()))", "red"],
    ["tryGet(createArray(parameters('colors')), 0, createObject('value', 3, 'fromEnd', true()))", refused],
    ["tryGet(parameters('o'), 'a')", unknown("noDefault")],
    ["tryGet(union(parameters('o'), createObject('a', 1)), 'b')", unknown("noDefault")],
    ["tryGet(union(parameters('o'), createObject('a', 1)), 'a')", 1],
  ],
  { ...p, ...users },
);
