// Decides what happens when the server ends by itself: it is started again, quietly, unless that does not help.
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";
import { t } from "./words.ts";

/** After more ends than this within the span, in milliseconds, another start would only be the next end. */
const maxEnds = 5;
const span = 3 * 60 * 1000;

/** The policy of one client; it remembers when its server ended. */
export function createRestartPolicy(): ErrorHandler {
  let ends: number[] = [];
  return {
    // A message that could not be written is the first sign of a server that is gone. The client's own policy would stop
    // the client for good then; the end of the connection follows at once and is what counts.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      ends = [...ends.filter((time) => now - time < span), now];
      if (ends.length <= maxEnds) {
        return { action: CloseAction.Restart, handled: true };
      }
      ends = [];
      return { action: CloseAction.DoNotRestart, message: t("Batchguard's language server keeps ending.") };
    },
  };
}
