// Runs the commands that need the engine.
import { reportTexts } from "../report/report-texts.ts";
import { createTranslator } from "../text/message.ts";
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

export async function runCommand(command: EngineCommand, host: CliHost, engine: Engine): Promise<ExitStatus> {
  const rules = command.locale === "ja" ? await engine.loadJapanese() : {};
  const translate = createTranslator(command.locale, { ...rules, ...reportTexts.japanese, ...cliTexts.japanese });
  const session: Session = { host, engine, translate, complain: createComplain(host, command.locale, translate) };
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
