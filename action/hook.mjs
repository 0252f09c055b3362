#!/usr/bin/env node
// The program of the hooks for pre-commit: the command line, under a name that git keeps executable.
import "../dist/cli.js";
