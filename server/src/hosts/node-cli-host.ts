// The command line's view of the machine, under Node.
import type { CliHost, ReadResult } from "../cli/cli-host.ts";
import { formatDay } from "./host.ts";
import { decode } from "./node-encoding.ts";
import {
  absolutePath,
  kindOfPath,
  listFolder,
  maxFileSize,
  readTextFile,
  readTextFileWithin,
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
    // https://no-color.org
    colorByDefault: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb",
    terminalWidth: stdout.isTTY ? stdout.columns : undefined,
    resolve: absolutePath,
    kindOf: kindOfPath,
    readFile: readTextFile,
    readWithin: readTextFileWithin,
    entries: listFolder,
    readInput,
    replaceText: replaceTextFile,
    writeOutput(file, text) {
      try {
        writeTextFile(file, text);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    print: (text) => stdout.write(text),
    printError: (text) => stderr.write(text),
    today: () => formatDay(new Date()),
    async serve() {
      await import("./server-node.ts");
    },
  };
}

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
