import { describe, expect, it } from 'vitest';
import { appKeeper } from '../../../../main/hosts/electron/app-keeper.ts';

/** A keychain that can be locked; what it closes is read nowhere else. */
function keychain(backend: 'gnome_libsecret' | 'basic_text' = 'gnome_libsecret') {
  const state = { isLocked: false };
  const whenOpen = async <T>(give: () => T): Promise<T> =>
    state.isLocked ? Promise.reject(new Error('locked')) : Promise.resolve(give());
  const means = {
    isAsyncEncryptionAvailable: async () => Promise.resolve(true),
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text: string) => whenOpen(() => Buffer.from(`closed ${text}`).reverse()),
    decryptStringAsync: async (closed: Buffer) =>
      whenOpen(() => ({
        result: Buffer.from(closed).reverse().toString().replace('closed ', ''),
        shouldReEncrypt: false,
      })),
  };
  return { state, means };
}

async function madeBy(means: ReturnType<typeof keychain>['means']) {
  const made = (await appKeeper(means, 'darwin', []))?.make();
  if (made?.ok !== true) throw new Error('no key was made');
  return made.value;
}

describe('the key of the installed app', () => {
  it('is found again after a restart by its note, in which it does not stand', async () => {
    const { means } = keychain();
    const { key, note } = await madeBy(means);
    expect(key).toHaveLength(32);
    expect(note).not.toContain(Buffer.from(key).toString('base64'));
    const restarted = await appKeeper(means, 'darwin', [note]);
    expect(restarted?.find(note)).toEqual({ ok: true, value: key });
  });

  it('serves the second file of a folder as well, at once', async () => {
    const keeper = await appKeeper(keychain().means, 'win32', []);
    const made = keeper?.make();
    const note = made?.ok === true ? made.value.note : '';
    expect(keeper?.find(note)).toMatchObject({ ok: true });
    expect(keeper?.make()).toEqual(made);
  });

  it('is not had where the keychain is locked, or the note is of another computer', async () => {
    const { state, means } = keychain();
    const { note } = await madeBy(means);
    const elsewhere = await appKeeper(means, 'darwin', ['bm9uZQ==']);
    expect(elsewhere?.find('bm9uZQ==')).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
    state.isLocked = true;
    const keeper = await appKeeper(means, 'linux', [note]);
    expect(keeper?.find(note)).toMatchObject({ ok: false, error: { code: 'LOCKED' } });
  });

  it('is not made where the system has no means, or Chromium would take a password that everybody knows', async () => {
    const { state, means } = keychain('basic_text');
    expect(await appKeeper(means, 'linux', [])).toBeNull();
    expect(await appKeeper(means, 'win32', [])).not.toBeNull();
    const none = { ...means, isAsyncEncryptionAvailable: async () => Promise.resolve(false) };
    expect(await appKeeper(none, 'darwin', [])).toBeNull();
    state.isLocked = true;
    expect(await appKeeper(means, 'darwin', [])).toBeNull();
  });
});
