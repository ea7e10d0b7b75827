import process from 'node:process';
import { expect, type Page } from '@playwright/test';
import type { JournalEntry, Slices, SpreadView } from '../../../shared/contract/index.ts';

/** What the page itself notes of its host, by its own clock. */
interface Noted {
  /** When the last frame came. */
  heardAt: number;
  /** When the words stood there that it is silent. */
  saidAt: number;
  /** How long the machine kept the page from running meanwhile. */
  keptMs: number;
  slices: Partial<Slices>;
}

/** Has the page note when it last heard from its host and when it said so; before the page is opened. */
export async function watchSilence(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted = { heardAt: 0, saidAt: 0, keptMs: 0, slices: {} };
    Object.assign(globalThis, { noted });
    const Socket = WebSocket;
    globalThis.WebSocket = class extends Socket {
      constructor(address: string | URL) {
        super(address);
        this.addEventListener('message', ({ data }: MessageEvent<string>) => {
          const frame = JSON.parse(data) as { type: string; slices: object };
          if (frame.type === 'state') Object.assign(noted.slices, frame.slices);
          Object.assign(noted, { heardAt: performance.now(), saidAt: 0, keptMs: 0 });
        });
      }
    };
    let ranAt = performance.now();
    setInterval(() => {
      const now = performance.now();
      const lateMs = now - Math.max(ranAt, noted.heardAt) - 20;
      if (noted.saidAt === 0 && lateMs > 50) noted.keptMs += lateMs;
      ranAt = now;
    }, 20);
    new MutationObserver(() => {
      const words = document.querySelector('.banner')?.textContent ?? '';
      if (noted.saidAt === 0 && words.includes('Kavach is not answering since'))
        noted.saidAt = performance.now();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const noted = async (page: Page): Promise<Noted> =>
  page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted);

/** Within two seconds of the last word of the host, or as much later as the machine held the page up. */
export async function expectSaidInTime(page: Page): Promise<void> {
  const { heardAt, saidAt, keptMs } = await noted(page);
  const words = `said ${Math.round(saidAt - heardAt)} ms after the last word, the page held up for ${Math.round(keptMs)} ms`;
  process.stdout.write(`  ${words}\n`);
  expect(saidAt - heardAt, words).toBeGreaterThan(0);
  expect(saidAt - heardAt - keptMs, words).toBeLessThan(2_000);
}

/** What must not be lost: every row that was shown, and what is held. */
export interface Held {
  readonly rows: readonly JournalEntry[];
  readonly legs: readonly object[];
}

export async function heldOf(page: Page): Promise<Held> {
  const { journal, positions } = (await noted(page)).slices;
  const rows = journal?.entries ?? [];
  return { rows, legs: (positions?.spreads ?? []).map(unpriced) };
}

/** Without its prices, which go on. */
function unpriced({ id, signal, shortStrike, hedgeStrike, openedAt, legs }: SpreadView): object {
  const held = legs.map(({ quantity, entryPrice }) => ({ quantity, entryPrice }));
  return { id, signal, shortStrike, hedgeStrike, openedAt, held };
}

/** Rows that came since are no loss. */
export async function expectNothingLost(page: Page, before: Held): Promise<void> {
  const after = await heldOf(page);
  expect(before.rows.length).toBeGreaterThan(0);
  expect(before.legs).toHaveLength(1);
  const last = Math.max(...before.rows.map(({ row }) => row));
  expect(after.rows.filter(({ row }) => row <= last)).toEqual(before.rows);
  expect(after.legs).toEqual(before.legs);
}
