import "../../foundation/polyfills";
import { claimsIn, keepFound, knownDocument, storageFailure } from "./keep-found";
import type { Found, KeepOutcome, ReadOutcome, ReadRequest, ReadStage, WorkerMessage } from "./protocol";
import { readOne } from "./read-one";

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;

/** The bytes of an archive's members change hands; everything else is small or copied. */
function transferOf(message: WorkerMessage): Transferable[] {
  if (!("outcome" in message) || message.outcome.kind !== "archive") return [];
  return message.outcome.members.flatMap((member) => ("bytes" in member ? [member.bytes.buffer] : []));
}

const send = (message: WorkerMessage): void => scope.postMessage(message, transferOf(message));

const isFound = (outcome: ReadOutcome): outcome is Found =>
  ["read", "package", "figures", "backup"].includes(outcome.kind);

async function run(
  request: ReadRequest,
  report: (stage: ReadStage) => void,
): Promise<ReadOutcome | KeepOutcome> {
  if (!request.keep) return readOne(request, report, async () => false);
  const outcome = await readOne(request, report, knownDocument);
  if (!isFound(outcome)) return outcome;
  if (outcome.kind === "package" && !request.accepted) return claimsIn(outcome.records);
  report({ kind: "storing" });
  return keepFound(request, outcome).catch(storageFailure);
}

scope.onmessage = async ({ data }: MessageEvent<ReadRequest>): Promise<void> => {
  const { job } = data;
  send({ job, outcome: await run(data, (stage) => send({ job, stage })) });
};
