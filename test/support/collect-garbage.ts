// Asks for what nobody holds any more to be let go, so that what is still held can be told.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Collects all garbage, whatever the flags of the process. */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

/** The bytes of the heap that something still holds. */
export function usedMemory(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
