import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabaseModule } from '../../adapters/sqlite/native-module.ts';
import type { Finding } from '../../ports/doctor.ts';
import { failed, passed } from '../../terminal/doctor/finding.ts';
import { installation, packageVersion } from '../package-version.ts';

/** The first number of a version, or of what is asked for. */
function major(version: string): number {
  return Number(/\d+/.exec(version)?.[0] ?? Number.NaN);
}

function wantedNode(): string {
  const text = readFileSync(join(installation, 'package.json'), 'utf8');
  return (JSON.parse(text) as { readonly engines: { readonly node: string } }).engines.node;
}

/** What runs this process. */
export function runtime(): Finding {
  const { node } = process.versions;
  const wanted = wantedNode();
  const place = `${process.platform} ${process.arch}, Node ${node}`;
  if (major(node) >= major(wanted)) return passed(`Node ${major(node)}`, place);
  return failed(`Node ${node}`, `${place}; ${wanted} is needed`, 'Start with npm start, which brings it.');
}

/** What the screen is made of, and the module that cannot be written in TypeScript. */
export function programFiles(): Finding {
  const screen = join(installation, 'dist', 'renderer');
  const version = packageVersion();
  const native = openDatabaseModule();
  if (native !== null) return failed(version, native, 'Install anew: npm start.');
  if (!existsSync(join(screen, 'index.html')))
    return failed(version, 'the screen has not been built', 'Run npm start, or npm run build.');
  const assets = readdirSync(join(screen, 'assets'));
  const lacks = ['.js', '.css', '.woff2'].filter((ending) => !assets.some((name) => name.endsWith(ending)));
  if (lacks.length > 0)
    return failed(version, `the screen has no file that ends in ${lacks.join(', ')}`, 'Run npm run build.');
  return passed(version, `screen, fonts and SQLite’s module are there (${assets.length} files)`);
}
