import { describe, expect, it } from 'vitest';
import { opensTerminal, whyBrowser } from '../../../tools/bootstrap/desktop.mjs';

const linux = { platform: 'linux', env: { DISPLAY: ':0' }, isRoot: false } as const;

describe('npm start', () => {
  it.each([
    [[], true],
    [['--paper', '--data', 'D'], true],
    [['serve', '--demo'], false],
    [['stop'], false],
    [['--help'], false],
    [['--version'], false],
  ])('opens the terminal for %j: %s', (args, answer) => {
    expect(opensTerminal(args)).toBe(answer);
  });

  it('wants a window of its own where there is a screen', () => {
    expect(whyBrowser(['--paper'], linux)).toBeNull();
    expect(whyBrowser([], { ...linux, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    for (const platform of ['win32', 'darwin'] as const)
      expect(whyBrowser([], { platform, env: {}, isRoot: false })).toBeNull();
  });

  it('opens in the browser when that was asked for, and says so', () => {
    expect(whyBrowser(['--browser'], linux)).toBe('--browser was given');
    expect(whyBrowser(['--port=0'], linux)).toBe('--port was given');
    expect(whyBrowser(['--demo', '--no-open'], linux)).toBe('--no-open was given');
  });

  it('opens in the browser without a display, and as root', () => {
    expect(whyBrowser([], { ...linux, env: {} })).toBe('there is no display');
    expect(whyBrowser([], { ...linux, isRoot: true })).toBe('Electron does not run as root');
  });
});
