import { UnrecoverableError } from 'bullmq';

/** Why a job failed, as it stands in Redis: the code, then the sentence. */
const reasonText = (code: string, message: string): string => `${code}: ${message}`;

/** What BullMQ says of a job whose workers were lost, each before it had answered. */
const LOST = /stalled more than allowable limit/;

/** The code and sentence of a failed job's reason. */
export function readReason(text: string): { code: string; message: string } {
  if (LOST.test(text))
    return { code: 'workers-lost', message: 'every worker that took it was lost before it had answered' };
  const [, code, message] = /^([a-z][a-z-]*): ([\s\S]*)$/.exec(text) ?? [];
  return code !== undefined && message !== undefined
    ? { code, message }
    : { code: 'internal-error', message: text };
}

/** The job fails, and is tried again if it has tries left. */
export const passing = (code: string, message: string): Error => new Error(reasonText(code, message));

/** The job is dead at once: no other try would end differently. */
export const final = (code: string, message: string): Error =>
  new UnrecoverableError(reasonText(code, message));
