// The formats of reports by the names that `--format` takes.

export const formats = ["text", "json", "sarif", "junit", "github", "markdown", "html"] as const;

export type Format = (typeof formats)[number];
