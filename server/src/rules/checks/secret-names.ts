// Names under which secrets stand.

const secretWords = new Set([
  ...["password", "passwd", "passphrase", "secret", "token", "sas", "pat"],
  ...["apikey", "accesskey", "accountkey", "sharedkey", "privatekey", "connectionstring", "sastoken"],
]);

/** What follows the word in names of things that belong to a secret, and are none. */
const otherEndings = new Set([
  ...["path", "file", "dir", "directory", "folder", "name", "url", "uri", "id"],
  ...["endpoint", "version", "reference", "ref"],
]);

/**
 * Whether a variable or member of that name holds a secret: one of its words says so (`DB_PASSWORD`, `sasToken`,
 * `ACCESS_KEY`), and it does not end like the name of something else (`SECRET_NAME`, `tokenUrl`).
 */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  if (otherEndings.has(words.at(-1) ?? "")) return false;
  return words.some((word, index) => secretWords.has(word) || secretWords.has(word + (words[index + 1] ?? "")));
}

/** The words of a name in lower case, without numbers at their ends. */
export function wordsOf(name: string): readonly string[] {
  const words = name.split(/[^A-Za-z0-9]|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  return words.map((word) => word.toLowerCase().replace(/\d{1,4}$/, "")).filter((word) => word !== "");
}
