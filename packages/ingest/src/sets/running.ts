/** Work that goes on while more is begun; the first error of any of it is kept. */
export class Running {
  readonly #pending = new Set<Promise<void>>();
  #broken: { error: unknown } | null = null;

  /** Did some of it fail? No more should be begun then. */
  get isBroken(): boolean {
    return this.#broken !== null;
  }

  add(work: Promise<void>): void {
    const done: Promise<void> = work
      .catch((error: unknown) => {
        this.#broken ??= { error };
      })
      .finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }

  /** @throws the first error, when all has ended */
  async all(): Promise<void> {
    await Promise.all(this.#pending);
    if (this.#broken !== null) throw this.#broken.error;
  }
}
