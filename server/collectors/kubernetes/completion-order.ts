/**
 * Yields what promises bring as they settle, and throws the first rejection. Rejections after that, or after the
 * consumer has left, are dropped: nobody is there to be told.
 */
export async function* inCompletionOrder<T>(promises: readonly Promise<T>[]): AsyncGenerator<T> {
  const pending = new Map(promises.map((promise, at) => [at, promise.then((value) => ({ at, value }))]));
  for (const promise of pending.values()) promise.catch(() => undefined);
  while (pending.size > 0) {
    const { at, value } = await Promise.race(pending.values());
    pending.delete(at);
    yield value;
  }
}
