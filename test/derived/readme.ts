// The table of rules in the README.
import { type Artefact, readIfPresent, replaceBetween } from "./artefact.ts";
import { type ListedRule, severitiesOf } from "./rule-list.ts";

const start = "<!-- rules:start (npm run derive writes this table) -->";
const end = "<!-- rules:end -->";

/** The README with the table between its markers. */
export function readme(rules: readonly ListedRule[]): Artefact {
  const path = "README.md";
  return { path, text: replaceBetween(readIfPresent(path) ?? "", start, end, table(rules)) };
}

function table(rules: readonly ListedRule[]): string {
  const rows = rules.map((rule) => {
    const link = `[${rule.id}](docs/rules/${rule.id}.md)`;
    return `| ${link} | ${severitiesOf(rule).join(", ")} | ${fixOf(rule)} | ${rule.title} |`;
  });
  const head = ["", "| Rule | Severity | Fix | What should be |", "| --- | --- | --- | --- |"];
  return [...head, ...rows, ""].join("\n");
}

/** Whether a rule's fixture shows a safe fix, or only such that somebody has to decide on. */
function fixOf({ fixture, fixes }: ListedRule): string {
  if (fixture === undefined) return Object.keys(fixes).length > 0 ? "yes" : "";
  const labels = fixture?.cases.flatMap(({ markers }) => markers.map(({ label }) => label)) ?? [];
  if (labels.some((label) => label.includes("[safe]"))) return "safe";
  return Object.keys(fixes).length > 0 ? "to decide" : "";
}
