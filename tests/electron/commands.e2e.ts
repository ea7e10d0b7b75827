import { expect, type Page } from '@playwright/test';
import { valueOf } from '../support/outcome.ts';
import { FULL_ONLY } from '../e2e/full-only.ts';
import { ask, askAll, stateOf } from './driver/ask.ts';
import { test } from './driver/fixture.ts';
import { GIVEN_COMMANDS, type Moment } from './given-commands.ts';

async function now(page: Page): Promise<Moment> {
  const { settings } = valueOf(await ask(page, 'settings.get', {}));
  return { state: await stateOf(page), settings, proposal: 'none' };
}

type Name = keyof typeof GIVEN_COMMANDS;
const NAMES = Object.keys(GIVEN_COMMANDS) as readonly Name[];

async function giveAll(
  page: Page,
  names: readonly Name[],
  moment: Moment,
): Promise<readonly [Name, string][]> {
  const answers = await askAll(
    page,
    names.map((name) => [name, GIVEN_COMMANDS[name].args(moment)] as const),
  );
  return answers.map((answer, at) => [names[at] ?? 'settings.get', answer.ok ? 'ok' : answer.error.code]);
}

test.describe('each command of the contract', () => {
  test('is answered over the bridge', FULL_ONLY, async ({ openWithSpread }) => {
    const app = await openWithSpread('1');
    const page = await app.window();
    const moment = await now(page);
    const proposed = await ask(page, 'squareOff.propose', { spread: null });
    const proposal = proposed.ok ? proposed.value.id : 'none';
    const found = await giveAll(page, NAMES, { ...moment, proposal });
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(NAMES.map((name) => [name, GIVEN_COMMANDS[name].comes])),
    );
  });

  test('is refused with arguments that it does not have', FULL_ONLY, async ({ open }) => {
    const page = await (await open()).window();
    const answers = await askAll(
      page,
      NAMES.map((name) => [name, { noSuchThing: true }] as const),
    );
    const codes = answers.map((answer, at) => [NAMES[at], answer.ok ? 'ok' : answer.error.code]);
    expect(codes).toEqual(NAMES.map((name) => [name, 'BAD_ARGUMENTS']));
  });
});
