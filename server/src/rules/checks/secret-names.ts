// Names under which secrets stand.

const secretWords = new Set([
  ...["password", "passwd", "passphrase", "secret", "token", "sas", "pat"],
  ...["apikey", "accesskey", "accountkey", "sharedkey", "privatekey", "storagekey", "workspacekey"],
  ...["connectionstring", "sastoken"],
]);

/** What follows the word in names of things that belong to a secret, and are none. */
const otherThings = new Set([
  // Where it is, and what it is called.
  ...["path", "file", "dir", "directory", "folder", "name", "url", "uri", "id", "reference", "ref", "location"],
  ...["endpoint", "host", "port", "server", "service", "provider", "issuer", "audience", "authority", "source"],
  ...["store", "vault", "keyvault", "cache", "image", "registry", "repository", "header", "field", "label", "prefix"],
  // How it is made and used.
  ...["version", "type", "kind", "format", "encoding", "algorithm", "scope", "scopes", "mode", "method", "auth"],
  ...["authentication", "policy", "complexity", "regex", "pattern", "rule", "rules", "hint", "prompt", "length"],
  ...["size", "limit", "count", "required", "enabled", "disabled", "rotation", "refresh"],
  // How long it holds.
  ...["expiry", "expires", "expiration", "lifetime", "ttl", "age", "duration", "timeout", "interval", "validity"],
  ...["date", "time", "days", "hours", "minutes", "seconds"],
]);

/** What stands before the word in names of what is known to all, or of a switch. */
const otherBeginnings = new Set(["public", "use", "uses", "is", "has", "enable", "disable", "require", "allow"]);

/**
 * Whether a variable or member of that name holds a secret: one of its words says so (`DB_PASSWORD`, `sasToken`,
 * `ACCESS_KEY`), and the others do not make it the name of something else (`SECRET_NAME`, `tokenUrl`).
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (words.some((word) => otherBeginnings.has(word))) return false;
  const last = words.findLastIndex((word) => otherThings.has(word));
  return words.some(
    (word, index) => index > last && (secretWords.has(word) || secretWords.has(word + (words[index + 1] ?? ""))),
  );
}

/** Whether a name is that of a key, which extensions call what they sign in with, too. */
export function isKeyName(name: string): boolean {
  const words = wordsOf(name);
  return words.at(-1) === "key" && !words.some((word) => otherBeginnings.has(word));
}

/** The words of a name in lower case, without numbers at their ends. */
export function wordsOf(name: string): readonly string[] {
  const words = name.split(/[^A-Za-z0-9]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.map((word) => word.toLowerCase().replace(/\d{1,4}$/, "")).filter((word) => word !== "");
}
