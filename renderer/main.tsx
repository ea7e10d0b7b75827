import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ensure } from '../shared/units/index.ts';
import { App } from './app/app.tsx';
import { connectScreen } from './state/host.ts';
import { findHost } from './state/find-host.ts';
import { restoreView } from './state/kept-view.ts';
import { restoreKeys } from './state/own-keys.ts';
import { restoreSizes } from './state/panel-sizes.ts';
import { restoreTheme } from './state/theme.ts';
import { startTicker } from './state/ticker.ts';
import { keyColumn } from './ui/keys.ts';

restoreTheme();
restoreView();
restoreSizes();
startTicker();
connectScreen(findHost());
restoreKeys(keyColumn());
createRoot(ensure(document.querySelector('#screen'), 'the screen element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
