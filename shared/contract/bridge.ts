import type { CommandError } from './command-error.ts';
import type { CommandName, CommandResult } from './commands.ts';
import type { Result } from '../units/index.ts';

// What passes between the desktop's main process and the preload of its windows. Both sides name the channels here.

/** Where a window of the desktop finds the screen. The scheme is the app's own: nothing of the web has this origin. */
export const SCREEN_ORIGIN = 'kavach://terminal';

/** Window to main: send me the whole state, and from then on what changes. */
export const LISTEN_CHANNEL = 'kavach:listen';
/** Main to window: a `HostFrame` with state, as JSON. */
export const STATE_CHANNEL = 'kavach:state';
/** Window to main: the oldest of what was sent has been taken in. */
export const HEARD_CHANNEL = 'kavach:heard';
/** Main to window: do this action, which was chosen in the menu. */
export const ACTION_CHANNEL = 'kavach:action';
/** Window to main: the user's own keys, for the menu to show. */
export const KEYS_CHANNEL = 'kavach:keys';

export type CommandChannel = `kavach:command:${CommandName}`;

/** Each command has a channel of its own; window to main, answered. */
export function commandChannel(name: CommandName): CommandChannel {
  return `kavach:command:${name}`;
}

/** `json`: the value of a success that was written as JSON already, in its bytes. */
export type BridgeAnswer = Result<unknown, CommandError> | { readonly ok: true; readonly json: Uint8Array };

/** What the page is given of it. */
export type CommandAnswer<N extends CommandName> = Result<CommandResult<N>, CommandError>;
