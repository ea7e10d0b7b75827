import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemorySecrets } from '../../../../main/adapters/memory/memory-secrets.ts';
import { Telegram } from '../../../../main/adapters/telegram/telegram.ts';
import { ok, type Result } from '../../../../shared/units/index.ts';
import { FakeRealTime } from '../../../support/fake-real-time.ts';
import { NOW } from '../../../support/screen/session.ts';
import { FakeTelegram } from './fake-telegram.ts';

const TOKEN = '123456789:AAEhBOweik6ad9r_fake_token_of_a_test';
const server = { telegram: new FakeTelegram(), address: '' };
const time = { now: new FakeRealTime() };

beforeEach(async () => {
  server.telegram = new FakeTelegram();
  server.address = await server.telegram.listen();
  time.now = new FakeRealTime();
});
afterEach(() => server.telegram.close());

function bot(address = server.address): Telegram {
  const made = new Telegram({
    secrets: ok(new MemorySecrets({})),
    realTime: time.now,
    now: () => NOW,
    address,
  });
  expect(made.keep(TOKEN, '4711').ok).toBe(true);
  return made;
}

/** Waits for real answers of the server, with the row's own clock run on between them. */
async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 400 && !holds(); turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 5));
    time.now.advance(1_000);
  }
  expect(holds()).toBe(true);
}

const tested = (made: Telegram): Promise<Result<null, string>> =>
  new Promise((resolve) => made.test('a test', resolve));

async function refusal(reply: { status: number; body?: object }): Promise<string> {
  server.telegram.replies.push(reply);
  const result = await tested(bot());
  return result.ok ? '' : result.error;
}

describe('alerts on Telegram', () => {
  it('are sent to the one chat, in their order, one at a time', async () => {
    const made = bot();
    for (const text of ['one', 'two', 'three']) made.send(text);
    await until(() => server.telegram.messages.length === 3 && made.view().waiting === 0);
    expect(server.telegram.messages).toEqual(['one', 'two', 'three']);
    expect(server.telegram.paths[0]).toBe(`/bot${TOKEN}/sendMessage`);
    expect(made.view()).toMatchObject({ sentAt: NOW, problem: null, dropped: 0 });
  });

  it('a full row gives the oldest up and says how many', async () => {
    const made = bot();
    server.telegram.replies.push(null);
    for (let each = 1; each <= 25; each += 1) made.send(`alert ${each}`);
    expect(made.view()).toMatchObject({ waiting: 20, dropped: 5 });
    made.close();
  });

  it('sending returns before anything was sent', () => {
    const made = bot();
    for (let each = 0; each < 20; each += 1) made.send('alert');
    expect(made.view().waiting).toBe(20);
    expect(server.telegram.messages).toEqual([]);
    made.close();
  });

  it('what fails for a while is tried again and arrives once', async () => {
    const made = bot();
    server.telegram.replies.push({ status: 502 }, { status: 429, body: { parameters: { retry_after: 7 } } });
    made.send('halted');
    await until(() => made.view().sentAt !== null);
    expect(server.telegram.messages).toEqual(['halted', 'halted', 'halted']);
    expect(made.view()).toMatchObject({ waiting: 0, problem: null });
  });

  it('what only the user can mend is said and does not block the row', async () => {
    const made = bot();
    server.telegram.replies.push({ status: 403 });
    made.send('one');
    made.send('two');
    await until(() => server.telegram.messages.length === 2 && made.view().waiting === 0);
    expect(made.view()).toMatchObject({ dropped: 1, problem: null });
  });

  it('the test message answers with what to do', async () => {
    expect(await refusal({ status: 401 })).toContain('copy it again from BotFather');
    expect(await refusal({ status: 400 })).toContain('knows no chat 4711');
    expect(await refusal({ status: 403 })).toContain('press Start');
    expect((await tested(bot())).ok).toBe(true);
    const nowhere = await tested(bot('http://127.0.0.1:9'));
    expect(nowhere.ok ? '' : nowhere.error).toMatch(
      /^Telegram cannot be reached \(.+\): check the connection/,
    );
    const empty = new Telegram({ secrets: ok(new MemorySecrets({})), realTime: time.now, now: () => NOW });
    expect(await tested(empty)).toEqual({ ok: false, error: "Enter the bot's token and the chat first." });
  });

  it('the token is in no word that leaves it, whatever goes wrong', async () => {
    const made = bot('http://no such host');
    const result = await tested(made);
    made.send('alert');
    await until(() => made.view().problem !== null);
    expect(JSON.stringify([result, made.view()])).not.toContain('AAEhBOweik');
    expect(made.view().tokenHint).toBe('123456789:····');
  });

  it('a bot that is forgotten sends nothing more', async () => {
    const made = bot();
    expect(made.keep(null, null).ok).toBe(true);
    made.send('alert');
    expect(made.view()).toMatchObject({ tokenHint: null, chat: null });
    expect(server.telegram.messages).toEqual([]);
  });
});
