import { DONE, WRONG_USE, type CliIo } from './io.ts';
import { compareJournal } from './journal-compare.ts';
import { exportJournal } from './journal-export.ts';
import { JOURNAL_HELP, journalCommand, type JournalCommand } from './journal-options.ts';
import { replayJournal } from './journal-replay.ts';
import { shadowReport } from './journal-shadow.ts';
import { verifyJournals } from './journal-verify.ts';

const ACTIONS: Readonly<Record<JournalCommand['action'], (command: JournalCommand, io: CliIo) => number>> = {
  verify: verifyJournals,
  export: exportJournal,
  replay: replayJournal,
  compare: compareJournal,
  shadow: shadowReport,
};

/** `kavach journal verify|export|replay|compare|shadow`: a book's journal, read and never touched. Source: product.md 4. */
export async function runJournal(args: readonly string[], io: CliIo): Promise<number> {
  const command = journalCommand(args);
  if (!command.ok) {
    io.err(`${command.error}\nTry: kavach journal --help\n`);
    return WRONG_USE;
  }
  if (command.value.help) {
    io.out(JOURNAL_HELP);
    return DONE;
  }
  return ACTIONS[command.value.action](command.value, io);
}
