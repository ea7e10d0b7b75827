import { readSettings, type SettingFault, type Settings } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';

/** One thing that is wrong in a file. */
export interface FileFault {
  /** Null where the file has no such line. */
  readonly line: number | null;
  readonly what: string;
  readonly message: string;
}

const FORMAT = 'kavach-settings';
const VERSION = 1;

/** The settings as a file: nothing of accounts, keys or addresses is among them. */
export function settingsFile(settings: Settings, revision: number): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, revision, settings }, null, 2)}\n`;
}

const whole = (message: string): readonly FileFault[] => [{ line: null, what: 'The file', message }];

/** Settings out of a file. One that it does not name stays as it is; everything that is wrong is listed, and nothing taken. */
export function readSettingsFile(text: string, base: Settings): Result<Settings, readonly FileFault[]> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return err(whole(`is no JSON: ${error instanceof Error ? error.message : String(error)}`));
  }
  const file = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Readonly<
    Record<string, unknown>
  >;
  if (file['format'] !== FORMAT) return err(whole(`does not say "format": "${FORMAT}".`));
  if (file['version'] !== VERSION)
    return err(whole(`is not of version ${VERSION}, the one that is understood.`));
  const read = readSettings(file['settings'], base);
  return read.ok ? ok(read.value) : err(read.error.map((fault) => inFile(fault, text)));
}

/** Names the place, never what stands there: a file may hold what is no setting, and nobody's business. */
function inFile({ path, message }: SettingFault, text: string): FileFault {
  const what = path.length === 0 ? 'settings' : path.join('.');
  return { line: lineOf(path, text), what, message };
}

/** The line of the last key, searched from its part on. */
function lineOf(path: readonly string[], text: string): number | null {
  let at = 0;
  for (const key of ['settings', ...path]) {
    at = text.indexOf(`${JSON.stringify(key)}:`, at);
    if (at < 0) return null;
  }
  return text.slice(0, at).split('\n').length;
}
