// Measures the time from an edit to the answer with its diagnostics, through the language server in this process.
import { performance } from "node:perf_hooks";
import { createServerRuntime } from "../../server/src/hosts/server-runtime.ts";
import { createLineIndex } from "../../server/src/text/line-index.ts";
import { startClient } from "../lsp/client.ts";
import { amountRow, type Row } from "./row.ts";
import { templateWithPools } from "./texts.ts";
import { type Times, toTimes } from "./timing.ts";

export async function measureTyping(): Promise<Row[]> {
  const small = await timeKeystrokes(templateWithPools(32), 100);
  const large = await timeKeystrokes(templateWithPools(1300), 8);
  return [
    amountRow("Keystroke to diagnostics, 100 KB, median", small.median, "ms", { aim: 16 }),
    amountRow("Keystroke to diagnostics, 100 KB, p95", small.p95, "ms", { aim: 30 }),
    amountRow("Keystroke to diagnostics, 4 MB, median", large.median, "ms", { aim: 400 }),
  ];
}

/** Types into a display name in the middle of the text; waits for each answer. Includes the client's own work. */
async function timeKeystrokes(text: string, count: number): Promise<Times> {
  const client = await startClient({ runtime: createServerRuntime() });
  const uri = "file:///project/template.json";
  await client.open(uri, text);
  await client.diagnostics(uri);
  const place = text.indexOf(" of the rendering farm", text.length / 2);
  const position = createLineIndex(text).position(place);
  const times: number[] = [];
  const warmUp = Math.ceil(count / 4);
  for (let i = -warmUp; i < count; i++) {
    const start = performance.now();
    await client.change(uri, i + warmUp + 2, "x", { start: position, end: position });
    const diagnostics = await client.diagnostics(uri);
    if (diagnostics.length === 0) throw new Error("The server found nothing: this would measure nothing.");
    if (i >= 0) times.push(performance.now() - start);
  }
  client.end();
  return toTimes(times);
}
