import type { Talk } from './io.ts';
import type { OpenedReader } from './open-reader.ts';
import { type InputRead, readUnit, type Unit, unitsOf } from './read-inputs.ts';
import type { ReadingLog } from './reading-log.ts';
import { inOrder } from './stream/in-order.ts';

interface ReadAheadOptions {
  reader: OpenedReader;
  io: Talk;
  /** Reports at a time: as many as the reader has threads. */
  threads: number;
  /** Files that are known of. */
  named: number;
  log: ReadingLog;
}

/** Bytes of files of folders and archives that wait for a thread: they are in memory before it is theirs. */
const MOST_WAITING_BYTES = 256 * 2 ** 20;

/** Units in hand for each thread: one that is read, and one that is read already while an earlier one takes its time. */
const IN_HAND = 2;

/**
 * Reads the inputs in parallel and gives what became of them in the order of the inputs. What waits for its turn is
 * bounded, however many inputs there are; the log hears of each.
 *
 * @example
 * for await (const read of readAll(files, { reader, io, threads: 4, named: files.length, log }))
 *   if ('report' in read) console.log(read.file, read.report.department);
 */
export async function* readAll(
  inputs: readonly string[],
  { reader, io, threads, named, log }: ReadAheadOptions,
): AsyncGenerator<InputRead> {
  const atATime = turns(threads);
  const waiting = new Waiting();
  const read = async (unit: Unit) => {
    const { reads, milliseconds } = await atATime(async () => {
      const started = performance.now();
      const { onPage } = log;
      return {
        reads: await readUnit(unit, { reader, io, onPage }),
        milliseconds: performance.now() - started,
      };
    });
    waiting.less(bytesOf(unit));
    return { unit, reads, milliseconds };
  };
  const units = counted(held(unitsOf(inputs, reader), waiting), named, log);
  for await (const { unit, reads, milliseconds } of inOrder(units, IN_HAND * threads, read)) {
    if ('skipped' in unit) await log.skip(unit.place, unit.skipped);
    for (const one of reads) {
      await log.read(one, milliseconds / reads.length);
      if ('report' in one) await log.above(() => reader.stated(one.file, one.report));
      yield one;
    }
    log.done(filesOf(unit));
  }
}

const bytesOf = (unit: Unit): number =>
  'files' in unit ? unit.files.reduce((sum, { bytes }) => sum + bytes.length, 0) : 0;

const filesOf = (unit: Unit): number => ('files' in unit ? unit.files.length : 'skipped' in unit ? 0 : 1);

/** The units, the next one only when there is room for it. */
async function* held(units: AsyncIterable<Unit>, waiting: Waiting): AsyncGenerator<Unit> {
  for await (const unit of units) {
    waiting.more(bytesOf(unit));
    yield unit;
    await waiting.room();
  }
}

/** Bytes that are in memory and not read yet. */
class Waiting {
  #bytes = 0;
  #roomMade = (): void => undefined;

  more(bytes: number): void {
    this.#bytes += bytes;
  }

  less(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes <= MOST_WAITING_BYTES) this.#roomMade();
  }

  async room(): Promise<void> {
    if (this.#bytes > MOST_WAITING_BYTES)
      await new Promise<void>((resolve) => {
        this.#roomMade = resolve;
      });
  }
}

/** The units; the log learns of files beyond those that were named. */
async function* counted(units: AsyncIterable<Unit>, named: number, log: ReadingLog): AsyncGenerator<Unit> {
  let files = 0;
  for await (const unit of units) {
    files += filesOf(unit);
    if (files > named) log.found(Math.min(files - named, filesOf(unit)));
    yield unit;
  }
}

/** So many at a time; the others wait for their turn. */
function turns(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running < most) running += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
