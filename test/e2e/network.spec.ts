import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { launch } from '../support/launch';
import * as office from '../support/pilot/office';
import { makeIdentity, type Seat } from '../support/pilot/program';
import { DATA, PASSPHRASE, testFolder, today } from '../support/pilot/team';

/** A call to the network that strace wrote down: `1234 connect(5, {sa_family=AF_UNIX, …}, 110) = 0`. */
interface NetworkCall {
  readonly name: string;
  readonly text: string;
}

/**
 * An address of the internet, or a socket that is connected to one. AF_UNIX is the display, the session bus and
 * Chromium's own processes.
 */
const INTERNET = /sa_family=AF_INET6?\b|<(?:TCP|UDP)(?:v6)?:/;
/**
 * WebRTC asks the system which of its addresses leads out, by naming an address to a socket for datagrams. Nothing is sent
 * by that, and nothing is sent afterwards: a send on this socket would be listed too.
 */
const ROUTE_QUESTION = /^\d+\s+connect\(\d+<UDP(?:v6)?:.*(?:8\.8\.8\.8|2001:4860:4860::8888)/;

/** What is answered to the driver, which came in from outside. Going out to this computer's own ports is a `connect`. */
const ANSWER_TO_DRIVER = /^\d+\s+send\w+\(\d+<TCP:\[127\.0\.0\.1:\d+->127\.0\.0\.1:\d+\]>/;

function networkCalls(file: string): NetworkCall[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((text) => {
      const name = /^\d+\s+(?:<\.\.\. )?(\w+)/.exec(text)?.[1];
      return name === undefined ? [] : [{ name, text }];
    });
}

function outgoing(calls: readonly NetworkCall[]): string[] {
  return calls
    .filter(({ name }) => ['connect', 'sendto', 'sendmsg', 'sendmmsg'].includes(name))
    .map(({ text }) => text)
    .filter((text) => INTERNET.test(text) && !ROUTE_QUESTION.test(text) && !ANSWER_TO_DRIVER.test(text));
}

/*
 * The whole program under strace: a first start, an assembly, a member list, a search, lock and unlock. The driver
 * itself comes in from outside through ports that Electron opens for it (`bind`, `accept`); the program is never run with
 * them. What counts is whether anything goes out.
 */
test('no process of the program ever tries to reach the network', async () => {
  const folder = await testFolder();
  const trace = folder.path('network.trace');
  const profile = folder.path('office');
  const seat: Seat = {
    ...(await launch({ profile, trace: { calls: 'network', to: trace } })),
    profile,
    passphrase: PASSPHRASE,
  };
  try {
    await makeIdentity(seat, 'Generalsekretariat');
    await office.createAssembly(seat, {
      title: 'Landesparteitag',
      date: today(),
      place: 'Mainz',
      unit: 'LV Rheinland-Pfalz',
      kind: 'conference',
    });
    await office.chooseRoll(seat, `${DATA}/akk-parteitag.csv`);
    await office.checkRoll(seat);
    await office.takeRoll(seat);
    // Time for what a browser does a while after it has started: looking for updates, lists, neighbours.
    await seat.page.waitForTimeout(10_000);
  } finally {
    await seat.app.close();
  }
  const calls = networkCalls(trace);
  expect(calls.some(({ text }) => text.includes('AF_UNIX'))).toBe(true);
  expect(outgoing(calls)).toEqual([]);
  await folder.remove();
});

test('nor does a window that somebody else has taken over, whatever it tries', async () => {
  const folder = await testFolder();
  const trace = folder.path('network.trace');
  const { app, page } = await launch({
    profile: folder.path('profile'),
    trace: { calls: 'network', to: trace },
  });
  await page.waitForLoadState();
  await page.evaluate(tryEverything);
  await page.waitForTimeout(3_000);
  await app.close();
  const calls = networkCalls(trace);
  expect(outgoing(calls)).toEqual([]);
  await folder.remove();
});

test('a program that does is found out', async () => {
  const folder = await testFolder();
  const trace = folder.path('network.trace');
  const script = "require('node:net').connect(9, '127.0.0.1').on('error', () => process.exit())";
  spawnSync('/usr/bin/strace', [
    '-f',
    '-qq',
    '-e',
    'trace=network',
    '-o',
    trace,
    process.execPath,
    '-e',
    script,
  ]);
  expect(outgoing(networkCalls(trace))).toHaveLength(1);
  await folder.remove();
});

/** Every way out of a page that we know of. None of them may throw here: what counts is what the system sees. */
async function tryEverything(): Promise<void> {
  const host = 'stimmkarte.example.org';
  const add = (tag: string, attributes: Readonly<Record<string, string>>): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    return element;
  };
  for (const rel of [
    'dns-prefetch',
    'preconnect',
    'prefetch',
    'prerender',
    'stylesheet',
    'icon',
    'manifest',
  ]) {
    add('link', { rel, href: `https://${host}/${rel}` });
  }
  add('img', { src: `https://${host}/image` });
  add('video', { src: `http://192.0.2.1/video`, autoplay: '' });
  add('iframe', { src: `https://${host}/frame` });
  add('object', { data: `https://${host}/object` });
  add('div', { style: `background: url(https://${host}/style)` });
  const ways: (() => unknown)[] = [
    () => fetch('http://192.0.2.1/fetch', { mode: 'no-cors' }).catch(() => undefined),
    () => fetch('http://[2001:db8::1]/fetch').catch(() => undefined),
    () => new WebSocket(`wss://${host}/socket`),
    () => new EventSource(`https://${host}/events`),
    () => navigator.sendBeacon(`https://${host}/beacon`, 'x'),
    () => new Worker(`https://${host}/worker.js`),
    () => navigator.serviceWorker.register('/worker.js').catch(() => undefined),
    () => import(/* @vite-ignore */ `https://${host}/module.js`).catch(() => undefined),
    () => add('a', { href: `https://${host}/link`, ping: `https://${host}/ping` }).click(),
    () => (add('form', { action: `https://${host}/form`, method: 'post' }) as HTMLFormElement).submit(),
    () => window.open(`https://${host}/window`),
    () => new FontFace('x', `url(https://${host}/font.woff2)`).load().catch(() => undefined),
    () => new Notification('x', { icon: `https://${host}/icon` }),
  ];
  for (const way of ways) {
    try {
      way();
    } catch {
      continue;
    }
  }
  const peer = new RTCPeerConnection({
    iceServers: [
      { urls: 'stun:192.0.2.1:3478' },
      { urls: `turn:${host}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
}
