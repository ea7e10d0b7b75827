import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DENY_REASONS } from '../../../main/domain/risk/index.ts';
import { machineTransitions } from './machine-transitions.ts';
import { UNREACHED_REASONS, UNREACHED_TRANSITIONS } from './unreached.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ALL = { ...UNREACHED_REASONS, ...UNREACHED_TRANSITIONS };

describe('what no seed comes to', () => {
  it.each(Object.entries(ALL))('%s is shown by a test of its own', (_, { file, title }) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title);
  });

  it('is a reason of the closed list, or a change of state that the order machine can make', () => {
    expect(Object.keys(DENY_REASONS)).toEqual(expect.arrayContaining(Object.keys(UNREACHED_REASONS)));
    expect(machineTransitions()).toEqual(expect.arrayContaining(Object.keys(UNREACHED_TRANSITIONS)));
  });
});

describe('the order machine', () => {
  it('is asked for each of its changes: an order that has ended is not among those that begin anew', () => {
    const changes = machineTransitions();
    expect(changes).toContain('sent -> unknown');
    expect(changes.filter((change) => change.startsWith('complete'))).toEqual([]);
    expect(changes.filter((change) => change.endsWith('-> sent'))).toEqual(['intended -> sent']);
  });
});
