import { describe, expect, it } from 'vitest';
import { DesktopDesk } from '../../../../main/hosts/electron/desktop-desk.ts';
import { GlobalStop } from '../../../../main/hosts/electron/global-stop.ts';
import { DESKTOP_DEFAULTS, type DesktopChoices } from '../../../../shared/contract/index.ts';
import { err, ok } from '../../../../shared/units/index.ts';

/** A system that gives every key but those that another program has. */
class Keys {
  readonly held = new Map<string, () => void>();
  readonly taken: ReadonlySet<string>;

  constructor(...taken: readonly string[]) {
    this.taken = new Set(taken);
  }

  register(accelerator: string, press: () => void): boolean {
    if (this.taken.has(accelerator)) return false;
    this.held.set(accelerator, press);
    return true;
  }

  unregister(accelerator: string): void {
    this.held.delete(accelerator);
  }
}

function desk(keys: Keys, autostart = true) {
  const pressed: string[] = [];
  const logins: boolean[] = [];
  const saved: DesktopChoices[] = [];
  const made = new DesktopDesk({
    file: {
      load: () => ({ choices: saved.at(-1) ?? DESKTOP_DEFAULTS, problem: null }),
      save: (choices) => {
        saved.push(choices);
        return ok(null);
      },
    },
    startAtLogin: (on) => {
      if (!autostart) return err('no folder');
      logins.push(on);
      return ok(null);
    },
  });
  made.holdKeyBy(new GlobalStop(keys, () => pressed.push('stop')));
  return { desk: made, pressed, logins, saved };
}

const STOP = 'CommandOrControl+Shift+X';

describe('the emergency stop’s key in every program', () => {
  it('is held from the start, and given back when the user does not want it [setting globalStop]', () => {
    const keys = new Keys();
    const { desk: app, pressed } = desk(keys);
    keys.held.get(STOP)?.();
    expect(pressed).toEqual(['stop']);
    expect(app.view().globalStop).toEqual({ state: 'held', keys: ['Ctrl+Shift+X'] });
    app.choose({ ...DESKTOP_DEFAULTS, globalStop: false });
    expect(keys.held.size).toBe(0);
    expect(app.view().globalStop.state).toBe('off');
    app.choose(DESKTOP_DEFAULTS);
    expect([...keys.held.keys()]).toEqual([STOP]);
  });

  it('that another program has is shown as refused', () => {
    expect(desk(new Keys(STOP)).desk.view().globalStop).toEqual({ state: 'refused', keys: ['Ctrl+Shift+X'] });
  });

  it('follows the user’s own key, which holds beside the designed one though that is refused', () => {
    const keys = new Keys(STOP);
    const { desk: app } = desk(keys);
    app.keysAre({ 'emergency.stop': 'F9' });
    expect([...keys.held.keys()]).toEqual(['F9']);
    expect(app.view().globalStop).toEqual({ state: 'refused', keys: ['Ctrl+Shift+X'] });
    app.keysAre({ 'page.journal': 'Alt+J' });
    expect(keys.held.size).toBe(0);
  });
});

describe('a choice', () => {
  it('of the start at login is told to the system when it changes, and only then [setting startAtLogin]', () => {
    const { desk: app, logins } = desk(new Keys());
    app.choose({ ...DESKTOP_DEFAULTS, startAtLogin: true });
    app.choose({ ...DESKTOP_DEFAULTS, startAtLogin: true, lookForUpdates: false });
    app.choose(DESKTOP_DEFAULTS);
    expect(logins).toEqual([true, false]);
  });

  it('that the system refuses is not kept', () => {
    const { desk: app, saved } = desk(new Keys(), false);
    expect(app.choose({ ...DESKTOP_DEFAULTS, startAtLogin: true })).toEqual(err('no folder'));
    expect([saved, app.view().choices]).toEqual([[], DESKTOP_DEFAULTS]);
  });
});
