import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AlertFile } from '../../../../main/adapters/files/alert-file.ts';
import { ALERT_DEFAULTS, type AlertRules } from '../../../../shared/contract/index.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const RULES: AlertRules = { ...ALERT_DEFAULTS, quiet: null, telegram: true };

describe('the rules for alerts on disk', () => {
  it('are the defaults at first, and outlive a restart once they are changed', () => {
    const path = join(temporaryFolder(), 'alerts.json');
    const file = new AlertFile(path);
    expect(file.load()).toEqual({ revision: 0, rules: ALERT_DEFAULTS, problem: null });
    expect(file.save(RULES)).toEqual({ ok: true, value: 1 });
    const again = new AlertFile(path);
    expect(again.load()).toEqual({ revision: 1, rules: RULES, problem: null });
    expect(again.save(ALERT_DEFAULTS)).toEqual({ ok: true, value: 2 });
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  it('an event that an older Kavach did not know has its default; every choice of before stays', () => {
    const path = join(temporaryFolder(), 'alerts.json');
    const { stopping: _new, ...events } = { ...RULES.events, fired: RULES.events.other };
    writeFileSync(path, JSON.stringify({ revision: 4, rules: { ...RULES, events } }));
    const { revision, rules, problem } = new AlertFile(path).load();
    expect({ revision, problem }).toEqual({ revision: 4, problem: null });
    expect(rules.events.stopping).toEqual(ALERT_DEFAULTS.events.stopping);
    expect(rules.events.fired).toEqual(RULES.events.other);
  });

  it('a broken file is said, and left as it is until the user saves', () => {
    const path = join(temporaryFolder(), 'alerts.json');
    for (const broken of [
      '{',
      '{}',
      '{"revision":1,"rules":{"events":{},"quiet":{"from":-1},"telegram":true}}',
    ]) {
      writeFileSync(path, broken);
      const file = new AlertFile(path);
      expect(file.load()).toMatchObject({
        rules: ALERT_DEFAULTS,
        problem: expect.stringContaining('cannot be read'),
      });
      expect(readFileSync(path, 'utf8')).toBe(broken);
    }
  });

  it('a disk that refuses leaves the rules as they were', () => {
    const saved = new AlertFile(join(temporaryFolder(), 'not there', 'alerts.json')).save(RULES);
    expect(saved.ok ? '' : saved.error).toContain('could not be written (ENOENT)');
  });
});
