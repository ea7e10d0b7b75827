import { request } from 'node:http';
import type { Runtime } from './runtime-file.ts';

interface Asked {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly timeoutMs: number;
  readonly body: object | null;
}

interface Answered {
  readonly isGood: boolean;
  readonly text: string;
}

/** One request to a running terminal, over its port or its socket. Throws where nobody answers in time. */
export async function send(
  { port, socket, token }: Runtime,
  { method, path, timeoutMs, body }: Asked,
): Promise<Answered> {
  const way = port === null ? { socketPath: socket } : { host: '127.0.0.1', port };
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body === null ? {} : { 'content-type': 'application/json' }),
  };
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    const asked = request({ ...way, method, path, headers, signal }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        const status = response.statusCode ?? 0;
        resolve({ isGood: status >= 200 && status < 300, text });
      });
    });
    asked.on('error', reject);
    asked.end(body === null ? undefined : JSON.stringify(body));
  });
}
