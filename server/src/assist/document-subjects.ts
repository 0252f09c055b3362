// Finds the accounts and pools of a document, and says which findings are theirs.
import type { SubjectKind } from "../batch/subject.ts";
import type { JsonNode } from "../json/node.ts";
import { tokenAt } from "../json/node-at.ts";
import { parseJson } from "../json/parse.ts";
import type { Finding } from "../lint/finding.ts";
import type { LintResult, Outcome } from "../lint/lint-result.ts";
import { groupBy } from "../text/group-by.ts";
import { contains, type Span } from "../text/span.ts";

/** Names a subject so that it is found again in a changed text: the n-th (from 0) of this kind and name. */
export interface SubjectReference {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly ordinal: number;
}

/** One account or pool as it stands in the text. What a loop makes of it shares its text and is one here. */
export interface DocumentSubject extends SubjectReference {
  /** The object that holds all that is said of it. */
  readonly span: Span;
  /** The place by which results know it, inside that object. */
  readonly head: Span;
  /** Of all its instances. */
  readonly outcomes: readonly Outcome[];
  /** Open ones; those of its start task and of related resources inside its text too. */
  readonly findings: readonly Finding[];
  /** How many findings are suppressed or hidden by the baseline. */
  readonly suppressed: number;
}

const kinds: ReadonlySet<SubjectKind> = new Set(["account", "pool", "autoPool"]);

interface Group extends SubjectReference {
  readonly names: ReadonlySet<string>;
  readonly span: Span;
  readonly head: Span;
  readonly outcomes: readonly Outcome[];
}

/** The accounts and pools that stand in the linted file itself, whose text this is, in its order. */
export function documentSubjects(result: LintResult, text: string): readonly DocumentSubject[] {
  if (result.subjects.length === 0) return [];
  const groups = createGroups(result, parseJson(text).root);
  const named = groupBy(
    groups.flatMap((group) => [...group.names].map((name) => ({ group, key: keyOf(group.kind, name) }))),
    ({ key }) => key,
  );
  const owned = groupBy(result.findings, (finding) => {
    const candidates = named.get(keyOf(finding.subject.kind, finding.subject.name))?.map(({ group }) => group) ?? [];
    return ownerOf(finding, candidates, groups, result.file);
  });
  return groups.map((group) => {
    const findings = owned.get(group) ?? [];
    const open = findings.filter(({ suppression }) => suppression === undefined);
    const { names, ...subject } = group;
    return { ...subject, findings: open, suppressed: findings.length - open.length };
  });
}

/** The subject that a reference names. */
export function findSubject(
  subjects: readonly DocumentSubject[],
  { kind, name, ordinal }: SubjectReference,
): DocumentSubject | undefined {
  return subjects.find((each) => each.kind === kind && each.name === name && each.ordinal === ordinal);
}

/** The innermost subject around an offset; outside of all, the only one there is. */
export function subjectAt(subjects: readonly DocumentSubject[], offset: number): DocumentSubject | undefined {
  const around = innermost(subjects, { start: offset, end: offset });
  return around ?? (subjects.length === 1 ? subjects[0] : undefined);
}

function createGroups({ file, subjects }: LintResult, root: JsonNode | undefined): readonly Group[] {
  const own = subjects.filter((subject) => subject.file === file && kinds.has(subject.kind));
  const instances = [...groupBy(own, ({ kind, span }) => `${kind} ${span.start} ${span.end}`).values()];
  const counts = new Map<string, number>();
  return instances
    .flatMap((group): Omit<Group, "ordinal">[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { kind, name, span: head } = first;
      const names = new Set(group.map((each) => each.name));
      const span = objectAt(root, head) ?? head;
      return [{ kind, name, names, span, head, outcomes: group.flatMap(({ outcomes }) => outcomes) }];
    })
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((group) => {
      const key = keyOf(group.kind, group.name);
      const ordinal = counts.get(key) ?? 0;
      counts.set(key, ordinal + 1);
      return { ...group, ordinal };
    });
}

/** The subject that the finding names; where several have the name or none has, the one around its place. */
function ownerOf(finding: Finding, named: readonly Group[], groups: readonly Group[], file: string): Group | undefined {
  if (named.length === 1) return named[0];
  const around = finding.file === file ? innermost(named.length > 0 ? named : groups, finding.span) : undefined;
  return around ?? named[0];
}

/** The object that a value or key belongs to. */
function objectAt(root: JsonNode | undefined, { start }: Span): Span | undefined {
  const token = tokenAt(root, start);
  if (token === undefined) return undefined;
  const { parent } = token.kind === "key" ? token.member.key : token.node;
  const object = parent?.kind === "member" ? parent.parent : root;
  return object && { start: object.start, end: object.end };
}

function keyOf(kind: SubjectKind, name: string): string {
  return `${kind} ${name}`;
}

function innermost<S extends { readonly span: Span }>(subjects: readonly S[], inner: Span): S | undefined {
  const around = subjects.filter(({ span }) => contains(span, inner));
  return around.sort((a, b) => lengthOf(a.span) - lengthOf(b.span))[0];
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
