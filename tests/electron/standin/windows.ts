/** What the app needs of a window to end it. */
export interface OpenWindow {
  readonly id: number;
  close(): void;
  destroy(): void;
  isDestroyed(): boolean;
}

const open = new Map<number, OpenWindow>();
let closed: () => void = () => undefined;

/** The windows that are open, oldest first. */
export function openWindows(): readonly OpenWindow[] {
  return [...open.values()];
}

export function windowOpened(window: OpenWindow): void {
  open.set(window.id, window);
}

export function windowClosed(id: number): void {
  open.delete(id);
  if (open.size === 0) closed();
}

/** What the app does when its last window has gone. */
export function whenAllClosed(then: () => void): void {
  closed = then;
}
