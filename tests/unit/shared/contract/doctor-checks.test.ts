import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorPage } from '../../../support/doctor-page.ts';

const page = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'doctor.md');

describe('the list of the doctor’s checks', () => {
  it('is the page docs/doctor.md, check by check', () => {
    if (process.env['KAVACH_WRITE'] === '1') writeFileSync(page, doctorPage());
    expect(existsSync(page) ? readFileSync(page, 'utf8') : '').toBe(doctorPage());
  });
});
