import type { App, Session, WebContents, WebPreferences } from 'electron';
import { ORIGIN, isPage } from './origin';

/**
 * What a page of the program may do: run its own scripts, talk to itself, show what it made itself. Styles are
 * written into the page by the component library, hence `unsafe-inline` for them and for nothing else.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What a page may ask of the machine, each refused to every page. The list is Chromium's own (`document.featurePolicy
 * .allowedFeatures()`) without what only tells the page of itself. Full screen belongs to the menu.
 */
const POLICED_FEATURES = [
  [
    'accelerometer',
    'autoplay',
    'camera',
    'clipboard-read',
    'display-capture',
    'encrypted-media',
    'fullscreen',
  ],
  [
    'gamepad',
    'geolocation',
    'gyroscope',
    'hid',
    'identity-credentials-get',
    'idle-detection',
    'keyboard-map',
  ],
  ['local-fonts', 'magnetometer', 'microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture'],
  ['publickey-credentials-get', 'screen-wake-lock', 'serial', 'sync-xhr', 'usb', 'window-placement'],
  ['xr-spatial-tracking'],
].flat();
export const PERMISSIONS_POLICY = POLICED_FEATURES.map((feature) => `${feature}=()`).join(', ');

/** Interfaces of Blink that the program doesn't use and that open dialogs, devices or connections. */
const BLINK_FEATURES_OFF = [
  [
    'BatteryStatus',
    'EyeDropperAPI',
    'FileSystemAccess',
    'FileSystemAccessLocal',
    'MediaCapture',
    'Notifications',
  ],
  ['PaymentRequest', 'Presentation', 'PushMessaging', 'RemotePlayback', 'ScriptedSpeech', 'SharedWorker'],
  ['ScriptedSpeechRecognition', 'ScriptedSpeechSynthesis', 'Serial', 'WebBluetooth', 'WebHID', 'WebNFC'],
  ['WebUSB', 'WebXR'],
].flat();

/** Features of Chromium that talk to its makers, or look for devices in the local network. */
const FEATURES_OFF = ['AutofillServerCommunication', 'MediaRouter', 'OptimizationHints'];

/** Against Chromium's own traffic, and against what passes `webRequest` by, as WebRTC does. */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['disable-sync'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', FEATURES_OFF.join(',')],
  ['disable-blink-features', BLINK_FEATURES_OFF.join(',')],
];

/** Ways to look into a running program from outside. The fuses of the package stop Node's own (`--inspect`). */
const DEBUGGING_SWITCHES = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

/** Whether somebody wants to start the program so that another one can read and steer its window. */
export function isOpenedForDebugging(app: App): boolean {
  return DEBUGGING_SWITCHES.some((name) => app.commandLine.hasSwitch(name));
}

/** Keeps Chromium off the network. Has to run before the app is ready. */
export function closeNetwork(app: App): void {
  for (const [name, value] of SWITCHES) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
}

/** Whether a request stays inside the program. Developer tools ask for their own pages. */
function isOwnRequest(url: string, developerTools: boolean): boolean {
  if (url.startsWith(`${ORIGIN}/`) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith('data:'))
    return true;
  return developerTools && url.startsWith('devtools://devtools/');
}

/**
 * Refuses every request that leaves the program, every permission, and every download: files are saved by the main
 * process. Storage needs no permission to last, as Electron never evicts it.
 */
export function closeSession(session: Session, developerTools: boolean): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url, developerTools) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
}

/** Refuses new windows, embedded pages, and every page but the window's own. */
export function closeContents(contents: WebContents, ownPage: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => {
    if (!isPage(ownPage, event.url)) event.preventDefault();
  });
  // Chromium asks nobody before it shows `about:blank`.
  contents.on('did-navigate', (_event, url) => {
    if (!isPage(ownPage, url) && !url.startsWith('devtools:')) void contents.loadURL(ownPage);
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The window's preferences, each stated even where it is the default. */
export function lockedPreferences(preload: string, developerTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    disableDialogs: true,
    spellcheck: false,
    devTools: developerTools,
    backgroundThrottling: false,
  };
}
