// The command line's view of the machine, under Node.
import type { CliHost, OutputProblem, ReadResult } from "../cli/cli-host.ts";
import { formatDay } from "./host.ts";
import { renderBinaryPatch } from "./node-binary-patch.ts";
import { decode, encode } from "./node-encoding.ts";
import {
  absolutePath,
  createTextFile,
  kindOfPath,
  listFolder,
  maxFileSize,
  readTextFile,
  readTextFileWithin,
  realPathWithin,
  replaceTextFile,
  writeTextFile,
} from "./node-files.ts";

export function createNodeCliHost(): CliHost {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough, such as `head`, closes the pipe: that is no error.
  for (const stream of [stdout, stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    workingFolder: absolutePath("."),
    colorByDefault: wantsColor(stdout.isTTY, env),
    terminalWidth: stdout.isTTY ? stdout.columns : undefined,
    progressWidth: stderr.isTTY && !env.CI && !env.NO_COLOR && env.TERM !== "dumb" ? stderr.columns : undefined,
    resolve: absolutePath,
    kindOf: kindOfPath,
    readFile: readTextFile,
    readWithin: readTextFileWithin,
    entries: listFolder,
    readInput,
    replaceText: replaceTextFile,
    realPathWithin,
    renderBinaryPatch: (before, after, encoding) =>
      renderBinaryPatch(encode(before, encoding), encode(after, encoding)),
    createFile(file, text) {
      try {
        createTextFile(file, text);
        return undefined;
      } catch (error) {
        const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
        return isThere ? "exists" : { reason: reasonOf(error) };
      }
    },
    writeOutput(file, text) {
      try {
        writeTextFile(file, text);
        return undefined;
      } catch (error) {
        return outputProblemOf(error);
      }
    },
    print: (text) => stdout.write(text),
    printError: (text) => stderr.write(text),
    today: () => formatDay(new Date()),
    milliseconds: () => performance.now(),
    async serve() {
      await import("./server-node.ts");
    },
  };
}

/** https://no-color.org and https://force-color.org; where both are set, Node too lets the second one win. */
function wantsColor(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: NodeJS.ProcessEnv): boolean {
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && !NO_COLOR && TERM !== "dumb";
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function outputProblemOf(error: unknown): OutputProblem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  // The file that the system names is the one beside, which nobody knows.
  return problems[code] ?? { reason: reasonOf(error).replace(/, \w+ '.*$/s, "") };
}

const problems: Readonly<Record<string, OutputProblem>> = {
  ENOENT: "no-folder",
  ENOTDIR: "no-folder",
  EISDIR: "folder",
  EACCES: "denied",
  EPERM: "denied",
  EROFS: "denied",
  ENOSPC: "full",
  EDQUOT: "full",
};

async function readInput(): Promise<ReadResult> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxFileSize) return { problem: "too-large" };
  }
  return decode(Buffer.concat(chunks));
}
