const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Settles when the process is asked to end. Asked a second time, it ends at once: what was acknowledged is on disk. */
export async function untilEnded(): Promise<void> {
  await new Promise<void>((resolve) => {
    let asked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (asked) process.exit(1);
        asked = true;
        resolve();
      });
    }
  });
}
