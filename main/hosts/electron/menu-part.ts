import { globalShortcut } from 'electron';
import { ACTION_CHANNEL } from '../../../shared/contract/bridge.ts';
import type { ActionId } from '../../../shared/keyboard/action-id.ts';
import { setMenu } from './app-menu.ts';
import { GlobalStop } from './global-stop.ts';
import { pressStop } from './press-stop.ts';
import type { OpenShellPart } from './shell-part.ts';

/** The menu and the key that is heard everywhere; both follow the user's own keys. The page does the rest. */
export const menu: OpenShellPart = (shell) => {
  const { desktop, windows } = shell;
  const choose = (action: ActionId): void => {
    // The way out waits for no page.
    if (action === 'emergency.stop') {
      pressStop(shell, 'you, from the menu');
      return;
    }
    windows.show();
    windows.main?.webContents.send(ACTION_CHANNEL, action);
  };
  const stop = new GlobalStop(globalShortcut, () => pressStop(shell, 'you, by the key for everywhere'));
  desktop.holdKeyBy(stop);
  setMenu({}, choose);
  return {
    keysAre(own) {
      desktop.keysAre(own);
      setMenu(own, choose);
    },
    close: () => stop.close(),
  };
};
