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
}

/** The options that open the node to a container, up to the first part that is not known. */
export function openingOptions(runOptions: Value): readonly ContainerOption[] {
  const [{ words } = { words: [] }] = splitCommands(knownText(runOptions));
  return words.flatMap((word, index): ContainerOption[] => {
    const { name, value, shown } = optionAt(word, words[index + 1] ?? "");
    const opens = openings.get(name);
    return opens?.test(value) === true ? [{ shown, sharesNetwork: /^--net/.test(name) }] : [];
  });
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

function optionAt(word: string, next: string) {
  const equals = word.indexOf("=");
  if (equals > 0) return { name: word.slice(0, equals), value: word.slice(equals + 1), shown: word };
  if (/^-v./.test(word)) return { name: "-v", value: word.slice(2), shown: word };
  if (word === "--privileged") return { name: word, value: "", shown: word };
  return { name: word, value: isUnknown(next) && !volume.test(next) ? "" : next, shown: `${word} ${next}` };
}
