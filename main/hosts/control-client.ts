import { err, ok, type Result } from '../../shared/units/index.ts';
import { send } from './control-request.ts';
import type { Runtime } from './runtime-file.ts';

/** SILENT: nobody answers, or not in time. REFUSED: somebody does, and says no; `reason` is the code that was given. */
export interface ControlFault {
  readonly code: 'SILENT' | 'REFUSED';
  readonly reason: string;
  readonly message: string;
}

function refusal(text: string): ControlFault {
  try {
    const { error } = JSON.parse(text) as {
      readonly error?: { readonly code?: string; readonly message?: string };
    };
    return { code: 'REFUSED', reason: error?.code ?? '', message: error?.message ?? text };
  } catch {
    return { code: 'REFUSED', reason: '', message: text.slice(0, 200) };
  }
}

/** Asks a running terminal over its loopback port or its socket; never waits longer than `timeoutMs`. */
export async function askTerminal(
  runtime: Runtime,
  method: 'GET' | 'POST',
  path: string,
  timeoutMs: number,
  body: object | null = null,
): Promise<Result<unknown, ControlFault>> {
  try {
    const { isGood, text } = await send(runtime, { method, path, timeoutMs, body });
    return isGood ? ok(JSON.parse(text) as unknown) : err(refusal(text));
  } catch (error) {
    return err({
      code: 'SILENT',
      reason: '',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
