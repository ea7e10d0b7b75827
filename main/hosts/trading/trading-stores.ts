import { err, ok, type Result } from '../../../shared/units/index.ts';
import type { DataFolder } from '../../adapters/sqlite/data-folder.ts';
import type { Journal } from '../../ports/journal.ts';
import type { PaperBookStore } from '../../ports/paper-book.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import type { SettingsStore } from '../../ports/settings-store.ts';
import { RememberedSettings } from '../remembered-settings.ts';
import { openSecrets, type KeptSecrets } from '../secrets/open-secrets.ts';

/** The files of the paper and the live book: nothing of one is shared with the other. */
export interface TradingStores {
  readonly paper: Journal;
  readonly live: Journal;
  readonly paperBook: PaperBookStore;
  readonly settings: SettingsStore;
  /** The files of live's paper twin; why there are none, in a sentence: a terminal starts without it. */
  readonly shadow: Result<ShadowStores, string>;
  readonly secrets: SecretStore;
  /** Where those lie, and whether a restart opens them again. */
  readonly keeping: Omit<KeptSecrets, 'store'>;
}

export interface ShadowStores {
  readonly journal: Journal;
  readonly book: PaperBookStore;
}

interface Closing {
  close(): void;
}

/** Opens all or none; the error is a sentence. */
export function openTradingStores(folder: DataFolder): Result<TradingStores, string> {
  const opened: Closing[] = [];
  const keep = <T extends Closing>(result: Result<T, { readonly message: string }>): T | string => {
    if (!result.ok) return result.error.message;
    opened.push(result.value);
    return result.value;
  };
  const fail = (message: string): Result<never, string> => {
    for (const each of opened) each.close();
    return err(message);
  };
  const secrets = openSecrets(folder.path);
  if (!secrets.ok) return err(secrets.error.message);
  const paper = keep(folder.journal('paper'));
  if (typeof paper === 'string') return fail(paper);
  const live = keep(folder.journal('live'));
  if (typeof live === 'string') return fail(live);
  const paperBook = keep(folder.paperBook('paper'));
  if (typeof paperBook === 'string') return fail(paperBook);
  const settings = keep(folder.settings());
  if (typeof settings === 'string') return fail(settings);
  return ok({
    paper,
    live,
    paperBook,
    settings: new RememberedSettings(settings),
    shadow: openShadow(folder),
    secrets: secrets.value.store,
    keeping: secrets.value,
  });
}

function openShadow(folder: DataFolder): Result<ShadowStores, string> {
  const journal = folder.journal('shadow');
  if (!journal.ok) return err(journal.error.message);
  const book = folder.paperBook('shadow');
  if (book.ok) return ok({ journal: journal.value, book: book.value });
  journal.value.close();
  return err(book.error.message);
}

/** Of a terminal that does not start. */
export function closeStores({ paper, live, paperBook, settings, shadow }: TradingStores): void {
  for (const each of [paper, live, paperBook, settings]) each.close();
  if (shadow.ok) for (const each of [shadow.value.journal, shadow.value.book]) each.close();
}
