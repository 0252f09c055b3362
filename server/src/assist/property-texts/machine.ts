// What the security-relevant properties of a pool's virtual machines mean.

/** Descriptions by canonical path of a pool. */
export const machineTexts = {
  upgradePolicy: "How new versions of the OS image reach the nodes of the pool.",
  "upgradePolicy.mode": "Whether nodes are upgraded all at once, in batches, or only when somebody asks for it.",
  "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade":
    "Whether nodes get each new version of the OS image by themselves, and with it the patches of the publisher.",
  "upgradePolicy.automaticOSUpgradePolicy.osRollingUpgradeDeferral":
    "Whether an upgrade waits until the node runs no task.",
  "upgradePolicy.automaticOSUpgradePolicy.disableAutomaticRollback":
    "Whether an upgrade that leaves nodes unhealthy stays instead of being taken back.",
  virtualMachineConfiguration: "What the nodes are: image, node agent, disks, extensions and security settings.",
  "virtualMachineConfiguration.containerConfiguration":
    "Lets tasks run in containers, and names the images and registries to fetch in advance.",
  "virtualMachineConfiguration.containerConfiguration.containerRegistries[].password":
    "The password for the registry. An identity of the pool does without.",
  "virtualMachineConfiguration.containerConfiguration.containerRegistries[].identityReference":
    "The identity of the pool with which images are fetched, instead of a user name and password.",
  "virtualMachineConfiguration.dataDisks[].managedDisk": "How the data disk is stored and encrypted.",
  "virtualMachineConfiguration.diskEncryptionConfiguration":
    "Encrypts disks of the nodes beyond what storage does by itself. Encryption at host is the more complete way.",
  "virtualMachineConfiguration.diskEncryptionConfiguration.targets":
    "Which disks are encrypted. The temporary disk holds the files of tasks.",
  "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey":
    "The key of yours that encrypts the disks, and the identity that may fetch it.",
  "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey.rotationToLatestKeyVersionEnabled":
    "Whether disks move to each new version of the key by themselves.",
  "virtualMachineConfiguration.extensions":
    "Programs that Azure installs on every node, such as the one that brings certificates from a key vault.",
  "virtualMachineConfiguration.extensions[].settings":
    "Settings of the extension in clear: they can be read with the pool.",
  "virtualMachineConfiguration.extensions[].protectedSettings":
    "Settings that Azure encrypts and never gives back. In the file they are as readable as any other text.",
  "virtualMachineConfiguration.extensions[].enableAutomaticUpgrade":
    "Whether Azure installs new versions of the extension by itself.",
  "virtualMachineConfiguration.imageReference":
    "The image that nodes start from: one of the Marketplace, of a gallery, or your own.",
  "virtualMachineConfiguration.imageReference.id":
    "The resource id of an image in a Compute Gallery. Your image, so its patches are yours to make.",
  "virtualMachineConfiguration.imageReference.version":
    "The version of the image. 'latest' takes the newest one when a node is made; a fixed version gets no patches.",
  "virtualMachineConfiguration.nodeAgentSkuId":
    "The build of the Batch node agent, which has to fit the operating system of the image.",
  "virtualMachineConfiguration.osDisk.managedDisk.diskEncryptionSet":
    "The set whose customer-managed key encrypts the OS disk.",
  "virtualMachineConfiguration.osDisk.managedDisk.securityProfile.securityEncryptionType":
    "For confidential machines: which part of the state is encrypted with a key that only the machine has.",
  "virtualMachineConfiguration.securityProfile":
    "Protection of the machine itself: trusted launch, confidential computing, encryption at host.",
  "virtualMachineConfiguration.securityProfile.encryptionAtHost":
    "Whether the host encrypts all disks of the node, the temporary one and caches included.",
  "virtualMachineConfiguration.securityProfile.proxyAgentSettings":
    "A proxy on the node that decides which processes may ask the metadata service for tokens and secrets.",
  "virtualMachineConfiguration.securityProfile.securityType":
    "Turns on trusted launch or makes the machine a confidential one. The UEFI settings need it.",
  "virtualMachineConfiguration.securityProfile.uefiSettings.secureBootEnabled":
    "Whether the machine starts signed boot loaders, kernels and drivers only.",
  "virtualMachineConfiguration.securityProfile.uefiSettings.vTpmEnabled":
    "Whether the machine has a virtual TPM, which keeps keys and measures what was started.",
  "virtualMachineConfiguration.windowsConfiguration.enableAutomaticUpdates":
    "Whether Windows updates itself on the nodes. It must be off where automatic OS upgrades replace the image.",
} as const satisfies Readonly<Record<string, string>>;
