import type { ReadRequest, WorkerMessage } from "./protocol";
import { readOne } from "./read-one";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

const send = (message: WorkerMessage): void => scope.postMessage(message);

scope.onmessage = async ({ data }: MessageEvent<ReadRequest>): Promise<void> => {
  const { job } = data;
  const outcome = await readOne(data, (stage) => send({ job, stage }));
  send({ job, outcome });
};
