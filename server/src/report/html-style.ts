// How the page of the posture looks, in light and dark, and the policy that keeps it from loading or running anything.

/** The content of the page's only style element. */
export const style = `
:root {
  color-scheme: light dark;
  --back: #ffffff; --raised: #f6f8fa; --text: #1b1f24; --muted: #57606a; --line: #d0d7de; --link: #0550ae;
  --passed: #1a7f37; --failed: #cf222e; --accepted: #8a5a00; --open: #57606a; --on: #ffffff;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0d1117; --raised: #161b22; --text: #e6edf3; --muted: #9da7b3; --line: #3d444d; --link: #79c0ff;
    --passed: #3fb950; --failed: #ff7b72; --accepted: #e3b341; --open: #9da7b3; --on: #0d1117;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
header, nav, main, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.5rem; }
footer { padding-top: 2rem; padding-bottom: 2rem; color: var(--muted); }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
h3, h4, li, p, dd { overflow-wrap: anywhere; }
td, th { overflow-wrap: break-word; }
a { color: var(--link); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: .5rem; top: -4rem; padding: .5rem 1rem; background: var(--back); }
.skip:focus { top: .5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; margin: 1rem 0 0; list-style: none; }
.note { color: var(--muted); }
.headline { font-size: 1.1rem; font-weight: 600; }
.states { display: flex; flex-wrap: wrap; gap: .75rem; padding: 0; margin: 1rem 0; list-style: none; }
.states li { flex: 1 1 11rem; padding: .6rem .9rem; background: var(--raised); border: 1px solid var(--line); border-left: .45rem solid var(--line); border-radius: .35rem; }
.states b { display: block; font-size: 1.5rem; line-height: 1.3; }
.states .passed { border-left-color: var(--passed); }
.states .failed { border-left-color: var(--failed); }
.states .accepted { border-left-color: var(--accepted); }
.states .not-decidable { border-left: .45rem dashed var(--open); }
.states small { display: block; color: var(--muted); }
.wide { overflow-x: auto; margin: 1rem 0; }
figure { margin: 1rem 0; }
svg { display: block; width: 100%; min-width: 40rem; max-width: 56rem; height: auto; font: 14px system-ui, sans-serif; fill: var(--text); }
svg .passed { fill: var(--passed); }
svg .failed { fill: var(--failed); }
svg .accepted { fill: var(--accepted); }
svg .not-decidable { fill: var(--back); stroke: var(--open); stroke-dasharray: 3 2; }
svg .on { fill: var(--on); font-size: 12px; }
svg .beside { font-size: 12px; }
svg .none { fill: var(--muted); font-style: italic; }
svg .score { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-size: .925rem; }
caption { text-align: start; font-weight: 600; padding: .25rem 0 .5rem; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { background: var(--raised); font-weight: 600; }
tbody th { font-weight: 400; }
.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.long, td.long { min-width: 14rem; }
details { margin: .5rem 0; border: 1px solid var(--line); border-radius: .35rem; padding: 0 .9rem; }
details[open] { padding-bottom: .5rem; }
summary { padding: .45rem 0; cursor: pointer; font-weight: 600; }
code { font: .9em ui-monospace, SFMono-Regular, Consolas, monospace; }
.checks { padding: 0; list-style: none; }
.checks > li { margin: .5rem 0; padding: .5rem .9rem; background: var(--raised); border-left: .3rem solid var(--failed); }
.checks.accepted > li { border-left-color: var(--accepted); }
.checks p { margin: 0; }
.checks ul { margin: .25rem 0 0; padding-left: 1.25rem; }
.severity { font-weight: 600; }
.severity.error { color: var(--failed); }
.severity.warning { color: var(--accepted); }
@media (forced-colors: active) {
  svg { forced-color-adjust: none; }
  svg, :root { --back: Canvas; --text: CanvasText; --line: CanvasText; }
}
@media print { .skip, nav { display: none; } h2, h3, h4 { break-after: avoid; } .checks > li { break-inside: avoid; } }
`;

/** The SHA-256 of the style, by which the policy knows it. A test compares them and names the right one. */
export const styleHash = "sha256-HmJRO09HncjmQQ15mPTTLI3pQ99eP8TJiHcmNcCtAGc=";

/** Nothing is loaded, run or sent; only our own style counts. */
export const contentSecurityPolicy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
