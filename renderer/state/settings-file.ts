import { readSettings, type SettingFault, type Settings } from '../../shared/contract/index.ts';
import { err, ok, type Result } from '../../shared/units/index.ts';
import type { KeyColumn } from '../../shared/keyboard/keymap.ts';
import type { OwnKeys } from '../../shared/keyboard/keys-in-force.ts';
import { refusalWords } from './key-words.ts';
import { keyFaults } from './own-keys.ts';

/** One thing that is wrong in a file. */
export interface FileFault {
  /** Null where the file has no such line. */
  readonly line: number | null;
  readonly what: string;
  readonly message: string;
}

const FORMAT = 'kavach-settings';
const VERSION = 1;

/** The settings as a file, with the keys of this screen: nothing of accounts, secrets or addresses is among them. */
export function settingsFile(settings: Settings, revision: number, keys: OwnKeys): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, revision, settings, keys }, null, 2)}\n`;
}

/** What a file holds; keys are null where it does not speak of them. */
export interface ReadFile {
  readonly settings: Settings;
  readonly keys: OwnKeys | null;
}

const whole = (message: string): readonly FileFault[] => [{ line: null, what: 'The file', message }];

/** What is in a file. A setting that it does not name stays as it is; everything that is wrong is listed, and nothing taken. */
export function readSettingsFile(
  text: string,
  base: Settings,
  column: KeyColumn,
): Result<ReadFile, readonly FileFault[]> {
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
  const keys = file['keys'] ?? null;
  const faults = [
    ...(read.ok ? [] : read.error.map((fault) => inFile(fault, text))),
    ...(keys === null ? [] : badKeys(keys, text, column)),
  ];
  if (!read.ok || faults.length > 0) return err(faults);
  return ok({ settings: read.value, keys });
}

function badKeys(keys: unknown, text: string, column: KeyColumn): readonly FileFault[] {
  if (typeof keys !== 'object' || keys === null || Array.isArray(keys))
    return [{ line: lineOf(['keys'], text), what: 'keys', message: 'Must be actions with their keys.' }];
  return keyFaults({ ...keys }, column).map(({ action, refusal }) => ({
    line: lineOf(['keys', action], text),
    what: `keys.${action}`,
    message: refusalWords(refusal, column, (name) => name),
  }));
}

/** Names the place, never what stands there: a file may hold what is no setting, and nobody's business. */
function inFile({ path, message }: SettingFault, text: string): FileFault {
  const what = path.length === 0 ? 'settings' : path.join('.');
  return { line: lineOf(['settings', ...path], text), what, message };
}

/** The line of the last key, searched from its part on. */
function lineOf(path: readonly string[], text: string): number | null {
  let at = 0;
  for (const key of path) {
    at = text.indexOf(`${JSON.stringify(key)}:`, at);
    if (at < 0) return null;
  }
  return text.slice(0, at).split('\n').length;
}
