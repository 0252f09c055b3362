// Programs that are downloaded and run at once, and files from a branch that moves.
import type { Value } from "../../arm/value.ts";
import type { Command } from "./command.ts";
import { commandsOf, commandsOfText, knownText } from "./command-line.ts";
import { scriptOf, shells } from "./shell-scripts.ts";
import { unknownPart } from "./unknown-part.ts";

/**
 * The host of which a command line runs what it downloads, without looking at it; undefined if there is none, or if it
 * compares a hash or a signature.
 */
export function runDownloadHost(commandLine: Value): string | undefined {
  const text = knownText(commandLine);
  if (!handsOn.test(text) || verification.test(text)) return undefined;
  for (const command of commandsOf(commandLine)) {
    const host = hostBehind(command);
    if (host !== undefined) return host;
  }
  return /\b(?:powershell|pwsh)\b/i.test(text) ? hostInPowerShell(text) : undefined;
}

/** Without one of these nothing that a command prints is run. */
const handsOn = /[|`(]|\b(?:powershell|pwsh)\b/i;
const verification = /\b(?:(?:sha(?:1|224|256|384|512)?|md5|b2)sum|shasum|gpgv?|cosign|Get-FileHash|hashfile|dgst)\b/i;

/** What comes through a pipe, or in place of a word. */
function hostBehind(command: Command): string | undefined {
  const [first = ""] = command.words;
  const [script] = shells.has(command.program) ? (scriptOf(command) ?? []) : [];
  if (script !== undefined) return hostOfOutput(script, /^(?:\$\(|`)/);
  if (/^(?:source|\.)$/.test(command.program)) return hostOfOutput(first, /^<\(/);
  if (command.program === "eval") return hostOfOutput(first, /^(?:\$\(|`)/);
  if (shells.has(command.program)) {
    const file = command.words.find((word) => !word.startsWith("-"));
    if (file?.startsWith("<(")) return hostOfOutput(file, /^<\(/);
  }
  return runsInput(command) ? hostOfInput(command.input) : undefined;
}

/** The host that the commands in `$(…)`, `<(…)` or between backticks print something from. */
function hostOfOutput(word: string, opening: RegExp): string | undefined {
  if (!opening.test(word)) return undefined;
  const inner = word.replace(opening, "").replace(/[)`]$/, "");
  return commandsOfText(inner)
    .map(printedHost)
    .find((host) => host !== undefined);
}

/** Programs that hand on what they read. */
const filters = new Set(["tee", "sed", "tr", "cat", "gunzip", "zcat", "gzip", "base64"]);

function hostOfInput(input: Command | undefined): string | undefined {
  let from = input;
  while (from !== undefined && filters.has(from.program)) from = from.input;
  return from === undefined ? undefined : printedHost(from);
}

/** Whether a program runs what it reads, rather than a file or a script of its own. */
function runsInput({ program, words }: Command): boolean {
  if (shells.has(program))
    return words.every((word) => /^[-+]/.test(word)) || words.some((word) => /^-[a-z]*s$/.test(word));
  return /^(?:python[\d.]*|perl|ruby|node)$/.test(program) && (words.length === 0 || words[0] === "-");
}

/** The host that a command prints something from. */
function printedHost({ program, words }: Command): string | undefined {
  if (program === "curl" && !words.some((word) => /^(?:-[a-zA-Z#]*[oO]|--output|--remote-name)/.test(word)))
    return hostOf(words);
  return program === "wget" && printsOutput(words) ? hostOf(words) : undefined;
}

function printsOutput(words: readonly string[]): boolean {
  return words.some(
    (word, index) =>
      /^(?:-[a-zA-Z]*O-|--output-document=-)$/.test(word) ||
      (/^(?:-[a-zA-Z]*O|--output-document)$/.test(word) && words[index + 1] === "-"),
  );
}

const url = /^https?:\/\/([\w.-]+\.[a-z]{2,})(?:[:/?]|$)/i;
const bareUrl = /^([\w.-]+\.[a-z]{2,})(?:[:/?]|$)/i;

/** Of words that do not say so, the only one that is no option is taken for an address. */
function hostOf(words: readonly string[]): string | undefined {
  const others = words.filter((word) => !word.startsWith("-"));
  const hosts = others.flatMap((word) => url.exec(word)?.[1] ?? []);
  const found = hosts.length === 0 && others.length === 1 ? bareUrl.exec(others[0] ?? "")?.[1] : hosts[0];
  return found === undefined || isOwnStorage(found) ? undefined : found;
}

/** Storage accounts are the user's own. */
function isOwnStorage(host: string): boolean {
  return /\.(?:core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)|storage\.azure\.net)$/i.test(host);
}

/** `iex (iwr …)` and the like, which stands in one statement whatever its order. */
function hostInPowerShell(text: string): string | undefined {
  // A line that ends like this goes on with the next one.
  const joined = text.replace(/[|`][ \t]*\r?\n/g, " ");
  for (const statement of joined.split(/[;\n]|&&/)) {
    if (statement.includes(unknownPart)) continue;
    const runs = /\b(?:iex|Invoke-Expression)\b|\[scriptblock\]::Create\b/i.test(statement);
    const loads = /\b(?:DownloadString|Invoke-WebRequest|Invoke-RestMethod|iwr|irm|curl|wget)\b/i.test(statement);
    const host = /https?:\/\/([\w.-]+)/i.exec(statement)?.[1];
    if (runs && loads && host !== undefined && !isOwnStorage(host) && !/-OutFile\b/i.test(statement)) return host;
  }
  return undefined;
}

const movingBranch =
  /^https?:\/\/(?:raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(?:refs\/heads\/)?|(?:www\.)?github\.com\/[^/]+\/[^/]+\/(?:raw|blob)\/(?:refs\/heads\/)?|gitlab\.com\/[^?#]+\/-\/raw\/|bitbucket\.org\/[^/]+\/[^/]+\/raw\/)(main|master)\//i;

/** The branch of a public code host that a file is taken from; undefined if it is a fixed version, or elsewhere. */
export function movingBranchOf(url: Value): string | undefined {
  const text = knownText(url);
  const [start = ""] = text.split(unknownPart);
  return movingBranch.exec(start)?.[1];
}
