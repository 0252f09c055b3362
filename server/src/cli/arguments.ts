// Turns the arguments of the command line into what the user asked for.
import { parseArgs } from "node:util";
import { createTranslator, type Locale, type Message } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import { type CommandForm, commands, type Flag, programFlags } from "./flags.ts";
import { renderHelp } from "./help.ts";
import type { CheckOptions, EvaluateOptions, Invocation } from "./invocation.ts";
import { misuse, suggest } from "./misuse.ts";

type Asked = Invocation extends infer I ? (I extends Invocation ? Omit<I, "locale"> : never) : never;

/** A flag as it was typed; `--name=value` has its value inline. */
interface GivenFlag {
  readonly name: string;
  readonly typed: string;
  readonly value: string | undefined;
  readonly isInline: boolean;
}

/** Understands the arguments that follow the program's name. Nothing is printed, nothing is thrown. */
export function parseArguments(argv: readonly string[], version: string, terminalWidth?: number): Invocation {
  const { words, given } = split(argv);
  const locale = localeOf(given);
  return {
    locale,
    ...ask(words, given, version, (command) => {
      return renderHelp(command, createTranslator(locale, cliTexts.japanese), terminalWidth);
    }),
  };
}

/** Tells words from flags. A flag has the same form in all commands, so the command need not be known. */
function split(argv: readonly string[]): { words: string[]; given: GivenFlag[] } {
  const flags = [...programFlags, ...commands.flatMap((command) => command.flags)];
  const options = Object.fromEntries(
    flags.map(({ name, value }) => [
      name,
      { type: value === undefined ? "boolean" : "string", ...(name === "help" && { short: "h" }) } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  return {
    words: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
    given: tokens.flatMap((token) =>
      token.kind === "option"
        ? [{ name: token.name, typed: token.rawName, value: token.value, isInline: token.inlineValue === true }]
        : [],
    ),
  };
}

/** The language is needed before anything can be said about the other arguments. */
function localeOf(given: readonly GivenFlag[]): Locale {
  return given.findLast(({ name }) => name === "locale")?.value === "ja" ? "ja" : "en";
}

function ask(
  words: readonly string[],
  given: readonly GivenFlag[],
  version: string,
  help: (command: CommandForm | undefined) => string,
): Asked {
  const [name, ...rest] = words;
  const command = commands.find((each) => each.name === name);
  if (name !== undefined && command === undefined) return refuse(...unknownCommand(name));
  const problem = findProblem(given, command?.flags ?? programFlags);
  if (problem !== undefined) return refuse(...problem);
  const values = new FlagValues(given);
  if (values.has("help")) return { command: "print", text: help(command) };
  if (command === undefined) {
    return values.has("version") ? { command: "print", text: `${version}\n` } : refuse(misuse("cli.usage.no-command"));
  }
  const { argument } = command;
  const most = argument === undefined ? 0 : argument.count === "any" ? Infinity : 1;
  if (rest.length > most) return refuse(misuse("cli.usage.too-many-arguments"));
  const [word] = rest;
  switch (command.name) {
    case "check":
      return askCheck(rest, values);
    case "rules":
      return { command: "rules", format: values.one("format", "text") };
    case "init":
      return { command: "init" };
    case "lsp":
      return values.has("stdio") ? { command: "lsp" } : refuse(misuse("cli.usage.lsp-stdio"));
  }
  if (word === undefined) return refuse(misuse("cli.usage.missing-argument", { name: argument?.name ?? "" }));
  if (command.name === "explain") return { command: "explain", rule: word };
  const options: EvaluateOptions = {
    file: word,
    parameters: values.one("parameters"),
    context: values.one("context"),
    format: values.one("format", "json"),
  };
  return { command: "evaluate", options };
}

function refuse(...messages: readonly Message[]): Asked {
  return { command: "misuse", messages };
}

function unknownCommand(name: string): Message[] {
  const names = commands.map((each) => each.name);
  const isPath = /[./\\]/.test(name);
  const hint = isPath ? [misuse("cli.usage.did-you-mean", { nearest: `check ${name}` })] : suggest(name, names);
  return [misuse("cli.usage.unknown-command", { command: name }), ...hint];
}

function findProblem(given: readonly GivenFlag[], flags: readonly Flag[]): Message[] | undefined {
  for (const { name, typed, value, isInline } of given) {
    const flag = flags.find((each) => each.name === name);
    if (flag === undefined) {
      const names = flags.map((each) => `--${each.name}`);
      return [misuse("cli.usage.unknown-option", { option: typed }), ...suggest(typed, names)];
    }
    if (flag.value === undefined) {
      if (isInline) return [misuse("cli.usage.no-value", { option: typed })];
      continue;
    }
    // What looks like the next flag is hardly a value; `--name=-value` says that it is.
    const isMissing = value === undefined || (!isInline && value.startsWith("-"));
    if (isMissing) return [misuse("cli.usage.missing-value", { option: typed })];
    const problem = misuse("cli.usage.invalid-value", { option: typed, value });
    if (flag.choices?.includes(value) === false) {
      return [
        problem,
        misuse("cli.usage.allowed", { choices: flag.choices.join(", ") }),
        ...suggest(value, flag.choices),
      ];
    }
    const wanted = flag.refuse?.(value);
    if (wanted !== undefined) return [problem, cliTexts.say(wanted)];
  }
  return undefined;
}

/** The values of flags that were found to be valid. The last one counts where only one can. */
class FlagValues {
  readonly #given: readonly GivenFlag[];

  constructor(given: readonly GivenFlag[]) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given.some((each) => each.name === name);
  }

  all(name: string): string[] {
    return this.#given.flatMap((each) => (each.name === name && each.value !== undefined ? [each.value] : []));
  }

  /** `T` names the choices of the flag, which were checked. */
  one<T extends string>(name: string, standard: T): T;
  one<T extends string>(name: string): T | undefined;
  one(name: string, standard?: string): string | undefined {
    return this.all(name).at(-1) ?? standard;
  }
}

function askCheck(paths: readonly string[], values: FlagValues): Asked {
  if (values.has("parameters") && values.has("no-parameters")) {
    return refuse(misuse("cli.usage.conflict", { a: "--parameters", b: "--no-parameters" }));
  }
  const dryRun = values.has("dry-run");
  if (values.has("write-baseline") && dryRun) {
    return refuse(misuse("cli.usage.conflict", { a: "--write-baseline", b: "--dry-run" }));
  }
  const fixUnsafe = values.has("fix-unsafe");
  const fix = values.has("fix") || fixUnsafe;
  if (fix && !dryRun && paths.includes("-")) return refuse(misuse("cli.usage.fix-stdin"));
  const options: CheckOptions = {
    paths: paths.length > 0 ? paths : ["."],
    format: values.one("format", "text"),
    output: values.one("output"),
    color: values.one("color", "auto"),
    quiet: values.has("quiet"),
    parameters: values.all("parameters"),
    findParameterFiles: !values.has("no-parameters"),
    kind: values.one("kind"),
    config: values.one("config"),
    profile: values.one("profile"),
    rules: values.all("rule"),
    today: values.one("today"),
    dataPlaneApiVersion: values.one("data-plane-api-version"),
    minimumCertainty: values.one("min-certainty"),
    failOn: values.one("fail-on", "warning"),
    baseline: values.one("baseline"),
    writeBaseline: values.one("write-baseline"),
    fix: fix || dryRun,
    fixUnsafe,
    dryRun,
    stdinName: values.one("stdin-name"),
  };
  return { command: "check", options };
}
