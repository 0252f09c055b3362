// Marketplace images, node agents and images with automatic OS upgrades; read-images.ts says how to read it.
// Do not edit: scripts/generate-images.ts makes it, and `npm run derive` runs that.

export const imageRows = `
canonical	ubuntuserver	14.04*	batch.node.ubuntu 14.04	linux	1	2019-08-01	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#61
canonical	ubuntuserver	16.04*	batch.node.ubuntu 16.04	linux	1	2021-05-21	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#106
canonical	ubuntuserver	16_04-lts-gen2	batch.node.ubuntu 16.04	linux	2	2021-05-21	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#106
canonical	ubuntuserver	18.04*	batch.node.ubuntu 18.04	linux	1	2023-05-30	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#152
canonical	ubuntuserver	18_04-lts-gen2	batch.node.ubuntu 18.04	linux	2	2023-05-30	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#152
canonical	0001-com-ubuntu-server-focal	20_04-lts	batch.node.ubuntu 20.04	linux	1	2025-04-23	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#174
canonical	0001-com-ubuntu-server-focal	20_04-lts-gen2	batch.node.ubuntu 20.04	linux	2	2025-04-23	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1 canonical:0001-com-ubuntu-server-jammy:22_04-lts-gen2 canonical:0001-com-ubuntu-server-jammy:22_04-lts		Azure/Batch#174
canonical	0001-com-ubuntu-server-jammy	22_04-lts	batch.node.ubuntu 22.04	linux	1	2027-06-30	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1	22_04-lts-gen2	Azure/Batch#200
canonical	0001-com-ubuntu-server-jammy	22_04-lts-gen2	batch.node.ubuntu 22.04	linux	2	2027-06-30	confirmed	canonical:ubuntu-24_04-lts:server canonical:ubuntu-24_04-lts:server-gen1		Azure/Batch#200
canonical	ubuntu-24_04-lts	server	batch.node.ubuntu 24.04	linux	2		none-announced			Azure/Batch#178
canonical	ubuntu-24_04-lts	server-gen1	batch.node.ubuntu 24.04	linux	1		none-announced		server	Azure-Samples/azure-batch-samples#328
microsoft-dsvm	ubuntu-2004	2004	batch.node.ubuntu 20.04	linux	1	2025-04-23	customer-notice			UCL/TLOmodel#1549
microsoft-dsvm	ubuntu-2004	2004-gen2	batch.node.ubuntu 20.04	linux	2	2025-04-23	customer-notice			UCL/TLOmodel#1549
microsoft-dsvm	ubuntu-hpc	2004	batch.node.ubuntu 20.04	linux	2	2025-04-23	customer-notice	microsoft-dsvm:ubuntu-hpc:2204		UCL/TLOmodel#1549; successor Azure/Batch#166
microsoft-dsvm	ubuntu-hpc	2204	batch.node.ubuntu 22.04	linux	2	2027-06-30	confirmed			Azure/Batch#200, #178
microsoft-dsvm	ubuntu-hpc	2404	batch.node.ubuntu 24.04	linux	2		unknown			not verified
microsoft-azure-batch	ubuntu-server-container	16-04-lts	batch.node.ubuntu 16.04	linux	1	2021-05-21	confirmed	microsoft-dsvm:ubuntu-hpc:2204		Azure/Batch#106; successor #166
microsoft-azure-batch	ubuntu-server-container	20-04-lts	batch.node.ubuntu 20.04	linux	1	2025-04-23	confirmed	microsoft-dsvm:ubuntu-hpc:2204		Azure/Batch#174; successor #166
microsoft-azure-batch	ubuntu-server-container-rdma	16-04-lts	batch.node.ubuntu 16.04	linux	1	2021-05-21	confirmed	microsoft-dsvm:ubuntu-hpc:2204		Azure/Batch#106; successor #166
microsoft-azure-batch	ubuntu-server-container-rdma	20-04-lts	batch.node.ubuntu 20.04	linux	1	2025-04-23	confirmed	microsoft-dsvm:ubuntu-hpc:2204		Azure/Batch#174; successor #166
microsoft-azure-batch	centos-container	*	batch.node.centos 7	linux	1	2024-07-01	confirmed			Azure/Batch#169
microsoft-azure-batch	centos-container-rdma	*	batch.node.centos 7	linux	1	2024-07-01	confirmed			Azure/Batch#169
openlogic	centos	7*	batch.node.centos 7	linux	name	2024-07-01	confirmed	almalinux:almalinux-x86_64:8-gen2 almalinux:almalinux-x86_64:8-gen1		Azure/Batch#169
openlogic	centos	8*	batch.node.centos 8	linux	name	2021-12-31	confirmed	almalinux:almalinux-x86_64:8-gen2 almalinux:almalinux-x86_64:8-gen1		Azure/Batch#119
openlogic	centos-hpc	7*	batch.node.centos 7	linux	name	2024-07-01	confirmed			Azure/Batch#169
openlogic	centos-hpc	8*	batch.node.centos 8	linux	name	2021-12-31	confirmed			Azure/Batch#119
batch	rendering-centos*	*		linux	1		unknown			Azure/Batch#140; date not read
batch	rendering-windows*	*	batch.node.windows amd64	windows	1		unknown			Azure/Batch#140; date not read
credativ	debian	8*	batch.node.debian 8	linux	1	2022-06-17	confirmed			changelog of the node agent, 1.9.28
credativ	debian	9*	batch.node.debian 9	linux	1	2022-06-17	confirmed			changelog of the node agent, 1.9.28
debian	debian-10	*	batch.node.debian 10	linux	name	2023-08-25	confirmed			changelog of the node agent, 1.10.7; Azure/Batch#180
debian	debian-11	*	batch.node.debian 11	linux	name		unknown			no notice of Azure Batch found
debian	debian-12	*	batch.node.debian 12	linux	name		unknown			not verified
almalinux	almalinux	8*	batch.node.el 8	linux	name	2024-12-29	confirmed	almalinux:almalinux-x86_64:8-gen2 almalinux:almalinux-x86_64:8-gen1		Azure/Batch#181
almalinux	almalinux	9*	batch.node.el 9	linux	name	2024-12-29	confirmed	almalinux:almalinux-x86_64:9-gen2 almalinux:almalinux-x86_64:9-gen1		Azure/Batch#181
almalinux	almalinux	*		linux	name	2024-12-29	confirmed			Azure/Batch#181
almalinux	almalinux-x86_64	8-gen1	batch.node.el 8	linux	1		none-announced		8-gen2	Azure/Batch#181 names it as a target
almalinux	almalinux-x86_64	8-gen2	batch.node.el 8	linux	2		none-announced			Azure/Batch#181 names it as a target
almalinux	almalinux-x86_64	9-gen1	batch.node.el 9	linux	1		unknown		9-gen2	not verified
almalinux	almalinux-x86_64	9-gen2	batch.node.el 9	linux	2		unknown			seen in public pool definitions
almalinux	almalinux-hpc	*		linux	name		unknown			not verified
microsoftwindowsserver	windowsserver	2008-r2*	batch.node.windows amd64	windows	1		unknown			Azure/Batch#140; date not read
microsoftwindowsserver	windowsserver	2012-datacenter*	batch.node.windows amd64	windows	name	2024-12-05	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-g2 microsoftwindowsserver:windowsserver:2022-datacenter		Azure/Batch#179
microsoftwindowsserver	windowsserver	2012-datacenter-smalldisk*	batch.node.windows amd64	windows	name	2024-12-05	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk-g2 microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk		Azure/Batch#179
microsoftwindowsserver	windowsserver	2012-r2-datacenter*	batch.node.windows amd64	windows	name	2024-12-05	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-g2 microsoftwindowsserver:windowsserver:2022-datacenter		Azure/Batch#179
microsoftwindowsserver	windowsserver	2012-r2-datacenter-smalldisk*	batch.node.windows amd64	windows	name	2024-12-05	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk-g2 microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk		Azure/Batch#179
microsoftwindowsserver	windowsserver	2016-*	batch.node.windows amd64	windows	name	2027-01-12	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-g2 microsoftwindowsserver:windowsserver:2022-datacenter		Azure/Batch#197
microsoftwindowsserver	windowsserver	2016-datacenter-smalldisk*	batch.node.windows amd64	windows	name	2027-01-12	confirmed	microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk-g2 microsoftwindowsserver:windowsserver:2022-datacenter-smalldisk		Azure/Batch#197
microsoftwindowsserver	windowsserver	2016-*-with-containers*	batch.node.windows amd64	windows	name	2027-01-12	confirmed			Azure/Batch#197
microsoftwindowsserver	windowsserver	2019-*	batch.node.windows amd64	windows	name		unknown			no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2019-datacenter	batch.node.windows amd64	windows	name		unknown		2019-datacenter-gensecond	no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2019-*-with-containers*	batch.node.windows amd64	windows	name	2023-04-30	contradicted			Azure/Batch#136 removes it, later lists of images still name it
microsoftwindowsserver	windowsserver	2022-*	batch.node.windows amd64	windows	name		unknown			no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2022-datacenter	batch.node.windows amd64	windows	name		unknown		2022-datacenter-g2	no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2022-datacenter-smalldisk	batch.node.windows amd64	windows	name		unknown		2022-datacenter-smalldisk-g2	no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2022-datacenter-core	batch.node.windows amd64	windows	name		unknown		2022-datacenter-core-g2	no notice of Azure Batch found
microsoftwindowsserver	windowsserver	2025-*	batch.node.windows amd64	windows	name		unknown			not verified
microsoftwindowsserver	windowsserver	datacenter-core-20h2*	batch.node.windows amd64	windows	name	2022-08-09	publisher			end of the semi-annual channel; Azure/Batch#136
microsoftcblmariner	cbl-mariner	*	batch.node.mariner 2.0	linux	name	2025-07-30	publisher			date shown by the portal, Azure/Batch#188
microsoftcblmariner	azure-linux-3	*		linux	name		unknown			changelog of the node agent, 1.12.15
xilinx	xilinx_alveo_u250_deployment_vm_ubuntu2004_062421	*	batch.node.ubuntu 20.04	linux	1	2025-04-23	customer-notice			UCL/TLOmodel#1549
`;

export const nodeAgentRows = `
batch.node.ubuntu 14.04	linux	2019-08-01	confirmed	Azure/Batch#61, #180
batch.node.ubuntu 16.04	linux	2021-05-21	confirmed	Azure/Batch#106, #180
batch.node.ubuntu 18.04	linux	2023-05-30	confirmed	Azure/Batch#152, #180
batch.node.ubuntu 20.04	linux	2025-04-23	confirmed	Azure/Batch#174
batch.node.ubuntu 22.04	linux	2027-06-30	confirmed	Azure/Batch#200
batch.node.ubuntu 24.04	linux		none-announced	changelog of the node agent, 1.12.2; Azure/Batch#178
batch.node.debian 8	linux	2022-06-17	confirmed	changelog of the node agent, 1.9.28; Azure/Batch#180
batch.node.debian 9	linux	2022-06-17	confirmed	changelog of the node agent, 1.9.28; Azure/Batch#180
batch.node.debian 10	linux	2023-08-25	confirmed	changelog of the node agent, 1.10.7; Azure/Batch#180
batch.node.debian 11	linux		unknown	no notice of Azure Batch found
batch.node.debian 12	linux		unknown	not verified
batch.node.centos 7	linux	2024-07-01	confirmed	Azure/Batch#169, #180
batch.node.centos 8	linux	2021-12-31	confirmed	Azure/Batch#119, #180
batch.node.el 8	linux		none-announced	Azure/Batch#181
batch.node.el 9	linux		none-announced	changelog of the node agent, 1.9.42
batch.node.mariner 2.0	linux		unknown	exact name not verified
batch.node.windows amd64	windows		none-announced	the image decides
`;

export const osUpgradeRows = `
canonical	0001-com-ubuntu-server-focal	20_04-lts 20_04-lts-gen2 20_04-lts-arm64
canonical	ubuntu-24_04-lts	server-arm64
canonical	0001-com-ubuntu-server-jammy	22_04-lts 22_04-lts-arm64 22_04-lts-gen2
canonical	0001-com-ubuntu-pro-microsoft	pro-fips-20_04-gen2
microsoftcblmariner	cbl-mariner	cbl-mariner-2 cbl-mariner-2-arm64 cbl-mariner-2-gen2 cbl-mariner-2-fips cbl-mariner-2-gen2-fips
microsoftcblmariner	azure-linux	azure-linux-gen2 azure-linux-3 azure-linux-arm64
microsoftsqlserver	sql2017-ws2019	enterprise
microsoftsqlserver	sql2019-ws2022	enterprise
microsoftsqlserver	sql2022-ws2022	enterprise-gen2
microsoftwindowsserver	windowsserver	2012-r2-datacenter 2016-datacenter 2016-datacenter-gensecond 2016-datacenter-gs 2016-datacenter-smalldisk 2016-datacenter-with-containers 2016-datacenter-with-containers-gs 2019-datacenter 2019-datacenter-core 2019-datacenter-core-smalldisk 2019-datacenter-core-with-containers 2019-datacenter-gensecond 2019-datacenter-gs 2019-datacenter-smalldisk 2019-datacenter-with-containers 2019-datacenter-with-containers-gs 2022-datacenter 2022-datacenter-smalldisk 2022-datacenter-azure-edition 2022-datacenter-azure-edition-core 2022-datacenter-azure-edition-core-smalldisk 2022-datacenter-core 2022-datacenter-core-smalldisk 2022-datacenter-g2 2022-datacenter-smalldisk-g2 datacenter-core-20h2-with-containers-smalldisk-gs
`;
