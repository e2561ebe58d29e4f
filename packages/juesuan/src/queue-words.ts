import type { Language } from '@juesuan/schema';

/** What the commands of the queue say, beside the failures themselves. */
export interface QueueWords {
  read: string;
  known: string;
  failed: string;
  given_up: string;
  after(tries: number): string;
  /** Behind the reason of a report that was given up. */
  triedUntil(tries: number, at: string): string;
  queuedAgain(reports: number): string;
  /** What became of the reports of a call of `enqueue`. */
  queued(counts: { queued: number; queuedBefore: number; dead: number }): string;
}

const triesOf = (tries: number): string => `${tries} ${tries === 1 ? 'try' : 'tries'}`;

export const queueWords: Readonly<Record<Language, QueueWords>> = {
  en: {
    read: 'read',
    known: 'known',
    failed: 'failed',
    given_up: 'given up',
    after: (tries) => `after ${triesOf(tries)}`,
    triedUntil: (tries, at) => ` (${triesOf(tries)}, ${at})`,
    queuedAgain: (reports) => `queued again: ${reports}`,
    queued: ({ queued, queuedBefore, dead }) =>
      `queued: ${queued}\nqueued before: ${queuedBefore}\ngiven up before: ${dead}` +
      (dead > 0 ? ' (juesuan worker --dead --retry tries them again)' : ''),
  },
  zh: {
    read: '读出',
    known: '已有',
    failed: '失败',
    given_up: '放弃',
    after: (tries) => `试了${tries}次`,
    triedUntil: (tries, at) => `（试了${tries}次，${at}）`,
    queuedAgain: (reports) => `重新排队：${reports}`,
    queued: ({ queued, queuedBefore, dead }) =>
      `排队：${queued}\n早已排队：${queuedBefore}\n早已放弃：${dead}` +
      (dead > 0 ? '（用 juesuan worker --dead --retry 再试）' : ''),
  },
};
