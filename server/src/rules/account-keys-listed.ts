// Templates that ask for the keys of Batch accounts.

import { identityText, parseResourceId } from "../arm/resource-identity.ts";
import type { Value } from "../arm/value.ts";
import type { FunctionCall, Template } from "../batch/subject.ts";
import type { TemplateResource } from "../batch/template-resources.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { isInOutputs } from "./checks/template-sections.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "account-keys-listed",
  subject: "template",
  title: "Templates should not ask for the keys of Batch accounts",
  why: "An account key gives full control of the account to whoever holds it. Whatever it is handed to can authenticate with Microsoft Entra ID instead, and stops to work when the account refuses keys.",
  messages: {
    listed: {
      severity: "information",
      text: "'{template}' asks for the keys of a Batch account; Microsoft recommends Microsoft Entra ID instead.",
    },
    useless: {
      severity: "warning",
      text: "'{template}' asks for the keys of Batch account '{account}', which refuses them.",
    },
  },
  notes: {
    branch: "The branch of the 'if' in which they are asked for is supposed to be taken.",
    mode: "In user subscription mode the account takes Microsoft Entra ID only.",
    modes: "Shared Key is not among the allowed modes.",
  },
  references: [securityBestPractices],
  controls: ["MCSB IM-1"],
  seeds: ["A21", "A25"],
  *check(template) {
    const calls = template
      .calls("listKeys")
      .filter(({ at: { place } }) => place.node === undefined || !isInOutputs(place.node));
    if (calls.length === 0) return "not-applicable";
    for (const call of calls) {
      // What the calls for other resources are made of is nothing that this one rests on.
      if (template.aside(() => isOfAnotherType(call.argument))) continue;
      // That an account is elsewhere rests on nothing that the search read.
      const isHere = template.aside(() => accountsOf(call, template)).length > 0;
      const [account, ...others] = isHere ? accountsOf(call, template) : [];
      // A branch that is supposed to be taken rests on nothing that decides against it.
      const isMade = template.aside(() => call.isMade()) && call.isMade();
      const supposing = isMade ? [] : (["branch"] as const);
      const refusal = others.every(whyRefused) ? account && whyRefused(account) : undefined;
      if (account !== undefined && refusal !== undefined)
        yield {
          message: "useless",
          data: { template: template.name, account: account.value.at("name").show() },
          at: call.at,
          related: [refusal],
          supposing,
        };
      else if (account !== undefined || isAccountId(call.argument))
        yield { message: "listed", data: { template: template.name }, at: call.at, supposing };
    }
    return undefined;
  },
});

/**
 * The accounts that the template sets up or names itself; several are alternatives of one name. A symbolic name may
 * stand for an id.
 */
function accountsOf({ argument }: FunctionCall, { resources }: Template): readonly TemplateResource[] {
  const accounts = resources?.ofType("Microsoft.Batch/batchAccounts").values ?? [];
  const symbol = argument.text();
  return accounts.filter(
    ({ resource, isNamedBy }) =>
      (symbol !== undefined && resource.symbolicName === symbol) || isNamedBy(argument) === "yes",
  );
}

function isAccountId(id: Value): boolean {
  return id.state === "known" && typeOf(id) === "microsoft.batch/batchaccounts";
}

function isOfAnotherType(id: Value): boolean {
  const type = typeOf(id);
  return type !== undefined && type !== "microsoft.batch/batchaccounts";
}

function typeOf({ arm }: Value): string | undefined {
  const text = arm === undefined ? undefined : identityText(arm);
  return text === undefined ? undefined : parseResourceId(text)?.type;
}

function whyRefused({ value: account, existing }: TemplateResource) {
  if (existing) return undefined;
  const mode = account.at("properties", "poolAllocationMode");
  if (mode.is("UserSubscription") === "yes") return { at: mode, note: "mode" } as const;
  const modes = account.at("properties", "allowedAuthenticationModes");
  const { values, complete } = modes.items();
  const isRefused = complete && values.length > 0 && values.every((each) => each.is("SharedKey") === "no");
  return isRefused ? ({ at: modes, note: "modes" } as const) : undefined;
}
