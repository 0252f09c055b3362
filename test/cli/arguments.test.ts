// What the command line understands, and what it says of what it does not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseArguments } from "../../server/src/cli/arguments.ts";
import { cliTexts } from "../../server/src/cli/cli-texts.ts";
import { commands } from "../../server/src/cli/flags.ts";
import { displayWidth } from "../../server/src/report/terminal-text.ts";
import { createTranslator } from "../../server/src/text/message.ts";

const english = createTranslator("en");

function parse(...argv: string[]) {
  return parseArguments(argv, "1.2.3");
}

function parseCheck(...argv: string[]) {
  const invocation = parse("check", ...argv);
  assert.equal(invocation.command, "check");
  return invocation.command === "check" ? invocation.options : assert.fail();
}

function refusal(...argv: string[]): string {
  const invocation = parse(...argv);
  return invocation.command === "misuse"
    ? invocation.messages.map(english).join(" ")
    : `not refused: ${invocation.command}`;
}

test("the defaults of check are those of the contract", () => {
  assert.deepEqual(parseCheck(), {
    paths: ["."],
    format: "text",
    output: undefined,
    color: "auto",
    quiet: false,
    parameters: [],
    findParameterFiles: true,
    kind: undefined,
    config: undefined,
    profile: undefined,
    rules: [],
    today: undefined,
    dataPlaneApiVersion: undefined,
    minimumCertainty: undefined,
    failOn: "warning",
    baseline: undefined,
    writeBaseline: undefined,
    fix: false,
    fixUnsafe: false,
    dryRun: false,
    stdinName: undefined,
  });
});

test("all flags of check are understood, wherever they stand", () => {
  const options = parseCheck(
    ...["a.json", "--format", "json", "--output=out.json", "--color", "never", "--quiet", "--parameters", "p.json"],
    ...["--parameters", "t.json=q.json", "--kind", "data-plane-pool", "--config", "c.json", "--profile", "strict"],
    ...["--rule", "x", "b", "--rule", "y", "--today", "2027-02-28", "--data-plane-api-version", "2024-07-01.20.0"],
    ...[
      "--min-certainty",
      "default",
      "--fail-on",
      "never",
      "--baseline",
      "old.json",
      "--dry-run",
      "--stdin-name",
      "n.json",
      "--locale",
      "ja",
    ],
  );
  assert.deepEqual(options, {
    paths: ["a.json", "b"],
    format: "json",
    output: "out.json",
    color: "never",
    quiet: true,
    parameters: ["p.json", "t.json=q.json"],
    findParameterFiles: true,
    kind: "data-plane-pool",
    config: "c.json",
    profile: "strict",
    rules: ["x", "y"],
    today: "2027-02-28",
    dataPlaneApiVersion: "2024-07-01.20.0",
    minimumCertainty: "default",
    failOn: "never",
    baseline: "old.json",
    writeBaseline: undefined,
    fix: true,
    fixUnsafe: false,
    dryRun: true,
    stdinName: "n.json",
  });
  assert.equal(parseCheck("--no-parameters").findParameterFiles, false);
  assert.equal(parseCheck("--write-baseline", "known.json").writeBaseline, "known.json");
  assert.deepEqual(parseCheck("--", "--fix").paths, ["--fix"]);
  assert.deepEqual(parseCheck("-").paths, ["-"]);
  const { fix, fixUnsafe } = parseCheck("--fix-unsafe");
  assert.deepEqual([fix, fixUnsafe], [true, true]);
});

test("the other commands are understood", () => {
  assert.deepEqual(parse("explain", "pool-x"), { locale: "en", command: "explain", rule: "pool-x" });
  assert.deepEqual(parse("rules", "--locale", "ja"), { locale: "ja", command: "rules", format: "text" });
  assert.deepEqual(parse("init"), { locale: "en", command: "init" });
  assert.deepEqual(parse("--locale=ja", "lsp", "--stdio"), { locale: "ja", command: "lsp" });
  assert.deepEqual(parse("evaluate", "a.json", "--parameters", "b.json", "--context", "c.json", "--format", "json"), {
    locale: "en",
    command: "evaluate",
    options: { file: "a.json", parameters: "b.json", context: "c.json", format: "json" },
  });
  assert.deepEqual(parse("--version"), { locale: "en", command: "print", text: "1.2.3\n" });
});

test("what is not built yet is refused and not in the help", () => {
  assert.equal(
    refusal("check", "--format", "xml"),
    "'xml' is not a value of '--format'. Allowed are text, json, sarif, junit, github, markdown, html.",
  );
});

test("misuse is said in a sentence, with what may have been meant", () => {
  assert.equal(refusal(), "Say what to do, for example 'batchguard check'.");
  assert.equal(refusal("chekc"), "There is no command 'chekc'. Did you mean 'check'?");
  assert.equal(refusal("pool.json"), "There is no command 'pool.json'. Did you mean 'check pool.json'?");
  assert.equal(refusal("check", "--fromat", "json"), "There is no option '--fromat'. Did you mean '--format'?");
  assert.equal(refusal("check", "-x"), "There is no option '-x'.");
  assert.equal(refusal("rules", "--fix"), "There is no option '--fix'.");
  assert.equal(refusal("check", "--rule", "--fix"), "The option '--rule' wants a value.");
  assert.equal(refusal("check", "--rule"), "The option '--rule' wants a value.");
  assert.equal(refusal("check", "--quiet=yes"), "The option '--quiet' takes no value.");
  assert.match(
    refusal("check", "--profile", "stric"),
    /Allowed are essential, recommended, strict\. Did you mean 'strict'\?/,
  );
  assert.match(refusal("check", "--locale", "de"), /Allowed are en, ja\./);
  assert.match(refusal("check", "--today", "2026-02-30"), /'2026-02-30' is not a value of '--today'/);
  assert.match(refusal("check", "--today", "tomorrow"), /YYYY-MM-DD/);
  assert.match(refusal("check", "--data-plane-api-version", "latest"), /2024-07-01\.20\.0/);
  assert.match(refusal("check", "--output", ""), /not empty/);
  assert.match(refusal("check", "--parameters", "a", "--no-parameters"), /exclude each other/);
  assert.match(refusal("check", "--no-parameters", "--parameters", "a"), /exclude each other/);
  assert.match(refusal("check", "-", "--fix"), /can't write to the standard input/);
  assert.match(refusal("lsp"), /lsp --stdio/);
  assert.match(refusal("explain"), /'RULE' is missing/);
  assert.match(refusal("explain", "a", "b"), /too many arguments/);
  assert.match(refusal("evaluate"), /'FILE' is missing/);
});

test("the help names every command and every flag, in both languages", () => {
  for (const locale of ["en", "ja"]) {
    for (const command of commands) {
      assert.ok(helpOf("--locale", locale).includes(`  ${command.name}`), command.name);
      for (const { name } of command.flags)
        assert.ok(helpOf(command.name, "--locale", locale).includes(`--${name}`), name);
    }
  }
});

test("the help is aligned and fits, also where characters are wide", () => {
  for (const locale of ["en", "ja"]) {
    const lines = helpOf("check", "--locale", locale).split("\n");
    assert.deepEqual(
      lines.filter((line) => displayWidth(line) > 100),
      [],
    );
    const columns = lines.filter((line) => /^ {2}--/.test(line)).map((line) => line.search(/(?<=\S {2,})\S/));
    assert.equal(new Set(columns).size, 1, `descriptions start in columns ${columns}`);
  }
});

test("each sentence has both languages, and both use the same data", () => {
  for (const id of cliTexts.ids) {
    const en = cliTexts.say(id).text;
    const text = cliTexts.japanese[id]?.text ?? "";
    const placeholders = (template: string) => (template.match(/\{\w+\}/g) ?? []).sort();
    assert.deepEqual(placeholders(text), placeholders(en), id);
    assert.notEqual(text, en, id);
  }
});

function helpOf(...argv: string[]): string {
  const invocation = parse(...argv, "--help");
  return invocation.command === "print" ? invocation.text : assert.fail(`${argv} has no help`);
}
