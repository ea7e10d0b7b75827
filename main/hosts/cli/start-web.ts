import type { WebHost, WebHostOptions } from '../web/server.ts';
import { USUAL_PORT } from './serve-options.ts';

/** Whether an error says that somebody else listens there. */
export function portTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** The screen's host. Without a wish for a port, a taken one is no reason to stop. */
export async function startWeb(port: number | null, options: Omit<WebHostOptions, 'port'>): Promise<WebHost> {
  const { startWebHost } = await import('../web/server.ts');
  try {
    return await startWebHost({ ...options, port: port ?? USUAL_PORT });
  } catch (error) {
    if (port !== null || !portTaken(error)) throw error;
    return startWebHost({ ...options, port: 0 });
  }
}
