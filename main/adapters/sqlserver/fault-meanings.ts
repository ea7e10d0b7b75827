import type { SourceFaultCode } from '../../ports/history-source.ts';

/** What an error of the server or its driver is here, and what the user can do. */
export interface Meaning {
  readonly code: SourceFaultCode;
  readonly remedy: string;
}

const REFUSED: Meaning = {
  code: 'LOGIN_REFUSED',
  remedy: 'check user, password and kind of login: kavach history connect asks for them anew',
};
const NO_DATABASE: Meaning = {
  code: 'NO_DATABASE',
  remedy: 'check the database’s name, and that the login may open it',
};
const NO_TABLE: Meaning = {
  code: 'NO_TABLE',
  remedy: 'check that this is the database with the author’s tables (docs/history.md lists them)',
};
const NO_COLUMN: Meaning = { code: 'NO_COLUMN', remedy: NO_TABLE.remedy };
const NO_PERMISSION: Meaning = {
  code: 'NO_PERMISSION',
  remedy: 'give the login the right to read the table (db_datareader is enough)',
};
export const LOST: Meaning = {
  code: 'CONNECTION_LOST',
  remedy: 'nothing of this reading was kept; ask again once the line stands',
};
export const UNREACHABLE: Meaning = {
  code: 'UNREACHABLE',
  remedy: 'check server, port and firewall, and that TCP/IP is switched on for the instance',
};
export const NO_TLS: Meaning = {
  code: 'UNREACHABLE',
  remedy: 'the server’s certificate or encryption was not accepted: see --trust-certificate and --no-encrypt',
};
const LATE: Meaning = {
  code: 'TIMED_OUT',
  remedy: 'the server took too long; ask again, or for fewer days at once',
};
export const UNKNOWN: Meaning = {
  code: 'FAILED',
  remedy: 'see the server’s own words above; kavach history test says how far it comes',
};

/** Numbers of SQL Server's own messages. Source: its list of database engine errors. */
export const BY_NUMBER: Readonly<Record<number, Meaning>> = {
  18_456: REFUSED,
  18_452: REFUSED,
  18_470: REFUSED,
  18_486: REFUSED,
  18_487: REFUSED,
  18_488: REFUSED,
  4_060: NO_DATABASE,
  911: NO_DATABASE,
  916: NO_DATABASE,
  208: NO_TABLE,
  207: NO_COLUMN,
  229: NO_PERMISSION,
  230: NO_PERMISSION,
};

/** Words of the driver; the same ones mean a lost line once it stood. */
export const BY_WORD: Readonly<Record<string, Meaning>> = {
  ELOGIN: REFUSED,
  ETIMEOUT: LATE,
  EENCRYPT: NO_TLS,
  ECONNCLOSED: LOST,
  ENOTOPEN: LOST,
  EINSTLOOKUP: UNREACHABLE,
};

export const LINE_WORDS = new Set(['ESOCKET', 'ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'EPIPE']);
export const TLS_WORDS = /certificate|self.signed|TLS|SSL/i;
