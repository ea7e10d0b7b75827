import type { HostLink } from '../../shared/contract/index.ts';
import { createWebLink } from './web-link.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    readonly kavach?: HostLink;
  }
}

/** The desktop's bridge where there is one, else the web host that served this page. */
export function findHost(): HostLink {
  if (window.kavach !== undefined) return window.kavach;
  const { protocol, host } = window.location;
  return createWebLink(`${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}/ws`);
}
