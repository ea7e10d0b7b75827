import '@fontsource-variable/inter/wght.css';
import '@fontsource/ibm-plex-mono/latin-400.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ensure } from '../shared/units/index.ts';
import { App } from './app/app.tsx';
import { connectScreen } from './state/host.ts';
import { findHost } from './state/find-host.ts';
import { restoreTheme } from './state/theme.ts';
import { startTicker } from './state/ticker.ts';

restoreTheme();
startTicker();
connectScreen(findHost());
createRoot(ensure(document.querySelector('#screen'), 'the screen element')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
