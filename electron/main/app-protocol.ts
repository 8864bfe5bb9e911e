import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { OpenedFiles } from '../files/opened-files';
import { CONTENT_SECURITY_POLICY, PERMISSIONS_POLICY } from './lockdown';
import { HOST } from './origin';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy': PERMISSIONS_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** The part of a request that an answer depends on. */
interface AppRequest {
  readonly method: string;
  readonly url: string;
}

/**
 * Answers requests for `app://stimmkarte/…`: the files of one folder, and `opened/<token>`.
 * @param folder absolute; nothing outside of it is ever read, be it by `..` or by a link
 * @param openedFiles absent: for a window that gets none of them
 */
export function createAppProtocol(
  folder: string,
  openedFiles: OpenedFiles | undefined,
): (request: AppRequest) => Promise<Response> {
  return async ({ method, url }) => {
    const { host, pathname } = new URL(url);
    if (host !== HOST) return refusal(404);
    if (method !== 'GET') return refusal(405);
    const token = /^\/opened\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
    return token === undefined || !openedFiles ? ownFile(folder, pathname) : openedFile(openedFiles, token);
  };
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}

async function ownFile(folder: string, pathname: string): Promise<Response> {
  const type = MEDIA_TYPES[path.extname(pathname)];
  if (type === undefined || !/^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(pathname)) return refusal(404);
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, pathname));
    if (!file.startsWith(root + path.sep)) return refusal(404);
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

async function openedFile(openedFiles: OpenedFiles, token: string): Promise<Response> {
  const found = await openedFiles.read(token);
  if (!found) return refusal(404);
  const headers = {
    ...HEADERS,
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(found.size),
  };
  return new Response(found.body, { headers });
}
