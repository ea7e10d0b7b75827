import type { CliIo } from '../../main/hosts/cli/io.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command and collects what it prints. */
export async function collected(command: (io: CliIo) => Promise<number>): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await command({ out: (text) => void (out += text), err: (text) => void (err += text) });
  return { code, out, err };
}
