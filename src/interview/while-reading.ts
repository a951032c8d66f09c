// Works ahead while a person reads, in small steps, so that no key press waits long.

/** Milliseconds between two steps: keys come in between. */
const PAUSE = 1e9;

/** Does the tasks one after the other, the first after a pause, until the returned function is called. */
export function whileReading(tasks: readonly (() => void)[]): () => void {
  const left = [...tasks];
  const timer = setInterval(() => {
    const task = left.shift();
    if (task === undefined) clearInterval(timer);
    else task();
  }, PAUSE);
  return () => clearInterval(timer);
}
