// The signals that end, stop and continue the process.
import process from "node:process";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export type EndSignal = (typeof SIGNALS)[number];

/** Calls `action` when a signal asks the process to end, until the returned function is called. */
export function onSignal(action: (signal: EndSignal) => void): () => void {
  for (const signal of SIGNALS) process.on(signal, action);
  return () => {
    for (const signal of SIGNALS) process.off(signal, action);
  };
}

/** Ends the process as the signal itself does: the parent process sees it, and nothing is left to fail. */
export function raise(signal: EndSignal): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}

/** How long a process waits to be stopped, in milliseconds: without job control, it never is. */
const STOPPED_WITHIN = 20;

/** Until `forget` is called. `after` also follows a stop without a chance to call `before`. */
export function stoppable({ before, after }: Readonly<Record<"before" | "after", () => void>>) {
  const stop = () => {
    before();
    process.off("SIGTSTP", stop);
    process.kill(OWN_JOB, "SIGTSTP");
    setTimeout(() => {
      process.on("SIGTSTP", stop);
      after();
    }, STOPPED_WITHIN);
  };
  process.on("SIGTSTP", stop);
  process.on("SIGCONT", after);
  return {
    /** Stops the process and its job, as the terminal does at Ctrl-Z. */
    stop,
    forget() {
      process.off("SIGTSTP", stop);
      process.off("SIGCONT", after);
    },
  };
}

/** To `kill`, the caller's process group. */
const OWN_JOB = 0;
