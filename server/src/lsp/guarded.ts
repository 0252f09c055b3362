// Keeps a request's failure to that request: it is logged, and the client gets an answer it can live with.
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Writes to the client's log. */
export type Log = (text: string) => void;

/** Runs a handler's work; a cancelled request is answered at once, whatever its work still does. */
export type Guarded = <T>(
  fallback: T,
  token: CancellationToken,
  work: () => Promise<T>,
) => Promise<T | ResponseError<never>>;

export function createGuarded(log: Log): Guarded {
  return async (fallback, token, work) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await untilCancelled(token, work());
      return token.isCancellationRequested ? cancelled() : (result ?? fallback);
    } catch (error) {
      log(describe(error));
      return fallback;
    }
  };
}

/** For work that nobody waits for, such as after a notification. */
export function inBackground(log: Log, work: () => Promise<void>): void {
  work().catch((error: unknown) => log(describe(error)));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}

/** Undefined if the token is cancelled first. */
function untilCancelled<T>(token: CancellationToken, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const listener = token.onCancellationRequested(() => resolve(undefined));
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
