import { posix, win32 } from 'node:path';

/** What the usual place depends on, as the host's process tells it. */
export interface HostPlaces {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Where programs of this system keep their data, for a terminal that was not told another place. */
export function usualDataFolder({ platform, home, env }: HostPlaces): string {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] ?? win32.join(home, 'AppData', 'Local'), 'Kavach');
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kavach');
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'kavach');
}
