// Secrets do not come into reports by way of the source lines that are shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createHideSecrets } from "../../server/src/report/hide-secrets.ts";
import { message } from "../../server/src/text/message.ts";
import { createFinding } from "./sample-report.ts";

const secret = "hunter2";
const file = "/project/pool.json";
const hideByForm = (piece: string) => createHideSecrets([])(file, 0, piece);

test("values are hidden by the name of their property and by their form, whichever rules ran", () => {
  for (const piece of [
    `"password": "${secret}"`,
    `"adminPassword" : "${secret}"`,
    `"accountKey":"${secret}"`,
    `"sshPrivateKey": "a${secret}\\n`,
    `"url": "https://x.blob.core.windows.net/c?sv=1&sig=${secret}&se=2"`,
    `"value": "DefaultEndpointsProtocol=https;AccountKey=${secret};"`,
    `"commandLine": "az login --password ${secret} -u me"`,
    `"commandLine": "mysql -p ${secret}"`,
    `"password": "[concat('${secret}', parameters('x'))]"`,
    `"password": "[base64('${secret}')]"`,
    `"password": "[toLower('${secret}')]"`,
    `"password": "[contoso.decode('${secret}')]"`,
    `"containerRunOptions": "-e TOKEN=${secret} --rm"`,
    `"commandLine": "CLIENT_SECRET=${secret} ./run"`,
    `"registryServer": "https://me:${secret}@registry.example"`,
    `"token": "eyJhbGciOiJIUzI1NiJ9.${secret}.abc"`,
    `"key": "-----BEGIN RSA PRIVATE KEY-----\\n${secret}`,
  ]) {
    const hidden = hideByForm(piece);
    assert.ok(!hidden.includes(secret), hidden);
    assert.equal(hidden.length, piece.length);
  }
});

test("references and everything else stay as they are", () => {
  for (const piece of [
    `"password": "[parameters('adminPassword')]"`,
    `"password": "[reference('x').key]"`,
    `"password": "[Parameters('all')['admin'].password]"`,
    `"password": "[newGuid()]"`,
    `"registryServer": "https://registry.example:5000/a@b"`,
    `"name": "${secret}", "passwordless": true`,
    `"commandLine": "tar -xzf a.tgz && ./run"`,
  ]) {
    assert.equal(hideByForm(piece), piece);
  }
});

test("places that a finding speaks of without showing them are hidden, in every excerpt that covers them", () => {
  const text = `{ "a": "${secret}", "b": "${secret}${secret}", "${secret}": 1 }`;
  const redacted = createFinding(text, `"${secret}"`, {
    message: message("x", "A secret {value}.", { value: { redacted: "secret", length: 7 } }),
  });
  const nested = createFinding(text, `"${secret}${secret}"`, {
    message: message("x", "{why}", { why: message("y", "{value}", { value: { redacted: "secret", length: 14 } }) }),
  });
  const hide = createHideSecrets([redacted, nested]);
  assert.equal(hide(file, 0, text), text.replace(secret, "*".repeat(7)).replace(secret + secret, "*".repeat(14)));
  assert.equal(hide(file, 10, text.slice(10)), hide(file, 0, text).slice(10));
  assert.equal(hide("/project/other.json", 0, text), text);
});

test("rules about secrets hide the string they point at, but no property name", () => {
  const text = `{ "env": "${secret}", "${secret}": 1 }`;
  const value = createFinding(text, `"${secret}"`, { rule: "environment-secret" });
  const name = createFinding(text, `"${secret}":`, { rule: "environment-secret" });
  const key = { ...name, span: { start: name.span.start, end: name.span.end - 1 } };
  assert.equal(createHideSecrets([value, key])(file, 0, text), text.replace(secret, "*******"));
});

test("each excerpt hides the places that it shares a character with, and leaves the others", () => {
  const values = fc.array(fc.record({ value: fc.stringMatching(/^[a-z]{1,6}$/), isSecret: fc.boolean() }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(values, fc.nat(), fc.nat(), fc.integer(), (strings, from, length, seed) => {
      const text = strings.map(({ value }) => `"${value}"`).join(", ");
      let offset = 0;
      const spans = strings.map(({ value }) => {
        const start = offset;
        offset += value.length + 4;
        return { start, end: start + value.length + 2 };
      });
      const findings = spans
        .filter((_, index) => strings[index]?.isSecret)
        .map((span) => ({ ...createFinding(text, `"${strings[0]?.value}"`, { rule: "environment-secret" }), span }));
      // Findings come in no order, and more than one may speak of a place.
      const given = seed % 2 === 0 ? findings.reverse() : [...findings, ...findings.reverse()];
      const hidden = [...text].map((character, at) => {
        const index = spans.findIndex(({ start, end }) => at > start && at < end - 1);
        return strings[index]?.isSecret ? "*" : character;
      });
      const start = from % text.length;
      const piece = text.slice(start, start + (length % text.length) + 1);
      assert.equal(createHideSecrets(given)(file, start, piece), hidden.slice(start, start + piece.length).join(""));
    }),
  );
});
