// How the page of the posture looks in a panel of Visual Studio Code, and the policy that it has there.
import type { Panel } from "./html-page.ts";
import { styleHash } from "./html-style.ts";

/** Comes after the page's own style. What is good, bad or open keeps its own colours, which are told by words as well. */
export const panelStyle = `
:root {
  --back: var(--vscode-editor-background); --text: var(--vscode-editor-foreground);
  --raised: var(--vscode-editorWidget-background, var(--vscode-editor-background));
  --muted: var(--vscode-descriptionForeground, var(--vscode-editor-foreground));
  --line: var(--vscode-widget-border, var(--vscode-panel-border, currentcolor)); --link: var(--vscode-textLink-foreground);
}
body { padding: 0; font-family: var(--vscode-font-family); font-size: calc(var(--vscode-font-size) * 1.08); }
code { font-family: var(--vscode-editor-font-family); background: none; color: inherit; padding: 0; }
a { text-decoration: underline; }
a code { color: inherit; text-decoration: underline; }
svg { font-family: var(--vscode-font-family); }
body.vscode-light {
  color-scheme: light;
  --passed: #1a7f37; --failed: #cf222e; --accepted: #8a5a00; --open: #57606a; --on: #ffffff;
}
body.vscode-dark {
  color-scheme: dark;
  --passed: #3fb950; --failed: #ff7b72; --accepted: #e3b341; --open: #9da7b3; --on: #0d1117;
}
body.vscode-high-contrast { --line: var(--vscode-contrastBorder); --muted: var(--vscode-editor-foreground); }
body.vscode-high-contrast:not(.vscode-high-contrast-light) {
  color-scheme: dark;
  --passed: #3fb950; --failed: #ff9b94; --accepted: #ffd33d; --open: #ffffff; --on: #000000;
}
body.vscode-high-contrast-light {
  color-scheme: light;
  --passed: #0b5a20; --failed: #a40e26; --accepted: #6b4400; --open: #292929; --on: #ffffff;
}
:focus-visible { outline-color: var(--vscode-focusBorder, var(--link)); }
.place { font: inherit; color: var(--link); background: none; border: 0; padding: 0; text-align: start; text-decoration: underline; text-underline-offset: .15em; cursor: pointer; }
.place:hover { color: var(--vscode-textLink-activeForeground, var(--link)); }
`;

/** Only the panel's script runs, and nothing is loaded besides. */
export function panelPolicy({ nonce }: Panel): string {
  const own = `'nonce-${nonce}'`;
  return `default-src 'none'; style-src '${styleHash}' ${own}; script-src ${own}; base-uri 'none'; form-action 'none'`;
}
