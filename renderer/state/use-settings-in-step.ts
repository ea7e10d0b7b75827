import { useEffect } from 'react';
import { useReplica, useSlice } from './replica.ts';
import { loadSettings, useSettings } from './settings.ts';

/** Reads the settings as their place opens, after a lost connection, of another terminal, and whenever any screen has saved. */
export function useSettingsInStep(): void {
  const connected = useReplica((replica) => replica.connected);
  const session = useSlice('session');
  const revision = session?.settingsRevision ?? null;
  // Demo has settings of its own.
  const isDemo = session === null ? null : session.mode === 'demo';
  useEffect(() => {
    if (connected && isDemo !== null) void loadSettings();
  }, [connected, isDemo]);
  useEffect(() => {
    const { base } = useSettings.getState();
    if (revision !== null && base !== null && base.revision !== revision) void loadSettings();
  }, [revision]);
}
