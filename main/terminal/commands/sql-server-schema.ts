import { z } from 'zod';
import type { SqlServerAddress } from '../../../shared/contract/index.ts';

/** A host, a database, a name: what a user types is trimmed. */
const WORDS = z.string().trim().min(1).max(200);

const LOGIN = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sql'), user: WORDS }),
  z.object({ kind: z.literal('windows'), domain: WORDS, user: WORDS }),
  z.object({ kind: z.literal('entraPassword'), user: WORDS, client: WORDS, tenant: WORDS }),
  z.object({ kind: z.literal('entraService'), client: WORDS, tenant: WORDS }),
  z.object({ kind: z.literal('entraToken') }),
  z.object({ kind: z.literal('entraDefault') }),
]);

/** Where the user's SQL Server is; the secret is no part of it. */
export const sqlServerSchema = z.object({
  server: WORDS,
  port: z.int().min(1).max(65_535),
  instance: WORDS.nullable(),
  database: WORDS,
  login: LOGIN,
  encrypt: z.boolean(),
  trustCertificate: z.boolean(),
}) satisfies z.ZodType<SqlServerAddress>;
