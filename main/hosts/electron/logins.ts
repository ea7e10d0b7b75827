import { shell } from 'electron';
import { loginOf } from './login-pages.ts';
import { LoginWindows, NAMES, type LoginParts } from './login-window.ts';
import { openingOf } from './opening.ts';
import type { OpenShellPart } from './shell-part.ts';

/** What the screen wants opened: logins here, its links in the system's browser, nothing else. */
export const logins: OpenShellPart = ({ link, callbacks, windows, say }) => {
  const finish: LoginParts['finish'] = (account, answer) => {
    link.command('account.finishLogin', { account, answer }, 'login window', (result) => {
      if (!result.ok) say(`${NAMES[account]} refused the login: ${result.error.message}`);
      windows.show();
    });
  };
  const its = new LoginWindows({ finish, say });
  return {
    openOutside(address) {
      const opening = openingOf(address, (each) => loginOf(link, each));
      const known = callbacks.known();
      if (opening.kind === 'refused' || known === null) return false;
      if (opening.kind === 'browser') void shell.openExternal(opening.address);
      else {
        its.open({ account: opening.account, page: opening.address, back: known[opening.account] });
        // An app that is left with a login alone would not end.
        windows.main?.once('closed', () => its.close());
      }
      return true;
    },
    close: () => its.close(),
  };
};
