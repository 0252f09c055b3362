// Has the client ask for code lenses again when something other than its own edits has changed them.
import { CodeLensRefreshRequest } from "vscode-languageserver";
import { type DiagnosticsChannel, type DiagnosticsContext, debounced } from "./diagnostics.ts";
import { inBackground } from "./guarded.ts";

/** What changes diagnostics without an edit of the document changes lenses too. */
export function refreshLensesWith(
  channel: DiagnosticsChannel,
  { connection, presentation, error }: Pick<DiagnosticsContext, "connection" | "presentation" | "error">,
): DiagnosticsChannel {
  if (!presentation.client.refreshesCodeLenses) return channel;
  const lenses = debounced(() => inBackground(error, () => connection.sendRequest(CodeLensRefreshRequest.type)));
  return {
    ...channel,
    refresh() {
      channel.refresh();
      lenses.start();
    },
  };
}
