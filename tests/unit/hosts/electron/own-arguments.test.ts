import { describe, expect, it } from 'vitest';
import { ownArguments } from '../../../../main/hosts/electron/own-arguments.ts';
import { ok } from '../../../../shared/units/index.ts';

describe('a start of the desktop app', () => {
  it('wants the window, and takes the options of kavach serve', () => {
    const { command, options, left } = ownArguments(['--data', 'D', '--paper', '--speed=5']);
    expect({ command, left }).toEqual({ command: null, left: [] });
    expect(options).toEqual(ok(expect.objectContaining({ data: 'D', mode: 'paper', speed: 5, port: null })));
  });

  it('leaves to Chromium what is Chromium’s', () => {
    const { command, options, left } = ownArguments(['--no-sandbox', '--demo', '--ozone-platform=x11']);
    expect({ command, left }).toEqual({ command: null, left: ['--no-sandbox', '--ozone-platform=x11'] });
    expect(options).toEqual(ok(expect.objectContaining({ mode: 'demo' })));
  });

  it('is a command without a window where a word names one, with all that follows it', () => {
    expect(ownArguments(['stop', '--data', 'D']).command).toEqual(['stop', '--data', 'D']);
    expect(ownArguments(['--no-sandbox', 'doctor', '--json']).command).toEqual(['doctor', '--json']);
    expect(ownArguments(['--version']).command).toEqual(['--version']);
  });

  it('takes the value of an option for no command', () => {
    expect(ownArguments(['--data', 'stop']).command).toBeNull();
  });

  it('says what is wrong with an option of its own', () => {
    expect(ownArguments(['--speed', 'fast']).options.ok).toBe(false);
    expect(ownArguments(['--data']).options.ok).toBe(false);
  });
});
