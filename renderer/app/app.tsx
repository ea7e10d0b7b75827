import { lazy, Suspense, type ReactElement } from 'react';
import { LONE_PANEL } from '../state/lone-panel.ts';
import { useUi, type PageName } from '../state/ui-store.ts';
import { AlertEar } from './alert-ear.tsx';
import { Announcer } from './announcer.tsx';
import { Banner } from './banner.tsx';
import { Dialogs } from './dialogs.tsx';
import { useKeys } from './use-keys.ts';
import { LonePage } from './lone-page.tsx';
import { useHead } from './use-head.ts';
import { MorningPage } from './morning-page.tsx';
import { Notices } from './notices.tsx';
import { ProposalLine } from './proposal-line.tsx';
import { Rail } from './rail.tsx';
import { SetupPage } from './setup-page.tsx';
import { StatusBar } from './status-bar.tsx';
import { TerminalPage } from './terminal-page.tsx';
import { TopBar } from './top-bar.tsx';

const BacktestPage = lazy(() =>
  import('./backtest-page.tsx').then((page) => ({ default: page.BacktestPage })),
);
const JournalPage = lazy(() => import('./journal-page.tsx').then((page) => ({ default: page.JournalPage })));

const ReplayPage = lazy(() => import('./replay-page.tsx').then((page) => ({ default: page.ReplayPage })));

const SettingsPage = lazy(() =>
  import('./settings-page.tsx').then((page) => ({ default: page.SettingsPage })),
);

/**
 * The whole window: bars around, one page inside, dialogs above. It hears of changed keys by itself (`useKeys`), so that
 * every key that is shown anywhere is drawn anew with it.
 */
export function App(): ReactElement {
  useHead();
  useKeys();
  const page = useUi((ui) => ui.page);
  return (
    <div className={`app${LONE_PANEL === null ? '' : ' lone'}`}>
      <a className="skip" href="#page">
        Skip to the page
      </a>
      <TopBar />
      <Banner />
      <div className="body">
        {LONE_PANEL === null && <Rail page={page} />}
        <main className="page" id="page" tabIndex={-1}>
          <h1 className="sr">Kavach, {LONE_PANEL ?? page}</h1>
          {LONE_PANEL === null ? <Page page={page} /> : <LonePage panel={LONE_PANEL} />}
        </main>
      </div>
      <StatusBar />
      <ProposalLine />
      <Notices />
      <Dialogs />
      <Announcer />
      <AlertEar />
    </div>
  );
}

function Page({ page }: { readonly page: PageName }): ReactElement {
  switch (page) {
    case 'terminal':
      return <TerminalPage />;
    case 'morning':
      return <MorningPage />;
    case 'journal':
      return (
        <Suspense fallback={<div className="panel" />}>
          <JournalPage />
        </Suspense>
      );
    case 'backtest':
      return (
        <Suspense fallback={<div className="panel" />}>
          <BacktestPage />
        </Suspense>
      );
    case 'replay':
      return (
        <Suspense fallback={<div className="panel" />}>
          <ReplayPage />
        </Suspense>
      );
    case 'settings':
      return (
        <Suspense fallback={<div className="panel" />}>
          <SettingsPage />
        </Suspense>
      );
    case 'setup':
      return <SetupPage />;
  }
}
