// A share of the long session; `npm run fuzz -- --kind session` runs the whole of it.
import { test } from "node:test";
import { runSession } from "./long-session.ts";
import { seed } from "./seed.ts";

test("in a long session the texts stay the same, memory stays flat and every request is answered", async (t) => {
  const { lines } = await runSession({ seed, edits: 4000 });
  for (const line of lines) t.diagnostic(line);
});
