// What the security-relevant properties of Batch pools mean, their machines apart, in English and Japanese.
import type { Bilingual } from "../../text/bilingual.ts";

/** Descriptions by canonical path. */
export const poolTexts = {
  apiVersion: {
    en: "The version of the management interface that this resource is written for. It decides which properties exist and what the service assumes for absent ones.",
    ja: "このリソースが前提とする管理インターフェイスのバージョンです。使用できるプロパティと、省略時にサービスが仮定する値が決まります。",
  },
  applicationPackages: {
    en: "Packages from the account's auto storage that are unpacked on every node when it joins the pool.",
    ja: "ノードがプールに参加するときに展開される、アカウントの自動ストレージ内のパッケージです。",
  },
  certificates: {
    en: "Certificates of the Batch account to install on nodes. The feature is retired; the Key Vault extension with a managed identity takes its place.",
    ja: "ノードにインストールする Batch アカウントの証明書です。この機能は廃止されました。代わりに、マネージド ID を使用する Key Vault 拡張機能を使用します。",
  },
  cloudServiceConfiguration: {
    en: "Nodes on Azure Cloud Services. This kind of pool is retired; use a virtual machine configuration.",
    ja: "Azure Cloud Services 上のノードの構成です。この種類のプールは廃止されました。仮想マシンの構成を使用してください。",
  },
  identity: {
    en: "The user-assigned identities that every task on the nodes can use to get tokens. Whoever may run a task has their permissions.",
    ja: "ノード上のすべてのタスクがトークンの取得に使用できるユーザー割り当て ID です。タスクを実行できる人は、その ID のアクセス許可を持つことになります。",
  },
  "identity.userAssignedIdentities": {
    en: "The identities of the pool: each member is named by the resource id of one.",
    ja: "プールに割り当てる ID です。各メンバーの名前が ID のリソース ID になります。",
  },
  interNodeCommunication: {
    en: "Whether nodes of the pool may connect to each other. Multi-instance tasks (MPI) need it; other workloads rarely do.",
    ja: "プール内のノードが互いに接続できるかどうかです。複数インスタンスのタスク (MPI) には必要ですが、ほかのワークロードではほとんど必要ありません。",
  },
  enableInterNodeCommunication: {
    en: "Whether nodes of the pool may connect to each other. Multi-instance tasks (MPI) need it; other workloads rarely do.",
    ja: "プール内のノードが互いに接続できるかどうかです。複数インスタンスのタスク (MPI) には必要ですが、ほかのワークロードではほとんど必要ありません。",
  },
  mountConfiguration: {
    en: "File systems that are mounted on every node: blob containers, Azure Files, NFS and SMB shares.",
    ja: "すべてのノードにマウントするファイル システムです。BLOB コンテナー、Azure Files、NFS 共有、SMB 共有を指定できます。",
  },
  "mountConfiguration[].azureBlobFileSystemConfiguration.accountKey": {
    en: "A key of the storage account, which opens all of it. A managed identity does without.",
    ja: "ストレージ アカウント全体を開けるキーです。マネージド ID を使用すればキーは不要です。",
  },
  "mountConfiguration[].azureBlobFileSystemConfiguration.sasKey": {
    en: "A shared access signature for the container. A managed identity does without.",
    ja: "コンテナーの共有アクセス署名 (SAS) です。マネージド ID を使用すれば不要です。",
  },
  "mountConfiguration[].azureBlobFileSystemConfiguration.identityReference": {
    en: "The identity of the pool with which the container is mounted, instead of a key or signature.",
    ja: "キーや署名の代わりに、コンテナーのマウントに使用するプールの ID です。",
  },
  "mountConfiguration[].azureFileShareConfiguration.accountKey": {
    en: "A key of the storage account that holds the file share. It belongs in a secure parameter.",
    ja: "ファイル共有を持つストレージ アカウントのキーです。セキュア パラメーターで渡してください。",
  },
  "mountConfiguration[].cifsMountConfiguration.password": {
    en: "The password for the SMB share. It belongs in a secure parameter.",
    ja: "SMB 共有のパスワードです。セキュア パラメーターで渡してください。",
  },
  networkConfiguration: {
    en: "Where the nodes are in the network, which public addresses they have, and what may connect to them.",
    ja: "ノードを配置するネットワーク、パブリック アドレス、およびノードに接続できる通信の設定です。",
  },
  "networkConfiguration.dynamicVnetAssignmentScope": {
    en: "Whether nodes join a virtual network for each job ('job') or not ('none').",
    ja: "ノードをジョブごとの仮想ネットワークに参加させるか ('job')、させないか ('none') です。",
  },
  "networkConfiguration.enableAcceleratedNetworking": {
    en: "Whether the network traffic of nodes goes past the host's virtual switch. It is faster, and not offered by every size.",
    ja: "ノードのネットワーク通信がホストの仮想スイッチを迂回するかどうかです。高速になりますが、対応していない VM サイズがあります。",
  },
  "networkConfiguration.endpointConfiguration": {
    en: "Ports of nodes that are reachable from outside through the load balancer of the pool.",
    ja: "プールのロード バランサー経由で外部から到達できるノードのポートの設定です。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools": {
    en: "Each entry opens one port of every node under a range of public ports.",
    ja: "各エントリは、すべてのノードの 1 つのポートを、公開ポートの範囲で外部に公開します。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].backendPort": {
    en: "The port on the node that is opened. 22 is SSH, 3389 is Remote Desktop.",
    ja: "公開するノード側のポートです。22 は SSH、3389 はリモート デスクトップです。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].frontendPortRangeStart": {
    en: "The first public port; every node of the pool gets one of the range.",
    ja: "公開ポートの範囲の先頭です。プール内の各ノードに範囲内のポートが 1 つ割り当てられます。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].frontendPortRangeEnd": {
    en: "The last public port of the range.",
    ja: "公開ポートの範囲の末尾です。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules": {
    en: "Who may use the opened port, the lowest priority number first. Without any rule, everybody is let in.",
    ja: "公開したポートを使用できる送信元の規則です。優先度の数値が小さい規則から評価されます。規則がない場合は、すべての送信元が許可されます。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].access": {
    en: "Whether the source is let in or kept out.",
    ja: "送信元を許可するか拒否するかです。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].priority": {
    en: "The order of the rules: the lowest number is asked first.",
    ja: "規則の順序です。数値が小さい規則から評価されます。",
  },
  "networkConfiguration.endpointConfiguration.inboundNatPools[].networkSecurityGroupRules[].sourceAddressPrefix": {
    en: "The source that the rule is about: an address, a range, a service tag, or '*' for everyone.",
    ja: "規則の対象となる送信元です。アドレス、範囲、サービス タグ、またはすべてを表す '*' を指定します。",
  },
  "networkConfiguration.publicIPAddressConfiguration": {
    en: "Whether nodes have public IP addresses, and which.",
    ja: "ノードがパブリック IP アドレスを持つかどうか、またどのアドレスを使用するかの設定です。",
  },
  "networkConfiguration.publicIPAddressConfiguration.provision": {
    en: "Who provides the public IP addresses: Batch, you, or nobody. Without any, nodes can't be found from the internet; they then need a subnet and a way out of their own.",
    ja: "パブリック IP アドレスの提供元です。Batch、お客様、または「なし」を指定します。「なし」の場合、ノードはインターネットから見つからなくなりますが、サブネットと送信経路を別に用意する必要があります。",
  },
  "networkConfiguration.publicIPAddressConfiguration.ipAddressIds": {
    en: "The public IP addresses of yours that the pool uses, as resource ids. Each serves up to 100 nodes.",
    ja: "プールが使用するお客様のパブリック IP アドレスのリソース ID です。1 つのアドレスで最大 100 ノードまで使用できます。",
  },
  "networkConfiguration.subnetId": {
    en: "The subnet that the nodes join, as a resource id. It lets them reach private addresses and puts your network security groups in force.",
    ja: "ノードを配置するサブネットのリソース ID です。プライベート アドレスへの到達が可能になり、お客様のネットワーク セキュリティ グループが適用されます。",
  },
  startTask: {
    en: "A command that every node runs when it joins the pool or restarts, before any other task.",
    ja: "ノードがプールに参加したとき、または再起動したときに、ほかのタスクより先に実行されるコマンドです。",
  },
  "startTask.commandLine": {
    en: "What the start task runs. Everybody who may read the pool can read it, so it must hold no secret.",
    ja: "開始タスクで実行するコマンドです。プールを読み取れるすべての人に見えるため、シークレットを含めないでください。",
  },
  "startTask.containerSettings.containerRunOptions": {
    en: "Further options for starting the container. Options such as '--privileged' take its isolation away.",
    ja: "コンテナーの起動時に追加するオプションです。'--privileged' などのオプションは分離を失わせます。",
  },
  "startTask.environmentSettings": {
    en: "Environment variables of the start task. Their values can be read with the pool, so they must hold no secret.",
    ja: "開始タスクの環境変数です。値はプールとともに読み取れるため、シークレットを含めないでください。",
  },
  "startTask.resourceFiles": {
    en: "Files that are downloaded to the node before the command runs.",
    ja: "コマンドの実行前にノードへダウンロードするファイルです。",
  },
  "startTask.resourceFiles[].httpUrl": {
    en: "The address of one file. A signature in it is a secret that everybody who reads the pool can use; an identity does without.",
    ja: "1 つのファイルの URL です。URL に含まれる署名は、プールを読み取れる人なら誰でも使用できるシークレットです。ID を使用すれば不要です。",
  },
  "startTask.resourceFiles[].identityReference": {
    en: "The identity of the pool with which the files are fetched, instead of a signature.",
    ja: "署名の代わりに、ファイルの取得に使用するプールの ID です。",
  },
  "startTask.userIdentity": {
    en: "The account of the node that the start task runs under; left out, a user of the task's own without administrator rights.",
    ja: "開始タスクを実行するノードのアカウントです。省略すると、管理者権限のないタスク専用のユーザーで実行されます。",
  },
  "startTask.userIdentity.autoUser.elevationLevel": {
    en: "Whether the automatic user has administrator rights on the node.",
    ja: "自動ユーザーがノードの管理者権限を持つかどうかです。",
  },
  "startTask.userIdentity.autoUser.scope": {
    en: "Whether the automatic user is made for this task alone, or is shared by the tasks of the pool, which then see each other's files.",
    ja: "自動ユーザーをこのタスク専用にするか、プールのタスク間で共有するかです。共有すると、タスクは互いのファイルを参照できます。",
  },
  "startTask.waitForSuccess": {
    en: "Whether a node takes tasks only after the start task has succeeded. Otherwise tasks may run on nodes that were not set up as intended.",
    ja: "開始タスクが成功するまでノードでほかのタスクを実行しないかどうかです。false の場合、意図したとおりに設定されていないノードでタスクが実行されることがあります。",
  },
  targetNodeCommunicationMode: {
    en: "How nodes and service talk: in classic mode the service opens connections to nodes, in simplified mode the nodes open all of them. Classic mode is retired.",
    ja: "ノードとサービスの通信方法です。クラシックではサービスからノードに接続し、簡略化ではすべての接続をノードから開始します。クラシックは廃止されました。",
  },
  taskSlotsPerNode: {
    en: "How many tasks may run on a node at the same time. Tasks that share a node are less isolated from each other.",
    ja: "1 つのノードで同時に実行できるタスクの数です。ノードを共有するタスクは、互いの分離が弱くなります。",
  },
  userAccounts: {
    en: "Accounts that are made on every node for tasks to run under.",
    ja: "タスクの実行に使用するため、すべてのノードに作成されるアカウントです。",
  },
  "userAccounts[].elevationLevel": {
    en: "Whether the account has administrator rights on the node.",
    ja: "アカウントがノードの管理者権限を持つかどうかです。",
  },
  "userAccounts[].password": {
    en: "The password of the account. It belongs in a secure parameter.",
    ja: "アカウントのパスワードです。セキュア パラメーターで渡してください。",
  },
  "userAccounts[].linuxUserConfiguration.sshPrivateKey": {
    en: "A private key with which nodes of the pool log in to each other. It belongs in a secure parameter.",
    ja: "プール内のノードが互いにログインするための秘密キーです。セキュア パラメーターで渡してください。",
  },
  vmSize: {
    en: "The size of the virtual machines. It decides among others whether trusted launch, confidential computing and encryption at host can be had.",
    ja: "仮想マシンのサイズです。トラステッド起動、コンフィデンシャル コンピューティング、ホストでの暗号化を使用できるかどうかなどが決まります。",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
