import { openDataFolder, type DataFolder } from '../../main/adapters/sqlite/data-folder.ts';
import { claimFolder } from '../../main/hosts/trading/rehearsal-folder.ts';
import { openTrading, type Trading } from '../../main/hosts/trading/open-trading.ts';
import type { ClockReading } from '../../main/ports/reference-clock.ts';
import type {
  AccountName,
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
} from '../../shared/contract/index.ts';
import {
  clock,
  ensure,
  instant,
  istDate,
  istInstant,
  type Instant,
  type Result,
} from '../../shared/units/index.ts';
import { startBrokers, type BrokersOptions, type LocalBrokers } from '../wire/brokers/local-brokers.ts';
import { InFlight } from './in-flight.ts';
import { valueOf } from './outcome.ts';

export const REHEARSAL_ADDRESS = '127.0.0.1';

/** Event loop turns in which sockets deliver what was written to them. */
const TURNS = 4;

/**
 * The terminal of `kavach serve` on the real SDKs, against the local brokers over real sockets, in one process and
 * on one virtual clock: time moves only while nothing is on its way, so a slow machine makes no slow broker.
 */
export class RehearsalDay {
  readonly brokers: LocalBrokers;
  readonly trading: Trading;
  readonly said: string[] = [];
  readonly #folder: DataFolder;
  readonly #flight = new InFlight();
  #left = false;

  private constructor(brokers: LocalBrokers, folder: DataFolder) {
    this.brokers = brokers;
    this.#folder = folder;
    const reading: ClockReading = { offsetMs: 0, precisionMs: 1, source: 'the local brokers' };
    const { kite, breeze } = brokers.addresses;
    const rehearsal = {
      url: brokers.url,
      kite,
      breeze,
      time: brokers.time,
      reference: () => reading,
      register: async () => undefined,
      close: () => undefined,
    };
    this.trading = valueOf(
      openTrading({
        folder,
        rehearsal,
        version: 'test',
        leave: null,
        watched: null,
        callbacks: () => null,
        say: (text) => this.said.push(text),
      }),
    );
  }

  static async begin(options: BrokersOptions, at?: string): Promise<RehearsalDay> {
    // The runner of the tests deletes it, and is not there where a folder was given.
    const path = at ?? (await import('./temporary-folder.ts')).temporaryFolder();
    const brokers = await startBrokers({ ...options, virtual: true });
    valueOf(claimFolder(path, brokers.url));
    return new RehearsalDay(brokers, valueOf(openDataFolder(path)));
  }

  now(): Instant {
    return this.brokers.time.now();
  }

  /** As the user does in the morning: keys, the registered address, both logins. */
  async login(): Promise<void> {
    const { requestToken, apiSession } = this.brokers.login();
    for (const account of ['breeze', 'kite'] as const) {
      valueOf(await this.command('account.keys', { account, ...this.brokers.keys[account] }));
    }
    valueOf(await this.command('account.address', { address: REHEARSAL_ADDRESS }));
    await this.finishLogin('breeze', apiSession);
    await this.finishLogin('kite', requestToken);
    await this.#contractsRead();
  }

  /** The lists of contracts are read by threads of their own, for which virtual time does not wait by itself. */
  async #contractsRead(): Promise<void> {
    const state = (): string | undefined =>
      this.trading.link.slice('doctor').checks.find(({ id }) => id === 'contracts')?.state;
    while (state() === 'waiting') await new Promise((resolve) => setTimeout(resolve, 2));
  }

  async finishLogin(account: AccountName, answer: string): Promise<void> {
    valueOf(await this.command('account.finishLogin', { account, answer }));
  }

  async command<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
  ): Promise<Result<CommandResult<N>, CommandError>> {
    const answers: Result<unknown, CommandError>[] = [];
    this.trading.link.command(name, args, 'test', (result) => answers.push(result));
    while (answers.length === 0) await this.step(100);
    return ensure(answers[0], `an answer to ${name}`) as Result<CommandResult<N>, CommandError>;
  }

  /** Moves the market on to a time of the day, in steps of so many ms. */
  async runTo(time: string, stepMs: number): Promise<void> {
    const until = istInstant(istDate(this.now()), clock(time));
    while (this.now() < until) await this.step(Math.min(stepMs, until - this.now()));
  }

  async runUntil(what: string, isTrue: () => boolean, stepMs = 200, limitMs = 600_000): Promise<void> {
    const until = this.now() + limitMs;
    while (!isTrue()) {
      if (this.now() > until) throw new Error(`${what} did not come to be within ${limitMs} ms`);
      await this.step(stepMs);
    }
  }

  async step(ms: number): Promise<void> {
    this.brokers.time.advanceTo(instant(this.now() + ms));
    await this.settle();
  }

  /** Until every call is answered and what was written to sockets is read. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < TURNS; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#flight.count > 0) quiet = -1;
    }
  }

  async close(): Promise<void> {
    this.leave();
    await this.brokers.close();
  }

  /** The terminal ends as one does that is ended; its brokers and what is open there live on. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.trading.close();
    this.#folder.close();
    this.#flight.close();
  }
}
