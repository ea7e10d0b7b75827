import { notifications } from './notifications.ts';
import type { OpenShellPart } from './shell-part.ts';

/** What the desktop has beside its window, in the order in which it is opened and asked (`shell-part.ts`). */
export const SHELL_PARTS: readonly OpenShellPart[] = [notifications];
