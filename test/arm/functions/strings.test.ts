// The functions that make texts of others.
import { check } from "./check.ts";
import { parameter, pattern, refused, unknown } from "./interpreter.ts";

const p = { p: parameter("p", "string"), n: parameter("n", "int"), any: parameter("any") };

check(
  "concat",
  [
    ["concat('a', 'b', 'c')", "abc"],
    ["concat('a')", "a"],
    ["concat('n', 1, true(), false())", "n1TrueFalse"],
    ["concat('a', null(), 'b')", "ab"],
    ["concat(1, 2)", "12"],
    ["concat(null())", ""],
    ["concat(createArray(1, 2), createArray(2))", [1, 2, 2]],
    ["concat(createArray(createArray(1)), createArray())", [[1]]],
    ["concat('a', createObject())", refused],
    ["concat(createArray(1), 'a')", refused],
    ["concat()", refused],
    ["concat('a', float('1.5'))", unknown("unsupported")],
  ],
  p,
);

check(
  "concat of unknown values",
  [
    ["concat('a-', parameters('p'), '-b')", pattern("a-{p}-b")],
    ["concat('a-', concat('b-', parameters('p')))", pattern("a-b-{p}")],
    ["concat('x', parameters('n'))", pattern("x{n}")],
    ["concat('x', parameters('any'))", pattern("x{any}")],
    ["concat(parameters('p'))", pattern("{p}")],
    ["concat(parameters('any'))", unknown("noDefault")],
    ["concat(createArray(1), parameters('any'), createArray(2))", [1, { $open: "noDefault" }]],
    ["concat(parameters('missing'), 'x')", unknown("noDefault")],
    ["concat('x', fail('no'))", { $unreachable: true }],
  ],
  p,
);

check("format", [
  ["format('{0}/{1}/{2}/{3}', 1, 2, 3, true())", "1/2/3/True"],
  ["format('{{{0}{{0}}{1}}}', 123, true())", "{123{0}True}"],
  ["format('[{0}]', '[]')", "[[]]"],
  ["format('plain')", "plain"],
  ["format('')", ""],
  ["format('{0}{0}', 'a')", "aa"],
  ["format('a{0}b', null())", "ab"],
  ["format('{0}', createObject('a', 'b', '!c', 2))", "{'a':'b','!c':2}"],
  ["format('{0}', createArray(true(), 2893, 'abc'))", "[true,2893,'abc']"],
  ["format('{0:N0}', 8175133)", "8,175,133"],
  ["format('{0:N}', 1234)", "1,234.00"],
  ["format('{0:N0}', -999)", "-999"],
  ["format('{0:D3}', 7)", "007"],
  ["format('{0:d3}', -7)", "-007"],
  ["format('{0:000}', 7)", "007"],
  ["format('{0:X}', 255)", "FF"],
  ["format('{0:x4}', 255)", "00ff"],
  ["format('{0:F1}', 5)", "5.0"],
  ["format('{0:G}', 5)", "5"],
  ["format('{0:C}', 5)", unknown("unsupported")],
  ["format('{0:#,##0}', 5)", unknown("unsupported")],
  ["format('{0:X}', -1)", unknown("unsupported")],
  ["format('{0:N0}', 'text')", "text"],
  ["format('{0:N0}', true())", "True"],
  ["format('{0,5}|{1,-5}|', 'ab', 12)", "   ab|12   |"],
  ["format('{0, 5 :D2}', 3)", "   03"],
  ["format('{0,1}', 'abc')", "abc"],
  ["format('{1}', 'a')", refused],
  ["format('{0', 'a')", refused],
  ["format('0}', 'a')", refused],
  ["format('{}', 'a')", refused],
  ["format('{a}', 'a')", refused],
  ["format('{-1}', 'a')", refused],
  ["format(1)", refused],
  ["format('{0}', json('1.5'))", "1.5"],
  ["format('it''s {0}', 'x')", "it's x"],
  ["format('{0}', json('{\"a\":\"it''s\"}'))", "{'a':'it's'}"],
]);

check(
  "format of unknown values",
  [
    ["format('{0}-{1}', parameters('p'), 'x')", pattern("{p}-x")],
    ["format('{0}', parameters('n'))", pattern("{n}")],
    ["format('{0:D3}', parameters('n'))", unknown("noDefault")],
    ["format('{0,5}', parameters('p'))", unknown("noDefault")],
    ["format(parameters('p'), 'x')", unknown("noDefault")],
    ["format('a', parameters('p'))", "a"],
  ],
  p,
);

check(
  "join",
  [
    ["join(createArray('I', 'love', 'Bicep'), ' ')", "I love Bicep"],
    ["join(createArray('abc', 123, true()), '/')", "abc/123/True"],
    ["join(createArray(), ',')", ""],
    ["join(createArray('a', null(), 'b'), '-')", "a--b"],
    ["join(createArray('a', 'b'), null())", "ab"],
    ["join('a', ',')", refused],
    ["join(createArray('a'), 1)", refused],
    ["join(createArray('a', createArray()), ',')", unknown("unsupported")],
    ["join(createArray('a', parameters('p')), ',')", pattern("a,{p}")],
    ["join(createArray('a', 'b'), parameters('p'))", pattern("a{p}b")],
    ["join(concat(createArray('a'), parameters('any')), ',')", unknown("noDefault")],
  ],
  p,
);

check(
  "toLower and toUpper",
  [
    ["toLower(' Fizz ')", " fizz "],
    ["toUpper('One Two Three')", "ONE TWO THREE"],
    ["toLower('ÄÖÜ')", "äöü"],
    ["toUpper('straße')", "STRAßE"],
    ["toLower('ΣΑΣ')", "σασ"],
    ["toLower('İ')", unknown("unsupported")],
    ["toLower(null())", ""],
    ["toLower(1)", refused],
    ["toLower(concat('AB', parameters('p')))", pattern("ab{toLower(p)}")],
    ["toUpper(concat('ab', parameters('p')))", pattern("AB{toUpper(p)}")],
  ],
  p,
);

check("trim", [
  ["trim('   one two three   ')", "one two three"],
  ["trim('')", ""],
  ["trim('   ')", ""],
  ["trim(null())", ""],
  ["trim(1)", refused],
  ["trim(parameters('blanks'))", "x", { blanks: "\t\n x \u3000\u0085" }],
  ["length(trim(parameters('mark')))", 2, { mark: "\ufeffx" }],
]);

check(
  "substring",
  [
    ["substring('foot', 0, 3)", "foo"],
    ["substring('one two three', 4, 3)", "two"],
    ["substring('abc', 1)", "bc"],
    ["substring('abc', 3)", ""],
    ["substring('abc', 3, 0)", ""],
    ["substring('abc', 2, 5)", refused],
    ["substring('abc', 4)", refused],
    ["substring('abc', -1)", refused],
    ["substring('abc', 0, -1)", refused],
    ["substring('abc', '0')", refused],
    ["substring(1, 0)", refused],
    ["substring(null(), 0)", ""],
    ["substring('abc')", refused],
    ["substring(concat('abc', parameters('p')), 0, 2)", "ab"],
    ["substring(concat('abc', parameters('p')), 1)", pattern("bc{p}")],
    ["substring(concat('abc', parameters('p')), 1, 5)", unknown("noDefault")],
    ["substring(concat(parameters('p'), 'abc'), 0)", pattern("{p}abc")],
  ],
  p,
);

check(
  "replace",
  [
    ["replace('123-123-1234', '-', '')", "1231231234"],
    ["replace('123-123-1234', '1234', 'xxxx')", "123-123-xxxx"],
    ["replace('foot', 't', 'd')", "food"],
    ["replace('Batch', 'b', 'p')", unknown("unsupported")],
    ["replace('Batch', 'B', 'p')", "patch"],
    ["replace('aaa', 'aa', 'b')", "ba"],
    ["replace('AaA', 'a', 'x')", unknown("unsupported")],
    ["replace('a.b', '.', '$&')", "a$&b"],
    ["replace('abc', '', 'x')", refused],
    ["replace('', 'a', 'x')", ""],
    ["replace('abc', 'd', 'x')", "abc"],
    ["replace('日本', '日', 'x')", unknown("unsupported")],
    ["replace(1, 'a', 'b')", refused],
    ["replace(concat('a', parameters('p')), 'a', 'b')", unknown("noDefault")],
  ],
  p,
);

check(
  "split",
  [
    ["split('one,two,three', ',')", ["one", "two", "three"]],
    ["split('one;two,three', createArray(',', ';'))", ["one", "two", "three"]],
    ["split('/a//b', '/')", ["", "a", "", "b"]],
    ["split('abc', '')", ["abc"]],
    ["split('abc', 'B')", ["abc"]],
    ["split('', ',')", [""]],
    ["split('a--b-c', createArray('-', '--'))", ["a", "", "b", "c"]],
    ["split('a--b-c', createArray('--', '-'))", ["a", "b", "c"]],
    ["split(null(), ',')", []],
    // Names in resource ids hold no slash, so the pieces are known as far as the names are.
    ["last(split(resourceId('A.B/c', parameters('p')), '/'))", pattern("{p}")],
    ["last(split(resourceId('A.B/c', concat(parameters('p'), '-x')), '/'))", pattern("{p}-x")],
    ["split(resourceId('A.B/c', parameters('p')), '/')[6]", "A.B"],
    ["last(split(resourceId('A.B/c', parameters('p')), 'c'))", unknown("context")],
    ["last(split(extensionResourceId(parameters('p'), 'A.B/c', 'd'), '/'))", unknown("noDefault")],
    ["split('a b', createArray())", unknown("unsupported")],
    ["split('a', 1)", refused],
    ["split('a', createArray(1))", refused],
    ["split(1, ',')", refused],
    ["split(concat('/subscriptions/', parameters('p'), '/x'), '/')", ["", "subscriptions", { $open: "noDefault" }]],
    ["split(concat('a/b', parameters('p')), '/')[0]", "a"],
  ],
  p,
);

check("padLeft", [
  ["padLeft('123', 10, '0')", "0000000123"],
  ["padLeft('00', 5, ' ')", "   00"],
  ["padLeft(0, 5, '+')", "++++0"],
  ["padLeft('ab', 4)", "  ab"],
  ["padLeft('abc', 2, '0')", "abc"],
  ["padLeft('a', 3, null())", "  a"],
  ["padLeft('a', 20, '0')", unknown("unsupported")],
  ["padLeft('a', 0, '0')", unknown("unsupported")],
  ["padLeft('a', 3, 'xy')", refused],
  ["padLeft('a', 3, '')", refused],
  ["padLeft('a', '3')", refused],
  ["padLeft(true(), 3)", refused],
]);

check(
  "string",
  [
    ["string(true())", "True"],
    ["string(false())", "False"],
    ["string(12)", "12"],
    ["string('a')", "a"],
    ["string(null())", ""],
    ["string(createObject('valueA', 10, 'valueB', 'Example Text'))", '{"valueA":10,"valueB":"Example Text"}'],
    ["string(createArray('a', true(), null(), createArray()))", '["a",true,null,[]]'],
    ["string(createObject('b', 1, '1', 2))", '{"b":1,"1":2}'],
    ["string(createArray('\"/é'))", '["\\"/é"]'],
    ["string(json('[1.5]'))", "[1.5]"],
    ["string(createArray(parameters('p')))", unknown("noDefault")],
    ["string(parameters('p'))", unknown("noDefault")],
    ["concat('x', string(parameters('p')))", pattern("x{p}")],
    ["string(concat('a', parameters('p')))", pattern("a{p}")],
  ],
  p,
);
