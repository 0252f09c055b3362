// A report made by hand, over two small files.
import type { Finding } from "../../server/src/lint/finding.ts";
import type { LintResult } from "../../server/src/lint/lint-result.ts";
import type { Report } from "../../server/src/report/report.ts";
import { message } from "../../server/src/text/message.ts";

export const poolText = `{
\t"id": "プール1", "networkConfiguration": { "publicIPAddressConfiguration": { "provision": "BatchManaged" } },
  "userAccounts": [{ "name": "u", "password": "hunter2" }]
}
`;

/** A finding under the first place of `marked` in the text. */
export function createFinding(text: string, marked: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(marked);
  return {
    file: "/project/pool.json",
    span: { start, end: start + marked.length },
    rule: "pool-no-public-ip",
    message: message("pool-no-public-ip.public", "Pool '{pool}' gives its nodes public IP addresses.", {
      pool: "プール1",
    }),
    severity: "warning",
    certainty: "certain",
    subject: { kind: "pool", name: "プール1" },
    assumptions: [],
    related: [],
    fixes: [],
    docs: "https://learn.microsoft.com/azure/batch/batch-pool-no-public-ip-address",
    controls: ["MCSB NS-2"],
    deprecated: false,
    suppression: undefined,
    ...more,
  };
}

export function createResult(findings: readonly Finding[], more: Partial<LintResult> = {}): LintResult {
  return {
    file: "/project/pool.json",
    kind: "data-plane-pool",
    findings,
    subjects: [{ kind: "pool", name: "プール1", file: "/project/pool.json", span: { start: 0, end: 1 }, outcomes: [] }],
    problems: [],
    failures: [],
    notes: [],
    files: ["/project/pool.json"],
    usedIgnores: new Set(),
    unusable: [],
    overBudget: 0,
    ...more,
  };
}

export function createReport(results: readonly LintResult[], more: Partial<Report> = {}): Report {
  return {
    factsDate: "2026-11-21",
    results,
    projectFindings: [],
    texts: new Map([["/project/pool.json", poolText]]),
    errors: [],
    files: { seen: 3, recognised: 1, other: 2, unreadable: 0, skipped: 4 },
    nameOf: (file) => file.replace("/project/", ""),
    ...more,
  };
}
