const STOP = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

let isStopped = false;
let wake: () => void = () => {};
let isListening = false;

/** Sleeps; from the first call on, a stop signal ends the run in order instead of at once. */
export function pause(milliseconds: number): Promise<boolean> {
  stopInOrder();
  return new Promise((resolve) => {
    const done = () => resolve(!isStopped);
    if (isStopped) {
      done();
      return;
    }
    const timer = setTimeout(done, milliseconds);
    wake = () => {
      clearTimeout(timer);
      done();
    };
  });
}

/** A signal that came before the first pause would end the process at once, without the estimate. */
export function stopInOrder(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of STOP) {
    process.once(signal, () => {
      isStopped = true;
      wake();
    });
  }
}
