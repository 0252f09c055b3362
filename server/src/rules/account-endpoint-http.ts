// URLs of Batch accounts that begin with http.

import { nameParts } from "../arm/display-name.ts";
import type { Value } from "../arm/value.ts";
import { securityBestPractices } from "./checks/pages.ts";
import { type Change, defineRule } from "./rule.ts";

export default defineRule({
  id: "account-endpoint-http",
  subject: "template",
  title: "URLs of Batch accounts should begin with https",
  why: "The Batch service answers https only. A client that begins with 'http://' shows its request to the network before it learns that.",
  messages: {
    http: {
      severity: "warning",
      text: "'{template}' holds a URL of a Batch account that begins with 'http://', but the service asks for https.",
    },
  },
  notes: { chosen: "The allowed value is supposed to be chosen." },
  fixes: { https: "Use https" },
  references: [securityBestPractices],
  controls: ["MCSB DP-3"],
  seeds: ["A40", "A41", "A42", "A136", "A137", "A138"],
  *check(template) {
    const strings = template.strings(/http:\/\//i);
    if (strings.length === 0) return "not-applicable";
    for (const at of strings) {
      if (at.matches(accountUrl) === "no" || !accountUrl.test(outline(at))) continue;
      if (template.exported && isPrinted(at)) continue;
      const isChoice = isAllowedValue(at);
      yield {
        message: "http",
        data: { template: template.name },
        at,
        supposing: isChoice ? ["chosen"] : [],
        // What is compared with a list may be meant to be found there, and an allowed value is somebody's to give.
        fixes: () => (template.exported || isChoice ? [] : useHttps(at, at.place.node?.parent?.kind !== "array")),
      };
    }
    return undefined;
  },
});

const accountUrl = /http:\/\/[^\s/?#'"\\@]*\.batch\.(?:azure\.com|usgovcloudapi\.net|chinacloudapi\.cn)(?![\w.-])/i;

/** The text with a letter for each part that nobody knows, such as the name of the account. */
function outline({ arm }: Value): string {
  if (arm?.kind !== "string" && arm?.kind !== "pattern") return "";
  return nameParts(arm)
    .map((part) => (typeof part === "string" ? part : "x"))
    .join("");
}

/** What only the service writes. */
function isPrinted({ place: { node } }: Value): boolean {
  return node?.parent?.kind === "member" && node.parent.key.value === "accountEndpoint";
}

/** Whether it is one of the values that a parameter may have, or its default. */
function isAllowedValue({ place: { node } }: Value): boolean {
  const list = node?.parent?.kind === "array" ? node.parent.parent : undefined;
  return list?.kind === "member" && list.key.value.toLowerCase() === "allowedvalues";
}

/** Only where it is plain which `http://` of the text is meant. */
function useHttps(at: Value, safe: boolean) {
  const { node } = at.place;
  if (node?.kind !== "string") return [];
  const all = [...node.value.matchAll(/http:\/\//gi)];
  const search = all.length === 1 ? all[0]?.[0] : accountUrl.exec(node.value)?.[0];
  if (search === undefined || node.value.split(search).length > 2) return [];
  const change: Change = { kind: "replaceText", at, search, replacement: search.replace(/^http/i, "https") };
  return [{ title: "https", safe, changes: [change] } as const];
}
