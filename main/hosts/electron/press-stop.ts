import { showNotice } from './desktop-notices.ts';
import type { Shell } from './shell-part.ts';

/** The emergency stop from outside of the page: at once, whatever the page does. A second one does no harm. */
export function pressStop({ link, windows, say }: Pick<Shell, 'link' | 'windows' | 'say'>, by: string): void {
  link.command('emergency.stop', { by }, 'desktop', (result) => {
    if (result.ok) return;
    const text = `${result.error.message} Press again, run "kavach stop", or close at the broker.`;
    say(`Emergency stop not confirmed: ${text}`);
    const title = 'Kavach: emergency stop not confirmed';
    showNotice({ title, text, stays: true }, () => windows.show());
  });
}
