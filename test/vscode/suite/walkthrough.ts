// The first minutes: the walkthrough with its pictures and links, and the pictures that the README shows.
import assert from "node:assert/strict";
import {
  ConfigurationTarget,
  commands,
  extensions,
  Selection,
  TabInputWebview,
  type TextDocument,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import { inWindow, screenshot } from "./screenshot.ts";
import {
  changeSettings,
  closeAll,
  diagnosticsOf,
  openCopy,
  pause,
  poll,
  positionOf,
  ruleOf,
  waitForDiagnostics,
} from "./support.ts";

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

export function walkthroughSuite(): void {
  suite("walkthrough", () => {
    teardown(async () => {
      await workspace.getConfiguration("workbench").update("colorTheme", undefined, ConfigurationTarget.Workspace);
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("workbench.action.closePanel");
      await closeAll();
    });
    suiteTeardown(() => commands.executeCommand("workbench.view.explorer"));

    test("its links name commands that there are, and nothing else", async () => {
      await extension().activate();
      const known = new Set(await commands.getCommands(true));
      const links = steps().flatMap(({ description }) => description.match(/\]\(([^)]*)\)/g) ?? []);
      assert.ok(links.length >= steps().length);
      for (const link of links) {
        const [, command = link] = /\]\(command:([\w.]+)(?:\?[^)]*)?\)/.exec(link) ?? [];
        assert.ok(known.has(command), link);
      }
    });

    test("each step is shown with its picture, in light and dark", async () => {
      // The picture stands beside the steps only where there is room for it.
      await commands.executeCommand("workbench.action.closeSidebar");
      for (const [name, theme] of [
        ["light", "Default Light Modern"],
        ["dark", "Default Dark Modern"],
      ] as const) {
        await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Workspace);
        for (const { id, title } of steps()) {
          // One that is open already stays at its step.
          await commands.executeCommand("workbench.action.closeAllEditors");
          const walkthrough = { category: `${extension().id}#start`, step: id };
          await commands.executeCommand("workbench.action.openWalkthrough", walkthrough, false);
          const expanded = () => inWindow({ read: ".getting-started-step.expanded .step-title" });
          if ((await expanded()) !== undefined) await poll("the step", expanded, (shown) => shown === title);
          await pause(700);
          await screenshot(`walkthrough-${name}-${id}`);
        }
      }
    });
  });

  suite("commands called where no text is", () => {
    teardown(async () => {
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("notifications.clearAll");
      await closeAll();
    });

    test("the posture and the hardening are those of the document where the user was last", async () => {
      const document = await openToStay("walkthrough", "samples/insecure/pool.json");
      await openWalkthrough();
      await commands.executeCommand("batchguard.showPosture");
      await poll("the panel", panelTitles, (titles) => titles.includes("Posture: pool.json"));
      await openWalkthrough();
      const hardened = commands.executeCommand("batchguard.harden");
      await poll(
        "the document that is hardened",
        () => window.visibleTextEditors.some((editor) => editor.document === document),
        Boolean,
      );
      await inWindow({ wait: ".bulk-edit-panel .edit-checkbox" });
      await screenshot("walkthrough-harden");
      await commands.executeCommand("refactorPreview.discard");
      await hardened;
    });

    test("the parameter file is chosen for the template where the user was last", async () => {
      await openToStay("walkthrough-file", "samples/insecure/azuredeploy.json");
      await openWalkthrough();
      const chosen = commands.executeCommand("batchguard.chooseParameterFile");
      await inWindow({ wait: '.quick-input-list [aria-label*="None"]' });
      await screenshot("walkthrough-parameter-file");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await chosen;
    });

    test("without any document they say what to do", async () => {
      for (const command of ["batchguard.harden", "batchguard.showPosture"]) {
        await openWalkthrough();
        await commands.executeCommand(command);
        await commands.executeCommand("notifications.showList");
        const message = await inWindow({ read: ".notifications-center .notification-list-item-message" });
        if (message !== undefined) assert.equal(message, "Open a document with a Batch account or pool first.");
        await screenshot("walkthrough-no-document");
        await commands.executeCommand("notifications.clearAll");
      }
    });
  });

  suite("pictures of the README", () => {
    let restoreSettings = async () => {};

    suiteSetup(async () => {
      restoreSettings = await changeSettings({ rules: undefined });
      await commands.executeCommand("workbench.action.closeSidebar");
    });
    teardown(async () => {
      await workspace.getConfiguration("workbench").update("colorTheme", undefined, ConfigurationTarget.Workspace);
      await commands.executeCommand("refactorPreview.discard");
      await commands.executeCommand("workbench.action.closeQuickOpen");
      await commands.executeCommand("workbench.action.closePanel");
      await closeAll();
    });
    suiteTeardown(async () => {
      await commands.executeCommand("workbench.view.explorer");
      await restoreSettings();
    });

    test("findings with what a hover tells of one", async () => {
      const document = await openCopy("readme-findings", "samples/insecure/azuredeploy.json");
      await poll(
        "the findings",
        () => diagnosticsOf(document.uri).map(ruleOf),
        (rules) => rules.includes("account-public-network-access"),
      );
      const position = positionOf(document, "[parameters('publicNetworkAccess')]", 3);
      const editor = await window.showTextDocument(document);
      editor.selection = new Selection(position, position);
      editor.revealRange(editor.selection, TextEditorRevealType.InCenter);
      await pause(1200);
      await commands.executeCommand("editor.action.showHover");
      await pause(1000);
      await screenshot("readme-findings");
    });

    test("the preview of hardening", async () => {
      const document = await openCopy("readme-harden", "samples/insecure/pool.json");
      await poll(
        "the findings",
        () => diagnosticsOf(document.uri),
        ({ length }) => length > 2,
      );
      const position = positionOf(document, '"vmSize"');
      const editor = await window.showTextDocument(document);
      editor.selection = new Selection(position, position);
      const hardened = commands.executeCommand("batchguard.harden", document.uri.toString());
      const checkbox = ".bulk-edit-panel .edit-checkbox";
      if ((await inWindow({ wait: checkbox })) === undefined) return;
      await inWindow({ click: checkbox });
      await pause(500);
      await screenshot("readme-harden");
      await commands.executeCommand("refactorPreview.discard");
      await hardened;
    });

    test("the posture", async () => {
      const theme = "Default Dark Modern";
      await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Workspace);
      const document = await openCopy("readme-posture", "samples/insecure/azuredeploy.json");
      await poll(
        "the findings",
        () => diagnosticsOf(document.uri),
        ({ length }) => length > 2,
      );
      await commands.executeCommand("batchguard.showPosture", document.uri.toString());
      await inWindow({ wait: ".checks .place" });
      await commands.executeCommand("workbench.action.closeEditorsInOtherGroups");
      await pause(1000);
      await screenshot("readme-posture");
    });
  });
}

/** Where the user is in no editor of text. */
async function openWalkthrough(): Promise<void> {
  await commands.executeCommand("workbench.action.openWalkthrough", `${extension().id}#start`, false);
  await poll(
    "the walkthrough",
    () => window.activeTextEditor,
    (editor) => editor === undefined,
  );
}

function panelTitles(): readonly string[] {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(({ input }) => input instanceof TabInputWebview).map(({ label }) => label);
}

/** Opens a copy in a tab that the walkthrough does not take, and waits for its findings. */
async function openToStay(name: string, file: string): Promise<TextDocument> {
  const document = await openCopy(name, file);
  await commands.executeCommand("workbench.action.keepEditor");
  await waitForDiagnostics(document.uri, ({ length }) => length > 0);
  return document;
}

function extension() {
  const [found] = extensions.all.filter(({ packageJSON }) => packageJSON.name === "batchguard");
  if (found === undefined) throw new Error("The extension is not installed.");
  return found;
}

/** As the manifest has them, in the display language. */
function steps(): readonly Step[] {
  return extension().packageJSON.contributes.walkthroughs[0].steps;
}
