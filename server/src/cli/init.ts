// The command `init`: begins a project file in the working folder.
import { projectFileName } from "../lint/file-paths.ts";
import type { Translator } from "../text/message.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import type { Complain } from "./complain.ts";
import { join } from "./paths.ts";
import type { ExitStatus } from "./session.ts";

const schemaInPackage = "node_modules/batchguard/schemas/batchguard.schema.json";

/** Writes the settings that hold anyway, with the places where a team puts its own. What is there is never touched. */
export function init(version: string, host: CliHost, translate: Translator, complain: Complain): ExitStatus {
  const problem = host.createFile(join(host.workingFolder, projectFileName), renderProjectFile(version, host));
  if (problem === undefined) {
    host.print(`${translate(cliTexts.say("cli.init.created", { file: projectFileName }))}\n`);
    return 0;
  }
  const data = { file: projectFileName };
  if (problem === "exists") complain([cliTexts.say("cli.init.exists", data)]);
  else complain([cliTexts.say("cli.init.failed", { ...data, reason: problem.reason })]);
  return 2;
}

function renderProjectFile(version: string, host: CliHost): string {
  const isInstalled = host.kindOf(join(host.workingFolder, schemaInPackage)) === "file";
  const schema = isInstalled ? `./${schemaInPackage}` : schemaOf(version);
  return `${JSON.stringify({ $schema: schema, profile: "recommended", rules: {}, ignore: [] }, undefined, 2)}\n`;
}

/** The schema of this version, so that an editor knows the rules that the command line knows. */
function schemaOf(version: string): string {
  return `https://raw.githubusercontent.com/batchguard/batchguard/v${version}/schemas/batchguard.schema.json`;
}
