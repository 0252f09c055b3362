// Tries random cases until the time is up or one fails; what fails is written to out/fuzz, with the command to see it again.
//
//   npm run fuzz                                         ten minutes of everything, the long session first
//   npm run fuzz -- --minutes N --seed S --kind K        K: a kind of test/fuzz/kinds.ts, or `session`; several if repeated
//   npm run fuzz -- --kind K --seed S --cases C          exactly these cases (of a session: so many edits)
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { kinds } from "../test/fuzz/kinds.ts";
import type { Begun, Done, Job } from "./fuzz-worker.ts";

const { values: flags } = parseArgs({
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: String(Date.now() % 1_000_000_000) },
    kind: { type: "string", multiple: true },
    cases: { type: "string" },
  },
});
const folder = join(import.meta.dirname, "../out/fuzz");
/** A case that takes longer hangs. */
const longestCase = 120_000;
const editsOfSession = 100_000;
const casesOfBatch = 100;

const names = flags.kind ?? ["session", ...kinds.map(({ name }) => name)];
const end = performance.now() + Number(flags.minutes) * 60_000;
const tally = new Map(names.map((name) => [name, { cases: 0, slowest: 0 }]));
console.log(`Seed ${flags.seed}, ${flags.cases === undefined ? `${flags.minutes} minutes` : `${flags.cases} cases`}`);
await runAll(Number(flags.seed));
for (const [name, { cases, slowest }] of tally) {
  console.log(
    `${name}: ${cases} ${name === "session" ? "edits" : "cases"}, the slowest took ${Math.round(slowest)} ms`,
  );
}

/** Takes the kinds in turn, each time with the next seed; the session once. */
async function runAll(first: number): Promise<void> {
  for (let round = 0; ; round++) {
    for (const kind of names) {
      if (kind === "session" && round > 0) continue;
      const cases = Number(flags.cases ?? (kind === "session" ? editsOfSession : casesOfBatch));
      const { failure, slowest, report } = await run({ kind, seed: first + round, cases });
      for (const line of report) console.log(line);
      const own = tally.get(kind);
      if (own !== undefined) {
        own.cases += cases;
        own.slowest = Math.max(own.slowest, slowest);
      }
      if (failure !== undefined) return fail(kind, first + round, failure);
      if (flags.cases === undefined && performance.now() > end) return;
    }
    if (flags.cases !== undefined || names.join() === "session") return;
  }
}

function fail(kind: string, seed: number, failure: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${kind}-${seed}.txt`);
  writeFileSync(file, failure);
  console.log(`${failure.slice(0, 2000)}\n\nWritten to ${file}`);
  process.exitCode = 1;
}

/** Runs a job in a thread of its own, which is ended if one case has no end. */
function run(job: Job): Promise<Done> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("fuzz-worker.ts", import.meta.url), { workerData: job });
    let begun: Begun = { begun: "nothing yet" };
    const hang = () => {
      const command = `npm run fuzz -- --kind ${job.kind} --seed ${job.seed} --cases ${job.cases}`;
      finish({ failure: `Again: ${command}\n* it has no end\n${begun.begun}`, slowest: longestCase, report: [] });
    };
    let timer = setTimeout(hang, longestCase);
    const finish = (done: Done) => {
      clearTimeout(timer);
      void worker.terminate().then(() => resolve(done));
    };
    worker.on("error", reject);
    worker.on("message", (message: Begun | Done) => {
      if ("report" in message) return finish(message);
      begun = message;
      clearTimeout(timer);
      timer = setTimeout(hang, longestCase);
    });
  });
}
