/** Names that always mean this machine. The port is free, so that an SSH tunnel may end on another one. */
const LOCAL_NAMES: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** False for a foreign name that was made to point at this machine (DNS rebinding), and for no name at all. */
export function isLocalHost(host: string | undefined): boolean {
  if (host === undefined) return false;
  const match = /^(\[[0-9a-f:]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host);
  return match?.[1] !== undefined && LOCAL_NAMES.has(match[1].toLowerCase());
}

/** True when the page that asks was served by this very address. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  return origin !== undefined && host !== undefined && origin === `http://${host}`;
}
