// What a command needs besides its options.
import type { Translator } from "../text/message.ts";
import type { CliHost } from "./cli-host.ts";
import type { Complain } from "./complain.ts";
import type { Engine } from "./engine.ts";

/** The exit statuses of the contract: nothing to complain of, findings, not to be trusted. */
export type ExitStatus = 0 | 1 | 2;

export interface Session {
  /** Of Batchguard. */
  readonly version: string;
  readonly host: CliHost;
  readonly engine: Engine;
  readonly translate: Translator;
  readonly complain: Complain;
}
