import { useEffect } from 'react';
import { runAction } from '../state/actions.ts';
import { hostMenu } from '../state/host.ts';
import { useOwnKeys } from '../state/own-keys.ts';
import { dialogOpen } from './use-keys.ts';

/** Does what is chosen in the desktop's menu, as a key would, and tells it which keys hold. A browser has none. */
export function useMenu(): void {
  const own = useOwnKeys((state) => state.own);
  useEffect(
    () =>
      hostMenu()?.onAction((action) => {
        if (!dialogOpen()) runAction(action);
      }),
    [],
  );
  useEffect(() => {
    hostMenu()?.keysAre(own);
  }, [own]);
}
