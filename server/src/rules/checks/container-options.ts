// Options of `docker create` that take down walls between a container and its node.
import type { Value } from "../../arm/value.ts";
import { knownText } from "./command-line.ts";
import { splitCommands } from "./command-words.ts";
import { isUnknown } from "./unknown-part.ts";

export interface ContainerOption {
  /** As it is written, but for quotes. */
  readonly shown: string;
  /** Whether it shares the network of the node. */
  readonly sharesNetwork: boolean;
  /** Whether the same word holds other options, as in `-itv /:/host`. */
  readonly isCluster: boolean;
}

/** The options that open the node to a container, up to the first part that is not known. */
export function openingOptions(runOptions: Value): readonly ContainerOption[] {
  const [{ words } = { words: [] }] = splitCommands(knownText(runOptions));
  return optionsIn(words).flatMap(({ name, value, shown, isCluster }): ContainerOption[] =>
    openings.get(name)?.test(value) === true ? [{ shown, sharesNetwork: /^--net/.test(name), isCluster }] : [],
  );
}

/** What a value has to be for an option to open the node. */
const volume = /^\/:|^(?:\/var)?\/run\/docker\.sock:/;
const openings: ReadonlyMap<string, RegExp> = new Map([
  ["--privileged", /^(?:|true|1|t)$/i],
  ["--cap-add", /^[A-Z]/i],
  ["--pid", /^host$/],
  ["--net", /^host$/],
  ["--network", /^host$/],
  ["--security-opt", /^(?:seccomp|apparmor)[=:]unconfined$/],
  ["-v", volume],
  ["--volume", volume],
  ["--mount", /(?:^|,)(?:source|src)=(?:\/|(?:\/var)?\/run\/docker\.sock)(?:,|$)/],
  // Network cards for InfiniBand and graphics cards are devices that computations need.
  ["--device", /^\/(?!dev\/(?:infiniband|nvidia|dri\b|kfd\b))/],
]);

/** An option as it is written, with its value. */
interface WrittenOption {
  readonly name: string;
  readonly value: string;
  readonly shown: string;
  readonly isCluster: boolean;
  /** Whether the next word is its value. */
  readonly takesNext: boolean;
}

function optionsIn(words: readonly string[]): readonly WrittenOption[] {
  const found: WrittenOption[] = [];
  for (let at = 0; at < words.length; at++) {
    const option = optionAt(words[at] ?? "", words[at + 1] ?? "");
    found.push(option);
    if (option.takesNext) at++;
  }
  return found;
}

/** Options of `docker create` that take no value; short ones can be written in one word. */
const switches =
  /^(?:-[dhiPqt]+|--(?:detach|disable-content-trust|help|init|interactive|no-healthcheck|oom-kill-disable|privileged|publish-all|quiet|read-only|rm|sig-proxy|tty|use-api-socket))$/;
const cluster = /^-[diPqt]*[a-zA-Z]/;

function optionAt(word: string, next: string): WrittenOption {
  const alone = { name: word, value: "", shown: word, isCluster: false, takesNext: false };
  if (!word.startsWith("-") || switches.test(word)) return alone;
  const equals = word.indexOf("=");
  if (word.startsWith("--") && equals > 0)
    return { ...alone, name: word.slice(0, equals), value: word.slice(equals + 1) };
  const [head = word] = (word.startsWith("--") ? undefined : cluster.exec(word)) ?? [];
  const name = word.startsWith("--") ? word : `-${head.slice(-1)}`;
  const isCluster = head !== word ? head.length > 2 : name !== word;
  if (head !== word) return { ...alone, name, value: word.slice(head.length).replace(/^=/, ""), isCluster };
  const value = isUnknown(next) && !volume.test(next) ? "" : next;
  return { name, value, shown: `${word} ${next}`, isCluster, takesNext: true };
}
