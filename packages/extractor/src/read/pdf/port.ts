/**
 * pdf.js speaks with its worker by messages, also where both run in one thread, and there it clones each of them: every
 * glyph of every page is written out and read in again, an eighth of all the time. Here both ends share what they say.
 */

/** A message as pdf.js writes it; pieces of an operator list come as chunks of a stream. */
interface Message {
  action?: string;
  data?: unknown;
  chunk?: Record<string, unknown>;
  /** Which list a piece is of. */
  streamId?: number;
}

/** What looks on while lists of operators are made: pdf.js lets go of its thread for nobody, but each piece of one goes through a port. */
export interface OperatorWatch {
  /** Told how many operators the list of this piece has so far, and all together. What it throws ends the list. */
  count(operators: number, all: number): void;
  /** Waited for before a message arrives, and with it pdf.js: lets others have their turn. */
  pause(): Promise<void>;
}

type Listener = (event: { data: Message }) => void;

/** What pdf.js asks of a `MessagePort`, within one thread. One port serves both ends of one document. */
export class SharedPort {
  /** Rejected with what the watch threw. pdf.js takes that for a flaw of the page, or waits for an answer to the lost piece. */
  readonly refused: Promise<never>;
  #refuse: (reason: unknown) => void = () => undefined;
  readonly #watch: OperatorWatch | undefined;
  readonly #listeners = new Set<Listener>();
  readonly #operators = new Map<unknown, number>();
  #all = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(watch?: OperatorWatch) {
    this.#watch = watch;
    this.refused = new Promise((_, reject) => {
      this.#refuse = reject;
    });
    // Nobody may be reading a page just then.
    this.refused.catch(() => undefined);
  }

  postMessage(message: Message): void {
    this.#count(message);
    markFont(message);
    const event = { data: keep(message) };
    // Not at once: whoever posts goes on first, as with every port.
    this.#last = this.#last.then(() => this.#watch?.pause());
    void this.#last.then(() => {
      for (const listener of [...this.#listeners]) listener(event);
    });
  }

  #count({ chunk, streamId }: Message): void {
    if (this.#watch === undefined || !Array.isArray(chunk?.fnArray)) return;
    const operators = (this.#operators.get(streamId) ?? 0) + chunk.fnArray.length;
    this.#operators.set(streamId, operators);
    this.#all += chunk.fnArray.length;
    try {
      this.#watch.count(operators, this.#all);
    } catch (error) {
      this.#refuse(error);
      throw error;
    }
  }

  addEventListener(_type: 'message', listener: Listener, options?: { signal?: AbortSignal }): void {
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.removeEventListener(_type, listener));
  }

  removeEventListener(_type: 'message', listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** The lists of a chunk are emptied and filled again once it is posted; what is in them stays as it is. */
function keep(message: Message): Message {
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null) return message;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(chunk)) copy[key] = Array.isArray(value) ? value.slice() : value;
  return { ...message, chunk: copy };
}

/**
 * Says of a font that it is loaded for drawing already. Nothing is drawn, and pdf.js would otherwise make the outlines of
 * every glyph shown. Without this mark it does so later, which costs time and changes nothing else.
 */
function markFont({ action, data }: Message): void {
  if (action !== 'commonobj' || !Array.isArray(data) || data[1] !== 'Font') return;
  const extra = (data[2] as { extra?: { attached?: boolean } } | null | undefined)?.extra;
  if (extra !== undefined) extra.attached = true;
}
