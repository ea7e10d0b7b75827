import { spawn, type ChildProcess } from 'node:child_process';
import process from 'node:process';

const ARGS = [
  '--headless',
  '--remote-debugging-port=0',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1440,900',
  // Chromium's own sandbox refuses to work for root, which containers are.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface BrowserProcess {
  readonly child: ChildProcess;
  /** Where it answers its own protocol. */
  readonly port: string;
}

interface More {
  readonly args?: readonly string[];
  /** What is started may be a script that has the browser for its child: so they end as one, by the group's number. */
  readonly asGroup?: boolean;
}

/** A headless Chromium with this profile folder. */
export async function startBrowser(
  executable: string,
  profile: string,
  { args = [], asGroup = false }: More = {},
): Promise<BrowserProcess> {
  const child = spawn(executable, [...ARGS, ...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: asGroup,
  });
  const port = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.on('close', () => reject(new Error(`the browser ended: ${said}`)));
  });
  return { child, port };
}
