// The panel that shows the posture of one document beside it: the same page that is exported, kept up to date.
import {
  type Disposable,
  type ExtensionContext,
  languages,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { protocolUri } from "../commands/active-document.ts";
import type { PostureAnswer, SubjectReference } from "../subject-protocol.ts";
import { t } from "../words.ts";
import type { PageMessage, PanelMessage } from "./messages.ts";
import { askForPosture } from "./request.ts";

const viewType = "batchguard.posture";

/** How long the document must rest, in milliseconds, before the page is made anew. */
const pause = 300;

/** There is one panel, which is made when it is first asked for. Its page is made anew whenever the findings change. */
export class PosturePanel implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #dist: Uri;
  readonly #nonce = createNonce();
  readonly #listening: readonly Disposable[];
  #panel: WebviewPanel | undefined;
  /** The URI of the document that is shown, as the server knows it. */
  #uri = "";
  #answer: PostureAnswer | undefined;
  /** What the page shall begin with, as soon as it can hear. */
  #element: string | null = null;
  #isStale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ extensionUri }: ExtensionContext, client: BaseLanguageClient) {
    this.#client = client;
    this.#dist = Uri.joinPath(extensionUri, "dist");
    this.#listening = [
      workspace.onDidChangeTextDocument(({ document }) => this.#changed([document.uri])),
      languages.onDidChangeDiagnostics(({ uris }) => this.#changed(uris)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("batchguard")) this.#refreshSoon();
      }),
    ];
  }

  /** False if the document holds nothing of Batch; then all stays as it is. */
  async show(document: TextDocument, subject?: SubjectReference): Promise<boolean> {
    const uri = protocolUri(document.uri, this.#client);
    // No panel comes up only to go again.
    if (this.#panel === undefined && (await askForPosture(this.#client, { uri })) === null) return false;
    const panel = this.#panel ?? this.#create();
    const answer = await this.#ask(panel, uri, subject);
    if (answer === null) return false;
    this.#uri = uri;
    this.#element = answer.element;
    panel.reveal(undefined, false);
    // A page that stays as it is won't say again that it is ready.
    if (!this.#display(panel, answer)) this.#tellElement(panel);
    return true;
  }

  /** The URI of the document that is shown, if the panel is where the user is. */
  get activeUri(): string | undefined {
    return this.#panel?.active === true ? this.#uri : undefined;
  }

  dispose(): void {
    this.#panel?.dispose();
    for (const each of this.#listening) each.dispose();
  }

  #create(): WebviewPanel {
    const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [this.#dist] };
    const panel = window.createWebviewPanel(viewType, t("Posture"), ViewColumn.Beside, options);
    panel.webview.onDidReceiveMessage((message: PageMessage) => {
      if (message.type === "ready") this.#tellElement(panel);
      else void openPlace(this.#answer?.files[message.file], message.range);
    });
    panel.onDidChangeViewState(() => {
      if (this.#isStale) void this.#refresh();
    });
    panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#panel = undefined;
      this.#answer = undefined;
    });
    this.#panel = panel;
    return panel;
  }

  #ask({ webview }: WebviewPanel, uri: string, subject?: SubjectReference): Promise<PostureAnswer | null> {
    const script = webview.asWebviewUri(Uri.joinPath(this.#dist, "posture-page.js")).toString();
    const panel = { nonce: this.#nonce, script };
    return askForPosture(this.#client, { uri, panel, ...(subject !== undefined && { subject }) });
  }

  /** False if the page is the same already. */
  #display(panel: WebviewPanel, answer: PostureAnswer): boolean {
    this.#isStale = false;
    panel.title = t("Posture: {0}", Uri.parse(this.#uri, true).path.split("/").at(-1) ?? "");
    const isOther = this.#answer?.html !== answer.html;
    this.#answer = answer;
    if (isOther) panel.webview.html = answer.html;
    return isOther;
  }

  #tellElement({ webview }: WebviewPanel): void {
    if (this.#element === null) return;
    const message: PanelMessage = { element: this.#element };
    this.#element = null;
    void webview.postMessage(message);
  }

  #changed(uris: readonly Uri[]): void {
    if (uris.some((uri) => protocolUri(uri, this.#client) === this.#uri)) this.#refreshSoon();
  }

  #refreshSoon(): void {
    if (this.#panel === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#refresh(), pause);
  }

  /** A panel out of sight waits until it is seen. A document that was closed meanwhile keeps its last page. */
  async #refresh(): Promise<void> {
    const panel = this.#panel;
    this.#isStale = panel?.visible === false;
    if (panel === undefined || this.#isStale) return;
    const uri = this.#uri;
    const answer = await this.#ask(panel, uri);
    if (answer !== null && this.#panel === panel && this.#uri === uri) this.#display(panel, answer);
  }
}

/** Opens it where the document is in sight already, else in the first column, but never over the panel. */
async function openPlace(file: string | undefined, range: readonly number[]): Promise<void> {
  if (file === undefined) return;
  const uri = Uri.parse(file, true);
  const [startLine = 0, startCharacter = 0, endLine = startLine, endCharacter = startCharacter] = range;
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await window.showTextDocument(uri, {
    selection: new Range(startLine, startCharacter, endLine, endCharacter),
    viewColumn: visible?.viewColumn ?? ViewColumn.One,
  });
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
