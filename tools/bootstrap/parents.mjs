import { readFileSync } from 'node:fs';

const CHECK_MS = 200;

/**
 * The shell between npm and us passes on neither npm's death nor its signals: the one sign of them is that our
 * parent is another one.
 * @param {() => void} orphaned called once
 */
export function watchParents(orphaned) {
  const before = parents();
  const watch = setInterval(() => {
    if (parents() === before) return;
    clearInterval(watch);
    orphaned();
  }, CHECK_MS);
  return watch;
}

/** npm starts a shell, and the shell starts us: where the system tells, the shell's own parent is watched too. */
function parents() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

/** @param {number} pid */
function parentOf(pid) {
  if (process.platform !== 'linux' || process.env['npm_lifecycle_event'] === undefined) return '';
  try {
    // "123 (sh) S 122 ...": a name may hold blanks and brackets, so what follows counts from its last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
  } catch {
    return '';
  }
}
