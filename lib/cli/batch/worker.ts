import { parentPort, workerData } from "node:worker_threads";
import { Job, type JobSettings } from "./job";
import type { SourceFile } from "./walk";

const job = await Job.prepare(workerData as JobSettings);

parentPort?.on("message", async (file: SourceFile) => parentPort?.postMessage(await job.run(file)));
