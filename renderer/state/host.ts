import type {
  CommandArgs,
  CommandError,
  CommandErrorCode,
  CommandName,
  CommandResult,
  HostLink,
} from '../../shared/contract/index.ts';
import { ensure, type Result } from '../../shared/units/index.ts';
import { createCoalescer, type Deliver } from './coalescer.ts';
import { takeConnection, takeSlices } from './replica.ts';
import { tickNow } from './ticker.ts';
import { say } from './ui-store.ts';

let link: HostLink | null = null;

const FATE_UNKNOWN: ReadonlySet<CommandErrorCode> = new Set(['TIMED_OUT', 'BROKEN_OFF']);

/** Makes the screen a replica of this host's state and sends its commands there; returns how to end it. */
export function connectScreen(to: HostLink): () => void {
  link = to;
  const clock = (): number => performance.now();
  const deliver: Deliver = (slices, full, heardAt) => {
    takeSlices(slices, full, heardAt);
    if (slices.session !== undefined) tickNow();
  };
  const coalescer = createCoalescer(deliver, clock, () => document.hidden);
  const seenAgain = (): void => {
    if (!document.hidden) coalescer.flush();
  };
  document.addEventListener('visibilitychange', seenAgain);
  const stopState = to.onState((slices, full) => coalescer.push(slices, full));
  const stopConnection = to.onConnection((connection) => takeConnection(connection, clock()));
  return () => {
    stopState();
    stopConnection();
    document.removeEventListener('visibilitychange', seenAgain);
    coalescer.stop();
  };
}

/** Which key column applies here. */
export function hostKind(): HostLink['host'] {
  return link?.host ?? 'browser';
}

/** The desktop app's menu; null in a browser. */
export function hostMenu(): HostLink['menu'] | null {
  return link?.menu ?? null;
}

/** Gives a command; a refusal comes back as a value. */
export function command<N extends CommandName>(
  name: N,
  args: CommandArgs<N>,
): Promise<Result<CommandResult<N>, CommandError>> {
  return ensure(link, 'a host').command(name, args);
}

/** Gives a command and returns why it was refused, for a place that shows this itself; null when it was carried out. */
export async function ask<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<string | null> {
  const result = await command(name, args);
  return result.ok ? null : result.error.message;
}

/** How a refusal is labelled. What was sent and not answered may be at work: "not done" would invite a second one. */
export function labelOf({ code }: CommandError): 'Not done' | 'Not known' {
  return FATE_UNKNOWN.has(code) ? 'Not known' : 'Not done';
}

/** Gives a command whose answer shows itself in the pushed state; a refusal is told to the user. */
export async function give<N extends CommandName>(name: N, args: CommandArgs<N>): Promise<boolean> {
  const result = await command(name, args);
  if (!result.ok) say(result.error.message, labelOf(result.error));
  return result.ok;
}
