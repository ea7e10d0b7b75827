import type { Settings } from '../../../../shared/contract/index.ts';
import type { HaltRecord } from '../../../../main/ports/control.ts';
import type { Findings } from './finding.ts';
import type { JournalView } from './journal-view.ts';

/** What the disk has at the moment in which the user gets an answer. */
export interface DiskFacts {
  readonly halt: HaltRecord;
  readonly settings: Settings | null;
}

/** What the user was told is on the disk, at the moment in which he was told it. */
export class AnswerRules {
  readonly #journal: JournalView;
  readonly #findings: Findings;
  /** What the user knows to be so; null where he was never told. */
  monitored: boolean | null = null;
  halted: boolean | null = null;

  /** A reset was asked for and not answered: a process that dies now may have written it or not. */
  isResetAsked = false;

  constructor(journal: JournalView, findings: Findings) {
    this.#journal = journal;
    this.#findings = findings;
  }

  /** A command was answered with success. */
  onAnswered(name: string, args: unknown, disk: DiskFacts): void {
    const hold = (holds: boolean, detail: string): void =>
      this.#findings.hold(holds, 'what was acknowledged is on the disk', () => `${name}: ${detail}`);
    switch (name) {
      case 'emergency.stop':
        hold(disk.halt.state === 'HALTED', `the disk says ${disk.halt.state}`);
        this.halted = true;
        break;
      case 'emergency.reset':
        hold(disk.halt.state === 'ACTIVE', `the disk says ${disk.halt.state}`);
        this.halted = false;
        break;
      case 'signals.stop':
      case 'signals.start': {
        const wanted = name === 'signals.start';
        const fact = this.#journal.last('monitoringChanged');
        hold((fact === null ? true : fact['monitored']) === wanted, 'the journal says otherwise');
        this.monitored = wanted;
        break;
      }
      case 'settings.set': {
        const { settings } = args as { readonly settings: Settings };
        hold(JSON.stringify(disk.settings) === JSON.stringify(settings), 'other settings are kept');
        break;
      }
      case 'squareOff.send':
        hold(this.#closed(args, ['sent']), 'no row says that it was sent');
        break;
      case 'squareOff.drop':
        hold(this.#closed(args, ['sent', 'dropped', 'expired']), 'no row says that it is gone');
        break;
      default:
    }
  }

  /** A new process shows the user what he was told before. */
  onRestarted(shown: { readonly halt: string; readonly monitored: boolean }): void {
    if (this.isResetAsked) this.halted = shown.halt === 'HALTED';
    this.isResetAsked = false;
    this.#findings.hold(
      this.halted !== true || shown.halt === 'HALTED',
      'a halt survives a restart',
      () => `halted before, ${shown.halt} after`,
    );
    this.#findings.hold(
      this.monitored === null || shown.monitored === this.monitored,
      'what was acknowledged survives a restart',
      () => `monitoring was ${String(this.monitored)}, is ${String(shown.monitored)}`,
    );
  }

  #closed(args: unknown, outcomes: readonly string[]): boolean {
    const { proposal } = args as { readonly proposal: string };
    return this.#journal
      .ofType('proposalClosed')
      .some((fact) => fact['id'] === proposal && outcomes.includes(String(fact['outcome'])));
  }
}
