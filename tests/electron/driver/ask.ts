import type { Page } from '@playwright/test';
import type {
  CommandArgs,
  CommandError,
  CommandName,
  CommandResult,
  HostLink,
  Slices,
} from '../../../shared/contract/index.ts';
import { ensure, type Result } from '../../../shared/units/index.ts';

type Bridged = typeof globalThis & { readonly kavach: HostLink };

/** Gives a command over the bridge of this page, as its screen does. */
export async function ask<N extends CommandName>(
  page: Page,
  name: N,
  args: CommandArgs<N>,
): Promise<Result<CommandResult<N>, CommandError>> {
  return (await askAnything(page, name, args)) as Result<CommandResult<N>, CommandError>;
}

/** The same with a name and arguments that the contract may not know. */
export async function askAnything(
  page: Page,
  name: string,
  args: unknown,
): Promise<Result<unknown, CommandError>> {
  return ensure((await askAll(page, [[name, args]]))[0], 'an answer');
}

/** Several, one after the other. */
export async function askAll(
  page: Page,
  calls: readonly (readonly [name: string, args: unknown])[],
): Promise<readonly Result<unknown, CommandError>[]> {
  return page.evaluate(async (all) => {
    const { kavach } = globalThis as unknown as Bridged;
    const answers: Result<unknown, CommandError>[] = [];
    for (const [name, args] of all) answers.push(await kavach.command(name as CommandName, args as never));
    return answers;
  }, calls);
}

/** What the bridge has pushed to this page so far. */
export async function stateOf(page: Page): Promise<Slices> {
  return page.evaluate(async () => {
    const { kavach } = globalThis as unknown as Bridged;
    return new Promise<Slices>((resolve) => {
      const stop = kavach.onState((slices) => resolve(slices as Slices));
      setTimeout(() => stop(), 0);
    });
  });
}
