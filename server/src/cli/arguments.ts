// Turns the arguments of the command line into what the user asked for.
import { Command, CommanderError, type HelpConfiguration, InvalidArgumentError, Option } from "commander";
import { documentKinds } from "../batch/document-kind.ts";
import { displayWidth } from "../report/terminal-text.ts";
import { createTranslator, type Locale, type Message, type Translator } from "../text/message.ts";
import { cliTexts } from "./cli-texts.ts";
import type { CheckOptions, EvaluateOptions, Invocation } from "./invocation.ts";
import { explainMisuse, misuse } from "./misuse.ts";

const locales: readonly Locale[] = ["en", "ja"];

/** Parses the arguments that follow the program's name. Nothing is printed, nothing is thrown. */
export function parseArguments(argv: readonly string[], version: string, terminalWidth?: number): Invocation {
  const locale = localeOf(argv);
  const translate = createTranslator(locale, cliTexts.japanese);
  let printed = "";
  let invocation: Invocation = { locale, command: "misuse", messages: [misuse("cli.usage.no-command")] };
  const program = declareProgram(version, translate, (asked) => {
    invocation = { locale, ...asked };
  });
  const output = {
    writeOut: (text: string) => {
      printed += text;
    },
    writeErr: () => {},
    getOutHelpWidth: () => terminalWidth ?? 100,
    getErrHelpWidth: () => terminalWidth ?? 100,
  };
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput(output);
  if (argv.length === 0) return invocation;
  try {
    program.parse(argv, { from: "user" });
    return invocation;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { locale, command: "print", text: printed };
    return { locale, command: "misuse", messages: explainMisuse(error, argv, program) };
  }
}

/** The language is needed before anything can be said about the other arguments. */
function localeOf(argv: readonly string[]): Locale {
  const end = argv.includes("--") ? argv.indexOf("--") : argv.length;
  const flag = argv
    .slice(0, end)
    .findLastIndex((argument) => argument === "--locale" || argument.startsWith("--locale="));
  const value = flag < 0 ? undefined : (argv[flag]?.split("=")[1] ?? argv[flag + 1]);
  return locales.find((locale) => locale === value) ?? "en";
}

type Asked = Invocation extends infer I ? (I extends Invocation ? Omit<I, "locale"> : never) : never;

function declareProgram(version: string, translate: Translator, ask: (asked: Asked) => void): Command {
  const text = (id: Parameters<typeof cliTexts.say>[0]) => translate(cliTexts.say(id));
  const localeOption = () => new Option("--locale <locale>", text("cli.option.locale")).choices(locales).default("en");
  const formatOption = (...formats: string[]) =>
    new Option("--format <format>", text("cli.option.format")).choices(formats).default("text");

  const program = new Command("batchguard")
    .description(text("cli.description"))
    .helpCommand(false)
    .helpOption("-h, --help", text("cli.option.help"))
    .version(version, "--version", text("cli.option.version"))
    .addOption(localeOption())
    .configureHelp(createHelp(translate))
    .addHelpText("after", `\n${text("cli.help.exit")}`);
  const add = (name: string, description: Parameters<typeof cliTexts.say>[0]) =>
    program.command(name).description(text(description)).addOption(localeOption());

  declareCheck(add("check", "cli.check").addOption(formatOption("text", "json")), text, ask);
  add("explain", "cli.explain")
    .argument("<RULE>", text("cli.argument.rule"))
    .action((rule: string) => ask({ command: "explain", rule }));
  add("rules", "cli.rules")
    .addOption(formatOption("text", "json", "markdown"))
    .action(({ format }: { format: "text" | "json" | "markdown" }) => ask({ command: "rules", format }));
  add("evaluate", "cli.evaluate")
    .argument("<FILE>", text("cli.argument.template"))
    .option("--parameters <FILE>", text("cli.option.evaluate-parameters"))
    .option("--context <FILE>", text("cli.option.context"))
    .addOption(formatOption("json", "text"))
    .action((file: string, flags: Omit<EvaluateOptions, "file">) => {
      const { parameters, context, format } = flags;
      ask({ command: "evaluate", options: { file, parameters, context, format } });
    });
  add("lsp", "cli.lsp")
    .option("--stdio", text("cli.option.stdio"))
    .action(({ stdio }: { stdio?: true }) => {
      ask(stdio ? { command: "lsp" } : { command: "misuse", messages: [misuse("cli.usage.lsp-stdio")] });
    });
  return program;
}

/** The options of `check` as commander hands them over. */
interface CheckFlags
  extends Pick<CheckOptions, "format" | "output" | "color" | "kind" | "config" | "profile" | "failOn"> {
  readonly quiet?: true;
  /** False stands for `--no-parameters`. */
  readonly parameters?: readonly string[] | false;
  readonly rule?: readonly string[];
  readonly today?: string;
  readonly dataPlaneApiVersion?: string;
  readonly minCertainty?: CheckOptions["minimumCertainty"];
  readonly fix?: true;
  readonly dryRun?: true;
  readonly stdinName?: string;
}

function declareCheck(
  check: Command,
  text: (id: Parameters<typeof cliTexts.say>[0]) => string,
  ask: (asked: Asked) => void,
): void {
  const collect = (value: string, earlier: readonly string[] | undefined) => [...(earlier ?? []), value];
  const parameters: string[] = [];
  check
    .argument("[PATH...]", text("cli.argument.paths"))
    .option("--output <FILE>", text("cli.option.output"), wantName)
    .addOption(
      new Option("--color <when>", text("cli.option.color")).choices(["auto", "always", "never"]).default("auto"),
    )
    .option("--quiet", text("cli.option.quiet"))
    .option("--parameters <[TEMPLATE=]FILE>", text("cli.option.parameters"), (value: string) => {
      parameters.push(wantName(value));
      return parameters;
    })
    .option("--no-parameters", text("cli.option.no-parameters"))
    .addOption(new Option("--kind <kind>", text("cli.option.kind")).choices(documentKinds))
    .option("--config <FILE>", text("cli.option.config"), wantName)
    .addOption(
      new Option("--profile <profile>", text("cli.option.profile")).choices(["essential", "recommended", "strict"]),
    )
    .option("--rule <ID>", text("cli.option.rule"), collect)
    .option("--today <DATE>", text("cli.option.today"), wantDate)
    .option("--data-plane-api-version <VERSION>", text("cli.option.data-plane-api-version"), wantApiVersion)
    .addOption(
      new Option("--min-certainty <certainty>", text("cli.option.min-certainty")).choices([
        "possible",
        "default",
        "certain",
      ]),
    )
    .addOption(
      new Option("--fail-on <severity>", text("cli.option.fail-on"))
        .choices(["error", "warning", "information", "hint", "never"])
        .default("warning"),
    )
    .option("--fix", text("cli.option.fix"))
    .option("--dry-run", text("cli.option.dry-run"))
    .option("--stdin-name <NAME>", text("cli.option.stdin-name"), wantName)
    .action((paths: string[], flags: CheckFlags) => {
      const conflict = findConflict(paths, flags, parameters);
      if (conflict !== undefined) return ask({ command: "misuse", messages: [conflict] });
      return ask({ command: "check", options: toCheckOptions(paths, flags) });
    });
}

function findConflict(paths: readonly string[], flags: CheckFlags, parameters: readonly string[]): Message | undefined {
  if (flags.parameters === false && parameters.length > 0) {
    return misuse("cli.usage.conflict", { a: "--parameters", b: "--no-parameters" });
  }
  if (flags.fix && !flags.dryRun && paths.includes("-")) return misuse("cli.usage.fix-stdin");
  return undefined;
}

function toCheckOptions(paths: readonly string[], flags: CheckFlags): CheckOptions {
  const { format, output, color, kind, config, profile, failOn, today, dataPlaneApiVersion, stdinName } = flags;
  return {
    ...{ format, output, color, kind, config, profile, failOn, today, dataPlaneApiVersion, stdinName },
    paths: paths.length > 0 ? paths : ["."],
    quiet: flags.quiet === true,
    parameters: flags.parameters || [],
    findParameterFiles: flags.parameters !== false,
    rules: flags.rule ?? [],
    minimumCertainty: flags.minCertainty,
    fix: flags.fix === true || flags.dryRun === true,
    dryRun: flags.dryRun === true,
  };
}

// The words of these errors are ids of texts, see `explainMisuse`.
function wantDate(value: string): string {
  const isDate = /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
  if (isDate && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)) return value;
  throw new InvalidArgumentError("cli.usage.wanted.date");
}

function wantApiVersion(value: string): string {
  if (/^\d{4}-\d\d-\d\d(\.\d+\.\d+)?$/.test(value)) return value;
  throw new InvalidArgumentError("cli.usage.wanted.api-version");
}

function wantName(value: string): string {
  if (value !== "") return value;
  throw new InvalidArgumentError("cli.usage.wanted.name");
}

/** Commander's help in our words, and aligned where characters are wide. */
function createHelp(translate: Translator): HelpConfiguration {
  const titles: Readonly<Record<string, Message>> = {
    "Usage:": cliTexts.say("cli.help.usage"),
    "Arguments:": cliTexts.say("cli.help.arguments"),
    "Options:": cliTexts.say("cli.help.options"),
    "Commands:": cliTexts.say("cli.help.commands"),
  };
  return {
    displayWidth,
    styleTitle: (title) => (titles[title] === undefined ? title : translate(titles[title])),
    optionDescription: ({ description, argChoices, defaultValue }) => {
      const notes: Message[] = [];
      if (argChoices) notes.push(cliTexts.say("cli.help.choices", { choices: argChoices.join(", ") }));
      if (typeof defaultValue === "string") notes.push(cliTexts.say("cli.help.default", { value: defaultValue }));
      return notes.length === 0 ? description : `${description} (${notes.map(translate).join("; ")})`;
    },
  };
}
