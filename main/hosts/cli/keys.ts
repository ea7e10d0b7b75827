import { dataPlace } from './data-place.ts';
import { importKeys } from './keys-import.ts';
import { sealKeys } from './keys-seal.ts';
import { DONE, FAILED, WRONG_USE, type CliIo } from './io.ts';
import { readOptions } from './read-options.ts';
import { secretFromInput } from './secret-input.ts';
import { keepingOf } from '../secrets/keeping.ts';

export const KEYS_HELP = `kavach keys [--data DIR]
kavach keys seal --passphrase | --credential | --keyring [--data DIR]
kavach keys import --env FILE [--delete] [--data DIR]

Where the keys of both brokers are kept (docs/headless.md). A key is never an option and never printed.

seal     puts what is kept into a sealed file (AES-256-GCM), or under another key; not beside a running terminal
  --credential     the key comes from the service manager (LoadCredentialEncrypted=kavach-key:...)
  --keyring        the key is in the system's keyring (Linux, secret-tool)
  --passphrase     the key is made of a passphrase that is typed at each start: after a restart nothing is guarded until
                   somebody types it, and Live is not armed there
import   takes BREEZE_API_KEY, BREEZE_API_SECRET and BREEZE_API_SESSION from the .env of a former system, through the
         running terminal where there is one (only that can use the session), and offers to delete them there
  --env FILE       the file
  --delete         deletes them without asking

  --data DIR       the data folder (default: the system's usual place)
  --help           this text

Exit codes: 0 done, 1 failed, 2 wrong use.
`;

const SPEC = {
  data: { type: 'string' },
  env: { type: 'string' },
  delete: { type: 'boolean', default: false },
  passphrase: { type: 'boolean', default: false },
  credential: { type: 'boolean', default: false },
  keyring: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function tell(folder: string, io: CliIo): number {
  const { value, detail, remedy } = keepingOf(folder);
  io.out(`${folder}: ${value}: ${detail}\n`);
  if (remedy !== null) io.out(`${remedy}\n`);
  return DONE;
}

/** `kavach keys`: where keys are kept. Source: product.md 5. */
export async function runKeys(
  args: readonly string[],
  io: CliIo,
  readSecret: () => Promise<string | null> = secretFromInput,
): Promise<number> {
  const [first = ''] = args;
  const named = first !== '' && !first.startsWith('-');
  const read = readOptions(named ? args.slice(1) : args, SPEC);
  const wrong = (why: string): number => {
    io.err(`${why}\nTry: kavach keys --help\n`);
    return WRONG_USE;
  };
  if (!read.ok) return wrong(read.error);
  const { help, data, env } = read.value;
  if (help) {
    io.out(KEYS_HELP);
    return DONE;
  }
  const folder = dataPlace(data ?? null);
  if (!named) return tell(folder, io);
  if (first === 'import') {
    if (env === undefined) return wrong('--env must name the file of the former system');
    const imported = await importKeys({ folder, file: env, deletes: read.value.delete }, io, readSecret);
    return imported ? DONE : FAILED;
  }
  if (first !== 'seal') return wrong(`There is no "kavach keys ${first}"`);
  const places = (['credential', 'keyring', 'passphrase'] as const).filter((place) => read.value[place]);
  const [place, ...others] = places;
  if (place === undefined || others.length > 0)
    return wrong('say one of --credential, --keyring, --passphrase');
  return (await sealKeys(folder, place, io, readSecret)) ? DONE : FAILED;
}
