import type { Page, WebSocket } from '@playwright/test';
import type { Screen } from '../fixture.ts';

/** The page's clock begins here; only differences of it are ever shown. */
const BEGIN = Date.UTC(2026, 10, 19);
const TICK_MS = 250;
const TRIES = 12;

const SOCKETS = new WeakMap<Page, WebSocket>();

/** The clock of a page that is not there yet, standing: every timer of the screen then begins at a known moment. */
export async function standingClock(page: Page): Promise<void> {
  page.on('websocket', (socket) => SOCKETS.set(page, socket));
  await page.clock.install({ time: BEGIN });
  // Ahead of it, for it has run since; the page that comes next begins there.
  await page.clock.pauseAt(BEGIN + 60_000);
}

/** Lets the clock stand at a whole tick of the screen's own timer. */
async function pause(page: Page): Promise<void> {
  for (let ahead = TICK_MS; ahead <= 4 * TICK_MS; ahead += TICK_MS) {
    const now = await page.evaluate(() => Date.now());
    try {
      await page.clock.pauseAt(Math.ceil((now + ahead) / TICK_MS) * TICK_MS);
      return;
    } catch {
      // The page was so slow to hear of it that this moment had passed.
    }
  }
  throw new Error('the clock of the page could not be stopped');
}

/**
 * The picture of a screen that nothing changes any more: its clock stands, its host speaks once before each tick, so
 * that every age is the same in every run. Where the clock is to go on without a word of the host, `silentMs` says how far.
 */
export async function stillPicture(screen: Screen, silentMs: number): Promise<Buffer> {
  const { page } = screen;
  await pause(page);
  screen.host.stopBeating();
  // Longer ago than a tick: the word that comes next is then shown at once, and the tick after it a whole one later.
  await page.clock.runFor(TICK_MS);
  let before = await afterWord(screen);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const now = await afterWord(screen);
    if (now.equals(before)) return silentMs === 0 ? now : afterSilence(page, silentMs);
    before = now;
  }
  throw new Error('the screen does not come to rest');
}

/** The picture of a screen whose clock has stood from the beginning, some time later and without a word of the host. */
export async function afterSilence(page: Page, silentMs: number): Promise<Buffer> {
  await page.clock.runFor(silentMs);
  return picture(page);
}

/** The picture a tick after the host's session has come to the page. */
async function afterWord({ page, host }: Screen): Promise<Buffer> {
  const frame = SOCKETS.get(page)?.waitForEvent('framereceived');
  host.beat();
  await frame;
  await page.clock.runFor(TICK_MS);
  return picture(page);
}

const picture = (page: Page): Promise<Buffer> => page.screenshot({ animations: 'disabled', caret: 'hide' });
