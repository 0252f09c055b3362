// The functions of arrays and objects.
import { check } from "./check.ts";
import { parameter, refused, unknown } from "./interpreter.ts";

const p = {
  p: parameter("p", "string"),
  any: parameter("any"),
  list: parameter("list", "array"),
  o: parameter("o", "object"),
};

check(
  "array, createArray",
  [
    ["array(1)", [1]],
    ["array('efgh')", ["efgh"]],
    ["array(createObject('a', 'b'))", [{ a: "b" }]],
    ["array(createArray(1, 2))", [1, 2]],
    ["array(null())", [null]],
    ["createArray()", []],
    ["createArray('a', null(), createArray(1))", ["a", null, [1]]],
    ["createArray(1, int('x'))", refused],
    ["createArray(1, fail('x'))", { $unreachable: true }],
    ["array(parameters('p'))", [unknown("noDefault")]],
    ["array(parameters('any'))", unknown("noDefault")],
  ],
  p,
);

check(
  "createObject",
  [
    ["createObject()", {}],
    ["createObject('a', 1, 'b', null())", { a: 1, b: null }],
    ["createObject('a')", refused],
    ["createObject(1, 2)", refused],
    ["createObject('a', 1, 'a', 2)", refused],
    ["string(createObject('a', 1, 'A', 2))", '{"a":1,"A":2}'],
    ["createObject('a', 1, 'A', 2).A", 2],
    ["createObject('Name', 1).NAME", 1],
    ["createObject('__proto__', 1)['__proto__']", 1],
    ["createObject('a', 1, parameters('p'), 2)", { a: 1, $open: "noDefault" }],
    ["createObject('a', 1, parameters('p'), 2).b", unknown("noDefault")],
    ["createObject('a', parameters('p')).a", unknown("noDefault")],
  ],
  p,
);

check(
  "contains",
  [
    ["contains('OneTwoThree', 'e')", true],
    ["contains('OneTwoThree', 'z')", false],
    ["contains('FOOBAR', 'foo')", false],
    ["contains('a', '')", true],
    ["contains(createArray('one', 'two'), 'two')", true],
    ["contains(createArray('FOO', 'BAR'), 'foo')", false],
    ["contains(createArray('FOO', 'BAR'), 123)", false],
    ["contains(createArray(createObject('a', 1)), createObject('a', 1))", true],
    ["contains(createArray(null()), null())", true],
    ["contains(createObject('one', 'a'), 'ONE')", true],
    ["contains(createObject('key', null()), 'KEY')", true],
    ["contains(createObject('one', 'a'), 'a')", false],
    ["contains(createObject('one', 'a'), 1)", refused],
    ["contains('abc', 1)", refused],
    ["contains(null(), 'a')", refused],
    ["contains(1, 1)", refused],
    ["contains(concat('abc', parameters('p')), 'bc')", true],
    ["contains(concat('abc', parameters('p')), 'x')", unknown("noDefault")],
    ["contains(createArray('a', parameters('p')), 'a')", true],
    ["contains(createArray('a', parameters('p')), 'b')", unknown("noDefault")],
    ["contains(createArray('a', parameters('p')), parameters('p'))", true],
    ["contains(createArray('a', 'b'), parameters('p'))", unknown("noDefault")],
    ["contains(createArray(1, 2), parameters('p'))", false],
    ["contains(concat(createArray('a'), parameters('list')), 'a')", true],
    ["contains(concat(createArray('a'), parameters('list')), 'b')", unknown("noDefault")],
    ["contains(createObject('a', 1), parameters('p'))", unknown("noDefault")],
    ["contains(union(parameters('o'), createObject('a', 1)), 'b')", unknown("noDefault")],
    ["contains(union(parameters('o'), createObject('a', 1)), 'A')", true],
    ["contains(parameters('any'), 'a')", unknown("noDefault")],
  ],
  p,
);

check(
  "empty",
  [
    ["empty('')", true],
    ["empty(createArray())", true],
    ["empty(createObject())", true],
    ["empty(null())", true],
    ["empty('a')", false],
    ["empty(createArray(null()))", false],
    ["empty(createObject('a', null()))", false],
    ["empty(0)", refused],
    ["empty(false())", refused],
    ["empty(concat('a', parameters('p')))", false],
    ["empty(concat(parameters('p')))", unknown("noDefault")],
    ["empty(createArray(parameters('p')))", false],
    ["empty(parameters('list'))", unknown("noDefault")],
    ["empty(concat(createArray(), parameters('list')))", unknown("noDefault")],
    ["empty(union(parameters('o'), createObject('a', 1)))", false],
    ["empty(createObject(parameters('p'), 1))", false],
    ["empty(createObject(concat('a', parameters('p')), 1))", false],
  ],
  p,
);

check(
  "first, last, skip, take of arrays",
  [
    ["first(createArray('one', 'two'))", "one"],
    ["last(createArray('one', 'two'))", "two"],
    ["first(createArray())", null],
    ["last(createArray())", null],
    ["skip(createArray('one', 'two', 'three'), 2)", ["three"]],
    ["take(createArray('one', 'two', 'three'), 2)", ["one", "two"]],
    ["skip(createArray(1), 5)", []],
    ["take(createArray(1), 5)", [1]],
    ["take(createArray(1), -5)", []],
    ["skip(createObject(), 1)", refused],
    ["first(createArray(parameters('p')))", unknown("noDefault")],
    ["first(concat(createArray(1), parameters('list')))", 1],
    ["last(concat(createArray(1), parameters('list')))", unknown("noDefault")],
    ["take(concat(createArray(1, 2), parameters('list')), 1)", [1]],
    ["take(concat(createArray(1, 2), parameters('list')), 3)", [1, 2, { $open: "noDefault" }]],
    ["skip(concat(createArray(1, 2), parameters('list')), 1)", [2, { $open: "noDefault" }]],
    ["skip(createArray(1, 2), parameters('n'))", unknown("noDefault")],
  ],
  p,
);

check(
  "flatten",
  [
    ["flatten(createArray(createArray(0, 1), createArray(2, 3), createArray(4, 5)))", [0, 1, 2, 3, 4, 5]],
    ["flatten(createArray(createArray(createArray(1))))", [[1]]],
    ["flatten(createArray())", []],
    ["flatten(createArray(1))", refused],
    ["flatten('a')", refused],
    ["flatten(createArray(createArray(1), parameters('list'), createArray(2)))", [1, { $open: "noDefault" }]],
  ],
  p,
);

check(
  "indexFromEnd and tryIndexFromEnd",
  [
    ["indexFromEnd(createArray('a', 'b', 'c'), 1)", "c"],
    ["indexFromEnd(createArray('a', 'b', 'c'), 3)", "a"],
    ["indexFromEnd(createArray('a'), 2)", refused],
    ["indexFromEnd(createArray('a'), 0)", refused],
    ["tryIndexFromEnd(createArray('apple', 'banana', 'orange', 'grape'), 2)", "orange"],
    ["tryIndexFromEnd(createArray('a'), 5)", null],
    ["tryIndexFromEnd(createArray('a'), 0)", null],
    ["tryIndexFromEnd(createArray(createObject('k', 1)), 1, 'k')", 1],
    ["tryIndexFromEnd(createArray(createObject('k', 1)), 1, 'x')", refused],
    ["tryIndexFromEnd(createArray(createObject('k', 1)), 2, 'x')", null],
    ["indexFromEnd(concat(createArray(1), parameters('list')), 1)", unknown("noDefault")],
  ],
  p,
);

check(
  "items and objectKeys",
  [
    [
      "items(createObject('b', 1, 'A', 2))",
      [
        { key: "A", value: 2 },
        { key: "b", value: 1 },
      ],
    ],
    ["items(createObject())", []],
    ["items('a')", refused],
    [
      "objectKeys(parameters('keys'))",
      ["123Key", "456Key", "abcKey", "ABCKey", "defKey", "DEFKey", "ghiKey", "GHIKey"],
      { keys: { ghiKey: 1, defKey: 2, abcKey: 3, "123Key": 4, GHIKey: 5, DEFKey: 6, ABCKey: 7, "456Key": 8 } },
    ],
    ["items(parameters('keys'))[0].value", 2, { keys: { K: 1, a_: 3, aB: 2 } }],
    ["items(union(parameters('o'), createObject('a', 1)))", [{ $open: "noDefault" }]],
    ["objectKeys(createObject('b', 1, 'A', 2))", ["A", "b"]],
  ],
  p,
);

check(
  "max, min, range",
  [
    ["max(0, 3, 2, 5, 4)", 5],
    ["min(createArray(0, 3, 2, 5, 4))", 0],
    ["max(7)", 7],
    ["max(createArray())", refused],
    ["max('a', 'b')", refused],
    ["max(createArray(1), createArray(2))", refused],
    ["max(1, json('2.5'))", { $float: 2.5 }],
    ["max(3, json('2.5'))", { $float: 3 }],
    ["min(createArray(1, parameters('any')))", unknown("noDefault")],
    ["max(concat(createArray(1), parameters('list')))", unknown("noDefault")],
    ["range(5, 3)", [5, 6, 7]],
    ["range(-1, 2)", [-1, 0]],
    ["range(0, 0)", []],
    ["range(0, -1)", refused],
    ["range(0, 10001)", refused],
    ["range(2147483640, 100)", refused],
    ["range(2147483640, 7)", [2147483640, 2147483641, 2147483642, 2147483643, 2147483644, 2147483645, 2147483646]],
    ["range(2147483640, 8)", unknown("unsupported")],
    ["range('0', 1)", refused],
    ["length(range(0, 10000))", 10000],
    ["range(0, parameters('any'))", unknown("noDefault")],
  ],
  p,
);
