/**
 * What `work` makes of each item, in the order of the items, at most `most` at a time. An answer is given as soon as it
 * and those before it are there, though no further item has come: whoever sends one item and waits for its answer gets
 * it. `work` must not throw.
 */
export async function* inOrder<Item, Answer>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const iterator = items[Symbol.asyncIterator]();
  const working: Promise<{ answer: Answer }>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  for (;;) {
    if (!ended && working.length < most) coming ??= iterator.next();
    const first = working[0];
    if (coming === null && first === undefined) return;
    const event = await Promise.race([coming, first].filter((one) => one !== null && one !== undefined));
    if ('answer' in event) {
      working.shift();
      yield event.answer;
      continue;
    }
    coming = null;
    if (event.done) ended = true;
    else working.push(work(event.value).then((answer) => ({ answer })));
  }
}
