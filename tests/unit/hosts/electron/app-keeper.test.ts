import { describe, expect, it } from 'vitest';
import { appKeeper } from '../../../../main/hosts/electron/app-keeper.ts';

/** A keychain that can be locked; what it closes is read nowhere else. */
function keychain(backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret') {
  const state = { isLocked: false };
  const whenOpen = <T>(give: () => T): T => {
    if (state.isLocked) throw new Error('locked');
    return give();
  };
  const means = {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (text: string) => whenOpen(() => Buffer.from(`closed ${text}`).reverse()),
    decryptString: (closed: Buffer) =>
      whenOpen(() => Buffer.from(closed).reverse().toString().replace('closed ', '')),
  };
  return { state, means };
}

describe('the key of the installed app', () => {
  it('is found again by its note, in which it does not stand', () => {
    const keeper = appKeeper(keychain().means, 'darwin');
    const made = keeper?.make();
    if (made?.ok !== true) throw new Error('no key');
    const { key, note } = made.value;
    expect(key).toHaveLength(32);
    expect(note).not.toContain(Buffer.from(key).toString('base64'));
    expect(keeper?.find(note)).toEqual({ ok: true, value: key });
  });

  it('is not had where the keychain is locked, or the note is of another computer', () => {
    const { state, means } = keychain();
    const keeper = appKeeper(means, 'linux');
    const made = keeper?.make();
    state.isLocked = true;
    const note = made?.ok === true ? made.value.note : '';
    expect(keeper?.find(note)).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    expect(keeper?.make()).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    state.isLocked = false;
    expect(keeper?.find('bm9uZQ==')).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
  });

  it('is not made where the system has no means, or Chromium would take a password that everybody knows', () => {
    const { means } = keychain('basic_text');
    expect(appKeeper(means, 'linux')).toBeNull();
    expect(appKeeper(means, 'win32')).not.toBeNull();
    expect(appKeeper({ ...means, isEncryptionAvailable: () => false }, 'darwin')).toBeNull();
  });
});
