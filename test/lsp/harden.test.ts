// Hardening over the wire: one edit of all that is safe for one subject, and the decisions that are left.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { TextDocumentEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  type DecisionsAnswer,
  decisionsRequest,
  type HardenAnswer,
  hardenRequest,
  type SubjectParams,
} from "../../server/src/lsp/subject-protocol.ts";
import { ableClient, type TestClient } from "./client.ts";
import { openTwoPools, text, uri } from "./two-pools.ts";

const one = { kind: "pool", name: "acct/one", ordinal: 0 } as const;
const account = { kind: "account", name: "acct", ordinal: 0 } as const;

function harden(client: TestClient, params: Omit<SubjectParams, "uri">): Promise<HardenAnswer | null> {
  return client.connection.sendRequest(hardenRequest, { uri, ...params });
}

function decide(client: TestClient, params: Omit<SubjectParams, "uri">): Promise<DecisionsAnswer | null> {
  return client.connection.sendRequest(decisionsRequest, { uri, ...params });
}

describe("hardening", () => {
  test("is one edit of this version for all safe fixes of the subject, to be confirmed, and of no other one", async (t) => {
    const client = await openTwoPools(t);
    const answer = await harden(client, { subject: one });
    assert.deepEqual([answer?.title, answer?.version, answer?.subject], ["pool 'acct/one'", 1, one]);
    const { documentChanges = [], changeAnnotations } = answer?.edit ?? {};
    assert.deepEqual(changeAnnotations, {
      harden: {
        label: "Harden pool 'acct/one'",
        description: "Set 'enableAutomaticUpdates' to false",
        needsConfirmation: true,
      },
    });
    const [change, ...others] = documentChanges as TextDocumentEdit[];
    assert.deepEqual([change?.textDocument, others], [{ uri, version: 1 }, []]);
    assert.ok(change?.edits.every((edit) => "annotationId" in edit && edit.annotationId === "harden"));
    const first = text.replace('"enableAutomaticUpdates": true', '"enableAutomaticUpdates": false');
    assert.equal(apply(answer), first);
  });

  test("is a plain edit for a client that can't ask for confirmation", async (t) => {
    const client = await openTwoPools(t, { capabilities: ableClient });
    const { edit } = (await harden(client, { subject: one })) ?? {};
    assert.deepEqual(Object.keys(edit ?? {}), ["documentChanges"]);
    assert.doesNotMatch(JSON.stringify(edit), /annotationId/);
  });

  test("has no edit where nothing is safe, and finds the subject around the cursor", async (t) => {
    const client = await openTwoPools(t);
    assert.equal((await harden(client, { subject: account }))?.edit, null);
    const inside = await harden(client, { offset: text.indexOf("STANDARD") });
    assert.deepEqual(inside?.subject, one);
    assert.equal(await harden(client, { offset: 0 }), null, "outside of all");
    assert.equal(await harden(client, { subject: { ...one, ordinal: 1 } }), null);
  });

  test("keeps to one of two pools that have the same name", async (t) => {
    const content = text.replace('"acct/two"', '"acct/one"');
    const client = await openTwoPools(t, { content });
    const answer = await harden(client, { subject: { ...one, ordinal: 1 } });
    const place = content.lastIndexOf("true }\n          }");
    assert.equal(apply(answer, content), `${content.slice(0, place)}false${content.slice(place + 4)}`);
  });

  test("leaves what needs a decision, the gravest first, with its fixes and its place", async (t) => {
    const client = await openTwoPools(t);
    const answer = await decide(client, { subject: one });
    const password = TextDocument.create(uri, "json", 1, text);
    assert.equal(answer?.version, 1);
    assert.deepEqual(
      answer?.decisions.map(({ rule, severity, range }) => [rule, severity, password.getText(range)]),
      [
        ["pool-auto-os-upgrade-windows-updates", "error", "true"],
        ["secret-inline-user-password", "error", '"hunter2-example"'],
      ],
    );
    const [, { fixes = [] } = {}] = answer?.decisions ?? [];
    assert.ok(fixes.length > 0);
    for (const { title, edit } of fixes) {
      assert.ok(title.length > 0);
      const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri, version: 1 });
    }
    await client.change(uri, 2, apply(await harden(client, { subject: one })));
    const after = await decide(client, { subject: one });
    assert.deepEqual(
      after?.decisions.map(({ rule }) => rule),
      ["secret-inline-user-password"],
    );
    assert.equal(after?.version, 2);
  });

  test("survives nonsense", async (t) => {
    const client = await openTwoPools(t);
    for (const params of [null, {}, { uri: "file:///none" }, { uri, subject: 7 }, { uri, offset: "x" }]) {
      assert.equal(await client.connection.sendRequest(hardenRequest, params), null);
      assert.equal(await client.connection.sendRequest(decisionsRequest, params), null);
    }
  });
});

function apply(answer: HardenAnswer | null, content = text): string {
  const [change] = (answer?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = change?.edits.flatMap((edit) => ("newText" in edit ? [edit] : [])) ?? [];
  return TextDocument.applyEdits(TextDocument.create(uri, "json", 1, content), edits);
}
