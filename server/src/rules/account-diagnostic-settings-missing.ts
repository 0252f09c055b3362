// Accounts whose template sends no logs of them anywhere.

import type { Tri, Value } from "../arm/value.ts";
import type { SurroundingTemplate } from "../batch/subject.ts";
import { addBesideAccount } from "./checks/beside-account.ts";
import { policiesPage, securityBaseline } from "./checks/pages.ts";
import { append, type Change, defineRule, type Fix, set } from "./rule.ts";

const workspace = "<Log Analytics workspace resource id>";

export default defineRule({
  id: "account-diagnostic-settings-missing",
  subject: "account",
  title: "Batch accounts should have diagnostic settings that keep their logs",
  why: "The service writes logs of what happens to pools, jobs and the account only if a diagnostic setting says where to. After an incident they can't be had any more.",
  messages: {
    missing: {
      severity: "information",
      text: "Batch account '{account}' has no diagnostic settings in this template, so its logs are not kept.",
    },
    withoutLogs: {
      severity: "information",
      text: "The diagnostic settings of Batch account '{account}' enable none of its logs.",
    },
  },
  fixes: {
    add: "Send all logs to a Log Analytics workspace",
    enable: "Enable logs in this diagnostic setting",
  },
  references: [securityBaseline, policiesPage],
  controls: ["MCSB LT-3", "MCSB LT-4", "Policy 428256e6-1fac-4f48-a757-df34c2b3336d"],
  seeds: [],
  *check(account) {
    const { template } = account;
    if (template === undefined || account.exported || !account.creation) return "not-applicable";
    const settings = template.own.extensions("Microsoft.Insights/diagnosticSettings");
    const answers = settings.values.map(({ value, existing }) => (existing ? "unknown" : keepsLogs(value)));
    if (answers.includes("yes")) return undefined;
    if (!settings.complete || answers.includes("unknown")) return "not-decidable";
    const [setting] = settings.values;
    const data = { account: account.name };
    if (setting === undefined)
      yield { message: "missing", data, at: account.self, fixes: () => [addSetting(template)] };
    else {
      const logs = setting.value.at("properties", "logs");
      const fixes = () => [{ title: "enable", safe: false, changes: [enableLogs(logs)] } as const];
      yield { message: "withoutLogs", data, at: logs, fixes };
    }
    return undefined;
  },
});

const allLogs = { categoryGroup: "allLogs", enabled: true };
const categories = ["AuditLog", "ServiceLog", "ServiceLogs"];
const groups = ["audit", "allLogs"];

function keepsLogs(setting: Value): Tri {
  const { values, complete } = setting.at("properties", "logs").items();
  const answers = values.map(isKept);
  if (answers.includes("yes")) return "yes";
  return complete && answers.every((answer) => answer === "no") ? "no" : "unknown";
}

function isKept(log: Value): Tri {
  const named = isOfService(log);
  const enabled = log.at("enabled").is(true);
  if (enabled === "no" || named === "no") return "no";
  return enabled === "yes" && named === "yes" ? "yes" : "unknown";
}

function isOfService(log: Value): Tri {
  const answers = [
    ...categories.map((name) => log.at("category").is(name)),
    ...groups.map((name) => log.at("categoryGroup").is(name)),
  ];
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}

/** Whether categories and groups may stand side by side is not known, so they are not mixed. */
function enableLogs(logs: Value): Change {
  const { values } = logs.items();
  const disabled = values.find((log) => isOfService(log) === "yes");
  if (disabled !== undefined) return set(disabled.at("enabled"), true);
  const byCategory = values.some((log) => log.at("category").state !== "absent");
  return append(logs, byCategory ? { category: "ServiceLog", enabled: true } : allLogs);
}

function addSetting(template: SurroundingTemplate): Fix<"add"> {
  const resource = {
    type: "Microsoft.Insights/diagnosticSettings",
    apiVersion: "2021-05-01-preview",
    scope: "[{id}]",
    name: "logs",
    dependsOn: ["[{id}]"],
    properties: { workspaceId: workspace, logs: [allLogs] },
  };
  const parameters = [{ placeholder: workspace, name: "workspaceId", type: "string" }] as const;
  const changes = addBesideAccount(template, { symbolicName: "accountLogs", resource, parameters });
  return { title: "add", safe: false, changes };
}
