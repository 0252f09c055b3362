// The functions that search texts or measure them.
import { check } from "./check.ts";
import { parameter, pattern, refused, unknown } from "./interpreter.ts";

const p = { p: parameter("p", "string"), n: parameter("n", "int"), any: parameter("any") };

check(
  "startsWith and endsWith",
  [
    ["startsWith('abcdef', 'ab')", true],
    ["startsWith('abcdef', 'A')", true],
    ["startsWith('abcdef', 'e')", false],
    ["startsWith('ab', 'abc')", false],
    ["startsWith('abc', '')", true],
    ["endsWith('abcdef', 'EF')", true],
    ["endsWith('abcdef', 'e')", false],
    ["endsWith('', '')", true],
    ["startsWith(null(), 'a')", false],
    ["startsWith(1, 'a')", refused],
    ["startsWith('a', 1)", refused],
    ["startsWith('日本語', '日本')", true],
    ["startsWith('日本語', 'a')", unknown("unsupported")],
    ["startsWith(concat('https://', parameters('p')), 'HTTP')", true],
    ["startsWith(concat('https://', parameters('p')), 'ftp')", false],
    ["startsWith(concat('https://', parameters('p')), 'https://x')", unknown("noDefault")],
    ["startsWith(concat('https://', parameters('p')), 'ftps://x')", false],
    ["endsWith(concat(parameters('p'), '.net'), '.NET')", true],
    ["endsWith(concat(parameters('p'), '.net'), '.com')", false],
    ["endsWith(concat(parameters('p'), '.net'), 'x.net')", unknown("noDefault")],
    ["startsWith(parameters('p'), 'a')", unknown("noDefault")],
  ],
  p,
);

check(
  "indexOf and lastIndexOf",
  [
    ["indexOf('FOOBAR', 'foo')", 0],
    ["indexOf('test', 't')", 0],
    ["lastIndexOf('test', 't')", 3],
    ["indexOf('abcdef', 'CD')", 2],
    ["lastIndexOf('abcdef', 'AB')", 0],
    ["indexOf('abcdef', 'z')", -1],
    ["indexOf('', '')", 0],
    ["indexOf('abc', '')", 0],
    ["lastIndexOf('', '')", 0],
    ["lastIndexOf('abc', '')", unknown("unsupported")],
    ["indexOf(null(), 'a')", -1],
    ["indexOf(createArray('FOO', 'BAR'), 'foo')", -1],
    ["indexOf(createArray('FOO', 'BAR'), 'BAR')", 1],
    ["indexOf(createArray('FOO', 'BAR'), false())", -1],
    ["lastIndexOf(createArray('a', 'b', 'a'), 'a')", 2],
    ["indexOf(createArray(createObject('a', 1)), createObject('a', 1))", 0],
    ["indexOf('abc', 1)", refused],
    ["indexOf(1, 'a')", refused],
    ["indexOf('日本', '本')", unknown("unsupported")],
    ["indexOf(concat('abc', parameters('p')), 'B')", 1],
    ["indexOf(concat('abc', parameters('p')), 'x')", unknown("noDefault")],
    ["indexOf(createArray('a', parameters('p')), 'a')", 0],
    ["indexOf(createArray('a', parameters('p')), 'b')", unknown("noDefault")],
    ["lastIndexOf(createArray('a', parameters('p')), 'a')", unknown("noDefault")],
    ["indexOf(createArray('a', 'b'), parameters('n'))", -1],
  ],
  p,
);

check(
  "length",
  [
    ["length('One Two Three')", 13],
    ["length('😀')", 2],
    ["length(createArray('a', 'b', 'c'))", 3],
    ["length(createObject('a', 1, 'b', null()))", 2],
    ["length(null())", 0],
    ["length(1)", refused],
    ["length(concat('a', parameters('p')))", unknown("noDefault")],
    ["length(createArray(parameters('p')))", 1],
    ["length(concat(createArray(1), parameters('any')))", unknown("noDefault")],
  ],
  p,
);

check(
  "like",
  [
    ["like('batch-pool', 'BATCH*')", true],
    ["like('batch-pool', '*pool')", true],
    ["like('batch-pool', '*-*')", true],
    ["like('batch-pool', 'b*h*p*l')", true],
    ["like('batch-pool', 'pool*')", false],
    ["like('aa', 'a*a*a')", false],
    ["like('abc', 'abc')", true],
    ["like('abc', 'ab')", false],
    ["like('a?c', 'a?c')", true],
    ["like('a.c', 'a?c')", false],
    ["like(parameters('p'), '*')", unknown("noDefault")],
  ],
  p,
);

check(
  "first, last, skip, take of texts",
  [
    ["first('One Two Three')", "O"],
    ["last('One Two Three')", "e"],
    ["first('')", ""],
    ["last('')", ""],
    ["first(null())", null],
    ["first(1)", refused],
    ["skip('one two three', 4)", "two three"],
    ["take('one two three', 2)", "on"],
    ["take('abc', -1)", ""],
    ["skip('abc', -1)", "abc"],
    ["skip('abc', 9)", ""],
    ["take('abc', 9)", "abc"],
    ["skip(null(), 1)", null],
    ["take('abc', '1')", refused],
    ["first(concat('ab', parameters('p')))", "a"],
    ["first(concat(parameters('p'), 'ab'))", unknown("noDefault")],
    ["last(concat(parameters('p'), 'ab'))", "b"],
    ["take(concat('abc', parameters('p')), 2)", "ab"],
    ["take(concat('abc', parameters('p')), 4)", unknown("noDefault")],
    ["skip(concat('abc', parameters('p')), 1)", pattern("bc{p}")],
    ["skip(concat('abc', parameters('p')), 3)", pattern("{p}")],
  ],
  p,
);
