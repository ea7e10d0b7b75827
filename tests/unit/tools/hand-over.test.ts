import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { root } from '../../../tools/bootstrap/paths.mjs';

const module = pathToFileURL(join(root, 'tools', 'bootstrap', 'hand-over.mjs')).href;

/** A bootstrap that hands over to a child running this code. */
function handOverTo(code: string): ReturnType<typeof spawn> {
  const parent = `
    import { handOver } from '${module}';
    const runtime = { node: process.execPath, env: process.env };
    process.exitCode = await handOver(runtime, ['-e', ${JSON.stringify(code)}]);`;
  return spawn(process.execPath, ['--input-type=module', '-e', parent], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

describe('what the bootstrap hands over to', () => {
  it('decides the exit code', async () => {
    const [code] = (await once(handOverTo('process.exit(2)'), 'exit')) as [number];
    expect(code).toBe(2);
  });

  // skipped: Windows has no signals
  it.skipIf(process.platform === 'win32')('hears the signals', async () => {
    const child = handOverTo(
      "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up')",
    );
    if (child.stdout === null) throw new Error('no output to wait for');
    const exit = once(child, 'exit');
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect((await exit)[0]).toBe(7);
  });

  // skipped: Windows has no signals
  it.skipIf(process.platform === 'win32')('does not outlive a bootstrap that was killed', async () => {
    const bootstrap = handOverTo('console.log(process.pid); setInterval(() => {}, 1000)');
    if (bootstrap.stdout === null) throw new Error('no output to wait for');
    // The pipe ends when the last process that could write to it has ended.
    const ended = once(bootstrap.stdout, 'end');
    await once(bootstrap.stdout, 'data');
    const gone = once(bootstrap, 'exit');
    bootstrap.kill('SIGKILL');
    await Promise.all([ended, gone]);
    expect(bootstrap.signalCode).toBe('SIGKILL');
  });
});
