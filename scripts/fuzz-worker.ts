// The thread in which `npm run fuzz` runs a job, since a case may have no end.
import { parentPort, workerData } from "node:worker_threads";
import { kinds } from "../test/fuzz/kinds.ts";
import { runSession } from "../test/fuzz/long-session.ts";
import { describeFailure, runKind } from "../test/fuzz/run-kind.ts";

export interface Job {
  readonly kind: string;
  readonly seed: number;
  readonly cases: number;
}

/** Sent before each case. */
export interface Begun {
  readonly begun: string;
}

/** Sent at the end. */
export interface Done {
  readonly failure: string | undefined;
  /** In milliseconds. */
  readonly slowest: number;
  readonly report: readonly string[];
}

const job = workerData as Job;
parentPort?.postMessage(job.kind === "session" ? await session(job) : cases(job));

function cases({ kind: name, seed, cases: count }: Job): Done {
  const kind = kinds.find((each) => each.name === name);
  if (kind === undefined)
    throw new Error(`There is no kind '${name}', only session, ${kinds.map((each) => each.name).join(", ")}.`);
  const { failure, slowest } = runKind(kind, seed, count, ({ files, file }) => begin({ file, files: [...files] }));
  return {
    failure: failure && describeFailure(kind, seed, count, failure),
    slowest: slowest.milliseconds,
    report: [],
  };
}

async function session({ seed, cases: edits }: Job): Promise<Done> {
  const command = `npm run fuzz -- --kind session --seed ${seed} --cases ${edits}`;
  try {
    const { lines } = await runSession({ seed, edits, begin: (edit) => begin(`edit ${edit}`) });
    return { failure: undefined, slowest: 0, report: lines };
  } catch (error) {
    const reason = error instanceof Error ? error.stack : String(error);
    return { failure: `Again: ${command}\n* ${reason}`, slowest: 0, report: [] };
  }
}

function begin(what: unknown): void {
  const begun = typeof what === "string" ? what : JSON.stringify(what);
  parentPort?.postMessage({ begun } satisfies Begun);
}
