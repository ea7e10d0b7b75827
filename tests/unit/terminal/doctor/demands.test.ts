import { describe, expect, it } from 'vitest';
import { whyNoArming, whyNoReset } from '../../../../main/terminal/doctor/demands.ts';
import {
  checkOf,
  failed,
  notApplicable,
  passed,
  waiting,
  warning,
} from '../../../../main/terminal/doctor/finding.ts';
import type { CheckId } from '../../../../shared/contract/index.ts';
import type { Finding } from '../../../../main/ports/doctor.ts';
import { NOW } from '../../../support/screen/session.ts';

const of = (id: CheckId, finding: Finding) => checkOf(id, finding, NOW);

describe('the doctor that a reset asks', () => {
  it('finds a journal, a clock, a disk or a chain of rows that has failed', () => {
    const checks = [
      of('journal', failed('down', 'disk full', null)),
      of('clock', passed('34 ms ± 5', '')),
      of('disk', failed('120 MB', 'below 200 MB: no entry is made', null)),
      of('journalChain', failed('live', 'live: CHANGED, row 7 was changed', null)),
    ];
    expect(whyNoReset(checks)).toEqual([
      'Journal: disk full',
      'Disk space: below 200 MB: no entry is made',
      'Journal chain: live: CHANGED, row 7 was changed',
    ]);
  });

  it('leaves feed, broker and login out: a halt can end in the evening, and without a login', () => {
    const checks = [
      of('feed', failed('down', '', null)),
      of('broker', failed('down', 'logged out', null)),
      of('kiteLogin', failed('expired', 'expired', null)),
    ];
    expect(whyNoReset(checks)).toEqual([]);
  });

  it('waits for nothing that was not measured yet', () => {
    expect(whyNoReset([of('roundTrip', waiting('not run yet', '')), of('clock', waiting('', ''))])).toEqual(
      [],
    );
  });
});

describe('the doctor that arming asks', () => {
  it('wants what the terminal knows to be measured and passed', () => {
    const needs = whyNoArming([
      of('clock', waiting('not measured', 'no reference has answered yet')),
      of('kiteLogin', failed('expired', 'expired', 'Log in, in Setup.')),
      of('funds', warning('₹1', 'less than the costliest spread would bind', 'Add funds.')),
    ]);
    expect(needs).toEqual([
      { code: 'clock', text: 'Clock: no reference has answered yet.', remedy: 'Wait until it is measured.' },
      { code: 'kiteLogin', text: 'Kite login: expired.', remedy: 'Log in, in Setup.' },
    ]);
  });

  it('refuses keys under a passphrase, by the code keyring: after a restart nobody would guard', () => {
    const detail =
      'sealed under a passphrase: this terminal will not guard after a restart until somebody types it';
    expect(whyNoArming([of('keyring', failed('passphrase', detail, 'For Live …'))])).toEqual([
      { code: 'keyring', text: `Secret store: ${detail}.`, remedy: 'For Live …' },
    ]);
  });

  it('wants what the machine measures not to have failed', () => {
    const checks = [
      of('journalChain', waiting('not run yet', '')),
      of('roundTrip', failed('not closed', 'the spread was not closed', 'Do not trade; report it.')),
      of('program', failed('0.1.0', 'the screen has not been built', null)),
      of('sqlServer', notApplicable('none is connected')),
    ];
    expect(whyNoArming(checks).map(({ code }) => code)).toEqual(['roundTrip']);
  });
});
