// What a command needs besides its options.
import type { Message, Translator } from "../text/message.ts";
import type { CliHost } from "./cli-host.ts";
import type { Engine } from "./engine.ts";

/** The exit statuses of the contract: nothing to complain of, findings, not to be trusted. */
export type ExitStatus = 0 | 1 | 2;

export interface Session {
  readonly host: CliHost;
  readonly engine: Engine;
  readonly translate: Translator;
  /** Says sentences on the standard error, in one line, about a file if there is one. */
  complain(messages: readonly Message[], place?: string): void;
}
