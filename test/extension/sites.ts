import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Pages by address: `{ 'acme.example/team': '<h1>…</h1>' }`. */
export type Pages = Readonly<Record<string, string>>;

/** Hosts served on this machine. */
export interface Sites {
  port: number;
  hosts: readonly string[];
  /** Every request that came, as `host/path`. */
  requests: string[];
  close(): void;
}

const key = readFileSync('test/fixtures/tls/key.pem'), cert = readFileSync('test/fixtures/tls/cert.pem');

/** Serves pages under their own host names; what is not among them is 404. A text that starts with `%PDF` is a PDF. */
export async function serveSites(pages: Pages): Promise<Sites> {
  const requests: string[] = [];
  const server = createServer({ key, cert }, ({ headers, url = '/' }, response) => {
    const address = `${(headers.host ?? '').replace(/:\d+$/, '')}${url.replace(/[?#].*$/, '')}`;
    requests.push(address);
    const page = pages[address.replace(/\/$/, '')];
    if (page === undefined) return response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Not here</p>');
    const type = page.startsWith('%PDF') ? 'application/pdf' : 'text/html; charset=utf-8';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(type === 'application/pdf' ? page : `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${page}`);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const hosts = [...new Set(Object.keys(pages).map((address) => address.split('/')[0]!))];
  return { port, hosts, requests, close: () => { server.close(); server.closeAllConnections(); } };
}
