import { Notification } from 'electron';
import type { OpenShellPart } from './shell-part.ts';

/** The desktop's own notifications. A click brings the terminal to the front. */
export const notifications: OpenShellPart = ({ windows }) => {
  // One that nobody holds is forgotten with its click.
  const shown = new Set<Notification>();
  return {
    notify(title, body, stays) {
      if (!Notification.isSupported()) return;
      // The sound is the screen's: the system's own would say the same of everything.
      const notification = new Notification({
        title,
        body,
        silent: true,
        urgency: stays ? 'critical' : 'normal',
        timeoutType: stays ? 'never' : 'default',
      });
      shown.add(notification);
      notification.once('click', () => windows.show());
      for (const end of ['click', 'close', 'failed'] as const) {
        // Each of them is the last that is heard of it.
        notification.once(end as 'close', () => shown.delete(notification));
      }
      notification.show();
    },
  };
};
