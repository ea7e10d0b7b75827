import {
  AUTHOR_SETTINGS,
  TERMINAL_SETTINGS,
  type Settings,
  type Slices,
} from '../../../shared/contract/index.ts';
import type { Push } from './server.ts';

/** The terminal's settings in one fixture host: saved and refused as the real one does. */
export class FixtureSettings {
  #settings: Settings = TERMINAL_SETTINGS;
  #previous: Settings | null = AUTHOR_SETTINGS;

  /** What a terminal would answer of settings; null for any other command. */
  answer(name: string, args: unknown, now: Slices, push: Push): unknown {
    const { settingsRevision: revision } = now.session;
    if (name === 'settings.get')
      return { ok: true, value: { revision, settings: this.#settings, previous: this.#previous } };
    if (name !== 'settings.set') return null;
    const asked = args as { readonly settings: Settings; readonly revision: number };
    if (asked.revision !== revision) {
      const message = `The settings were changed meanwhile: revision ${revision}, yours were made from ${asked.revision}. Nothing was saved.`;
      return { ok: false, error: { code: 'NOT_NOW', message } };
    }
    this.#previous = this.#settings;
    this.#settings = asked.settings;
    push({ session: { ...now.session, settingsRevision: revision + 1 } });
    return { ok: true, value: { revision: revision + 1 } };
  }
}
