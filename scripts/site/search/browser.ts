// Runs in every page of the site, also one that is opened from a folder: the index is a script, and nothing is fetched.
import MiniSearch from 'minisearch';
import { type Entry, found, searchOptions } from './tokens.ts';

const SHOWN = 20;
const { index: address = '', root = '.' } = document.currentScript?.dataset ?? {};
const input = document.querySelector<HTMLInputElement>('#search');
const list = document.querySelector<HTMLOListElement>('#found');

/** Loaded when somebody begins to search. */
let loading: Promise<MiniSearch<Entry>> | null = null;

function load(): Promise<MiniSearch<Entry>> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      const { siteIndex } = globalThis as unknown as { siteIndex: string };
      resolve(MiniSearch.loadJSON<Entry>(siteIndex, searchOptions));
    };
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

async function show(words: string): Promise<void> {
  const entries = words.trim() === '' ? [] : found(await load(), words).slice(0, SHOWN);
  const items = entries.map(({ url, page, title }) => {
    const link = document.createElement('a');
    link.href = `${root}/${url}`;
    link.textContent = title === '' || title === page ? page : `${page} › ${title}`;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  list?.replaceChildren(...items);
  if (list !== null) list.hidden = items.length === 0;
}

input?.addEventListener('input', () => void show(input.value));
