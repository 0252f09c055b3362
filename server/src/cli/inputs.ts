// Collects what a run checks: the standard input, and the documents that are found.
import { compareCodeUnits } from "../report/order.ts";
import type { FileError } from "../report/report.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import { findDocuments } from "./find-documents.ts";
import type { CheckOptions } from "./invocation.ts";
import type { ChosenParameters, Overlay } from "./lint-files.ts";
import { pathFrom } from "./paths.ts";
import type { Projects } from "./projects.ts";

/** Stands for `-`. No file is called so. */
const nameOfInput = "<stdin>";

export interface Inputs {
  /** Ordered by the names that the reader sees. */
  readonly files: readonly string[];
  /** Those that the user named, and must be readable. */
  readonly named: ReadonlySet<string>;
  readonly errors: readonly FileError[];
  readonly unreadable: number;
  readonly skipped: number;
}

/** Reads the standard input into the overlay if it is asked for, and walks the named folders. */
export async function collectInputs(
  options: CheckOptions,
  host: CliHost,
  projects: Projects,
  overlay: Overlay,
): Promise<Inputs> {
  const paths = options.paths.filter((path) => path !== "-");
  const found = findDocuments(paths, host, (file) => projects.names(file));
  const errors: FileError[] = [];
  const say = (file: string, id: Parameters<typeof cliTexts.say>[0], fatal: boolean) =>
    errors.push({ file, message: cliTexts.say(id), fatal });
  for (const file of found.missing) say(file, "cli.read.missing", true);
  for (const folder of found.unreadableFolders) say(folder, "cli.folder-unreadable", found.named.has(folder));

  const files = new Set(found.files);
  const input = paths.length < options.paths.length ? host.resolve(options.stdinName ?? nameOfInput) : undefined;
  let unreadable = 0;
  if (input !== undefined) {
    const result = await host.readInput();
    if ("text" in result) {
      overlay.set(input, result.text);
      files.add(input);
    } else {
      say(input, `cli.read.${result.problem}`, true);
      unreadable = 1;
    }
  }
  if (files.size + unreadable + found.missing.length === 0) {
    const message = cliTexts.say("cli.no-files", { skipped: found.skipped });
    for (const path of paths) errors.push({ file: host.resolve(path), message, fatal: true });
  }
  const byName = [...files].map((file) => ({ file, name: pathFrom(host.workingFolder, file) }));
  byName.sort((a, b) => compareCodeUnits(a.name, b.name));
  return { files: byName.map(({ file }) => file), named: found.named, errors, unreadable, skipped: found.skipped };
}

/** Understands `--parameters`; what is wrong with it is found by `parameterErrors`. */
export function chooseParameters(given: readonly string[], host: CliHost): ChosenParameters {
  const chosen = new Map<string, string[]>();
  for (const argument of given) {
    const sign = argument.indexOf("=");
    // A file whose name holds `=` is a file if it exists.
    const isFile = sign < 0 || host.kindOf(host.resolve(argument)) !== undefined;
    const template = isFile ? "" : host.resolve(argument.slice(0, sign));
    const file = host.resolve(isFile ? argument : argument.slice(sign + 1));
    chosen.set(template, [...(chosen.get(template) ?? []), file]);
  }
  return chosen;
}

/** Parameter files that can't be read, and templates that are not checked. */
export function parameterErrors(chosen: ChosenParameters, files: readonly string[], host: CliHost): FileError[] {
  const errors: FileError[] = [];
  for (const [template, parameterFiles] of chosen) {
    if (template !== "" && !files.includes(template)) {
      const data = { template: pathFrom(host.workingFolder, template) };
      errors.push({ file: template, message: cliTexts.say("cli.parameters-unused", data), fatal: true });
    }
    for (const file of parameterFiles) {
      const result = host.readFile(file);
      if ("problem" in result) errors.push({ file, message: cliTexts.say(`cli.read.${result.problem}`), fatal: true });
    }
  }
  return errors;
}
