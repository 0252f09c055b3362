// Splitting command lines: which programs run, and with which words.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { commandsOfText } from "../../server/src/rules/checks/command-line.ts";

/** The commands of a line in short: a program with its words, behind what it reads from. */
function commandsOf(text: string): readonly string[] {
  return commandsOfText(text).map(({ program, words, assignments, writes, input }) =>
    [
      ...(input === undefined ? [] : [`${input.program} |`]),
      ...assignments,
      program,
      ...words.map((word) => (/\s/.test(word) ? `[${word}]` : word)),
      ...writes.map((file) => `> ${file}`),
    ].join(" "),
  );
}

const lines: readonly (readonly [line: string, commands: readonly string[]])[] = [
  ['render \'a b\' "c d" e\\"f', ['render [a b] [c d] e"f']],
  ["/usr/bin/Render.EXE -x", ["render -x"]],
  ["a && b || c; d & e\nf", ["a", "b", "c", "d", "e", "f"]],
  ["a | b |& c", ["a", "a | b", "b | c"]],
  ["(cd x; a) | b", ["cd x", "a", "a | b"]],
  ["a >out 2>&1 <in | b > log", ["a > out > &1", "a | b > log"]],
  ["sudo -u root -E A=1 env B=2 timeout -v 5 a -k", ["A=1 B=2 a -k"]],
  ['cmd /v /c a "b c" & d', ["cmd /v /c a [b c]", "a [b c]", "d"]],
  ['cmd /c "a & b"', ["cmd /c [a & b]", "a", "b"]],
  ["cmd /c a ^| b", ["cmd /c a | b", "a | b"]],
  ["bash -lc 'a; b -c'", ["bash -lc [a; b -c]", "a", "b -c"]],
  ["bash x.sh -c a", ["bash x.sh -c a"]],
  ['sh -c "x=$(a -k)"', ["sh -c [x=$(a -k)]", "x=$(a -k) ", "a -k", "a -k"]],
  [
    "powershell -NoProfile -ExecutionPolicy Bypass -Command \"A 'b c'; D\"",
    ["powershell -NoProfile -ExecutionPolicy Bypass -Command [A 'b c'; D]", "a [b c]", "d"],
  ],
  ["powershell -File x.ps1 -Command y", ["powershell -File x.ps1 -Command y"]],
  ["a \\\n -k \\\r\n x", ["a -k x"]],
  ["sh -c 'a \\\n -k'", ["sh -c [a \\\n -k]", "a -k"]],
  ["a |\n b\nc", ["a", "a | b", "c"]],
  ["'never closed & a", ["never closed & a"]],
  ["", []],
];

describe("the commands of a line", () => {
  for (const [line, commands] of lines) test(JSON.stringify(line), () => assert.deepEqual(commandsOf(line), commands));
});

test("what is not known ends a command, and what follows it belongs to none", () => {
  assert.deepEqual(commandsOf("a b\0 -k | c; d"), ["a b\0", "c", "d"]);
  assert.deepEqual(commandsOf("\0 -k && d"), ["d"]);
  assert.deepEqual(commandsOf("sh -c 'a \0 -k; b'"), ["sh -c [a \0 -k; b]", "a \0", "b"]);
});

test("long command lines take work in proportion to their length", () => {
  // Work that grew with the square of this would not come to an end before the runner's limit.
  const long = 1_000_000;
  for (const part of ["$(", "sh -c '", "a|", '"', "sudo ", "X=1 ", "cmd /c "])
    assert.ok(commandsOfText(part.repeat(long / part.length)).length <= long / part.length, part);
});
