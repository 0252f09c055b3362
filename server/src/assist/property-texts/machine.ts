// What the security-relevant properties of a pool's virtual machines mean, in English and Japanese.
import type { Bilingual } from "../../text/bilingual.ts";

/** Descriptions by canonical path of a pool. */
export const machineTexts = {
  upgradePolicy: {
    en: "How new versions of the OS image reach the nodes of the pool.",
    ja: "OS イメージの新しいバージョンをプールのノードに適用する方法です。",
  },
  "upgradePolicy.mode": {
    en: "Whether nodes are upgraded all at once, in batches, or only when somebody asks for it.",
    ja: "ノードを一斉に更新するか、バッチに分けて更新するか、手動でのみ更新するかです。",
  },
  "upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade": {
    en: "Whether nodes get each new version of the OS image by themselves, and with it the patches of the publisher.",
    ja: "OS イメージの新しいバージョンを、発行元の修正プログラムとともにノードへ自動的に適用するかどうかです。",
  },
  "upgradePolicy.automaticOSUpgradePolicy.osRollingUpgradeDeferral": {
    en: "Whether an upgrade waits until the node runs no task.",
    ja: "ノードでタスクが実行されていないときまで更新を延期するかどうかです。",
  },
  "upgradePolicy.automaticOSUpgradePolicy.disableAutomaticRollback": {
    en: "Whether an upgrade that leaves nodes unhealthy stays instead of being taken back.",
    ja: "更新後にノードが異常になっても、元に戻さないかどうかです。",
  },
  virtualMachineConfiguration: {
    en: "What the nodes are: image, node agent, disks, extensions and security settings.",
    ja: "イメージ、ノード エージェント、ディスク、拡張機能、セキュリティ設定など、ノードの構成です。",
  },
  "virtualMachineConfiguration.containerConfiguration": {
    en: "Lets tasks run in containers, and names the images and registries to fetch in advance.",
    ja: "タスクをコンテナーで実行できるようにし、事前に取得するイメージとレジストリを指定します。",
  },
  "virtualMachineConfiguration.containerConfiguration.containerRegistries[].password": {
    en: "The password for the registry. An identity of the pool does without.",
    ja: "レジストリのパスワードです。プールの ID を使用すれば不要です。",
  },
  "virtualMachineConfiguration.containerConfiguration.containerRegistries[].identityReference": {
    en: "The identity of the pool with which images are fetched, instead of a user name and password.",
    ja: "ユーザー名とパスワードの代わりに、イメージの取得に使用するプールの ID です。",
  },
  "virtualMachineConfiguration.dataDisks[].managedDisk": {
    en: "How the data disk is stored and encrypted.",
    ja: "データ ディスクの保存方法と暗号化方法です。",
  },
  "virtualMachineConfiguration.diskEncryptionConfiguration": {
    en: "Encrypts disks of the nodes beyond what storage does by itself. Encryption at host is the more complete way.",
    ja: "ストレージ側の暗号化に加えて、ノードのディスクを暗号化します。より包括的な方法はホストでの暗号化です。",
  },
  "virtualMachineConfiguration.diskEncryptionConfiguration.targets": {
    en: "Which disks are encrypted. The temporary disk holds the files of tasks.",
    ja: "暗号化するディスクです。一時ディスクにはタスクのファイルが置かれます。",
  },
  "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey": {
    en: "The key of yours that encrypts the disks, and the identity that may fetch it.",
    ja: "ディスクを暗号化するお客様のキーと、そのキーを取得する ID です。",
  },
  "virtualMachineConfiguration.diskEncryptionConfiguration.customerManagedKey.rotationToLatestKeyVersionEnabled": {
    en: "Whether disks move to each new version of the key by themselves.",
    ja: "キーの新しいバージョンにディスクが自動的に移行するかどうかです。",
  },
  "virtualMachineConfiguration.extensions": {
    en: "Programs that Azure installs on every node, such as the one that brings certificates from a key vault.",
    ja: "キー コンテナーから証明書を取得するものなど、Azure がすべてのノードにインストールする拡張機能です。",
  },
  "virtualMachineConfiguration.extensions[].settings": {
    en: "Settings of the extension in clear: they can be read with the pool.",
    ja: "拡張機能の平文の設定です。プールとともに読み取れます。",
  },
  "virtualMachineConfiguration.extensions[].protectedSettings": {
    en: "Settings that Azure encrypts and never gives back. In the file they are as readable as any other text.",
    ja: "Azure が暗号化し、返すことのない設定です。ただし、ファイル内ではほかのテキストと同じように読み取れます。",
  },
  "virtualMachineConfiguration.extensions[].enableAutomaticUpgrade": {
    en: "Whether Azure installs new versions of the extension by itself.",
    ja: "拡張機能の新しいバージョンを Azure が自動的にインストールするかどうかです。",
  },
  "virtualMachineConfiguration.imageReference": {
    en: "The image that nodes start from: one of the Marketplace, of a gallery, or your own.",
    ja: "ノードの起動元のイメージです。Marketplace、ギャラリー、またはお客様独自のイメージを指定します。",
  },
  "virtualMachineConfiguration.imageReference.id": {
    en: "The resource id of an image in a Compute Gallery. Your image, so its patches are yours to make.",
    ja: "Compute Gallery 内のイメージのリソース ID です。お客様のイメージであるため、修正プログラムの適用はお客様の責任です。",
  },
  "virtualMachineConfiguration.imageReference.version": {
    en: "The version of the image. 'latest' takes the newest one when a node is made; a fixed version gets no patches.",
    ja: "イメージのバージョンです。'latest' ではノードの作成時に最新のものが使用されます。固定すると修正プログラムは適用されません。",
  },
  "virtualMachineConfiguration.nodeAgentSkuId": {
    en: "The build of the Batch node agent, which has to fit the operating system of the image.",
    ja: "Batch ノード エージェントのビルドです。イメージのオペレーティング システムに合っている必要があります。",
  },
  "virtualMachineConfiguration.osDisk.managedDisk.diskEncryptionSet": {
    en: "The set whose customer-managed key encrypts the OS disk.",
    ja: "OS ディスクを暗号化するカスタマー マネージド キーを持つディスク暗号化セットです。",
  },
  "virtualMachineConfiguration.osDisk.managedDisk.securityProfile.securityEncryptionType": {
    en: "For confidential machines: which part of the state is encrypted with a key that only the machine has.",
    ja: "コンフィデンシャル VM で、その VM だけが持つキーで暗号化する状態の範囲です。",
  },
  "virtualMachineConfiguration.securityProfile": {
    en: "Protection of the machine itself: trusted launch, confidential computing, encryption at host.",
    ja: "トラステッド起動、コンフィデンシャル コンピューティング、ホストでの暗号化など、仮想マシン自体の保護です。",
  },
  "virtualMachineConfiguration.securityProfile.encryptionAtHost": {
    en: "Whether the host encrypts all disks of the node, the temporary one and caches included.",
    ja: "一時ディスクとキャッシュを含む、ノードのすべてのディスクをホストで暗号化するかどうかです。",
  },
  "virtualMachineConfiguration.securityProfile.proxyAgentSettings": {
    en: "A proxy on the node that decides which processes may ask the metadata service for tokens and secrets.",
    ja: "ノード上のどのプロセスがメタデータ サービスからトークンやシークレットを取得できるかを制御するプロキシの設定です。",
  },
  "virtualMachineConfiguration.securityProfile.securityType": {
    en: "Turns on trusted launch or makes the machine a confidential one. The UEFI settings need it.",
    ja: "トラステッド起動を有効にするか、コンフィデンシャル VM にします。UEFI の設定に必要です。",
  },
  "virtualMachineConfiguration.securityProfile.uefiSettings.secureBootEnabled": {
    en: "Whether the machine starts signed boot loaders, kernels and drivers only.",
    ja: "署名されたブート ローダー、カーネル、ドライバーだけを起動するかどうかです。",
  },
  "virtualMachineConfiguration.securityProfile.uefiSettings.vTpmEnabled": {
    en: "Whether the machine has a virtual TPM, which keeps keys and measures what was started.",
    ja: "キーを保管し、起動内容を測定する仮想 TPM を持つかどうかです。",
  },
  "virtualMachineConfiguration.windowsConfiguration.enableAutomaticUpdates": {
    en: "Whether Windows updates itself on the nodes. It must be off where automatic OS upgrades replace the image.",
    ja: "ノード上で Windows が自動更新を行うかどうかです。OS の自動アップグレードでイメージを置き換える場合は、無効にする必要があります。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
