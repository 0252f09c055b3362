// Mounts whose data may travel unencrypted.

import type { Value } from "../arm/value.ts";
import type { Pool } from "../batch/subject.ts";
import { httpsInstead } from "./checks/https-url.ts";
import { poolReference } from "./checks/pages.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "mount-cleartext",
  subject: "pool",
  title: "Pools should mount file systems over encrypted connections",
  why: "What tasks read and write in a mounted file system travels through the network. SMB encrypts it from version 3 on, NFS does not.",
  messages: {
    http: { severity: "information", text: "Pool '{pool}' mounts the file share '{url}' over http." },
    oldVersion: {
      severity: "information",
      text: "Pool '{pool}' mounts '{source}' with a version of SMB that does not encrypt; version 3 does.",
    },
    noVersion: {
      severity: "information",
      text: "The mount options of '{source}' in pool '{pool}' do not ask for version 3 of SMB, which encrypts.",
    },
    noSignIn: {
      severity: "information",
      text: "Pool '{pool}' mounts '{source}' with 'sec=none', so that nobody has to sign in.",
    },
    nfs: {
      severity: "information",
      text: "Pool '{pool}' mounts '{source}' by NFS, which does not encrypt what travels through the network.",
    },
    others: {
      severity: "hint",
      text: "Pool '{pool}' mounts blob container '{container}' with 'allow-other', so that all users of a node reach it.",
    },
  },
  fixes: { https: "Use https (an existing pool accepts it only when empty)" },
  references: [poolReference],
  controls: ["MCSB DP-3"],
  seeds: [],
  needs: { pool: ["mountConfiguration"] },
  *check(pool) {
    const { values } = pool.at("mountConfiguration").items();
    for (const mount of values) {
      const url = mount.at("azureFileShareConfiguration", "azureFileUrl");
      const change = httpsInstead(url);
      if (change !== undefined) {
        yield {
          message: "http",
          data: { pool: pool.name, url: url.show() },
          at: url,
          fixes: () => [{ title: "https", safe: true, changes: [change] }],
        };
      }
      const cifs = mount.at("cifsMountConfiguration");
      const options = cifs.at("mountOptions");
      const weakness = weaknessOf(options, pool);
      if (weakness !== undefined)
        yield { message: weakness, data: { pool: pool.name, source: cifs.at("source").show() }, at: options };
      const nfs = mount.at("nfsMountConfiguration");
      if (nfs.state === "known")
        yield { message: "nfs", data: { pool: pool.name, source: nfs.at("source").show() }, at: nfs };
      const blob = mount.at("azureBlobFileSystemConfiguration");
      const fuse = blob.at("blobfuseOptions");
      if (fuse.matches(/\ballow[-_]other\b/i) === "yes")
        yield { message: "others", data: { pool: pool.name, container: blob.at("containerName").show() }, at: fuse };
    }
    return values.length === 0 ? "not-applicable" : undefined;
  },
});

/** Absent options leave the choice to the system; that of Windows has no option for the version. */
function weaknessOf(options: Value, pool: Pool): "oldVersion" | "noVersion" | "noSignIn" | undefined {
  if (options.matches(/\bvers=[12](?:\.|\b)/i) === "yes") return "oldVersion";
  if (options.matches(/\bsec=none\b/i) === "yes") return "noSignIn";
  const text = options.text();
  if (text === undefined || /\bvers=3/i.test(text)) return undefined;
  return pool.os() === "linux" ? "noVersion" : undefined;
}
