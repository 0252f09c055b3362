// Runs one command line from its arguments to its exit status.
import { reportTexts } from "../report/report-texts.ts";
import { neutralise } from "../report/terminal-text.ts";
import { createTranslator, type Message } from "../text/message.ts";
import { parseArguments } from "./arguments.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Engine } from "./engine.ts";
import type { Invocation } from "./invocation.ts";
import { misuse } from "./misuse.ts";
import type { ExitStatus, Session } from "./session.ts";

/**
 * Runs what the arguments ask for. The engine is loaded only by commands that need it.
 *
 * @param argv the arguments without those that name the program.
 */
export async function runCli(
  argv: readonly string[],
  version: string,
  host: CliHost,
  loadEngine: () => Promise<Engine>,
): Promise<ExitStatus> {
  const invocation = parseArguments(argv, version, host.terminalWidth);
  const say = createComplain(host, invocation, {});
  try {
    switch (invocation.command) {
      case "print":
        host.print(invocation.text);
        return 0;
      case "misuse":
        say([...invocation.messages, misuse("cli.usage.see-help")]);
        return 2;
      case "lsp":
        await host.serve();
        return 0;
      default:
        return await runCommand(invocation, host, await loadEngine());
    }
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    say([cliTexts.say("cli.internal-error", { error: details })]);
    return 2;
  }
}

type EngineCommand = Extract<Invocation, { command: "check" | "explain" | "rules" | "evaluate" }>;

async function runCommand(invocation: EngineCommand, host: CliHost, engine: Engine): Promise<ExitStatus> {
  const catalogue = { ...engine.japanese, ...reportTexts.japanese, ...cliTexts.japanese };
  const translate = createTranslator(invocation.locale, catalogue);
  const session: Session = { host, engine, translate, complain: createComplain(host, invocation, catalogue) };
  switch (invocation.command) {
    case "check":
      return (await import("./check.ts")).check(invocation.options, session);
    case "explain":
      return (await import("./explain.ts")).explain(invocation.rule, session);
    case "rules":
      return (await import("./list-rules.ts")).listRules(invocation.format, session);
    case "evaluate":
      return (await import("./evaluate.ts")).evaluate(invocation.options, session);
  }
}

function createComplain(host: CliHost, { locale }: Invocation, catalogue: Engine["japanese"]): Session["complain"] {
  const translate = createTranslator(locale, { ...cliTexts.japanese, ...catalogue });
  const separator = locale === "ja" ? "" : " ";
  return (messages: readonly Message[], place?: string) => {
    const sentence = messages.map(translate).map(neutraliseLines).join(separator);
    host.printError(`${place === undefined ? "batchguard" : neutralise(place)}: ${sentence}\n`);
  };
}

/** Keeps the lines of a stack trace apart. */
function neutraliseLines(text: string): string {
  return text.split("\n").map(neutralise).join("\n");
}
