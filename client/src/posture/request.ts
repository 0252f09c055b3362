// Asks the server for the posture of a document.
import type { BaseLanguageClient } from "vscode-languageclient";
import { type PostureAnswer, type PostureParams, postureRequest } from "../subject-protocol.ts";

/** `null` if the document holds nothing of Batch, or no server is running. */
export async function askForPosture(client: BaseLanguageClient, params: PostureParams): Promise<PostureAnswer | null> {
  return client.isRunning() ? client.sendRequest<PostureAnswer | null>(postureRequest, params) : null;
}
