export type { QueueOptions } from './connection.ts';
export { type DeadReport, deadReports, retryDead } from './dead.ts';
export { type EnqueueOptions, type EnqueueSummary, enqueueReports } from './enqueue.ts';
export { QueueError } from './problem.ts';
export { type QueueWorker, startWorker, type WorkerEvents, type WorkerOptions } from './worker.ts';
