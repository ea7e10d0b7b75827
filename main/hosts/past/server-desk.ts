import type { ImportsSlice, SqlServerAddress } from '../../../shared/contract/index.ts';
import { err, ok, type Result } from '../../../shared/units/index.ts';
import { forgetSqlServer, keepSqlServer, keptSecretFor, knownSqlServer } from '../sql-server-place.ts';
import { inThread } from '../worker/open-store.ts';
import { trySqlServer } from './try-sql-server.ts';

const TRYING = 'The SQL Server is being tried: wait for what is found.';

/** The SQL Server of a data folder: kept, tried on a thread of its own, forgotten. `tell` hears how it stands. */
export class ServerDesk {
  readonly #folder: string;
  readonly #tell: (server: ImportsSlice['server']) => void;
  #isTrying = false;

  constructor(folder: string, tell: (server: ImportsSlice['server']) => void) {
    this.#folder = folder;
    this.#tell = tell;
  }

  connect(address: SqlServerAddress, secret: string | null): Result<null, string> {
    if (this.#isTrying) return err(TRYING);
    const used = secret === null ? keptSecretFor(this.#folder, address) : ok(secret);
    if (!used.ok) return used;
    const kept = keepSqlServer(this.#folder, address, used.value);
    return kept.ok ? this.test() : kept;
  }

  forget(): Result<null, string> {
    if (this.#isTrying) return err(TRYING);
    const done = forgetSqlServer(this.#folder);
    if (done.ok) this.#tell(null);
    return done;
  }

  test(): Result<null, string> {
    if (this.#isTrying) return err(TRYING);
    const known = knownSqlServer(this.#folder);
    if (!known.ok) return known;
    this.#isTrying = true;
    this.#tell({ state: 'trying', lines: [] });
    void this.#try();
    return ok(null);
  }

  async #try(): Promise<void> {
    const tried = await trySqlServer(this.#folder, inThread);
    this.#isTrying = false;
    if (tried.ok) this.#tell({ state: 'answers', lines: tried.value });
    else this.#tell({ state: 'refused', lines: tried.error.split('\n') });
  }
}
