// Tells the server what the user set: a default must not override the project file.
import { type ConfigurationScope, type ExtensionContext, Uri, workspace } from "vscode";
import type { ConfigurationMiddleware } from "vscode-languageclient";

/** Answers requests for the section with the members that the user set, and all others as VS Code does. */
export function userSettingsMiddleware(section: string, { extension }: ExtensionContext): ConfigurationMiddleware {
  const names = settingNames(section, extension.packageJSON);
  return {
    configuration: async (params, token, next) => {
      const answers = await next(params, token);
      if (!Array.isArray(answers)) return answers;
      return answers.map((answer, index) => {
        const item = params.items[index];
        if (item?.section !== section) return answer;
        return settingsOf(section, names, item.scopeUri === undefined ? undefined : Uri.parse(item.scopeUri));
      });
    },
  };
}

/** The names that the manifest declares, without the section. */
function settingNames(section: string, manifest: unknown): readonly string[] {
  const { contributes } = manifest as { contributes: { configuration: { properties: object } } };
  return Object.keys(contributes.configuration.properties).map((name) => name.slice(section.length + 1));
}

function settingsOf(section: string, names: readonly string[], scope: ConfigurationScope | undefined): object {
  const configuration = workspace.getConfiguration(section, scope);
  const set = names.flatMap((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    const values = [globalValue, workspaceValue, workspaceFolderValue].filter((value) => value !== undefined);
    return values.length === 0 ? [] : [[name, values.reduce<unknown>(overlay, undefined)] as const];
  });
  return Object.fromEntries(set);
}

/** Nearer values win; objects are put together member by member, as VS Code does. */
function overlay(outer: unknown, inner: unknown): unknown {
  return isObject(outer) && isObject(inner) ? { ...outer, ...inner } : inner;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
