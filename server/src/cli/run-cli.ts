// Runs one command line from its arguments to its exit status.
import { createTranslator } from "../text/message.ts";
import { parseArguments } from "./arguments.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import { createComplain } from "./complain.ts";
import type { Engine } from "./engine.ts";
import { init } from "./init.ts";
import { misuse } from "./misuse.ts";
import type { ExitStatus } from "./session.ts";

/**
 * Runs what the arguments ask for. What only some commands need is loaded by those commands, so that the others start
 * at once.
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
  const { locale } = invocation;
  const translate = createTranslator(locale, cliTexts.japanese);
  const complain = createComplain(host, locale, translate);
  try {
    switch (invocation.command) {
      case "print":
        host.print(invocation.text);
        return 0;
      case "misuse":
        complain([...invocation.messages, misuse("cli.usage.see-help")]);
        return 2;
      case "init":
        return init(version, host, translate, complain);
      case "lsp":
        await host.serve();
        return 0;
      default: {
        const [{ runCommand }, engine] = await Promise.all([import("./run-command.ts"), loadEngine()]);
        return await runCommand(invocation, version, host, engine);
      }
    }
  } catch (error) {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    complain([cliTexts.say("cli.internal-error", { error: details })]);
    return 2;
  }
}
