import type { ExitRule } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { Journal } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import { RememberedSettings } from '../remembered-settings.ts';
import { ScenarioSettings } from './scenario-settings.ts';

export const BOOK = 'demo';

/** The files of the Demo book. */
export interface DemoStores {
  readonly journal: Journal;
  readonly paperBook: PaperBookStore;
  readonly settings: SettingsStore;
}

/** Opens all or none; `exitRule` where the scenario is about one. */
export function openStores(folder: DataFolder, exitRule: ExitRule | null): Result<DemoStores, string> {
  const journal = folder.journal(BOOK);
  if (!journal.ok) return err(journal.error.message);
  const paperBook = folder.paperBook(BOOK);
  if (!paperBook.ok) {
    journal.value.close();
    return err(paperBook.error.message);
  }
  const settings = folder.settings();
  if (settings.ok) {
    const own = new RememberedSettings(settings.value);
    return ok({
      journal: journal.value,
      paperBook: paperBook.value,
      settings: exitRule === null ? own : new ScenarioSettings(own, exitRule),
    });
  }
  journal.value.close();
  paperBook.value.close();
  return err(settings.error.message);
}
