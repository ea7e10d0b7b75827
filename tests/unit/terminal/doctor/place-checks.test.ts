import { describe, expect, it } from 'vitest';
import { clock, login } from '../../../../main/terminal/doctor/access-checks.ts';
import { diskRoom } from '../../../../main/terminal/doctor/surroundings-checks.ts';
import { newAccount } from '../../../support/screen/accounts.ts';
import { NOW, link } from '../../../support/screen/session.ts';

describe('the room on the disk', () => {
  it.each([
    [38.24e9, 'passed', '38.2 GB'],
    [1e9, 'passed', '1.0 GB'],
    [999e6, 'warning', '999 MB'],
    [200e6, 'warning', '200 MB'],
    [199.9e6, 'failed', '199 MB'],
  ])('of %d bytes is %s', (bytes, state, value) => {
    expect(diskRoom(bytes)).toMatchObject({ state, value });
  });

  it('that nothing measures does not apply', () => {
    expect(diskRoom(null).state).toBe('notApplicable');
  });
});

describe('the clock', () => {
  const reading = (offsetMs: number) => ({ offsetMs, precisionMs: 5, source: 'network time' });

  it.each([
    [-34, 'passed'],
    [505, 'passed'],
    [506, 'warning'],
    [2_005, 'warning'],
    [-2_006, 'failed'],
  ])('that is %d ms off is %s', (offsetMs, state) => {
    expect(clock(reading(offsetMs), undefined, true).state).toBe(state);
  });

  it('that was moved while running fails, whatever a reference says', () => {
    const moved = link('clock', 'Clock', 'the system clock was moved while running', 'down');
    expect(clock(null, moved, true)).toMatchObject({ state: 'failed', detail: moved.detail });
    expect(clock(reading(3), moved, true)).toMatchObject({ state: 'failed', detail: moved.detail });
  });

  it('is waited for where something is traded by it, and not in Demo', () => {
    expect(clock(null, undefined, true).state).toBe('waiting');
    expect(clock(null, undefined, false).state).toBe('notApplicable');
  });
});

describe('a login', () => {
  it('does not apply in Demo, and fails before its keys', () => {
    expect(login(null, NOW).state).toBe('notApplicable');
    expect(login(newAccount('kite'), NOW)).toMatchObject({ state: 'failed', value: 'no keys' });
  });
});
