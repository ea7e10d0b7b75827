import { closeGuard } from './close-guard.ts';
import { notices } from './desktop-notices.ts';
import { logins } from './logins.ts';
import { menu } from './menu-part.ts';
import { power } from './power.ts';
import type { OpenShellPart } from './shell-part.ts';
import { tray } from './tray.ts';
import { updates } from './updates.ts';
import { marks } from './window-marks.ts';

/** What the desktop has beside its window, in the order in which it is opened and asked (`shell-part.ts`). */
export const SHELL_PARTS: readonly OpenShellPart[] = [
  menu,
  marks,
  tray,
  power,
  notices,
  logins,
  closeGuard,
  updates,
];
