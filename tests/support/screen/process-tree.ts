import { readdirSync, readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second wherever Linux runs today. */
const TICKS_PER_SECOND = 100;

interface Process {
  readonly parent: number;
  readonly seconds: number;
  readonly kind: string;
}

/** Processor seconds of a process and all below it, by what Chromium calls them: browser, renderer, gpu-process, utility. */
export function cpuByKind(root: number): ReadonlyMap<string, number> {
  const all = everything();
  const sums = new Map<string, number>();
  for (const [pid, { kind, seconds }] of all) {
    if (isBelow(all, pid, root)) sums.set(kind, (sums.get(kind) ?? 0) + seconds);
  }
  return sums;
}

/** Of the processes of a kind below another, the one that worked most: the page's own renderer, not a spare one. */
export function busiest(root: number, kind: string): number | null {
  const all = everything();
  const found = [...all].filter(([pid, one]) => one.kind === kind && isBelow(all, pid, root));
  return found.toSorted(([, a], [, b]) => b.seconds - a.seconds)[0]?.[0] ?? null;
}

function everything(): ReadonlyMap<number, Process> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? read(name) : null;
    if (found !== null) all.set(Number(name), found);
  }
  return all;
}

function isBelow(all: ReadonlyMap<number, Process>, pid: number, root: number): boolean {
  for (let at: number | undefined = pid; at !== undefined && at !== 0; at = all.get(at)?.parent) {
    if (at === root) return true;
  }
  return false;
}

/** Null where it has ended meanwhile. */
function read(pid: string): Process | null {
  try {
    // The name stands in brackets and may hold spaces.
    const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '').split(' ');
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return {
      parent: Number(fields[1]),
      seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      kind: /--type=([a-z-]+)/.exec(words)?.[1] ?? 'browser',
    };
  } catch {
    return null;
  }
}
