import { spawn } from 'node:child_process';

/** True where a window can be shown: always on Windows and macOS, elsewhere where there is a display. */
function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return (process.env['DISPLAY'] ?? '') !== '' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '';
}

function opener(): readonly [string, ...string[]] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return [process.platform === 'darwin' ? 'open' : 'xdg-open'];
}

/** Opens the system's browser where there is a display. The address is good for one use, so seeing it later helps nobody. */
export function openBrowser(address: string): void {
  if (!hasDisplay()) return;
  const [program, ...args] = opener();
  const child = spawn(program, [...args, address], { detached: true, stdio: 'ignore' });
  // Without a browser the printed address is all there is.
  child.on('error', () => undefined);
  child.unref();
}
