import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

/** A folder as a service manager makes it for a service that is given the credential kavach-key. */
export function credentialFolder(): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'kavach-key'), `${randomBytes(32).toString('base64')}\n`, { mode: 0o400 });
  return folder;
}

/** The tests of a file run as that service does, and so do the processes that they begin. */
export function givenCredential(): void {
  const before = process.env['CREDENTIALS_DIRECTORY'];
  beforeAll(() => {
    process.env['CREDENTIALS_DIRECTORY'] = credentialFolder();
  });
  afterAll(() => {
    if (before === undefined) delete process.env['CREDENTIALS_DIRECTORY'];
    else process.env['CREDENTIALS_DIRECTORY'] = before;
  });
}
