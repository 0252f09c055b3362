// Writes changes of files that git takes for binary, such as UTF-16, as `git apply` reads them.

// Taken when there is something to render: to load the two takes longer than most commands.
const crypto = () => process.getBuiltinModule("node:crypto");
const zlib = () => process.getBuiltinModule("node:zlib");

// The alphabet, the lengths and the two parts, the new content and the old one, are git's:
// https://git-scm.com/docs/diff-generate-patch says that there is such a format, base85.c and apply.c in git what it is.
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
const bytesInLine = 52;

/** The patch from the line `index` on. Git checks that the file still is what it was by the names of the contents. */
export function renderBinaryPatch(before: Buffer, after: Buffer): string {
  const index = `index ${nameOf(before)}..${nameOf(after)}`;
  return `${index}\nGIT binary patch\n${renderLiteral(after)}\n${renderLiteral(before)}\n`;
}

/** The name that git gives to a content. */
function nameOf(content: Buffer): string {
  return crypto().createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

function renderLiteral(content: Buffer): string {
  const packed = zlib().deflateSync(content);
  let text = `literal ${content.length}\n`;
  for (let i = 0; i < packed.length; i += bytesInLine) text += `${renderLine(packed.subarray(i, i + bytesInLine))}\n`;
  return text;
}

/** A letter for the number of bytes, then five digits for four bytes each. */
function renderLine(bytes: Buffer): string {
  const { length } = bytes;
  let line = String.fromCharCode(length <= 26 ? 64 + length : 70 + length);
  for (let i = 0; i < length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(i, i + 4);
    let rest = ((a * 256 + b) * 256 + c) * 256 + d;
    let digits = "";
    for (let digit = 0; digit < 5; digit++, rest = Math.floor(rest / 85)) digits = alphabet.charAt(rest % 85) + digits;
    line += digits;
  }
  return line;
}
