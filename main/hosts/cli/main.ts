import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { FAILED } from './io.ts';
import { PROCESS_IO as io } from './process-io.ts';

// Compiled sources are kept between starts: a second start is twice as fast.
enableCompileCache(join(fileURLToPath(new URL('../../..', import.meta.url)), '.build', 'compile-cache'));

// Node's own words of a crash show the error as it is, with whatever an SDK has put into it.
process.on('uncaughtException', (error) => {
  io.err(`${error.stack ?? String(error)}\n`);
  process.exit(FAILED);
});

try {
  const { runCommandLine } = await import('./command-line.ts');
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
  io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = FAILED;
}
