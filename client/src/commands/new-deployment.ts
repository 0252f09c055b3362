// The command "New Hardened Batch Deployment": opens a complete template that explains its choices.
import {
  commands,
  type Disposable,
  type ExtensionContext,
  extensions,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from "vscode";
import { deploymentText, type NodeKind } from "../deployment-text.ts";
import { t } from "../words.ts";

/** @param locale tells the language of the comments. */
export function registerNewDeployment(context: ExtensionContext, locale: () => string): Disposable {
  return commands.registerCommand("batchguard.newDeployment", (nodes?: unknown) =>
    newDeployment(context, locale, nodes),
  );
}

async function newDeployment({ extensionUri }: ExtensionContext, locale: () => string, given: unknown): Promise<void> {
  const choices = nodeChoices();
  const chosen =
    choices.find(({ nodes }) => nodes === given) ??
    (await window.showQuickPick(choices, {
      title: t("New Hardened Batch Deployment"),
      placeHolder: t("What should the nodes of its pool be?"),
      matchOnDetail: true,
    }));
  if (chosen === undefined) return;
  const file = Uri.joinPath(extensionUri, "templates/new-deployment.jsonc");
  const template = new TextDecoder().decode(await workspace.fs.readFile(file));
  const content = deploymentText(template, chosen.nodes, locale());
  await window.showTextDocument(await workspace.openTextDocument({ language: templateLanguage(), content }));
}

function nodeChoices(): readonly (QuickPickItem & { readonly nodes: NodeKind })[] {
  return [
    {
      nodes: "linux",
      label: t("Linux"),
      description: "Ubuntu 24.04",
      detail: t("Trusted launch, encrypted disks, no public IP addresses"),
    },
    {
      nodes: "windows",
      label: t("Windows"),
      description: "Windows Server 2022",
      detail: t("Trusted launch, encrypted disks, automatic OS upgrades, no public IP addresses"),
    },
    {
      nodes: "confidential",
      label: t("Confidential VMs"),
      description: "Windows Server 2022",
      detail: t("Encrypted memory and disks, automatic OS upgrades, no public IP addresses"),
    },
  ];
}

/** The language of templates is coloured only where the extension that brings it is installed. */
function templateLanguage(): string {
  return extensions.getExtension("msazurermtools.azurerm-vscode-tools") === undefined ? "jsonc" : "arm-template";
}
