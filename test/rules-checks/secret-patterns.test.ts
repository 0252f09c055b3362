// What is taken for a secret, and above all what is not.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isSecretName, wordsOf } from "../../server/src/rules/checks/secret-names.ts";
import { isGeneratedSecret, isSecretByForm, isSecretUnder } from "../../server/src/rules/checks/secret-patterns.ts";

/** Made from pieces, so that no scanner of secrets takes this file for a leak. */
const secretsByForm: Readonly<Record<string, string>> = {
  "a connection string of storage": `DefaultEndpointsProtocol=https;AccountName=frames;${"Account"}Key=q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQe==`,
  "a connection string of a service bus": `Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=Root;${"SharedAccess"}Key=q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQe=`,
  "a shared access signature": `https://frames.blob.core.windows.net/in?sv=2023-11-03&sp=r&${"sig"}=a%2FbC3dE4fG5hI6jK7lM8nO9pQ0rS%2BtU%3D`,
  "a signature alone": `?sv=2023-11-03&${"sig"}=abC3dE4fG5hI6jK7lM8nO9pQ0rS1tU2vW3xY4zA5bC6`,
  "a private key": `-----BEGIN ${"RSA PRIVATE"} KEY-----\nMIIEpAIBAAKCAQEA7h2d93kf8sLk2`,
  "a private key in one line": `echo '-----BEGIN ${"PRIVATE"} KEY-----\\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC'`,
  "a private key for SSH": `-----BEGIN ${"OPENSSH PRIVATE"} KEY-----\r\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAE`,
  "a JSON Web Token": `Bearer ${"eyJ"}hbGciOiJIUzI1NiJ9.${"eyJ"}zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`,
  "a token of GitHub": `git clone https://${"ghp"}_16C7e42F292c6912E7710c838347Ae178B4a@github.com/x/y`,
  "a token of GitLab": `${"glpat"}-x7Kq2mWv9XcB4nLp8RtY`,
  "a token of Slack": `${"xoxb"}-123456789012-a1B2c3D4e5F6`,
};

const noSecrets: readonly string[] = [
  "",
  "AccountKey=",
  "AccountKey=<your account key>",
  "AccountKey=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==",
  "AccountKey=yourStorageAccountKeyGoesHere",
  "AccountKey=$ACCOUNT_KEY",
  "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
  "https://frames.blob.core.windows.net/in?sv=2023-11-03&sig=$SIGNATURE",
  "https://frames.blob.core.windows.net/in?sv=2023-11-03&sig=XXXXXXXXXXXXXXXXXXXXXXXX",
  "https://secrets.vault.azure.net/secrets/frames/0123456789abcdef0123456789abcdef",
  "@Microsoft.KeyVault(SecretUri=https://secrets.vault.azure.net/secrets/frames/)",
  "InstrumentationKey=6f9619ff-8b86-d011-b42d-00cf4fc964ff;IngestionEndpoint=https://westeurope.in.applicationinsights.azure.com/",
  "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
  "/subscriptions/6f9619ff-8b86-d011-b42d-00cf4fc964ff/resourceGroups/render/providers/Microsoft.Batch/batchAccounts/frames2",
  "/mnt/batch/tasks/shared/token-2f8a9b7c6d5e4f3a/file1",
  "1234567890123456789012345",
  "-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A",
  "-----BEGIN PRIVATE KEY-----\n<the key>",
  "-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBg",
  "python render.py --design=abcdefghij0123456789klmnop --signal=abcdefghij0123456789klmnop",
  "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

describe("a text is a secret by its form", () => {
  for (const [name, text] of Object.entries(secretsByForm)) {
    test(name, () => {
      assert.equal(isSecretByForm(text), true);
      // Asked again, as one that remembers where it was would answer otherwise.
      assert.equal(isSecretByForm(text), true);
    });
  }
  for (const text of [...noSecrets, "eyJhbGciOiJIUzI1NiJ9"])
    test(`not: ${text.slice(0, 60)}`, () => assert.equal(isSecretByForm(text), false));
});

describe("a text under the name of a secret is one", () => {
  const generated = [
    "q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQe==",
    "q7Zk2mWv+XcB4nLp8RtY/sGd6HfJ3aQe",
    "d41d8cd98f00b204e9800998ecf8427e",
    "Server=tcp:frames.database.windows.net;User ID=render;Password=Tr0ub4dor&3",
    "Server=frames;Uid=render;Pwd=Tr0ub4dor&3;",
    "https://frames.azurewebsites.net/api/render?code=q7Zk2mWv9XcB4nLp8RtY1sGd6HfJ3aQe",
    "postgres://render:Tr0ub4dor3@frames.example.org/db",
  ];
  for (const text of [...generated, ...Object.values(secretsByForm)])
    test(text.slice(0, 40), () => assert.equal(isGeneratedSecret(text), true));

  const others = [
    "password",
    "Tr0ub4dor&3",
    "correct horse battery staple 4 times",
    "the-name-of-the-secret-in-the-vault",
    "https://secrets.vault.azure.net/secrets/frames/0123456789abcdef0123456789abcdef?api-version=7.4",
    "https://login.microsoftonline.com/6f9619ff-8b86-d011-b42d-00cf4fc964ff/oauth2/token",
    "C:\\secrets\\token-2f8a9b7c6d5e4f3a.txt",
    "\\\\server\\share\\token-2f8a9b7c6d5e4f3a.txt",
    "secrets/2024/token-2f8a9b7c6d5e4f3a.txt",
    "token-2f8a9b7c6d5e4f3a.internal.example.org:8080",
    "$AZ_BATCH_AUTHENTICATION_TOKEN_V2_FOR_NODE",
    "%AZ_BATCH_AUTHENTICATION_TOKEN_V2%",
    "prefix-2f8a9b7c6d5e4f3a-$(cat /run/secret)",
    '{"secret":"name-of-the-secret-1234567890"}',
    "Server=tcp:frames.database.windows.net;Database=frames1;Authentication=Active Directory Default",
    "Server=tcp:frames.database.windows.net;Password=",
    "aaaaaaaaaaaaaaaaaaaaaaaa11",
    "2026-11-24T00:00:00.000Z",
    "2026-11-24 00:00:00.000+01:00",
    "registry.azurecr.io/secret/Image:1.2.3",
    "localhost:5000/Frames-2f8a9b7c6d5e4f3a/Image:1.2.3",
    "redis-Cache-01.internal:6379",
  ];
  for (const text of [...others, ...noSecrets])
    test(`not: ${text.slice(0, 60)}`, () => assert.equal(isGeneratedSecret(text), false));
});

describe("a name is that of a secret", () => {
  const names = [
    ...["PASSWORD", "DB_PASSWORD", "dbPassword", "db-password", "PASSWORD_PROD", "password1", "MY_SECRET_VALUE"],
    ...["GITHUB_TOKEN", "GITHUB_PAT", "sasToken", "SAS", "BLOB_SAS", "API_KEY", "apiKey", "XApiKey", "APIKEY"],
    ...["AWS_SECRET_ACCESS_KEY", "STORAGE_ACCOUNT_KEY", "SQL_CONNECTION_STRING", "SQLCONNSTR_connectionString"],
    ...["SECRET_KEY_BASE", "TOKEN_SECRET", "tokenFileSecret", "workspaceKey", "adminPassword"],
  ];
  for (const name of names) test(name, () => assert.equal(isSecretName(name), true));

  const others = [
    ...["", "_", "PATH", "TOKENIZER_PATH", "PATTERN", "COMPAT", "TOKENIZERS_PARALLELISM", "SASKATOON", "PASSWORDLESS"],
    ...["SECRET_NAME", "TOKEN_FILE", "PASSWORD_DIR", "TOKEN_URL", "secretUri", "SECRET_ID", "tokenEndpoint"],
    ...["passwordPolicy", "tokenLifetime", "usePasswordAuth", "publicKeyToken", "apiKeyHeader", "secretProvider"],
    ...["SAS_EXPIRY", "PASSWORD_REGEX", "TOKEN_CACHE", "SECRET_STORE", "SECRET_IMAGE", "passwordExpiryDays"],
    ...["APPINSIGHTS_INSTRUMENTATIONKEY", "PUBLIC_KEY", "KEY", "CONNECTION", "SECRET_VERSION", "secretName2"],
  ];
  for (const name of others) test(`not: ${name}`, () => assert.equal(isSecretName(name), false));
});

describe("a text under the name of a secret is one, be it short", () => {
  const secrets = [
    ["password", "hunter2"],
    ["sasToken", "tok"],
    ["storageAccountKey", "abc"],
    ["connectionString", "Server=x;User=u;Pwd=hunter2"],
    ["connectionString", "postgres://render:hunter2@frames/db"],
    ["password", "a=b;c"],
  ] as const;
  for (const [name, text] of secrets) test(`${name}: ${text}`, () => assert.equal(isSecretUnder(name, text), true));

  const others = [
    ["password", ""],
    ["password", "********"],
    ["password", "false"],
    ["token", "PT1H"],
    ["token", "P1DT12H"],
    ["token", "https://secrets.vault.azure.net/secrets/frames"],
    ["connectionString", "redis://frames.internal:6379"],
    ["connectionString", "Server=tcp:sql;Database=frames;Authentication=Active Directory Default"],
    ["connectionString", "Server=x;User=u;Pwd=***"],
    ["tokenLifetime", "long"],
    ["user", "render"],
  ] as const;
  for (const [name, text] of others) test(`not ${name}: ${text}`, () => assert.equal(isSecretUnder(name, text), false));
});

test("words are told apart by case, signs and numbers", () => {
  assert.deepEqual(wordsOf("myHTTPToken2_old-one.x"), ["my", "http", "token", "old", "one", "x"]);
});

test("work grows with the text only", () => {
  // Work that grew with the square of this would not come to an end before the runner's limit.
  const long = 2_000_000;
  const hostile = [
    "AccountKey=".repeat(long / 10),
    "sig=%-_".repeat(long / 7),
    `-----BEGIN ${"A ".repeat(long / 2)}`,
    "-----BEGIN PRIVATE KEY-----\\n".repeat(long / 30),
    `-----BEGIN PRIVATE KEY-----${"\n".repeat(long)}`,
    "-eyJaaaaaaaaaaaaaa".repeat(long / 18),
    "eyJaaaaaaaaaaaaaa.".repeat(long / 18),
    "xoxb-aaaaaaaa-".repeat(long / 14),
    "a/".repeat(long / 2),
    "a.".repeat(long / 2),
    "a=b;".repeat(long / 4),
    `http${"+a".repeat(long / 2)}`,
    "aA".repeat(long / 2),
  ];
  for (const text of hostile) {
    assert.equal(typeof isGeneratedSecret(text), "boolean", text.slice(0, 40));
    assert.equal(typeof isSecretName(text), "boolean", text.slice(0, 40));
  }
});
