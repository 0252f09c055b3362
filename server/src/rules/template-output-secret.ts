// Outputs of templates that show secrets.

import { identityText, parseResourceId } from "../arm/resource-identity.ts";
import type { Value } from "../arm/value.ts";
import type { FunctionCall, Template } from "../batch/subject.ts";
import type { JsonObject, JsonString } from "../json/node.ts";
import { childOf, descend, stringAt } from "../json/path.ts";
import { securityBestPractices, templateBestPractices } from "./checks/pages.ts";
import { shownValues } from "./checks/shown-values.ts";
import { type Output, outputOf } from "./checks/template-sections.ts";
import { defineRule, type Fix, remove } from "./rule.ts";

export default defineRule({
  id: "template-output-secret",
  subject: "template",
  title: "Outputs of templates should show no secrets",
  why: "Azure keeps the outputs of each deployment in its record, and shows them to everybody who may look at it. Outputs of a secure type are left out.",
  messages: {
    keys: {
      severity: "error",
      text: "The output '{output}' of '{template}' shows keys of a Batch or storage account to everybody who may look at the deployment.",
    },
    secret: {
      severity: "error",
      text: "The output '{output}' of '{template}' shows the value of a secure parameter to everybody who may look at the deployment.",
    },
  },
  fixes: { remove: "Remove the output '{output}' (whoever reads it needs another way)" },
  references: [templateBestPractices, securityBestPractices],
  controls: ["MCSB IM-8"],
  seeds: [],
  *check(template) {
    if (template.resources === undefined) return "not-applicable";
    const written = template.writtenInOutputs(/\b(?:parameters|variables|list\w*)\s*\(/i);
    let calls: readonly FunctionCall[] | undefined;
    const listCalls = () => {
      calls ??= template.aside(() => template.calls("listKeys"));
      return calls;
    };
    const reported = new Set<Output["node"]>();
    let isOpen = false;
    for (const node of written) {
      const output = outputOf(node);
      if (output === undefined || output.isSecure || reported.has(output.node)) continue;
      if (isLeftOut(output, template)) continue;
      const message = whatIsShown(node, output, template, listCalls);
      isOpen ||= message === "unknown";
      // What the file says is enough to tell: the value is read aside, and only for its place.
      const [at] = message === undefined || message === "unknown" ? [] : template.aside(() => template.read(node));
      if (at === undefined || message === undefined || message === "unknown") continue;
      reported.add(output.node);
      const data = { template: template.name, output: output.name };
      yield { message, data, at, fixes: () => removal(output, template) };
    }
    if (isOpen) return "not-decidable";
    return written.length === 0 ? "not-applicable" : undefined;
  },
});

/** What other functions list, or `listKeys` of other resources, is no business of ours. */
function whatIsShown(
  node: JsonString,
  { template: section }: Output,
  template: Template,
  listCalls: () => readonly FunctionCall[],
): "keys" | "secret" | "unknown" | undefined {
  const shown = shownValues(node, section);
  const lists = shown.lists.size === 0 ? [] : listCalls();
  const called = lists.filter(({ at }) => at.place.node?.kind === "string" && shown.lists.has(at.place.node));
  const types = called.filter(isOfKeys).map(({ argument }) => typeOf(argument, section, template));
  if (types.some((type) => type !== undefined && accounts.includes(type))) return "keys";
  const declared = [...shown.parameters].map((name) => descend(section, "parameters", name));
  if (declared.some((each) => stringAt(each, "type")?.toLowerCase() === "securestring")) return "secret";
  return types.includes(undefined) ? "unknown" : undefined;
}

const accounts = ["microsoft.batch/batchaccounts", "microsoft.storage/storageaccounts"];

/** What is answered beside the keys: the name of a Batch account, and what is said of each key of a storage account. */
function isOfKeys({ member }: FunctionCall): boolean {
  return member === undefined || !/^(?:accountName|keyName|permissions|creationTime)$/i.test(member);
}

/** The argument is an id, or the symbolic name of a resource or of one of its iterations. */
function typeOf(argument: Value, section: JsonObject, template: Template): string | undefined {
  const { arm } = argument;
  const text = arm === undefined ? undefined : identityText(arm);
  const id = text === undefined ? undefined : parseResourceId(text);
  if (id !== undefined) return id.type;
  const symbol = argument.text()?.replace(/\[\d+\]$/, "");
  if (symbol === undefined) return undefined;
  const own = stringAt(descend(section, "resources", symbol), "type")?.toLowerCase();
  return own ?? accounts.find((type) => hasSymbol(template, type, symbol));
}

/** A template of outer scope reads the resources of the one around it. */
function hasSymbol(template: Template, type: string, symbol: string): boolean {
  const resources = template.aside(() => template.resources?.ofType(type).values ?? []);
  return resources.some(({ resource }) => resource.symbolicName === symbol);
}

function isLeftOut({ node }: Output, template: Template): boolean {
  const condition = childOf(node, "condition");
  return condition !== undefined && template.neverHolds(condition);
}

/** An output of a nested template may be what the template around it waits for. */
function removal({ name, node }: Output, template: Template): readonly Fix<"remove">[] {
  const own = template.self.at("outputs", name);
  if (own.place.node !== node) return [];
  return [{ title: "remove", data: { output: name }, safe: false, changes: [remove(own)] }];
}
