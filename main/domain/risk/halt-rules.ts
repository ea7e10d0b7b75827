import type { HaltState } from '../../../shared/contract/index.ts';
import type { Instant } from '../../../shared/units/index.ts';

/** What can be asked of the broker, as controls.md 3 tells it apart. */
export type TradingAction =
  | 'entry'
  | 'brokerStop'
  | 'guardExit'
  | 'userClose'
  | 'exitReprice'
  | 'hedgeSaleAfterBuyback'
  | 'cancel';

const REDUCING: Readonly<Record<TradingAction, boolean>> = {
  entry: false,
  brokerStop: true,
  guardExit: true,
  userClose: true,
  exitReprice: true,
  hedgeSaleAfterBuyback: true,
  cancel: true,
};

/** What each halt state allows (controls.md 3): nothing ever stops a way out, only ACTIVE lets anything in. */
export const HALT_RULES: Readonly<Record<HaltState, Readonly<Record<TradingAction, boolean>>>> = {
  ACTIVE: { ...REDUCING, entry: true },
  REDUCE_ONLY: REDUCING,
  HALTED: REDUCING,
};

export function isAllowed(state: HaltState, action: TradingAction): boolean {
  return HALT_RULES[state][action];
}

const SEVERITY: Readonly<Record<HaltState, number>> = { ACTIVE: 0, REDUCE_ONLY: 1, HALTED: 2 };

/** The state after a guard or a user asks for one: only ever tighter; the way back from HALTED is a reset. */
export function tightened(now: HaltState, asked: HaltState): HaltState {
  return SEVERITY[asked] > SEVERITY[now] ? asked : now;
}

/** After a halt it takes this long before a reset is listened to. */
export const RESET_HOLD_MS = 60_000;

export type ResetRefusal =
  | 'NOT_HALTED'
  | 'TOO_EARLY'
  | 'NO_REASON'
  | 'WRONG_WORD'
  | 'NOT_FLAT'
  | 'DOCTOR_FAILED';

export interface ResetRequest {
  readonly state: HaltState;
  readonly haltedAt: Instant | null;
  readonly now: Instant;
  readonly reason: string;
  readonly word: string;
  /** Confirmed by the broker's book. */
  readonly flat: boolean;
  /** Null where this build has no doctor to ask. */
  readonly doctorPassed: boolean | null;
}

/** Everything that stands against a reset; empty when it may be done. Harder to undo than to do (product.md 3). */
export function resetRefusals(request: ResetRequest): readonly ResetRefusal[] {
  const refusals: ResetRefusal[] = [];
  if (request.state === 'ACTIVE') refusals.push('NOT_HALTED');
  if (request.haltedAt !== null && request.now - request.haltedAt < RESET_HOLD_MS) refusals.push('TOO_EARLY');
  if (request.reason.trim() === '') refusals.push('NO_REASON');
  if (request.word !== 'RESET') refusals.push('WRONG_WORD');
  if (!request.flat) refusals.push('NOT_FLAT');
  if (request.doctorPassed === false) refusals.push('DOCTOR_FAILED');
  return refusals;
}
