import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { SCREEN_ORIGIN } from '../../../shared/contract/bridge.ts';
import { securityHeaders } from '../security-headers.ts';

/** The kinds of files that the built screen is made of; nothing else is ever sent. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** The file of the screen that an address names; null where it names none. */
export function screenFile(root: string, address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || `${url.protocol}//${url.host}` !== SCREEN_ORIGIN) return null;
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const file = join(root, path === '/' ? 'index.html' : path);
  if (!file.startsWith(`${root}${sep}`) || TYPES[extname(file)] === undefined) return null;
  return file;
}

const HEADERS = securityHeaders("'none'");

function nothing(status: number, text: string): Response {
  return new Response(text, { status, headers: HEADERS });
}

/** Answers a window's request for a part of the screen, from the built files alone. */
export async function answerScreen(
  root: string,
  { method, url }: { readonly method: string; readonly url: string },
): Promise<Response> {
  if (method !== 'GET' && method !== 'HEAD') return nothing(405, 'Only reading is possible here.');
  const file = screenFile(root, url);
  if (file === null) return nothing(404, 'There is nothing here.');
  try {
    const type = TYPES[extname(file)] ?? '';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...HEADERS, 'content-type': type },
    });
  } catch {
    return nothing(404, 'There is nothing here.');
  }
}
