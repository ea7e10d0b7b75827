import type { ReactElement } from 'react';
import { runAction } from '../state/actions.ts';
import type { ActionId } from '../../shared/keyboard/action-id.ts';
import { goTo, type PageName } from '../state/ui-store.ts';
import { capital } from '../ui/format.ts';
import { keyHere } from '../ui/keys.ts';

const PAGES: readonly { readonly name: PageName; readonly icon: string }[] = [
  {
    name: 'morning',
    icon: 'M2.5 13.5h13M5 13.5a4 4 0 0 1 8 0M9 4v2.500M3.600 7.100l1.600 1.600M14.400 7.100l-1.600 1.600',
  },
  { name: 'terminal', icon: 'M3 15V9M7 15V4M11 15V8M15 15V6' },
  { name: 'journal', icon: 'M4 3h10v12H4zM7 7h4M7 10h4' },
  { name: 'backtest', icon: 'M3 14l4-5 3 3 5-8M3 17h12' },
  { name: 'replay', icon: 'M3.5 9a5.5 5.5 0 1 0 1.800-4.100M3.500 2.800v2.800h2.800M7.500 6.500v5l4-2.500z' },
  {
    name: 'setup',
    icon: 'M9 2.5v2M9 13.5v2M2.5 9h2M13.5 9h2M4.400 4.400l1.400 1.400M12.200 12.200l1.400 1.400M13.600 4.400l-1.400 1.400M5.800 12.200l-1.400 1.400M11.4 9a2.4 2.4 0 1 1-4.800 0 2.4 2.4 0 0 1 4.800 0z',
  },
  {
    name: 'settings',
    icon: 'M3 5h6M12.500 5H15M3 9h2M8.500 9H15M3 13h7M13.500 13H15M10.700 3.300v3.400M6.700 7.300v3.400M11.700 11.300v3.400',
  },
];

const ALERTS_ICON =
  'M9 2.500a4 4 0 0 1 4 4c0 3.500 1.500 5 1.500 5h-11s1.500-1.500 1.500-5a4 4 0 0 1 4-4zM7.400 14.500a1.700 1.700 0 0 0 3.200 0';
const KEYS_ICON =
  'M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM7.2 7.2a1.9 1.9 0 1 1 2.6 1.9c-.6.3-.8.7-.8 1.300M9 12.600v.1';

/** The pages, the alerts and the keys. */
export function Rail({ page }: { readonly page: PageName }): ReactElement {
  return (
    <nav className="rail" aria-label="Pages">
      {PAGES.map(({ name, icon }) => (
        <button
          key={name}
          type="button"
          aria-current={name === page ? 'page' : undefined}
          title={withKey(capital(name), `page.${name}`)}
          onClick={() => goTo(name)}
        >
          <Icon path={icon} />
          {capital(name)}
        </button>
      ))}
      <div className="grow" />
      <button
        type="button"
        title={withKey('Rules for alerts', 'alerts.show')}
        onClick={() => runAction('alerts.show')}
      >
        <Icon path={ALERTS_ICON} />
        Alerts
      </button>
      <button
        type="button"
        title={withKey('Show all keys', 'keys.show')}
        onClick={() => runAction('keys.show')}
      >
        <Icon path={KEYS_ICON} />
        Keys
      </button>
    </nav>
  );
}

function withKey(title: string, action: ActionId): string {
  const key = keyHere(action);
  return key === null ? title : `${title} (${key})`;
}

function Icon({ path }: { readonly path: string }): ReactElement {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
