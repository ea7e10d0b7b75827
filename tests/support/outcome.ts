import type { Result } from '../../shared/units/index.ts';

/** The value of an outcome that must be good; the error is in the message where it is not. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected error: ${JSON.stringify(result.error)}`);
}

/** The error of an outcome that must be bad. */
export function errorOf<T, E>(result: Result<T, E>): E {
  if (!result.ok) return result.error;
  throw new Error(`unexpected success: ${JSON.stringify(result.value)}`);
}
