import { expect, type Page } from '@playwright/test';
import type { CommandName } from '../../shared/contract/index.ts';
import { valueOf } from '../support/outcome.ts';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { ask, askAnything, stateOf } from './driver/ask.ts';
import { test } from './driver/fixture.ts';
import { GIVEN_COMMANDS, type Moment } from './given-commands.ts';

async function now(page: Page): Promise<Moment> {
  const { settings } = valueOf(await ask(page, 'settings.get', {}));
  return { state: await stateOf(page), settings, proposal: 'none' };
}

function proposalIn(answer: unknown): string | null {
  const { value } = answer as { readonly value?: { readonly id?: string } };
  return value?.id ?? null;
}

test(
  'each command of the contract is answered over the bridge, and so is each with arguments that it does not have',
  FULL_ONLY,
  async ({ openWithSpread }) => {
    const app = await openWithSpread('1');
    const page = await app.window();
    const found = new Map<string, string>();
    const wanted = new Map<string, string>();
    let moment = await now(page);
    for (const [name, { args, comes }] of Object.entries(GIVEN_COMMANDS)) {
      const refused = await askAnything(page, name, { noSuchThing: true });
      expect(refused, name).toMatchObject({ ok: false, error: { code: 'BAD_ARGUMENTS' } });
      const answer = await ask(page, name as CommandName, args(moment) as never);
      moment = { ...moment, proposal: proposalIn(answer) ?? moment.proposal };
      wanted.set(name, comes);
      found.set(name, answer.ok ? 'ok' : answer.error.code);
    }
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  },
);
