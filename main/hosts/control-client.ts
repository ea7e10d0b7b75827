import { request } from 'node:http';
import { err, ok, type Result } from '../../shared/units/index.ts';
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

interface Answered {
  readonly isGood: boolean;
  readonly text: string;
}

async function send(
  { port, socket, token }: Runtime,
  method: 'GET' | 'POST',
  path: string,
  timeoutMs: number,
): Promise<Answered> {
  const way = port === null ? { socketPath: socket } : { host: '127.0.0.1', port };
  const headers = { authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    const asked = request(
      { ...way, method, path, headers, signal: AbortSignal.timeout(timeoutMs) },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('error', reject);
        response.on('end', () => {
          const status = response.statusCode ?? 0;
          resolve({ isGood: status >= 200 && status < 300, text });
        });
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

/** Asks a running terminal over its loopback port or its socket; never waits longer than `timeoutMs`. */
export async function askTerminal(
  runtime: Runtime,
  method: 'GET' | 'POST',
  path: string,
  timeoutMs: number,
): Promise<Result<unknown, ControlFault>> {
  try {
    const { isGood, text } = await send(runtime, method, path, timeoutMs);
    return isGood ? ok(JSON.parse(text) as unknown) : err(refusal(text));
  } catch (error) {
    return err({
      code: 'SILENT',
      reason: '',
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
