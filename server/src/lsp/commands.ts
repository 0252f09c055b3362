// Answers the commands of the server.
import type { Client } from "./client.ts";
import { explainRule } from "./explain-rule.ts";
import { explainRuleCommand, toggleBaselineCommand } from "./protocol.ts";
import type { Session } from "./session.ts";

/** The commands that the server offers to this client. */
export function commandsFor({ showsDocuments }: Client): string[] {
  return [...(showsDocuments ? [explainRuleCommand] : []), toggleBaselineCommand];
}

export function answerCommands(session: Session): void {
  const { connection, client, baseline, results, diagnostics } = session;
  connection.onExecuteCommand(({ command, arguments: [argument] = [] }) => {
    if (!commandsFor(client).includes(command)) return;
    if (command === explainRuleCommand) explainRule(argument, session);
    else {
      baseline.isShown = !baseline.isShown;
      results.clear();
      diagnostics.refresh();
    }
  });
}
