import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { autostartEntry } from './autostart-entry.ts';

/** The program as a login would start it. An AppImage is started by its file, not by where it was unpacked for now. */
function command(): readonly string[] {
  const { APPIMAGE: image } = process.env;
  if (image !== undefined && image !== '') return [image];
  return app.isPackaged ? [process.execPath] : [process.execPath, app.getAppPath()];
}

/** Starts Kavach at every login from now on, or no more. The error is a sentence. */
export function startAtLogin(on: boolean): Result<null, string> {
  if (process.platform !== 'linux') {
    const [path = process.execPath, ...args] = command();
    app.setLoginItemSettings({ openAtLogin: on, path, args });
    return ok(null);
  }
  const { XDG_CONFIG_HOME: home = join(homedir(), '.config') } = process.env;
  const folder = join(home, 'autostart');
  try {
    if (on) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'kavach.desktop'), autostartEntry(command()));
    } else rmSync(join(folder, 'kavach.desktop'), { force: true });
    return ok(null);
  } catch (error) {
    return err(`The start at login could not be ${on ? 'set' : 'taken back'}: ${String(error)}`);
  }
}
