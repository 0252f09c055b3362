// Lists what is left to decide about an account or pool, shows the place of each, and applies the fix that is chosen.
import { commands, type Disposable, type QuickPickItem, QuickPickItemKind, Range, Uri, window } from "vscode";
import type { BaseLanguageClient, CodeAction } from "vscode-languageclient";
import { type DecisionItem, type DecisionsAnswer, decisionsRequest, type SubjectParams } from "../subject-protocol.ts";
import { t } from "../words.ts";
import { applyIfCurrent } from "./apply-edit.ts";

const icons: Readonly<Record<DecisionItem["severity"], string>> = {
  error: "$(error)",
  warning: "$(warning)",
  information: "$(info)",
  hint: "$(lightbulb)",
};

/**
 * Asks for one decision after the other, as long as the user takes any.
 *
 * @returns true if there was nothing to decide from the start.
 */
export async function decide(client: BaseLanguageClient, params: SubjectParams): Promise<boolean> {
  for (let round = 0; ; round++) {
    const answer = await client.sendRequest<DecisionsAnswer | null>(decisionsRequest, params);
    if (answer === null || answer.decisions.length === 0) return round === 0;
    const decision = await pickDecision(answer);
    if (decision === undefined || !(await settle(decision, client))) return false;
  }
}

interface DecisionPick extends QuickPickItem {
  readonly decision: DecisionItem;
}

/** The place of the entry that the user looks at is shown in the editor behind the list. */
function pickDecision({ title, decisions }: DecisionsAnswer): Promise<DecisionItem | undefined> {
  const pick = window.createQuickPick<DecisionPick>();
  pick.title = t("Decisions for {0}", title);
  pick.placeholder = t("Choose a problem to see its place and its fixes");
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = decisions.map((decision) => ({
    label: `${icons[decision.severity]} ${decision.rule}`,
    description: describe(decision),
    detail: decision.message,
    decision,
  }));
  const listening: Disposable[] = [pick];
  return new Promise((resolve) => {
    listening.push(
      pick.onDidChangeActive(([active]) => {
        if (active !== undefined) void reveal(active.decision, true);
      }),
      pick.onDidAccept(() => {
        resolve(pick.activeItems[0]?.decision);
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        for (const each of listening) each.dispose();
      }),
    );
    pick.show();
  });
}

function describe({ range, fixes }: DecisionItem): string {
  const line = t("line {0}", range.start.line + 1);
  if (fixes.length === 0) return t("{0}, no edit mends it", line);
  return fixes.length === 1 ? t("{0}, 1 fix", line) : t("{0}, {1} fixes", line, fixes.length);
}

interface FixPick extends QuickPickItem {
  readonly fix?: CodeAction;
}

/** True if a fix was applied that leaves nothing to fill in, so that the next decision can follow. */
async function settle(decision: DecisionItem, client: BaseLanguageClient): Promise<boolean> {
  const more: FixPick = { label: t("Show All Actions at the Place…") };
  const separator: FixPick = { label: "", kind: QuickPickItemKind.Separator };
  const fixes = decision.fixes.map((fix): FixPick => ({ label: fix.title, fix }));
  const chosen =
    fixes.length === 0
      ? more
      : await window.showQuickPick([...fixes, separator, more], {
          title: decision.rule,
          placeHolder: decision.message,
        });
  if (chosen === undefined) return false;
  await reveal(decision, false);
  if (chosen.fix?.edit === undefined) {
    await commands.executeCommand("editor.action.quickFix");
    return false;
  }
  if (!(await applyIfCurrent(chosen.fix.edit, client))) return false;
  const { command } = chosen.fix;
  if (command === undefined) return true;
  await commands.executeCommand(command.command, ...(command.arguments ?? []));
  return false;
}

async function reveal({ uri, range: { start, end } }: DecisionItem, preserveFocus: boolean): Promise<void> {
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(uri, true), { selection, preserveFocus, preview: true });
}
