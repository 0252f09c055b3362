// The command `evaluate`: what each expression of a template comes to.
import { folderOf } from "../lint/file-paths.ts";
import { stringifyJson } from "../report/json.ts";
import type { FileError } from "../report/report.ts";
import { neutralise } from "../text/neutralise.ts";
import type { CliHost } from "./cli-host.ts";
import { cliTexts } from "./cli-texts.ts";
import {
  contextNames,
  type EvaluatedExpression,
  type Evaluation,
  type EvaluationContext,
  type SourceText,
} from "./engine.ts";
import type { EvaluateOptions } from "./invocation.ts";
import { pathFrom } from "./paths.ts";
import type { ExitStatus, Session } from "./session.ts";

export function evaluate(options: EvaluateOptions, { host, engine, complain }: Session): ExitStatus {
  const problems: FileError[] = [];
  const template = readText(options.file, host, problems);
  const parameters = options.parameters === undefined ? undefined : readText(options.parameters, host, problems);
  const contextFile = options.context === undefined ? undefined : readText(options.context, host, problems);
  const context = contextFile === undefined ? {} : parseContext(contextFile, problems);
  const evaluation =
    template === undefined || problems.length > 0
      ? undefined
      : engine.evaluate(template, parameters, context, (file) => readBeside(template.file, file, host));
  if (evaluation !== undefined) {
    host.print(options.format === "json" ? stringifyJson(evaluation) : renderText(evaluation, options.file));
    return 0;
  }
  if (template !== undefined && problems.length === 0) {
    problems.push({ file: template.file, message: cliTexts.say("cli.evaluate.not-a-template") });
  }
  for (const { file, message } of problems) complain([message], pathFrom(host.workingFolder, file));
  return 2;
}

function readText(path: string, host: CliHost, problems: FileError[]): SourceText | undefined {
  const file = host.resolve(path);
  const result = host.readFile(file);
  if ("text" in result) return { file, text: result.text };
  problems.push({ file, message: cliTexts.say(`cli.read.${result.problem}`) });
  return undefined;
}

/** A file that a template links to; only its folder and those below are looked in. */
function readBeside(template: string, file: string, host: CliHost): string | null {
  const result = host.readWithin(folderOf(template), file);
  return "text" in result ? result.text : null;
}

function parseContext({ file, text }: SourceText, problems: FileError[]): EvaluationContext {
  const names: readonly string[] = contextNames;
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const entries = Object.entries(value);
      if (entries.every(([name, member]) => names.includes(name) && typeof member === "string")) {
        return Object.fromEntries(entries) as EvaluationContext;
      }
    }
  } catch {
    // Said below, as for any other value that is no context.
  }
  problems.push({ file, message: cliTexts.say("cli.evaluate.context", { names: names.join(", ") }) });
  return {};
}

/** For people: each expression with its result, then the resources. */
function renderText({ expressions, resources }: Evaluation, name: string): string {
  const lines = expressions.flatMap((expression) => [
    `${name}:${expression.line}:${expression.column}: ${expression.source}`,
    `  ${resultOf(expression)}`,
  ]);
  const rows = resources.map(({ type, name, condition, copies }) => {
    const notes = [
      condition === true ? [] : `condition: ${condition}`,
      copies === undefined ? [] : `copies: ${copies}`,
    ].flat();
    return `${show(type)} ${show(name)}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}`;
  });
  const all = rows.length > 0 && lines.length > 0 ? [...lines, "", ...rows] : [...lines, ...rows];
  return all.map((line) => `${neutralise(line)}\n`).join("");
}

function resultOf(expression: EvaluatedExpression): string {
  const { state, value, reason, message, parts, alternatives, instances } = expression;
  if (expression.secret === true) return `${state}: ***`;
  const result = value ?? parts ?? alternatives ?? instances;
  const notes = [reason, message].filter((note) => note !== undefined);
  return [`${state}:`, ...(result === undefined && state !== "known" ? [] : [show(result ?? null)]), ...notes].join(
    " ",
  );
}

function show(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}
