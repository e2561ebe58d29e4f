/** What the folder's scripts give the page: a page that is opened from a folder can load scripts, and fetch nothing. */

declare global {
  /** Called by every script of the folder. */
  var juesuanGive: (name: string, value: unknown) => void;
}

const waiting = new Map<string, (value: never) => void>();
const given = new Map<string, unknown>();

globalThis.juesuanGive = (name, value) => {
  const waits = waiting.get(name);
  waiting.delete(name);
  if (waits) waits(value as never);
  else given.set(name, value);
};

/**
 * Loads a script of the folder and waits for the value that it gives.
 *
 * @throws Error where the script is not there
 */
export function load<T>(path: string, name: string): Promise<T> {
  if (given.has(name)) return Promise.resolve(given.get(name) as T);
  return new Promise((resolve, reject) => {
    waiting.set(name, resolve);
    const script = document.createElement('script');
    // `#` and `?` in a report's name are no parts of an address.
    script.src = path.split('/').map(encodeURIComponent).join('/');
    script.onerror = () => reject(new Error(path));
    script.onload = () => script.remove();
    document.head.append(script);
  });
}
