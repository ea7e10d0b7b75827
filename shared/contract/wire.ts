import type { ActionId } from '../keyboard/action-id.ts';
import type { OwnKeys } from '../keyboard/keys-in-force.ts';
import type { CommandError } from './command-error.ts';
import type { CommandArgs, CommandName, CommandResult } from './commands.ts';
import type { Slices } from './slices.ts';
import type { Result } from '../units/index.ts';

/** Host to screen: everything at first, then what changed; `version` counts up by one a frame so that a loss is seen. */
export type HostFrame =
  | {
      readonly type: 'state';
      readonly version: number;
      readonly full: boolean;
      readonly slices: Partial<Slices>;
    }
  | { readonly type: 'answer'; readonly call: number; readonly result: Result<unknown, CommandError> };

/** Screen to host. `call` is chosen by the screen and comes back with the answer. */
export type ScreenFrame =
  | { readonly type: 'command'; readonly call: number; readonly name: CommandName; readonly args: unknown }
  | { readonly type: 'resync' };

/** Whether the host is heard. `signedOut`: it is there, but knows nothing of this browser's session. */
export type HostConnection = 'heard' | 'silent' | 'signedOut';

/** An action of the screen, as a menu names it. */
export type MenuAction = ActionId;

/** What any host offers a screen: pushed state and commands. The web client and the preload both implement this. */
export interface HostLink {
  /** Calls back at once with all slices and then with each change; returns how to stop. */
  onState(listener: (slices: Partial<Slices>, full: boolean) => void): () => void;
  /** Calls back at once with whether the host is being heard, and then with each change. */
  onConnection(listener: (connection: HostConnection) => void): () => void;
  command<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
  ): Promise<Result<CommandResult<N>, CommandError>>;
  /** Which key column applies: the browser keeps some chords for itself. */
  readonly host: 'browser' | 'desktop';
  /** The desktop's menu; absent in a browser. */
  readonly menu?: {
    /** Calls back with each action that is chosen there; returns how to stop. */
    onAction(listener: (action: MenuAction) => void): () => void;
    /** Shows these in place of the designed keys. */
    keysAre(own: OwnKeys): void;
  };
}
