import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { backedUp } from '../../support/screen/backup.ts';
import { FULL_ONLY } from '../full-only.ts';

test(
  'Health shows the last backup, makes another without leaving the page, and says what it does meanwhile',
  FULL_ONLY,
  async ({ open }) => {
    const { page, host } = await open('paper');
    await page.keyboard.press('g');
    await page.keyboard.press('h');
    const health = page.getByRole('dialog', { name: 'Health' });
    await expect(health).toContainText('Last backup 3 h ago');
    await health.getByRole('button', { name: 'Back up now' }).press('Enter');
    await expect(health).toContainText('Copying paper.db, 3 of 14 files…');
    await expect(health.getByRole('button', { name: 'Backing up…' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    host.push({ backup: backedUp(0) });
    await expect(health).toContainText('Last backup just now');
    expect(host.given.filter(({ name }) => name === 'backup.start')).toHaveLength(1);
  },
);
