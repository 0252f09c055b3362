// Commands that change how a node encrypts what it sends, for worse or at all.

import { skippedCheck } from "./certificate-checks.ts";
import { type Command, valueAfter } from "./command.ts";

/** What a command weakens, and the words that say so. */
export interface Weakening {
  readonly kind: "protocol" | "ciphers" | "certificates";
  readonly shown: string;
}

/** What a command weakens; undefined if it weakens nothing. */
export function weakeningBy(command: Command): Weakening | undefined {
  const shown = skippedCheck(command);
  const certificates = shown === undefined ? undefined : ({ kind: "certificates", shown } as const);
  return enabledProtocol(command) ?? weakCiphers(command) ?? certificates;
}

/** Whether a command changes settings of TLS of the whole node; those that only look at them do not. */
export function touchesTls(command: Command): boolean {
  const { program, words, assignments, writes } = command;
  if (writes.some((file) => configuration.test(file))) return true;
  if (isReader(command)) return false;
  if (program === "update-crypto-policies" || /^(?:enable|disable)-tlsciphersuite$/.test(program)) return true;
  const changed = /^(?:cp|mv|install|copy|move|scp)$/.test(program) ? copiesOf(words) : words;
  return (
    [...words, ...assignments].some((word) => settings.test(word)) || changed.some((word) => configuration.test(word))
  );
}

/** The files that are made by copying, which keep their names in a folder. */
function copiesOf(words: readonly string[]): readonly string[] {
  const target = valueAfter(words, /^(?:-t|--target-directory)$/) ?? words.at(-1) ?? "";
  if (!/[/\\]$/.test(target) && !folder.test(target)) return [target];
  return words.map((word) => `${target}/${word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1)}`);
}

const settings = /SCHANNEL\\{1,2}Protocols\b|\b(?:SystemDefaultTlsVersions|SchUseStrongCrypto)\b/i;
// That of the whole node; programs may have one of their own.
const configuration = /^(?:[a-z]:)?[/\\](?:etc|usr|Program Files)[/\\](?:.*[/\\])?openssl\.cnf$/i;
/** Where distributions keep it: a folder that needs no slash to be known as one. */
const folder = /^\/(?:etc\/ssl|etc\/pki\/tls|usr\/lib\/ssl|usr\/local\/ssl)$/;
const protocol = /SCHANNEL\\{1,2}Protocols\\{1,2}(SSL [23]\.0|TLS 1\.[01])(?:\\|$)/i;

const readers = new Set([
  "cat",
  "grep",
  "egrep",
  "less",
  "head",
  "tail",
  "ls",
  "type",
  "findstr",
  "test",
  "[",
  "openssl",
]);

function isReader({ program, words: [first = ""] }: Command): boolean {
  if (program === "update-crypto-policies") return /^--(?:show|is-applied|check)$/.test(first);
  if (program === "reg") return /^(?:query|export|compare|save)$/i.test(first);
  // A shell does what its script says, and that is looked at by itself.
  return (
    readers.has(program) || /^(?:get-|test-path$|echo$|write-|cmd$|powershell$|pwsh$|(?:ba|da|z|k|a)?sh$)/.test(program)
  );
}

/** `reg add <key> /v Enabled /d 1`, or what PowerShell has for it. */
function enabledProtocol({ program, words }: Command): Weakening | undefined {
  if (!/^(?:reg|new-itemproperty|set-itemproperty)$/.test(program)) return undefined;
  const [, shown] = words.map((word) => protocol.exec(word)).find((match) => match !== null) ?? [];
  const isOn = /^(?:0*1|0x0*1|0xf{8}|4294967295)$/i.test(valueAfter(words, /^(?:\/d|-value)$/i) ?? "");
  const isSwitch = /^Enabled$/i.test(valueAfter(words, /^(?:\/v|-name)$/i) ?? "");
  return shown !== undefined && isOn && isSwitch ? { kind: "protocol", shown } : undefined;
}

/** Where one level takes the place of another, as with `sed`, the last one counts. */
function weakCiphers({ program, words, assignments }: Command): Weakening | undefined {
  if (program === "update-crypto-policies") {
    const policy = valueAfter(words, /^--set$/) ?? "";
    return /^LEGACY(?::|$)/i.test(policy) ? { kind: "ciphers", shown: policy } : undefined;
  }
  // A shell's script is looked at by itself.
  if (/^(?:e?grep|cmd|powershell|pwsh|(?:ba|da|z|k|a)?sh)$/.test(program)) return undefined;
  const levels = [...words, ...assignments].map((word) => Array.from(word.matchAll(/\bSECLEVEL=(\d+)/g)).at(-1));
  const weak = levels.find((level) => level?.[1] === "0" || level?.[1] === "1");
  return weak === undefined ? undefined : { kind: "ciphers", shown: weak[0] };
}
