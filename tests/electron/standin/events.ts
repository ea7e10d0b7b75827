import { words } from './words.ts';

/**
 * The events that each part has here, by electron's own names (tests/tidy/stand-in.test.ts). Some never come: a page here
 * is never slow, and no display is ever plugged in, until a test says so.
 */
export const EVENTS = {
  App: words(
    'ready second-instance window-all-closed before-quit will-quit quit activate',
    'web-contents-created browser-window-created render-process-gone child-process-gone',
    'certificate-error',
  ),
  BrowserWindow: words(
    'resize resized move moved maximize unmaximize minimize restore enter-full-screen',
    'leave-full-screen show hide focus blur close closed ready-to-show page-title-updated',
    'unresponsive responsive session-end',
  ),
  Menu: words('menu-will-show menu-will-close'),
  Notification: words('show click close failed action'),
  PowerMonitor: words('suspend resume shutdown lock-screen unlock-screen on-ac on-battery'),
  Screen: words('display-added display-removed display-metrics-changed'),
  Session: words('will-download'),
  Tray: words('click double-click right-click'),
  WebContents: words(
    'will-navigate will-frame-navigate will-redirect did-navigate did-finish-load',
    'did-fail-load dom-ready render-process-gone page-title-updated preload-error',
    'did-create-window destroyed unresponsive responsive will-attach-webview context-menu',
  ),
  IpcMain: words(),
} as const;
