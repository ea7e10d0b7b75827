import type { SqlServerAddress } from '../../../shared/contract/index.ts';

/** For a person: no secret, no user. */
export function addressName({ server, port, instance, database }: SqlServerAddress): string {
  return `SQL Server ${database} on ${server}${instance === null ? `:${port}` : `\\${instance}`}`;
}
