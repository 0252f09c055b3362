// What is known of families of VM sizes: one row a family, the more specific pattern wins fact by fact.
import type { VmSizeFacts } from "./vm-size.ts";

/**
 * `#` stands for a number, `~` for letters, `*` for any text. A fact that is left out is not known.
 *
 * Trusted launch: https://learn.microsoft.com/azure/virtual-machines/trusted-launch of 2025-04-21, which adds that
 * families without it have no generation 2. Generation 2: https://learn.microsoft.com/azure/virtual-machines/generation-2
 * of 2024-03-04. Encryption at host: the list of 2020 in azure-docs, whose sentence that the latest generation of sizes
 * supports it is taken for the families D, E and F. Disk encryption:
 * https://learn.microsoft.com/azure/batch/disk-encryption of 2026-07-29.
 */
export const families: readonly (Partial<VmSizeFacts> & { readonly sizes: string })[] = [
  { sizes: "basic_*", confidential: "no" },
  { sizes: "standard_*", confidential: "no" },
  { sizes: "standard_*_v6", diskEncryption: "no" },
  { sizes: "standard_*_v7", diskEncryption: "no" },
  { sizes: "standard_*_v8", diskEncryption: "no" },

  { sizes: "basic_a#", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no", diskEncryption: "no" },
  { sizes: "standard_a#~", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no", diskEncryption: "no" },
  { sizes: "standard_a#~_v2", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no", diskEncryption: "no" },

  { sizes: "standard_b#~*", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  // They have less than 2 GB of memory.
  { sizes: "standard_b1ls", diskEncryption: "no" },
  { sizes: "standard_b1s", diskEncryption: "no" },
  { sizes: "standard_b2ts_v2", diskEncryption: "no" },
  { sizes: "standard_b2ats_v2", diskEncryption: "no" },
  { sizes: "standard_b2pts_v2", diskEncryption: "no" },

  { sizes: "standard_d#", encryptionAtHost: "no" },
  { sizes: "standard_ds#", encryptionAtHost: "yes" },
  { sizes: "standard_d#_v2*", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
  { sizes: "standard_ds#_v2*", trustedLaunch: "doubtful", encryptionAtHost: "yes" },
  { sizes: "standard_d#_v3", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
  { sizes: "standard_d#s_v3", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_d#~_v4", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_d#~_v5", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_d#p~_v5", trustedLaunch: "not-yet", generation2: "unknown" },
  { sizes: "standard_d#~_v6", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_d#~_v7", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },

  { sizes: "standard_dc#~", encryptionAtHost: "yes" },
  { sizes: "standard_dc#s_v2", encryptionAtHost: "yes" },
  { sizes: "standard_dc#a~_v5", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_dc#e~_v5", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_dc#a~_v6", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_dc#e~_v6", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_ec#~_v5", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_ec#~_v6", trustedLaunch: "no", confidential: "yes" },
  { sizes: "standard_ncc#*", confidential: "yes" },
  // Families that no list of ours names: they may be confidential.
  { sizes: "standard_dc#~_cc_v5", confidential: "unknown" },
  { sizes: "standard_ec#~_cc_v5", confidential: "unknown" },
  { sizes: "standard_dc#~_v7", confidential: "unknown" },
  { sizes: "standard_ec#~_v7", confidential: "unknown" },

  { sizes: "standard_e#~_v3", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_e#_v3", encryptionAtHost: "no" },
  { sizes: "standard_e#s_v3", encryptionAtHost: "yes" },
  { sizes: "standard_e#~_v4", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_e#~_v5", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_e#p~_v5", generation2: "unknown", trustedLaunch: "unknown" },
  { sizes: "standard_e#~_v6", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_e#~_v7", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },

  { sizes: "standard_f#~*", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_f#", encryptionAtHost: "no" },
  { sizes: "standard_f#s", encryptionAtHost: "yes" },
  { sizes: "standard_f#s_v2", encryptionAtHost: "yes" },
  { sizes: "standard_f#~_v6", encryptionAtHost: "yes" },
  { sizes: "standard_f#~_v7", encryptionAtHost: "yes" },
  { sizes: "standard_fx#*", generation2: "yes", trustedLaunch: "yes" },

  { sizes: "standard_g#", encryptionAtHost: "no" },
  { sizes: "standard_gs#", encryptionAtHost: "yes" },

  { sizes: "standard_h#~", encryptionAtHost: "no" },
  { sizes: "standard_hb#rs", encryptionAtHost: "yes" },
  {
    sizes: "standard_hb#rs_v2",
    generation2: "yes",
    trustedLaunch: "yes",
    encryptionAtHost: "yes",
  },
  { sizes: "standard_hb#rs_v3", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_hb#rs_v4", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_hc#rs", generation2: "yes", trustedLaunch: "yes", encryptionAtHost: "yes" },
  { sizes: "standard_hx#rs", generation2: "yes", trustedLaunch: "yes" },

  { sizes: "standard_l#s", encryptionAtHost: "yes" },
  { sizes: "standard_l#~_v*", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_l#s_v2", encryptionAtHost: "yes" },

  { sizes: "standard_m#~", trustedLaunch: "not-yet", encryptionAtHost: "yes" },
  { sizes: "standard_m#~_v2", trustedLaunch: "not-yet", encryptionAtHost: "yes" },
  { sizes: "standard_m#~_v3", trustedLaunch: "not-yet" },

  { sizes: "standard_nc#~", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
  { sizes: "standard_nc#*_v*", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_nc#~_v2", encryptionAtHost: "yes" },
  { sizes: "standard_nc#s_v3", encryptionAtHost: "yes" },
  { sizes: "standard_nc#rs_v3", encryptionAtHost: "yes" },
  { sizes: "standard_nd#~", encryptionAtHost: "yes" },
  { sizes: "standard_nd#*_v*", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_nd#rs_v2", encryptionAtHost: "yes" },
  { sizes: "standard_nd#asr_v4", generation2: "unknown", trustedLaunch: "not-yet" },
  { sizes: "standard_nd#amsr_a100_v4", generation2: "unknown", trustedLaunch: "not-yet" },
  { sizes: "standard_np#s", trustedLaunch: "no" },
  { sizes: "standard_nv#", generation2: "no", trustedLaunch: "no", encryptionAtHost: "no" },
  { sizes: "standard_nv#*_v*", generation2: "yes", trustedLaunch: "yes" },
  { sizes: "standard_nv#s_v2", encryptionAtHost: "yes" },
  { sizes: "standard_nv#s_v3", encryptionAtHost: "yes" },
  { sizes: "standard_nv#as_v4", encryptionAtHost: "yes" },
];
