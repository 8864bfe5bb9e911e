import dgram from 'node:dgram';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Page, expect, test } from '@playwright/test';
import { CALL_NAMES } from '@shared/ipc/names';
import type {} from '../../renderer/bridge/bridge';
import { type RunningProgram, launch } from '../support/launch';

/**
 * The window is taken over by an attacker: whatever runs in it may try what it likes. It stays in its page,
 * reaches no network, gets no permission, and the main process answers nobody else.
 */
test.describe('a window that somebody else has taken over', () => {
  const START_PAGE = 'app://stimmkarte/index.html';
  let profile: string;
  let program: RunningProgram;
  let page: Page;

  test.beforeAll(async () => {
    profile = await mkdtemp(path.join(tmpdir(), 'stimmkarte-'));
    program = await launch({ profile });
    page = program.page;
    await page.waitForLoadState();
  });
  test.afterAll(async () => {
    await program.app.close();
    await rm(profile, { recursive: true, force: true });
  });
  test.afterEach(async () => {
    expect(page.url()).toBe(START_PAGE);
    await expect.poll(() => program.app.windows()).toHaveLength(1);
    expect(await page.evaluate(() => window.stimmkarte.appInfo())).toMatchObject({
      platform: process.platform,
    });
  });

  test('finds neither Node nor Electron there, only the contract’s calls', async () => {
    const found = await page.evaluate(() => ({
      globals: ['require', 'process', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      calls: Object.keys(window.stimmkarte),
      origin,
    }));
    expect(found.globals).toEqual([]);
    expect(found.calls.sort()).toEqual([...CALL_NAMES, 'onNotice'].sort());
    expect(found.origin).toBe('app://stimmkarte');
  });

  test('can hear no channel but the contract’s notices', async () => {
    const heard = await page.evaluate(() => {
      const listen: (name: string, listener: () => void) => unknown = window.stimmkarte.onNotice as never;
      try {
        return typeof listen('ELECTRON_BROWSER_SANDBOX_LOAD', () => undefined);
      } catch (error) {
        return String(error);
      }
    });
    expect(heard).toContain('unknown notice');
  });

  test('runs no script of its own making', async () => {
    // In a task of its own: what the test driver evaluates may always evaluate more.
    const ran = await page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            const script = document.createElement('script');
            script.textContent = 'document.body.dataset.inline = "ran"';
            document.body.append(script);
            let evaluated: unknown;
            try {
              evaluated = Reflect.construct(Function, ['return "ran"']);
            } catch (error) {
              evaluated = error instanceof Error ? error.name : error;
            }
            resolve({ inline: document.body.dataset['inline'] ?? 'refused', evaluated });
          });
        }),
    );
    expect(ran).toEqual({ inline: 'refused', evaluated: 'EvalError' });
  });

  test('reaches no network, neither from the page nor through the session', async () => {
    const net = await listenToEverything();
    const outcomes = await page.evaluate(async (port) => {
      const url = `http://127.0.0.1:${port}`;
      const settled = (promise: Promise<unknown>): Promise<string> =>
        promise.then(
          () => 'reached',
          () => 'refused',
        );
      const loads = (element: HTMLElement): Promise<unknown> =>
        new Promise((resolve, reject) => {
          element.onload = resolve;
          element.onerror = reject;
          document.body.append(element);
        });
      const image = Object.assign(new Image(), { src: `${url}/image` });
      const script = Object.assign(document.createElement('script'), { src: `${url}/script` });
      const style = Object.assign(document.createElement('link'), {
        rel: 'stylesheet',
        href: `${url}/style`,
      });
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(url.replace('http', 'ws'));
        opened.onopen = resolve;
        opened.onerror = reject;
      });
      navigator.sendBeacon(`${url}/beacon`, 'x');
      return Promise.all([
        settled(fetch(`${url}/fetch`, { mode: 'no-cors' })),
        settled(fetch('https://example.org/')),
        settled(loads(image)),
        settled(loads(script)),
        settled(loads(style)),
        settled(socket),
      ]);
    }, net.tcpPort);
    expect(new Set(outcomes)).toEqual(new Set(['refused']));
    await page.evaluate(tryPeerConnection, net.udpPort);
    const session = await program.app.evaluate(
      ({ session: sessions }, port) =>
        sessions.defaultSession.fetch(`http://127.0.0.1:${port}/session`).then(
          () => 'reached',
          (error: unknown) => String(error),
        ),
      net.tcpPort,
    );
    // Refused by the list of what may be asked for, not only because no name and no address is ever looked up.
    expect(session).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(net.heard()).toEqual([]);
    net.close();
  });

  test('reads no file but the program’s own', async () => {
    const urls = [
      'file:///etc/passwd',
      'app://stimmkarte/../../package.json',
      'app://stimmkarte/%2e%2e/%2e%2e/package.json',
      'app://stimmkarte/..%2fmain/main.cjs',
      'app://stimmkarte/opened/6f1f7a0c-8a57-4c5e-9d0e-0d6a8f1b2c3d',
      'app://elsewhere/index.html',
    ];
    const outcomes = await page.evaluate(
      (tried) =>
        Promise.all(
          tried.map((url) =>
            fetch(url).then(
              (response) => response.ok,
              () => false,
            ),
          ),
        ),
      urls,
    );
    expect(outcomes).toEqual(urls.map(() => false));
  });

  test('gets no permission', async () => {
    const outcomes = await page.evaluate(async () => {
      const refused = (promise: Promise<unknown>): Promise<boolean> =>
        promise.then(
          () => false,
          () => true,
        );
      return {
        location: await refused(
          new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        ),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await refused(navigator.clipboard.readText()),
      };
    });
    expect(outcomes).toEqual({
      location: true,
      camera: true,
      clipboard: true,
    });
  });

  test('gets no device, and opens none of the system’s dialogs', async () => {
    const found = await page.evaluate(async () => {
      const absent = [
        ['bluetooth', 'usb', 'hid', 'serial', 'xr', 'share', 'contacts', 'presentation'],
        ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker', 'EyeDropper'],
        ['PaymentRequest', 'PushManager', 'Notification', 'SharedWorker', 'speechSynthesis'],
        ['webkitSpeechRecognition', 'PresentationRequest', 'NDEFReader'],
      ].flat();
      const refused = async (act: () => unknown): Promise<boolean> => {
        try {
          await act();
          return false;
        } catch {
          return true;
        }
      };
      const root = document.documentElement;
      return {
        there: absent.filter((name) => name in window || name in navigator),
        midi: await refused(() => navigator.requestMIDIAccess()),
        screen: await refused(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
        microphone: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        wakeLock: await refused(() => navigator.wakeLock.request('screen')),
        clipboard: await refused(() => navigator.clipboard.writeText('x')),
        fullScreen: await refused(() => root.requestFullscreen()),
        serviceWorker: await refused(() => navigator.serviceWorker.register('app://stimmkarte/x.js')),
        protocol: await refused(() => navigator.registerProtocolHandler('web+x', 'app://stimmkarte/%s')),
      };
    });
    const { there, ...refusals } = found;
    expect(there).toEqual([]);
    expect(Object.entries(refusals).filter(([, refused]) => !refused)).toEqual([]);
  });

  test('opens no window', async () => {
    const opened = await page.evaluate((start) => {
      const link = Object.assign(document.createElement('a'), { href: start, target: '_blank' });
      document.body.append(link);
      link.click();
      return ['about:blank', start, 'https://example.org/'].map((url) => window.open(url) !== null);
    }, START_PAGE);
    expect(opened).toEqual([false, false, false]);
  });

  for (const url of [
    'https://example.org/',
    'file:///etc/passwd',
    'about:blank',
    'data:text/html,x',
    'app://elsewhere/index.html',
    'app://stimmkarte/none.html',
  ]) {
    test(`does not get away from the program’s page to ${url}`, async () => {
      await page.evaluate((target) => {
        setTimeout(() => {
          location.href = target;
        });
      }, url);
      await page.waitForTimeout(300);
      await page.waitForURL(START_PAGE);
      await page.waitForLoadState();
    });
  }

  test('embeds no other page, and calls nothing from a frame', async () => {
    const found = await page.evaluate(async (start) => {
      const frame = Object.assign(document.createElement('iframe'), { src: start });
      const blank = document.createElement('iframe');
      document.body.append(frame, blank);
      await new Promise((resolve) => setTimeout(resolve, 500));
      const outcome = {
        frame: frame.contentDocument !== null,
        bridge: 'stimmkarte' in (blank.contentWindow ?? {}),
      };
      frame.remove();
      blank.remove();
      return outcome;
    }, START_PAGE);
    expect(found).toEqual({ frame: false, bridge: false });
  });

  test('downloads nothing', async () => {
    const download = program.app.evaluate(
      ({ session }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
        }),
    );
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']));
      Object.assign(document.createElement('a'), { href, download: 'x.txt' }).click();
    });
    expect(await download).toBe(true);
  });

  test('can’t write a member’s name into the window’s title', async () => {
    await page.evaluate(() => {
      document.title = 'Anna Beispiel';
    });
    const titles = await program.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    );
    expect(titles).toEqual(['Stimmkarte']);
  });

  test('gets no more than a refusal for a message that makes no sense', async () => {
    const answers = await page.evaluate(async () => {
      const { unlockVault, appInfo, addContact } = window.stimmkarte;
      const calls = [unlockVault, appInfo, addContact] as unknown as ((
        ...args: unknown[]
      ) => Promise<unknown>)[];
      const outcome = (promise: Promise<unknown>): Promise<string> => promise.then(String, String);
      return Promise.all(calls.map((send) => outcome(send({ secret: 'Anna Beispiel' }, 1))));
    });
    for (const answer of answers) {
      expect(answer).toContain('invalid message');
      expect(answer).not.toContain('Anna');
    }
  });

  test('is the only one that the main process answers', async () => {
    const answer = await program.app.evaluate(async ({ BrowserWindow, app }, start) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/dist/preload/preload.cjs`, sandbox: true },
      });
      await other.loadURL(start);
      const script = 'stimmkarte.vaultStatus().then(JSON.stringify, String)';
      const found = (await other.webContents.executeJavaScript(script)) as string;
      other.destroy();
      return found;
    }, START_PAGE);
    expect(answer).toContain('refused');
  });
});

/** Gathers candidates for a direct connection, asking a server for each. */
async function tryPeerConnection(port: number): Promise<void> {
  const server = `127.0.0.1:${port}`;
  const login = { username: 'a', credential: 'b' };
  const peer = new RTCPeerConnection({
    iceServers: [{ urls: `stun:${server}` }, { urls: `turn:${server}?transport=udp`, ...login }],
  });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  await new Promise((resolve) => setTimeout(resolve, 1500));
  peer.close();
}

/** Listens on TCP and UDP, and keeps what it heard. */
async function listenToEverything() {
  const heard: string[] = [];
  const server = http.createServer((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  const socket = dgram.createSocket('udp4', () => heard.push('datagram'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    tcpPort: (server.address() as AddressInfo).port,
    udpPort: socket.address().port,
    heard: () => heard,
    close: () => {
      server.close();
      socket.close();
    },
  };
}
