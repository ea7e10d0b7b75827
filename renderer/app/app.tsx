import { useEffect, type ReactElement } from 'react';
import { Notices } from '../panels/notices.tsx';
import { LONE_PANEL } from '../state/lone-panel.ts';
import { useNoticesPlace } from '../state/notices-place.ts';
import { useReplica } from '../state/replica.ts';
import { useUi, type PageName } from '../state/ui-store.ts';
import { bringLateParts, late } from '../ui/late.tsx';
import { AlertEar } from './alert-ear.tsx';
import { Announcer } from './announcer.tsx';
import { Banner } from './banner.tsx';
import { Dialogs } from './dialogs.tsx';
import { useKeys } from './use-keys.ts';
import { useMenu } from './use-menu.ts';
import { LonePage } from './lone-page.tsx';
import { useHead } from './use-head.ts';
import { MorningPage } from './morning-page.tsx';
import { PageBoundary } from './page-boundary.tsx';
import { ProposalLine } from './proposal-line.tsx';
import { Rail } from './rail.tsx';
import { SetupPage } from './setup-page.tsx';
import { StatusBar } from './status-bar.tsx';
import { TerminalPage } from './terminal-page.tsx';
import { TopBar } from './top-bar.tsx';

const BacktestPage = late('Backtest', async () => (await import('./backtest-page.tsx')).BacktestPage);
const JournalPage = late('Journal', async () => (await import('./journal-page.tsx')).JournalPage);
const ReplayPage = late('Replay', async () => (await import('./replay-page.tsx')).ReplayPage);
const SettingsPage = late('Settings', async () => (await import('./settings-page.tsx')).SettingsPage);

/**
 * The whole window: bars around, one page inside, dialogs above. It hears of changed keys by itself (`useKeys`), so that
 * every key that is shown anywhere is drawn anew with it.
 */
export function App(): ReactElement {
  useHead();
  useKeys();
  useMenu();
  useLateParts();
  const page = useUi((ui) => ui.page);
  const noticesPlace = useNoticesPlace();
  return (
    <div className={`app${LONE_PANEL === null ? '' : ' lone'}`}>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <TopBar />
      <Banner />
      <div className="body">
        {LONE_PANEL === null && <Rail page={page} />}
        <div className="page-column">
          <main className="page" id="page" tabIndex={-1}>
            <h1 className="sr">Kavach, {LONE_PANEL ?? page}</h1>
            <PageBoundary key={page}>
              {LONE_PANEL === null ? <Page page={page} /> : <LonePage panel={LONE_PANEL} />}
            </PageBoundary>
          </main>
          {noticesPlace === 'page' && <Notices place="page" />}
        </div>
      </div>
      <StatusBar />
      <ProposalLine />
      {noticesPlace === 'dialog' && <Notices place="dialog" />}
      <Dialogs />
      <Announcer />
      <AlertEar />
    </div>
  );
}

const AFTER_FIRST_STATE_MS = 1_000;

/** Once the first state is drawn, which they must not hold up. */
function useLateParts(): void {
  const isDrawn = useReplica((replica) => replica.slices.session !== undefined);
  useEffect(() => {
    if (!isDrawn) return undefined;
    const timer = setTimeout(() => void bringLateParts(), AFTER_FIRST_STATE_MS);
    return () => clearTimeout(timer);
  }, [isDrawn]);
}

function Page({ page }: { readonly page: PageName }): ReactElement {
  switch (page) {
    case 'terminal':
      return <TerminalPage />;
    case 'morning':
      return <MorningPage />;
    case 'journal':
      return <JournalPage />;
    case 'backtest':
      return <BacktestPage />;
    case 'replay':
      return <ReplayPage />;
    case 'settings':
      return <SettingsPage />;
    case 'setup':
      return <SetupPage />;
  }
}
