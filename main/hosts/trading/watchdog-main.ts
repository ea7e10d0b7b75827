import { existsSync } from 'node:fs';
import { MemorySecrets } from '../../adapters/memory/index.ts';
import { openControl } from '../../adapters/sqlite/control-store.ts';
import { attempt } from '../../adapters/sqlite/fault.ts';
import { folderFiles } from '../../adapters/sqlite/folder-files.ts';
import { LearningSecrets } from '../secrets/learning-secrets.ts';
import { stopAlone } from '../stop/stop-alone.ts';
import { REDACTOR } from '../log/redactor.ts';
import { emergencyLog } from '../surroundings.ts';
import type { Heartbeat, WatchdogWord } from './watchdog-words.ts';

// The watchdog itself. It outlives a terminal that dies or hangs, and a key that ends the whole group in a shell; it
// ends when the terminal says good-bye, when another has taken over the folder, and after a stop.

const TICK_MS = 1_000;
/** So many of its own seconds without a word: a suspended machine suspends both, and counts for nothing. */
const SILENT_TICKS = 10;

let last: Heartbeat | null = null;
let silent = 0;
let stopping = false;

const say = (text: string): void => void process.stderr.write(REDACTOR.clean(text));

function alarm(text: string): void {
  say(`WATCHDOG: ${text}\n`);
  emergencyLog(`${new Date().toISOString()} watchdog: ${text}`);
}

/** True while the folder is still that terminal's: a stop or a restart in between has its own eyes. */
function isItsOwn({ folder, epoch }: Heartbeat): boolean {
  const path = folderFiles.control(folder);
  if (!existsSync(path)) return false;
  const control = openControl(path);
  if (!control.ok) return true;
  const now = attempt(path, () => control.value.epoch());
  control.value.close();
  return !now.ok || now.value === epoch;
}

async function stop({ folder, secrets }: Heartbeat): Promise<void> {
  stopping = true;
  alarm('no word from the terminal with live shorts open: it is ended, and the live book closed.');
  const code = await stopAlone(
    folder,
    { out: say, err: say },
    new LearningSecrets(new MemorySecrets(secrets), secrets),
  );
  alarm(code === 0 ? 'flat, by the broker’s book.' : 'NOT flat: look at the broker now.');
  process.exit(code);
}

function tick(): void {
  silent += 1;
  if (last === null || stopping || silent < SILENT_TICKS) return;
  if (!last.shorts || !isItsOwn(last)) {
    // Nothing to guard; without a terminal at the other end there will be nothing either.
    if (!process.connected) process.exit(0);
    return;
  }
  const seconds = Math.ceil(last.delayMs / TICK_MS);
  if (silent === SILENT_TICKS)
    alarm(`the terminal is silent with live shorts open; the stop follows in ${seconds} s.`);
  if (silent >= SILENT_TICKS + seconds) void stop(last);
}

process.on('message', (word: WatchdogWord) => {
  if (word.type === 'bye') process.exit(0);
  if (silent >= SILENT_TICKS && !stopping && word.shorts) alarm('the terminal answers again; no stop.');
  silent = 0;
  last = word;
});
process.on('disconnect', () => {
  if (last === null) process.exit(0);
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
setInterval(tick, TICK_MS);
