import type { WorkerEvents } from '@juesuan/queue';
import { type Problem, problemMessage } from '@juesuan/schema';
import type { Talk } from '../io.ts';
import { complaint } from '../problem.ts';
import { queueWords } from '../queue-words.ts';
import { pictureLine } from '../reading-words.ts';
import { TerminalLine } from '../terminal-line.ts';

/**
 * What a worker tells: failures as they come and counts at the end, or all of it as JSON lines on stdout; on a terminal the
 * page whose picture is being read.
 */
export function workerReport(io: Talk, json: boolean): { events: WorkerEvents; summary(): string } {
  const said = queueWords[io.language];
  const counts = { read: 0, known: 0, failed: 0, given_up: 0 };
  const log = (event: Record<string, unknown>): void => void io.stdout.write(`${JSON.stringify(event)}\n`);
  const line = new TerminalLine(io.stderr);
  const complain = (file: string, code: string, message: string): void => {
    line.clear();
    io.stderr.write(complaint(file, code, message));
  };
  const stated = ({ code, ...rest }: Problem) => ({
    code,
    message: problemMessage({ code, ...rest }, io.language),
  });
  let trouble = '';
  return {
    events: {
      ...(!json &&
        line.isSeen && {
          onPage: (file, progress) => line.show(() => pictureLine(file, progress, io.language)),
        }),
      onFile(event) {
        line.clear();
        counts[event.status] += 1;
        const { file, reportId, status, milliseconds } = event;
        const failure = event.status === 'failed' ? stated(event.failure) : null;
        if (json)
          log({ event: 'file', file, report_id: reportId, status, ...failure, ms: Math.round(milliseconds) });
        else if (failure !== null) complain(file, failure.code, failure.message);
      },
      onDead({ path, code, message, tries }) {
        counts.given_up += 1;
        if (json) log({ event: 'given-up', file: path, code, message, tries });
        else complain(path, 'given-up', `${said.after(tries)}: ${code}: ${message}`);
      },
      onTrouble({ message }) {
        // Told once, however often it is tried to get Redis back.
        if (message !== trouble) complain('worker', 'queue', message);
        trouble = message;
      },
    },
    summary: () =>
      json
        ? `${JSON.stringify({ event: 'summary', ...counts })}\n`
        : Object.entries(counts)
            .map(([name, count]) => `${said[name as keyof typeof counts]}: ${count}\n`)
            .join(''),
  };
}
