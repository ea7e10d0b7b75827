import { describe, expect, it } from 'vitest';
import { commandSchemas } from '../../main/terminal/commands/schemas.ts';
import { COMMANDS } from '../e2e/screen/commands/table.ts';

describe('a command of the contract', () => {
  it('is given by mouse and by keys in a test of the screen, or says why no hand gives it', () => {
    expect(Object.keys(COMMANDS).toSorted()).toEqual(Object.keys(commandSchemas).toSorted());
    const unsaid = Object.entries<unknown>(COMMANDS).filter(
      ([, ways]) => typeof ways === 'string' && ways.trim().length < 10,
    );
    expect(unsaid).toEqual([]);
  });
});
