// Commands that talk to a server without looking at its certificate.
import { type Command, valueAfter } from "./command.ts";

/** The options of a program that keep it from looking at the certificate of whom it talks to. */
const unchecked = new Map([
  // A cluster of short options, up to one that takes the rest for its value.
  ["curl", /^(?:-[#0-46aBfgGiIjJlLMnNOpqRsSvVZ]{0,20}k[\w#]{0,20}|--insecure)$/],
  ["wget", /^--no-check-certificate$/],
  ["git", /^http\.(?:\S*\.)?sslVerify=(?:false|0|no|off)$/i],
  ["pip", /^--trusted-host(?:=.*)?$/],
]);

/** Options of `curl` whose value is the next word, the short ones also at the end of a cluster. */
const valuedOption =
  /^(?:-[#0-46aBfgGiIjJklLMnNOpqRsSvVZ]{0,20}[AbcCdDeEFhHKmoPQrtTuUwxXyYz]|--(?:data(?:-\w+)?|header|output|user|user-agent|request|form(?:-string)?|cookie|referer|proxy|url|write-out|max-time|retry))$/;

/** The words by which a command does without looking at certificates; undefined if there are none. */
export function skippedCheck(command: Command): string | undefined {
  const { program, words } = command;
  const option = unchecked.get(isPip(command) ? "pip" : program);
  const shown =
    (option === undefined || staysOnNode(command)
      ? undefined
      : withoutValues(command).find((word) => option.test(word))) ??
    assignmentsOf(command).find((text) =>
      /^(?:GIT_SSL_NO_VERIFY=(?:1|true)|NODE_TLS_REJECT_UNAUTHORIZED=0)$/i.test(text),
    );
  if (shown !== undefined) return shown;
  const verifies = program === "git" ? valueAfter(words, /^http\.(?:\S*\.)?sslVerify$/i) : undefined;
  return /^(?:false|0)$/i.test(verifies ?? "") ? "http.sslVerify=false" : undefined;
}

/** The words without those that are the values of options, as in `curl -d -k`. */
function withoutValues({ program, words }: Command): readonly string[] {
  if (program !== "curl") return words;
  const left: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    left.push(word);
    if (valuedOption.test(word)) at++;
  }
  return left;
}

/** Nobody stands between a node and itself. */
function staysOnNode({ words }: Command): boolean {
  const urls = words.filter((word) => /^https?:\/\//i.test(word));
  return urls.length > 0 && urls.every((url) => /^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\])(?:[:/?]|$)/i.test(url));
}

function isPip({ program, words }: Command): boolean {
  const isModule = /^(?:python[\d.]*|py)$/.test(program) && valueAfter(words, /^-m$/) === "pip";
  return isModule || /^pip[\d.]*$/.test(program);
}

/** The variables that a command sets, as `NAME=value`: by itself, or as a word of `export`, `set` or `docker`. */
function assignmentsOf({ program, words, assignments }: Command): readonly string[] {
  const [first = "", second = "", third = ""] = words;
  const written = [...assignments, ...words].map((word) => word.replace(/^\$env:/i, "").replace(/["']/g, ""));
  if (program === "setx") return [...written, `${first}=${second}`];
  return program.startsWith("$env:") && first === "="
    ? [`${program.slice(5).toUpperCase()}=${second || third}`]
    : written;
}
