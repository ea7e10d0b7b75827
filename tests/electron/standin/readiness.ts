let begun = false;

/** Whether the app is ready: some things are allowed before only, others after only. */
export function appHasBegun(): boolean {
  return begun;
}

export function beginApp(): void {
  begun = true;
}

/** Of what electron refuses before its app is ready. */
export function needsReady(what: string): void {
  if (!begun) throw new Error(`Cannot use ${what} before app is ready`);
}
