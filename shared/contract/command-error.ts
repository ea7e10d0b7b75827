/**
 * Why a command was not carried out: a code from this closed list, and a sentence that says what to do. With `TIMED_OUT`
 * and `BROKEN_OFF` it was sent and nobody knows what became of it; with `DISCONNECTED` it was never sent.
 */
export type CommandErrorCode =
  | 'BAD_ARGUMENTS'
  | 'NOT_NOW'
  | 'NOT_FOUND'
  | 'HALTED'
  | 'NOT_ARMED'
  | 'NEEDS'
  | 'TIMED_OUT'
  | 'DISCONNECTED'
  | 'BROKEN_OFF'
  | 'FAILED';

export interface CommandError {
  readonly code: CommandErrorCode;
  readonly message: string;
}
