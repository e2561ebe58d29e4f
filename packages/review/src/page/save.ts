import type { Corrections } from '@juesuan/schema';
import type { State } from './state.ts';

/** Waits so long after a decision, in case more follow. */
const PAUSE_MS = 250;

const storageKey = ({ document }: State): string => `juesuan.review.${document.source.sha256}`;

/**
 * Keeps what is decided: in the browser after every decision, so that a closed page loses nothing, and with the server where
 * there is one.
 */
export function keepDecisions(state: State, told: (problem: string | null) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  state.always('decided', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const text = correctionsText(state);
      try {
        if (state.index.saves) await send(state.document.name, text);
        else localStorage.setItem(storageKey(state), text);
        told(null);
      } catch (error) {
        told(error instanceof Error ? error.message : String(error));
      }
    }, PAUSE_MS);
  });
}

async function send(name: string, body: string): Promise<void> {
  const response = await fetch(`corrections/${encodeURIComponent(name)}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body,
  });
  if (!response.ok) throw new Error(`${response.status}`);
}

/** What was decided before: of the folder, then of this browser. */
export function openKept(state: State): void {
  if (state.document.corrections !== null) state.decisions.open(state.document.corrections);
  if (state.index.saves) return;
  try {
    const kept = localStorage.getItem(storageKey(state));
    if (kept !== null) state.decisions.open(JSON.parse(kept) as Corrections);
  } catch {
    // A browser may keep nothing for files; the download is there.
  }
}

/** The text of the corrections' file. */
export const correctionsText = (state: State): string =>
  `${JSON.stringify(state.decisions.file(), null, 2)}\n`;

/** Gives the person a file. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(link.href);
}
