import { EventEmitter } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catchStrayRejections } from './stray-rejections.ts';

/** An error of pdf.js by its name. */
const named = (name: string): Error => Object.assign(new Error('bad XRef entry'), { name });

/** A runtime with events of its own; rejections without an owner are told to it. */
function runtime(): { process: EventEmitter; reject(reason: unknown): void } {
  const process = new EventEmitter();
  vi.stubGlobal('process', process);
  return { process, reject: (reason) => process.emit('unhandledRejection', reason) };
}

/** `setTimeout` of the next turn, without the runtime's own process. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('rejections that pdf.js forgets', () => {
  test.each([
    'XRefEntryException',
    'XRefParseException',
    'FormatError',
    'ParserEOFException',
    'AbortException',
  ])('%s is let go while a document is open', async (name) => {
    const { reject } = runtime();
    const end = catchStrayRejections();
    expect(() => reject(named(name))).not.toThrow();
    end();
    await nextTurn();
  });

  test('every other one ends the process as it would have', async () => {
    const { reject } = runtime();
    const end = catchStrayRejections();
    expect(() => reject(named('TypeError'))).toThrow('bad XRef entry');
    expect(() => reject(new RangeError('of the application'))).toThrow('of the application');
    end();
    await nextTurn();
  });

  test('who else listens for them decides, not this reader', async () => {
    const { process, reject } = runtime();
    const heard: unknown[] = [];
    process.on('unhandledRejection', (reason) => heard.push(reason));
    const end = catchStrayRejections();
    const reason = new TypeError('of the application');
    expect(() => reject(reason)).not.toThrow();
    expect(heard).toEqual([reason]);
    end();
    await nextTurn();
  });

  test('are listened for until the last document is closed, however often one is', async () => {
    const { process } = runtime();
    const [endFirst, endSecond] = [catchStrayRejections(), catchStrayRejections()];
    endFirst();
    endFirst();
    await nextTurn();
    expect(process.listenerCount('unhandledRejection')).toBe(1);
    endSecond();
    await nextTurn();
    expect(process.listenerCount('unhandledRejection')).toBe(0);
  });

  test('do not exist where there is no process: in a browser nothing is asked for', async () => {
    vi.stubGlobal('process', undefined);
    const end = catchStrayRejections();
    end();
    await nextTurn();
    expect(end).not.toThrow();
  });
});
