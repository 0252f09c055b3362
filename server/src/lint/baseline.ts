// The baseline: a file of findings that were there before, which are marked as accepted so that only new ones count.

import { type BaselineEntry, readBaseline } from "./baseline-file.ts";
import { engineMessage } from "./engine-texts.ts";
import { folderOf, isAbsolute, pathFrom, resolveFrom } from "./file-paths.ts";
import type { Finding } from "./finding.ts";
import { fingerprintsOf } from "./fingerprint.ts";
import type { LintRequest, LintResult, UnusableFile } from "./lint-result.ts";

/** The entries of a baseline that is to lie in `folder`: all findings of a result that nothing else accepts. */
export function baselineEntries(
  { findings }: Pick<LintResult, "findings">,
  texts: ReadonlyMap<string, string | null>,
  folder: string,
): readonly BaselineEntry[] {
  const fingerprints = fingerprintsOf(findings, texts);
  return findings.filter(isOpen).map((finding) => ({
    file: pathFrom(folder, finding.file),
    rule: finding.rule,
    subject: finding.subject.name,
    fingerprint: fingerprints.get(finding) ?? "",
  }));
}

/** Whether nothing but a baseline accepts a finding. */
export function isOpen({ suppression }: Finding): boolean {
  return suppression === undefined || suppression.kind === "baseline";
}

/** The file that the settings name, seen from the folder of the project file; undefined if they name none. */
export function baselineFile({ file, settings }: Pick<LintRequest, "file" | "settings">): string | undefined {
  const { root = folderOf(file), baseline: path } = settings;
  return path === undefined || isAbsolute(path) ? path : (resolveFrom(`${root}/`, path) ?? path);
}

/** What a baseline makes of the findings of a document. */
export interface BaselineResult {
  /** The same findings in the same order, with `suppression` set where the baseline holds one. */
  readonly findings: readonly Finding[];
  /** The entries that did so. */
  readonly used: ReadonlySet<BaselineEntry>;
  readonly files: readonly string[];
  readonly unusable: readonly UnusableFile[];
}

/** Marks the findings that the baseline of a request holds; those that something else accepts stay as they are. */
export function applyBaseline(findings: readonly Finding[], request: LintRequest): BaselineResult {
  const file = baselineFile(request);
  if (file === undefined) return { findings, used: new Set(), files: [], unusable: [] };
  const { files } = request.sources;
  const text = files.get(file);
  if (typeof text !== "string") return unusable(findings, file, "engine.unusable.baseline-unread");
  const baseline = (request.readBaseline ?? ((_file, content) => readBaseline(content)))(file, text);
  if (typeof baseline === "string") return unusable(findings, file, `engine.unusable.baseline-${baseline}`);
  const fingerprints = fingerprintsOf(findings, files);
  const used = new Set<BaselineEntry>();
  const marked = findings.map((finding): Finding => {
    if (finding.suppression !== undefined) return finding;
    const own = baseline.get(pathFrom(folderOf(file), finding.file));
    const entry = own?.get(fingerprints.get(finding) ?? "");
    if (entry === undefined) return finding;
    used.add(entry);
    return hide(finding);
  });
  return { findings: marked, used, files: [file], unusable: [] };
}

/** Marks a finding as known. Its fixes stay unplanned until somebody asks for them: a baseline may hide many findings. */
export function hide(finding: Finding): Finding {
  return {
    ...finding,
    get fixes() {
      return finding.fixes;
    },
    suppression: { kind: "baseline", reason: undefined },
  };
}

function unusable(findings: readonly Finding[], file: string, id: Parameters<typeof engineMessage>[0]): BaselineResult {
  return { findings, used: new Set(), files: [], unusable: [{ file, message: engineMessage(id) }] };
}
