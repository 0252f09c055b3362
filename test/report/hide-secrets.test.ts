// Secrets do not come into reports by way of the source lines that are shown.
import assert from "node:assert/strict";
import { test } from "node:test";
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
