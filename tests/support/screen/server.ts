import { readFile } from 'node:fs/promises';
import { OUTLOOK } from './outlook.ts';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Bar, CommandArgs, HostFrame, ScreenFrame, Slices } from '../../../shared/contract/index.ts';
import { instant, paise, type Paise } from '../../../shared/units/index.ts';
import { answerAccount } from './account-answers.ts';
import { answerAlerts } from './alerts.ts';
import { answerBacktest } from './backtest.ts';
import { answerDoctor } from './doctor.ts';
import { answerBackup } from './backup.ts';
import { answerDrill } from './drill.ts';
import { answerForeign } from './foreign.ts';
import { answerImports } from './imports.ts';
import { answerReplay } from './replay.ts';
import { barsOf } from './candles.ts';
import { openedFact } from './journal-facts.ts';
import { FixtureSettings } from './settings.ts';
import { ENTRIES, olderEntries } from './journal.ts';
import { NOW } from './session.ts';
import { answerWhatIf } from './what-if.ts';
import { STATES, type StateName } from './states.ts';
import { Trouble } from './trouble.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** As strict as the real host: no inline script or style, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export interface Given {
  readonly name: string;
  readonly args: unknown;
}

/** A host for pictures and tests: serves the built screen, pushes one of the example states, notes every command. */
export interface FixtureServer {
  readonly address: string;
  /** Commands of the user, in the order in which they came. */
  readonly given: Given[];
  /** Commands that are refused or never answered. */
  readonly trouble: Trouble;
  /** Pushes changed slices to every screen. */
  push(slices: Partial<Slices>): void;
  /** Falls silent without closing the socket, as a hung host does. */
  silence(silent: boolean): void;
  /** No heartbeat any more but those that are asked for. */
  stopBeating(): void;
  /** One heartbeat. */
  beat(): void;
  close(): Promise<void>;
}

/** Starts a fixture host on a free port, in one state. */
export async function startFixture(state: StateName): Promise<FixtureServer> {
  const http = createServer((request, response) => void serve(request, response));
  const sockets = new WebSocketServer({ server: http, path: '/ws' });
  const screens = new Map<WebSocket, number>();
  const given: Given[] = [];
  let slices = (state === 'degraded' ? STATES.live : STATES[state])();
  const settings = new FixtureSettings();
  const trouble = new Trouble();
  let silent = false;

  const push = (socket: WebSocket, full: boolean, changed: Partial<Slices>): void => {
    if (silent || slices === null) return;
    const version = (screens.get(socket) ?? 0) + 1;
    screens.set(socket, version);
    socket.send(JSON.stringify({ type: 'state', version, full, slices: changed } satisfies HostFrame));
  };
  sockets.on('connection', (socket) => {
    screens.set(socket, 0);
    push(socket, true, slices ?? {});
    // What is degraded was well before: the screen then has something to show grey and with its age.
    if (state === 'degraded') setTimeout(() => all(STATES.degraded() ?? {}), 300);
    socket.on('message', (data) => {
      const frame = JSON.parse((data as Buffer).toString()) as ScreenFrame;
      if (frame.type === 'resync') return push(socket, true, slices ?? {});
      // The chart asks for its bars by itself, the settings are read by themselves, at moments of their own.
      if (frame.name !== 'chart.bars' && frame.name !== 'replay.bars' && frame.name !== 'settings.get')
        given.push({ name: frame.name, args: frame.args });
      if (trouble.holds(frame.name)) return undefined;
      const result =
        trouble.answer(frame.name) ??
        (slices === null ? null : settings.answer(frame.name, frame.args, slices, all)) ??
        answer(frame.name, frame.args, slices, (changed) => all(changed));
      if (!silent) socket.send(JSON.stringify({ type: 'answer', call: frame.call, result }));
      return undefined;
    });
    socket.on('close', () => screens.delete(socket));
  });
  const all = (changed: Partial<Slices>): void => {
    if (slices !== null) slices = { ...slices, ...changed };
    for (const socket of screens.keys()) push(socket, false, changed);
  };
  // The heartbeat: the session stands still in its example moment, so that pictures are the same each time.
  const beat = (): void => {
    if (slices !== null) all({ session: slices.session });
  };
  const beating = setInterval(beat, 400);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    given,
    trouble,
    push: all,
    silence: (on) => {
      silent = on;
    },
    stopBeating: () => clearInterval(beating),
    beat,
    close: async () => {
      clearInterval(beating);
      for (const socket of screens.keys()) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = normalize(new URL(request.url ?? '/', 'http://fixture').pathname);
  const file = join(ROOT, path === '/' ? 'index.html' : path);
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'text/plain',
      'content-security-policy': POLICY,
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
}

export type Push = (slices: Partial<Slices>) => void;

function barsFor({ minutes, symbol }: CommandArgs<'chart.bars'>): readonly Bar[] {
  const bars = barsOf(minutes).slice(0, -1);
  return symbol === 'INDIAVIX' ? bars.map(vixBeside) : bars;
}

/** India VIX falls as the index rises. */
function vixBeside(bar: Bar): Bar {
  const vix = (price: Paise): Paise => paise(Math.round(1_162 - (price - 2_596_830) / 60));
  return { ...bar, open: vix(bar.open), high: vix(bar.low), low: vix(bar.high), close: vix(bar.close) };
}

function answer(name: string, args: unknown, now: Slices | null, push: Push): unknown {
  const value = (result: unknown) => ({ ok: true, value: result });
  switch (name) {
    case 'chart.bars':
    case 'replay.bars':
      return value({ bars: barsFor(args as CommandArgs<'chart.bars'>) });
    case 'journal.page':
      return value(page(args as CommandArgs<'journal.page'>));
    case 'journal.fact':
      return value(
        openedFact((args as { row: number }).row) ?? {
          fact: {
            type: 'signal.evaluated',
            bar: { start: '2026-11-19T10:15', close: 2_598_520 },
            holds: true,
            distances: [375, 370, 23],
          },
          hash: '5dc3189f2c711b80e4c07d1277a9f0e3516a40bb9da86e25f1024b88d7c60c94',
        },
      );
    case 'payoff.whatIf':
      return value(answerWhatIf(args as CommandArgs<'payoff.whatIf'>));
    case 'squareOff.propose':
      push({ proposal: { proposal: PROPOSAL } });
      return value(PROPOSAL);
    case 'squareOff.send':
    case 'squareOff.drop':
      push({ proposal: { proposal: null } });
      return value({});
    case 'mode.set':
      return setMode(args as ModeArgs, now, push);
    case 'live.outlook':
      return value(OUTLOOK);
    case 'doctor.run':
      return now === null ? value({}) : answerDoctor(now.doctor, push);
    case 'drill.start':
      return answerDrill(push);
    case 'backup.start':
      return answerBackup(push);
    default:
      return now === null ? value({}) : (answerMore(name, args, now, push) ?? value({}));
  }
}

function answerMore(name: string, args: unknown, now: Slices, push: Push): unknown {
  return (
    answerAlerts(name, args, now.alerts, push) ??
    answerReplay(name, args, now, push) ??
    answerForeign(name, args, now, push) ??
    // A newcomer has imported nothing yet.
    answerBacktest(name, args, now.accounts.kite?.state === 'noKeys' ? 'none' : 'full', now.backtest, push) ??
    answerImports(name, args, now.imports, push) ??
    answerAccount(name, args, now.accounts, push)
  );
}

interface ModeArgs {
  readonly mode: string;
  readonly address?: string;
  readonly word?: string;
}

function setMode({ mode, address, word }: ModeArgs, now: Slices | null, push: Push): unknown {
  const refused = (code: string, message: string) => ({ ok: false, error: { code, message } });
  const session = now?.session;
  if (session === undefined || session.mode === 'demo')
    return refused('NEEDS', 'Paper needs a Breeze key: enter it in Setup.');
  if (mode === 'paper') {
    push({ session: { ...session, live: { ...session.live, armed: false, armedBy: null } } });
    return { ok: true, value: { mode: session.mode } };
  }
  if (address !== now?.accounts.address || word !== 'LIVE') {
    const message = 'The typed address is not the one that is registered in Setup. Nothing was armed.';
    return refused('BAD_ARGUMENTS', message);
  }
  push({
    session: {
      ...session,
      mode: 'live',
      live: { ...session.live, armed: true, armedBy: { by: 'screen', at: NOW }, needs: [] },
    },
  });
  return { ok: true, value: { mode: 'live' } };
}

function page({ before, limit, kind, text = '' }: CommandArgs<'journal.page'>) {
  const words = text.toLowerCase().split(' ');
  const all = [...ENTRIES, ...olderEntries(600)].filter(
    (entry) =>
      (kind === undefined || entry.kind === kind) &&
      words.every((word) => entry.text.toLowerCase().includes(word)),
  );
  const older = all.filter((entry) => before === null || entry.row < before);
  return { entries: older.slice(0, limit), total: all.length, reached: 1 };
}

const PROPOSAL = {
  id: 'p1',
  title: 'Square off S7, 10 lots',
  mode: 'paper',
  lines: ['Buy back 650 25800 PE', 'then sell 650 25600 PE'],
  result: 'About +1,254.03 after all charges, by the exit prices of 12:00:51',
  madeAt: NOW,
  expiresAt: instant(NOW + 30_000),
};
