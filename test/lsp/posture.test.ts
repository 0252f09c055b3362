// The posture over the wire: the page for a panel is the exported one, with places that can be opened.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { type PostureAnswer, type PostureParams, postureRequest } from "../../server/src/lsp/subject-protocol.ts";
import { panelStyle } from "../../server/src/report/html-panel.ts";
import { all, readHtml } from "../report/markup-parsers.ts";
import type { TestClient } from "./client.ts";
import { openTwoPools, text, uri } from "./two-pools.ts";

const panel = { nonce: "0123456789abcdef", script: "https://panel.example/page.js" };

function ask(client: TestClient, params: Omit<PostureParams, "uri"> = {}): Promise<PostureAnswer | null> {
  return client.connection.sendRequest(postureRequest, { uri, ...params });
}

describe("the posture", () => {
  test("to be saved is a page without scripts, with each subject and control", async (t) => {
    const { html = "", element } = (await ask(await openTwoPools(t))) ?? {};
    const root = readHtml(html);
    assert.deepEqual([all(root, "script"), all(root, "button")], [[], []]);
    assert.equal(element, null);
    assert.deepEqual(
      all(root, "h3")
        .map(({ text }) => text)
        .filter((title) => title.includes("acct")),
      ["account 'acct'", "pool 'acct/one'", "pool 'acct/two'"],
    );
    assert.match(root.text, /azuredeploy\.json:10:/, "named as seen from the workspace folder");
    for (const word of ["NS-2", "Not decidable", "Not checked", "left out by the profile"])
      assert.ok(html.includes(word));
  });

  test("for a panel is the same page, but for its head and for places that are buttons", async (t) => {
    const client = await openTwoPools(t);
    const exported = (await ask(client))?.html ?? "";
    const shown = (await ask(client, { panel }))?.html ?? "";
    const plain = (html: string) =>
      html
        .replace(/<button type="button" class="place" data-file="\d+" data-range="[\d ]+">(.*?)<\/button>/g, "$1")
        .replace(/^[\s\S]*?<\/head>\n<body[^>]*>/, "");
    assert.notEqual(shown, exported);
    assert.equal(plain(shown), plain(exported));
    assert.equal(plain(exported).length, exported.length - exported.indexOf("<body>") - "<body>".length);
  });

  test("runs nothing in a panel but the panel's script", async (t) => {
    const { html = "" } = (await ask(await openTwoPools(t), { panel })) ?? {};
    const root = readHtml(html);
    const [script, ...others] = all(root, "script");
    assert.deepEqual(
      [script?.attributes.get("src"), script?.attributes.get("nonce"), others],
      [panel.script, panel.nonce, []],
    );
    const policy =
      all(root, "meta")
        .find(({ attributes }) => attributes.has("http-equiv"))
        ?.attributes.get("content") ?? "";
    assert.match(policy, /^default-src 'none'; style-src 'sha256-[^']+' 'nonce-0123456789abcdef'; script-src 'nonce-/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.deepEqual(
      all(root, "style").map(({ attributes, text }) => [attributes.get("nonce"), text === panelStyle]),
      [
        [undefined, false],
        [panel.nonce, true],
      ],
    );
  });

  test("names places so that the editor can open them", async (t) => {
    const { html = "", files = [] } = (await ask(await openTwoPools(t), { panel })) ?? {};
    assert.deepEqual(files[0], uri);
    const buttons = all(readHtml(html), "button");
    const lines = text.split("\n");
    const places = buttons.map(({ attributes }) => {
      const [line = 0, start, endLine, end] = (attributes.get("data-range") ?? "").split(" ").map(Number);
      assert.equal(line, endLine);
      assert.equal(files[Number(attributes.get("data-file"))], uri);
      return lines[line]?.slice(start, end);
    });
    for (const place of ['"hunter2-example"', '"Enabled"', "true", '"Microsoft.Batch/batchAccounts"'])
      assert.ok(places.includes(place), place);
  });

  test("begins with the subject that is asked for", async (t) => {
    const client = await openTwoPools(t);
    const { html = "", element } =
      (await ask(client, { panel, subject: { kind: "pool", name: "acct/two", ordinal: 0 } })) ?? {};
    const section = all(readHtml(html), "section").find(({ attributes }) => attributes.get("id") === element);
    assert.match(section?.text ?? "", /^\s*pool 'acct\/two'/);
    const none = await ask(client, { panel, subject: { kind: "pool", name: "gone", ordinal: 0 } });
    assert.equal(none?.element, null);
  });

  test("keeps what a file says from becoming markup", async (t) => {
    const evil = "</title><script>alert(1)</script><img src=x onerror=alert(1)>";
    const content = text.replaceAll("acct/one", `acct/${evil}`);
    const { html = "" } = (await ask(await openTwoPools(t, { content }), { panel })) ?? {};
    const root = readHtml(html);
    assert.deepEqual([all(root, "script").length, all(root, "img").length], [1, 0]);
    assert.ok(root.text.includes(evil));
  });

  test("is in the language of the client", async (t) => {
    const client = await openTwoPools(t, { initializationOptions: { locale: "ja", japanese: "{}" } });
    const { html = "" } = (await ask(client)) ?? {};
    assert.match(html, /<html lang="ja">/);
    assert.match(html, /Azure Batch のセキュリティ態勢/);
  });

  test("is nothing for other documents, and nothing for a nonce that would change the policy", async (t) => {
    const client = await openTwoPools(t, { content: "{}" });
    assert.equal(await ask(client), null);
    const other = await openTwoPools(t);
    assert.equal(await ask(other, { panel: { ...panel, nonce: "' 'unsafe-inline" } }), null);
    assert.equal(await other.connection.sendRequest(postureRequest, null), null);
  });
});
