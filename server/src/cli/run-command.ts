// Runs the commands that need the engine.
import { reportTexts } from "../report/report-texts.ts";
import { createTranslator, type Locale, type Translator } from "../text/message.ts";
import { check } from "./check.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import { createComplain } from "./complain.ts";
import type { Engine } from "./engine.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import type { Invocation } from "./invocation.ts";
import { listRules } from "./list-rules.ts";
import type { ExitStatus, Session } from "./session.ts";

export type EngineCommand = Extract<Invocation, { command: "check" | "explain" | "rules" | "evaluate" }>;

export async function runCommand(
  command: EngineCommand,
  version: string,
  host: CliHost,
  engine: Engine,
): Promise<ExitStatus> {
  const translate = createCommandTranslator(command.locale, host, engine);
  const complain = createComplain(host, command.locale, translate);
  const session: Session = { version, host, engine, translate, complain };
  switch (command.command) {
    case "check":
      return check(command.options, session);
    case "explain":
      return explain(command.rule, session);
    case "rules":
      return listRules(command.format, session);
    case "evaluate":
      return evaluate(command.options, session);
  }
}

/** Without their Japanese texts, rules speak English; what the command line itself says stays Japanese. */
function createCommandTranslator(locale: Locale, host: CliHost, engine: Engine): Translator {
  if (locale === "en") return createTranslator(locale);
  const own = { ...reportTexts.japanese, ...cliTexts.japanese };
  try {
    return createTranslator(locale, { ...engine.readJapanese(), ...own });
  } catch (error) {
    const translate = createTranslator(locale, own);
    createComplain(host, locale, translate)([cliTexts.say("cli.no-japanese", { error: String(error) })]);
    return translate;
  }
}
