import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { refusing } from './refusing.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  woff2: 'font/woff2',
  txt: 'text/plain',
};

export const net = refusing('net', {
  /** Of files alone: nobody goes outside from here. */
  async fetch(address: string | URL): Promise<Response> {
    const url = String(address);
    if (!url.startsWith('file:')) throw new Error(`the stand-in for electron fetches files only: ${url}`);
    const body = await readFile(fileURLToPath(url));
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'content-type': type } });
  },
});
