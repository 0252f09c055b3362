// A report whose files, names and messages try everything to become more than text, and checks that they stay text.

import type { Report } from "../../server/src/report/report.ts";
import { defineRule } from "../../server/src/rules/rule.ts";
import { message } from "../../server/src/text/message.ts";
import { createFinding, createReport, createResult, poolText } from "./sample-report.ts";

/** Markup, ends of whatever could be open, commands, links, calls, and characters that nobody sees or may write. */
export const hostile = [
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "\"'`]]>--><!--</style></title></svg>&lt;&#x3c;",
  "\n::error::x\r\n%0A%3A,:",
  "| cell |\n# head\n- item [link](https://example.com) https://example.com www.example.com @octocat #12 ~~~",
  "\u0000\u0008\u001b[31m\u007f\u0085\u009b\u2028\u202e\u2066\u061c\ud800x\udc00\ufffe\uffff\u{1fffe}\ufdd0\ufeff",
].join(" ");

export const hostileRules = [
  defineRule({
    id: "pool-no-public-ip",
    subject: "pool",
    title: "Pools should have no public IP addresses",
    why: "Because it is a test.",
    messages: { public: { severity: "warning", text: "x" } },
    references: ["https://example.com/a"],
    controls: ["MCSB NS-1"],
    seeds: ["A5"],
    *check() {
      yield* [];
      return undefined;
    },
  }),
];

/** What no report may hold: it is invisible, turns the writing, or is forbidden in XML. */
export const invisible =
  /(?!\n)\p{Cc}|[\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Hostile in each place that can hold text of a file. */
export function createHostileReport(): Report {
  const file = `/project/${hostile}.json`;
  const say = message("x", "{hostile}", { hostile });
  const subject = { kind: "pool", name: hostile } as const;
  const finding = createFinding(poolText, '"id"', {
    file,
    subject,
    message: say,
    certainty: "possible",
    assumptions: [say],
    related: [{ file, span: { start: 0, end: 1 }, message: say }],
    fixes: [{ title: say, safe: true, edits: [] }],
  });
  const accepted = {
    ...finding,
    subject: { kind: "account", name: "" },
    suppression: { kind: "comment", reason: hostile },
  };
  const span = { start: 0, end: 1 };
  const outcomes = [{ rule: "pool-no-public-ip", outcome: "failed" }] as const;
  const result = createResult([finding, accepted as typeof finding], {
    file,
    subjects: [
      { ...subject, file, span, outcomes },
      { kind: "account", name: "", file, span, outcomes },
      { kind: "pool", name: "other", file, span, outcomes: [{ rule: "pool-no-public-ip", outcome: "not-decidable" }] },
    ],
    problems: [{ file, span, message: say }],
    failures: [{ rule: "pool-no-public-ip", error: hostile }],
    notes: [say],
  });
  return createReport([result], {
    texts: new Map([[file, poolText]]),
    errors: [{ file, message: say }],
    projectFindings: [{ ...finding, rule: "configuration-invalid" }],
  });
}
