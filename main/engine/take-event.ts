import { ALARM, soundAlarm } from './alarms.ts';
import { takeArmed } from './arming.ts';
import { closeBars } from './bars.ts';
import { beginDay } from './clock.ts';
import { expireProposal } from './proposals.ts';
import { takeNote } from './contract-note.ts';
import { takeCommand } from './commands.ts';
import type { Desk } from './desk.ts';
import type { EngineInput } from './event.ts';
import { takeHalt } from './halt.ts';
import { takeHistory } from './history.ts';
import { takeAnswer } from './answers.ts';
import { setPulse } from './pulse.ts';
import { onPulse } from './settle.ts';
import { changesOf } from './setting-changes.ts';
import { takeBrokerOrder, takeSnapshot } from './snapshot.ts';
import { takeStart } from './start.ts';
import { takeHour } from './weeks.ts';

type Rare = Exclude<EngineInput, { readonly type: 'index' | 'quote' }>;

export function take(desk: Desk, event: Rare): void {
  desk.dirty = true;
  switch (event.type) {
    case 'started':
      takeStart(desk, event);
      return;
    case 'history':
      takeHistory(desk, event.past);
      return;
    case 'hour':
      takeHour(desk, event.bar, false);
      return;
    case 'listed':
      desk.market.setListed(event.contracts);
      return;
    case 'link':
      takeLink(desk, event);
      return;
    case 'timer':
      takeTimer(desk, event.timer);
      return;
    case 'settings':
      takeSettings(desk, event);
      return;
    case 'orderAnswer':
      takeAnswer(desk, event);
      return;
    case 'orderUpdate':
      takeBrokerOrder(desk, event.order, null);
      return;
    case 'snapshot':
      takeSnapshot(desk, event);
      return;
    case 'margin':
      desk.margin.settle(event.request, event.result.ok ? event.result.value : null, desk.now);
      return;
    case 'halt':
      takeHalt(desk, event);
      return;
    case 'armed':
      takeArmed(desk, event);
      return;
    case 'note':
      takeNote(desk, event);
      return;
    case 'clock':
      desk.clockOffsetMs = event.offsetMs;
      return;
    case 'command':
      takeCommand(desk, event);
  }
}

function takeLink(desk: Desk, { link, state, detail }: Extract<Rare, { readonly type: 'link' }>): void {
  if (desk.links.get(link) === state) return;
  desk.links.set(link, state);
  desk.emit({ type: 'linkChanged', link, state, detail });
}

function takeSettings(
  desk: Desk,
  { revision, settings }: Extract<Rare, { readonly type: 'settings' }>,
): void {
  const changes = changesOf(desk.book.settings, settings);
  desk.emit({ type: 'settingsChanged', revision, settings, changes });
  beginDay(desk);
}

function takeTimer(desk: Desk, timer: string): void {
  if (timer === 'bars') closeBars(desk);
  if (timer === 'proposal') expireProposal(desk);
  if (timer.startsWith(ALARM)) soundAlarm(desk);
  if (timer !== 'pulse') return;
  onPulse(desk);
  setPulse(desk);
}
