import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.map': 'application/json', '.json': 'application/json',
};

/** A folder served on this machine. */
export interface StaticServer {
  /** `http://127.0.0.1:1234/`. */
  origin: string;
  close(): void;
}

/** What to send in place of a file: a text, or `null` for "not found"; `undefined` for the file itself. */
export type Instead = (url: URL) => Promise<string | null | undefined> | string | null | undefined;

/** Serves a folder. A page that states a policy in a meta element gets it as a real header, too: that is how portals send theirs. */
export async function serveFolder(folder: string, instead: Instead = () => undefined): Promise<StaticServer> {
  const read = async (url: URL, name: string) => {
    const given = await instead(url);
    if (given === null) throw new Error('not found');
    return given ?? readFile(path.join(folder, path.normalize(name)));
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host'), name = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
    read(url, name).then((content) => {
      const policy = name.endsWith('.html') ? /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(content.toString())?.[1] : undefined;
      response.writeHead(200, { 'content-type': TYPES[path.extname(name)] ?? 'application/octet-stream', ...(policy && { 'content-security-policy': policy }) }).end(content);
    }, () => response.writeHead(404).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}/`, close: () => { server.close(); server.closeAllConnections(); } };
}
