import { describe, expect, test } from 'vitest';
import { makePdf } from '../../testing/pdf.ts';
import { readPdf } from './node.ts';
import { SharedPort } from './port.ts';

type Heard = Parameters<Parameters<SharedPort['addEventListener']>[1]>[0]['data'];

function listenTo(port: SharedPort, signal?: AbortSignal): Heard[] {
  const heard: Heard[] = [];
  port.addEventListener('message', ({ data }) => heard.push(data), signal && { signal });
  return heard;
}

const delivered = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('the port between pdf.js and its parser', () => {
  test('brings a piece of an operator list whole, though its lists are emptied for the next piece', async () => {
    const port = new SharedPort();
    const heard = listenTo(port);
    const fnArray = [44, 91];
    port.postMessage({ chunk: { fnArray, length: 2 } });
    fnArray.length = 0;
    await delivered();
    expect(heard).toEqual([{ chunk: { fnArray: [44, 91], length: 2 } }]);
  });

  test('hands over what is in a message and does not copy it', async () => {
    const port = new SharedPort();
    const heard = listenTo(port);
    const glyphs = [{ unicode: '决' }];
    port.postMessage({ chunk: { argsArray: [glyphs] } });
    await delivered();
    const [chunk] = heard.map((message) => message.chunk?.argsArray as unknown[]);
    expect(chunk?.[0]).toBe(glyphs);
  });

  test('brings messages in order, after whoever posts has gone on', async () => {
    const port = new SharedPort();
    const heard = listenTo(port);
    port.postMessage({ action: 'first' });
    port.postMessage({ action: 'second' });
    expect(heard).toEqual([]);
    await delivered();
    expect(heard).toEqual([{ action: 'first' }, { action: 'second' }]);
  });

  test('lets others have their turn before a message arrives, and keeps the order', async () => {
    const said: unknown[] = [];
    const port = new SharedPort({
      count: (...counts) => void said.push(counts),
      pause: () => delivered().then(() => void said.push('pause')),
    });
    port.addEventListener('message', ({ data }) => said.push(data.streamId));
    port.postMessage({ chunk: { fnArray: [44, 91] }, streamId: 1 });
    port.postMessage({ chunk: { fnArray: [44] }, streamId: 2 });
    await expect.poll(() => said.length).toBe(6);
    expect(said).toEqual([[2, 2], [1, 3], 'pause', 1, 'pause', 2]);
  });

  test('is silent for a listener that has left', async () => {
    const port = new SharedPort();
    const leaves = new AbortController();
    const heard = listenTo(port, leaves.signal);
    leaves.abort();
    port.postMessage({ action: 'late' });
    await delivered();
    expect(heard).toEqual([]);
  });

  test('serves one document: several are read at the same time', async () => {
    const files = Array.from({ length: 4 }, (_, i) => makePdf([`BT /F1 10 Tf 72 600 Td (${i}0.00) Tj ET`]));
    const documents = await Promise.all(files.map((file) => readPdf(file)));
    expect(documents.map(({ pages }) => pages[0]?.runs[0]?.text)).toEqual([
      '00.00',
      '10.00',
      '20.00',
      '30.00',
    ]);
  });
});
