import { describe, expect, it } from 'vitest';
import { autostartEntry } from '../../../../main/hosts/electron/autostart-entry.ts';
import { DesktopTellings } from '../../../../main/hosts/electron/desktop-tellings.ts';
import type { Telling } from '../../../../shared/contract/index.ts';
import { NOW } from '../../../support/screen/session.ts';

const telling = (id: number, change: Partial<Telling> = {}): Telling => ({
  id,
  at: NOW,
  event: 'fired',
  level: 'info',
  text: `telling ${id}`,
  times: 1,
  sound: true,
  desktop: true,
  ...change,
});

describe('the desktop is told', () => {
  it('nothing of what was told before the start, and each later telling once', () => {
    const tellings = new DesktopTellings();
    const take = (...told: readonly Telling[]) =>
      tellings.take({ told }, 'paper', false).map(({ text }) => text);
    expect(take(telling(1), telling(2))).toEqual([]);
    expect(take(telling(2), telling(3))).toEqual(['telling 3']);
    expect(take(telling(3))).toEqual([]);
    // Another terminal in this one's place counts from the beginning.
    expect(take(telling(1))).toEqual([]);
    expect(take(telling(1), telling(2, { desktop: false }), telling(3))).toEqual(['telling 3']);
  });

  it('of what is not serious only while the user looks elsewhere', () => {
    const tellings = new DesktopTellings();
    tellings.take({ told: [] }, 'live', true);
    const told = [telling(1), telling(2, { level: 'serious', event: 'halt' })];
    expect(tellings.take({ told }, 'live', true)).toEqual([
      { title: 'Kavach LIVE: Halt', text: 'telling 2', stays: true },
    ]);
  });
});

describe('the entry of a start at login', () => {
  it('quotes the way to the program as the desktop’s standard wants it', () => {
    expect(autostartEntry(['/opt/My "Kavach" $1/kavach', '--flag=50%'])).toContain(
      String.raw`Exec="/opt/My \\"Kavach\\" \\$1/kavach" "--flag=50%%"`,
    );
  });
});
