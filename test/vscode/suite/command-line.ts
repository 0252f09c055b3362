// The command line that comes with the installed extension, for what it must find just as the editor does.
import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { type Diagnostic, DiagnosticSeverity, extensions, type TextDocument, workspace } from "vscode";
import { diagnosticsOf, poll, ruleOf, workspaceFile } from "./support.ts";

/** A finding as `--format json` prints it; lines and columns count from 1. */
export interface CliFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly suppressed?: { readonly kind: string; readonly reason: string | null };
}

export interface CliReport {
  readonly findings: readonly CliFinding[];
  readonly suppressed: readonly CliFinding[];
}

/** Checks a file of the test workspace as it is on the disk, in a process of its own. */
export async function checkWithCli({ uri }: TextDocument): Promise<CliReport> {
  const file = workspace.asRelativePath(uri, false);
  return JSON.parse(await runCli("check", file, "--format", "json", "--fail-on", "never"));
}

/** Runs the command line in the test workspace, and returns what it prints. */
export async function runCli(...parameters: readonly string[]): Promise<string> {
  const extension = extensions.getExtension("batchguard.batchguard");
  const cli = path.join(extension?.extensionPath ?? "", "dist/cli.js");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [cli, ...parameters],
    // On the desktop this program is VS Code itself, unless it is told to be Node.
    { cwd: workspaceFile("").fsPath, env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" } },
  );
  return stdout;
}

/** Saves the document and waits until the editor shows exactly what the command line finds, which is returned. */
export async function waitForCliFindings(document: TextDocument): Promise<CliReport> {
  await document.save();
  const report = await checkWithCli(document);
  const expected = report.findings.map(cliLine).sort().join("\n");
  await poll(
    `the findings of the command line in ${document.uri.path}:\n${expected}\n`,
    () => diagnosticsOf(document.uri).map(editorLine).sort().join("\n"),
    (found) => found === expected,
  );
  return report;
}

function cliLine({ rule, severity, message, line, column, endLine, endColumn }: CliFinding): string {
  return `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule}: ${message}`;
}

function editorLine(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic.range;
  const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  const severity = DiagnosticSeverity[diagnostic.severity].toLowerCase();
  return `${place} ${severity} ${ruleOf(diagnostic)}: ${diagnostic.message}`;
}
