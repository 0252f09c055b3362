// Counts which variants were derived, so that what is left out is said and not silent.
import type { VariantOutcome } from "./check-variants.ts";

export class VariantTally {
  readonly #checked = new Map<string, number>();
  readonly #skipped = new Map<string, number>();

  /** Counts what came of one kind of variant of one case. */
  count(outcome: VariantOutcome, isException: boolean): void {
    if (outcome.state === "not-derivable") add(this.#skipped, `${outcome.kind}: ${outcome.reason}`, 1);
    else if (isException) add(this.#skipped, `${outcome.kind}: an exception of the fixture`, 1);
    else add(this.#checked, outcome.kind, outcome.count);
    if (!this.#checked.has(outcome.kind)) this.#checked.set(outcome.kind, 0);
  }

  /** One line for each kind, then one for each reason why cases were left out. */
  lines(): readonly string[] {
    return [
      ...sorted(this.#checked).map(([kind, count]) => `${count} variants of kind ${kind}`),
      ...sorted(this.#skipped).map(([reason, count]) => `${count} cases without ${reason}`),
    ];
  }

  neverDerived(): readonly string[] {
    return sorted(this.#checked).flatMap(([kind, count]) => (count === 0 ? [kind] : []));
  }
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
