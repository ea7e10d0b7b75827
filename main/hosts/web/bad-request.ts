import type { Socket } from 'node:net';
import type { RefusalLog } from './refusal-log.ts';

const LATE = 'ERR_HTTP_REQUEST_TIMEOUT';
const ANSWER = (status: string): string =>
  `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/** A connection that never became a request: no HTTP, a head without end, or one that came too slowly. */
export function badRequest(error: Error & { readonly code?: string }, socket: Socket, log: RefusalLog): void {
  const code = error.code ?? 'no code';
  // Gone by itself: nobody is left to be told, and it was no attempt at anything.
  if (code === 'ECONNRESET' || socket.destroyed) return;
  log.other(`a connection: ${code}`);
  if (socket.writable) socket.write(ANSWER(code === LATE ? '408 Request Timeout' : '400 Bad Request'));
  socket.destroy(error);
}
