import type { CustomScheme } from 'electron';
import { SCREEN_ORIGIN } from '../../../shared/contract/bridge.ts';

/** The scheme that the screen is loaded by; no other program and no page of the web has it. */
export const SCREEN_SCHEME = new URL(SCREEN_ORIGIN).protocol.slice(0, -1);

/** An origin of its own, as safe as https: so its policy holds and it may keep its settings. */
export const SCHEMES: CustomScheme[] = [
  { scheme: SCREEN_SCHEME, privileges: { standard: true, secure: true } },
];
