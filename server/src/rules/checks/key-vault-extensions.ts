// The extensions that bring certificates of a key vault to the nodes of a pool.
import type { Value } from "../../arm/value.ts";
import type { OperatingSystem, Pool } from "../../batch/subject.ts";

export interface KeyVaultExtension {
  readonly extension: Value;
  readonly os: OperatingSystem;
}

/** Those of a pool, with the operating system they are made for. */
export function keyVaultExtensions(pool: Pool): readonly KeyVaultExtension[] {
  const { values } = pool.at("virtualMachineConfiguration.extensions").items();
  return values.flatMap((extension): KeyVaultExtension[] => {
    if (extension.at("publisher").is("Microsoft.Azure.KeyVault") !== "yes") return [];
    const type = extension.at("type");
    if (type.is("KeyVaultForWindows") === "yes") return [{ extension, os: "windows" }];
    return type.is("KeyVaultForLinux") === "yes" ? [{ extension, os: "linux" }] : [];
  });
}
