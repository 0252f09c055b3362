// The commands and their flags: what parsing accepts and what the help lists.
import { documentKinds } from "../batch/document-kind.ts";
import type { cliTexts } from "./cli-texts.ts";
import { formats } from "./formats.ts";

export type CliText = Parameters<typeof cliTexts.say>[0];

export interface Flag {
  /** Without `--`. */
  readonly name: string;
  readonly description: CliText;
  /** How the value is called; a flag without one is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly default?: string;
  /** Says what a value must be if it is none. */
  readonly refuse?: (value: string) => CliText | undefined;
}

export interface CommandForm {
  readonly name: string;
  readonly description: CliText;
  readonly argument?: {
    readonly name: string;
    readonly description: CliText;
    /** One unless stated otherwise. */
    readonly count?: "any";
  };
  readonly flags: readonly Flag[];
}

const help: Flag = { name: "help", description: "cli.option.help" };
const locale = choice("locale", "cli.option.locale", ["en", "ja"], "en");

export const programFlags: readonly Flag[] = [{ name: "version", description: "cli.option.version" }, locale, help];

const checkFlags: readonly Flag[] = [
  choice("format", "cli.option.format", formats, "text"),
  file("output", "cli.option.output"),
  locale,
  { ...choice("color", "cli.option.color", ["auto", "always", "never"], "auto"), value: "when" },
  { name: "quiet", description: "cli.option.quiet" },
  { ...file("parameters", "cli.option.parameters"), value: "[TEMPLATE=]FILE" },
  { name: "no-parameters", description: "cli.option.no-parameters" },
  choice("kind", "cli.option.kind", documentKinds),
  file("config", "cli.option.config"),
  choice("profile", "cli.option.profile", ["essential", "recommended", "strict"]),
  { ...file("rule", "cli.option.rule"), value: "ID" },
  { name: "today", value: "YYYY-MM-DD", description: "cli.option.today", refuse: refuseNoDate },
  {
    name: "data-plane-api-version",
    value: "VERSION",
    description: "cli.option.data-plane-api-version",
    refuse: refuseNoApiVersion,
  },
  { ...choice("min-certainty", "cli.option.min-certainty", ["possible", "default", "certain"]), value: "certainty" },
  {
    ...choice("fail-on", "cli.option.fail-on", ["error", "warning", "information", "hint", "never"], "warning"),
    value: "severity",
  },
  file("baseline", "cli.option.baseline"),
  file("write-baseline", "cli.option.write-baseline"),
  { name: "fix", description: "cli.option.fix" },
  { name: "fix-unsafe", description: "cli.option.fix-unsafe" },
  { name: "dry-run", description: "cli.option.dry-run" },
  { ...file("stdin-name", "cli.option.stdin-name"), value: "NAME" },
  help,
];

export const commands: readonly CommandForm[] = [
  {
    name: "check",
    description: "cli.check",
    argument: { name: "PATH", description: "cli.argument.paths", count: "any" },
    flags: checkFlags,
  },
  {
    name: "explain",
    description: "cli.explain",
    argument: { name: "RULE", description: "cli.argument.rule" },
    flags: [locale, help],
  },
  {
    name: "rules",
    description: "cli.rules",
    flags: [choice("format", "cli.option.format", ["text", "json", "markdown"], "text"), locale, help],
  },
  {
    name: "evaluate",
    description: "cli.evaluate",
    argument: { name: "FILE", description: "cli.argument.template" },
    flags: [
      file("parameters", "cli.option.evaluate-parameters"),
      file("context", "cli.option.context"),
      choice("format", "cli.option.format", ["json", "text"], "json"),
      locale,
      help,
    ],
  },
  { name: "init", description: "cli.init", flags: [locale, help] },
  {
    name: "lsp",
    description: "cli.lsp",
    flags: [{ name: "stdio", description: "cli.option.stdio" }, locale, help],
  },
];

function choice(name: string, description: CliText, choices: readonly string[], standard?: string): Flag {
  const flag: Flag = { name, description, choices, value: name };
  return standard === undefined ? flag : { ...flag, default: standard };
}

function file(name: string, description: CliText): Flag {
  const refuse = (value: string) => (value === "" ? "cli.usage.wanted.name" : undefined);
  return { name, description, value: "FILE", refuse };
}

function refuseNoDate(value: string): CliText | undefined {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  const isDate = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return isDate ? undefined : "cli.usage.wanted.date";
}

function refuseNoApiVersion(value: string): CliText | undefined {
  return /^\d{4}-\d\d-\d\d(\.\d+\.\d+)?$/.test(value) ? undefined : "cli.usage.wanted.api-version";
}
