import type { AlertStore } from '../ports/alert-store.ts';
import type { Backtests } from '../ports/backtests.ts';
import type { Backups } from '../ports/backups.ts';
import type { Desktop } from '../ports/desktop.ts';
import type { MachineDoctor } from '../ports/doctor.ts';
import type { Drill } from '../ports/drill.ts';
import type { Imports } from '../ports/imports.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { Replays } from '../ports/replays.ts';

/** What works beside the trading, on threads of its own; absent where nobody is there to ask for it. */
export interface SideDesks {
  /** The emergency stop's drill. */
  readonly drill?: Drill;
  /** Backups of the data folder. */
  readonly backups?: Backups;
  /** What the doctor measures of the machine and the data folder. */
  readonly doctor?: MachineDoctor;
  /** The desktop app around the terminal. */
  readonly desktop?: Desktop | null;
  /** Replays of past days. */
  readonly replays?: Replays;
  readonly backtests?: Backtests;
  /** What comes into the history, and the user's SQL Server. */
  readonly imports?: Imports;
  /** How the user wants to be told of things, and what carries it away from this machine. */
  readonly alerts?: { readonly store: AlertStore; readonly messenger: Messenger };
}

/** The same for whoever is asked: null where there is none. */
export function askable({ drill, backups, doctor, desktop, replays, backtests, imports }: SideDesks) {
  return {
    drill: drill ?? null,
    backups: backups ?? null,
    doctor: doctor ?? null,
    desktop: desktop ?? null,
    replays: replays ?? null,
    backtests: backtests ?? null,
    imports: imports ?? null,
  };
}
