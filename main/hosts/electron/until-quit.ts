import { app } from 'electron';
import type { Windows } from './windows.ts';

/** Closes what is open, once, however the app ends. */
export function untilQuit(windows: Windows, close: () => void): void {
  let isOpen = true;
  const end = (): void => {
    if (isOpen) close();
    isOpen = false;
  };
  app.on('second-instance', () => windows.show());
  app.on('activate', () => windows.show());
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', end);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Nobody is asked: whoever sends it may send the next one without a choice.
      end();
      app.exit(0);
    });
  }
}
