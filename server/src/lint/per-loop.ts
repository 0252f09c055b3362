// Keeps something for each loop, which all of its iterations share.
import type { Found } from "../batch/subjects.ts";

/** What is kept for the loop that a subject is an iteration of; undefined for a subject that is none. */
export type PerLoop<T> = (found: Found) => T | undefined;

/** Makes one for each loop at first use; subjects of several kinds, or of several api-versions, do not share it. */
export function createPerLoop<T>(make: () => T): PerLoop<T> {
  const loops = new Map<object, Map<string, T>>();
  return ({ subject: { kind, apiVersion }, resource }) => {
    if (resource?.iterations === undefined) return undefined;
    const ofLoop = loops.get(resource.iterations) ?? new Map<string, T>();
    loops.set(resource.iterations, ofLoop);
    const key = `${kind} ${apiVersion}`;
    const kept = ofLoop.get(key) ?? make();
    ofLoop.set(key, kept);
    return kept;
  };
}
