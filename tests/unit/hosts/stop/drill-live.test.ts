import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { liveDrill } from '../../../../main/hosts/stop/drill-live.ts';
import { keepDrill, lastDrill } from '../../../../main/hosts/stop/drill-log.ts';
import { readOnly, type ReadOnlyKite } from '../../../../main/hosts/stop/read-only-kite.ts';
import type { Kite } from '../../../../main/adapters/kite/index.ts';
import type { AccountView, DrillStep } from '../../../../shared/contract/index.ts';
import { err, instant } from '../../../../shared/units/index.ts';
import { ACCOUNTS } from '../../../support/screen/accounts.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const READY = ACCOUNTS.kite as AccountView;

/** An account whose every call that could send is a mistake. */
function kiteWith(view: AccountView): Kite {
  const never = (): never => {
    throw new Error('a drill sent something');
  };
  const parts = {
    account: { view: () => view, logout: never, finishLogin: never },
    broker: {
      submit: never,
      modify: never,
      cancel: never,
      snapshot: (done: Parameters<Kite['broker']['snapshot']>[0]) =>
        setImmediate(done, err({ code: 'BAD_ANSWER', message: 'the book did not come' })),
    },
    onListed: (listener: Parameters<Kite['onListed']>[0]) => {
      listener('2026-11-19' as never, [{} as never]);
      return () => undefined;
    },
  };
  return parts as unknown as Kite;
}

describe('the live part of a drill', () => {
  const drill = async (view: AccountView): Promise<readonly DrillStep[]> => {
    const steps: DrillStep[] = [];
    await liveDrill(readOnly(kiteWith(view)), (step) => steps.push(step));
    return steps;
  };

  it('is handed readings and no call by which an order could leave', () => {
    expectTypeOf<keyof ReadOnlyKite>().toEqualTypeOf<'account' | 'broker' | 'onListed'>();
    expectTypeOf<keyof ReadOnlyKite['broker']>().toEqualTypeOf<'snapshot'>();
    expectTypeOf<keyof ReadOnlyKite['account']>().toEqualTypeOf<'view'>();
    // Nor by a cast: the account itself is not in it.
    const { account, broker } = readOnly(kiteWith(READY));
    expect(Object.keys({ ...account, ...broker })).toEqual(['view', 'snapshot']);
  });

  it('says what to do where a reading fails', async () => {
    const steps = await drill(READY);
    expect(steps.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(steps[2]?.detail).toBe('the book did not come: look at Kite in health, then drill again');
    const [login, ...rest] = await drill({ ...READY, state: 'loggedOut' });
    expect(login).toMatchObject({ ok: false, detail: expect.stringContaining('then drill again') });
    expect(rest).toEqual([]);
  });
});

describe('the log of drills', () => {
  it('is read where an older line has no time to flat, and where a line is torn', () => {
    const folder = temporaryFolder();
    const log = join(folder, 'drills.log');
    writeFileSync(log, '{"at":"2026-11-27T06:30:51.000Z","passed":true,"rows":[]}\n');
    const at = instant(Date.parse('2026-11-27T06:30:51Z'));
    expect(lastDrill(folder)).toEqual({ at, passed: true, flatMs: null, steps: [] });
    writeFileSync(log, '{"at":"2026-1');
    expect(lastDrill(folder)).toBeNull();
  });

  it('that cannot be written says so', () => {
    const result = { at: instant(0), passed: true, flatMs: 696, steps: [] };
    expect(keepDrill(join(temporaryFolder(), 'gone'), result)).toContain('The drill was not logged');
  });
});
