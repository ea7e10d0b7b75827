import type { WebContents } from 'electron';
import { CrashPace } from './crash-pace.ts';

/** A window whose page's process ended is loaded again. The engine is in another process and hears nothing of it. */
export function reloadAfterCrash(contents: WebContents, say: (text: string) => void): void {
  const pace = new CrashPace();
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    say(`The screen's process ended (${reason}); it is loaded again. Trading goes on.`);
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload();
    }, pace.afterCrash(performance.now()));
  });
}
