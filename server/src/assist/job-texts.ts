// What the members of job bodies mean, in English and Japanese.
import type { Bilingual } from "../text/bilingual.ts";

/** The id of a sentence below, as a message. */
export type JobFieldText = `assist.job.${string}`;

export const jobSentences = {
  "assist.job.pool": {
    en: "Where the tasks of the job run: on a pool that exists, or on one that is made for the job.",
    ja: "ジョブのタスクを実行する場所です。既存のプールか、ジョブのために作成されるプールを指定します。",
  },
  "assist.job.pool-id": {
    en: "The id of an existing pool.",
    ja: "既存のプールの ID です。",
  },
  "assist.job.auto-pool": {
    en: "A pool that Batch makes for the job, and deletes when its lifetime ends.",
    ja: "Batch がジョブのために作成し、有効期間が終わると削除するプールです。",
  },
  "assist.job.lifetime": {
    en: "Whether each job gets a pool of its own, or all jobs of a schedule share one.",
    ja: "ジョブごとにプールを作成するか、スケジュールのすべてのジョブで 1 つのプールを共有するかを指定します。",
  },
  "assist.job.keep-alive": {
    en: "Whether the pool stays when its lifetime has ended. It then costs, and has to be deleted by hand.",
    ja: "有効期間が終わった後もプールを残すかどうかを指定します。残したプールには料金がかかり、手動で削除する必要があります。",
  },
  "assist.job.auto-pool-pool": {
    en: "How the pool is made. It can't carry a managed identity.",
    ja: "プールの作成方法です。マネージド ID を割り当てることはできません。",
  },
  "assist.job.environment": {
    en: "Environment variables of all tasks of the job. Their values can be read with the job, so they must hold no secret.",
    ja: "ジョブのすべてのタスクの環境変数です。値はジョブと一緒に読み取れるため、シークレットを記述しないでください。",
  },
  "assist.job.network": {
    en: "The subnet that the nodes join while they run tasks of the job.",
    ja: "ノードがジョブのタスクを実行している間に参加するサブネットです。",
  },
  "assist.job.wall-clock": {
    en: "How long the job may run, as an ISO 8601 duration such as 'PT8H'.",
    ja: "ジョブを実行できる最長時間です。'PT8H' のような ISO 8601 形式の期間で指定します。",
  },
  "assist.job.all-complete": {
    en: "What happens when all tasks of the job are complete.",
    ja: "ジョブのすべてのタスクが完了したときの動作です。",
  },
} as const satisfies Readonly<Record<JobFieldText, Bilingual>>;

export type JobSentence = keyof typeof jobSentences;

/** The sentence of a member, by the object that holds it and its name. */
export const jobTexts: Readonly<Record<string, JobSentence>> = {
  "job.poolInfo": "assist.job.pool",
  "poolInfo.poolId": "assist.job.pool-id",
  "poolInfo.autoPoolSpecification": "assist.job.auto-pool",
  "autoPool.poolLifetimeOption": "assist.job.lifetime",
  "autoPool.keepAlive": "assist.job.keep-alive",
  "autoPool.pool": "assist.job.auto-pool-pool",
  "job.commonEnvironmentSettings": "assist.job.environment",
  "job.networkConfiguration": "assist.job.network",
  "constraints.maxWallClockTime": "assist.job.wall-clock",
  "job.onAllTasksComplete": "assist.job.all-complete",
};
