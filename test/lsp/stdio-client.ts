// A language client written from the specification alone: it counts bytes by itself, over the pipes of a real process.
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly message?: string };
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** A server process and what it has said. */
export interface StdioClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** Everything on the standard error stream. */
  readonly errors: () => string;
  /** What the server has written into the client's log. */
  readonly log: readonly string[];
  readonly exit: Promise<number | null>;
  request(method: string, params?: unknown): Promise<Message>;
  notify(method: string, params?: unknown): void;
  /** Writes bytes as they are. */
  write(bytes: string | Buffer): void;
  initialize(capabilities: unknown, options?: object): Promise<Message>;
}

/** Starts `node FILE ARGUMENTS…`; the file is relative to the root of the repository. */
export function startProcess(file: string, ...given: string[]): StdioClient {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const child = spawn(process.execPath, [file, ...given], { cwd: root });
  const pending = new Map<number | string, (message: Message) => void>();
  const log: string[] = [];
  let errors = "";
  let count = 0;
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const write = (bytes: string | Buffer) => void child.stdin.write(bytes);
  const send = (message: object) => write(frame({ jsonrpc: "2.0", ...message }));
  readFrames(child, (message) => {
    const { id, method } = message;
    if (method === undefined) pending.get(id ?? "")?.(message);
    // Settings are asked for by the list.
    else if (method === "window/logMessage") log.push(message.params?.message ?? "");
    else if (id !== undefined) send({ id, result: method === "workspace/configuration" ? [null] : null });
  });
  const client: StdioClient = {
    process: child,
    errors: () => errors,
    log,
    exit: new Promise((resolve) => child.on("exit", resolve)),
    write,
    request(method, params) {
      const id = ++count;
      send({ id, method, params });
      return new Promise((resolve) => pending.set(id, resolve));
    },
    notify: (method, params) => send({ method, params }),
    async initialize(capabilities, options) {
      const params = { processId: process.pid, rootUri: null, capabilities, ...options };
      const answer = await client.request("initialize", params);
      client.notify("initialized", {});
      return answer;
    },
  };
  return client;
}

export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message), "utf8");
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, "ascii"), body]);
}

function readFrames(child: ChildProcessWithoutNullStreams, onMessage: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const end = buffer.indexOf("\r\n\r\n");
      const length = /^Content-Length: (\d+)$/m.exec(
        buffer.toString("ascii", 0, Math.max(end, 0)).replaceAll("\r", ""),
      )?.[1];
      if (end < 0 || length === undefined || buffer.length < end + 4 + Number(length)) return;
      const body = buffer.subarray(end + 4, end + 4 + Number(length));
      buffer = buffer.subarray(end + 4 + Number(length));
      onMessage(JSON.parse(body.toString("utf8")));
    }
  });
}
