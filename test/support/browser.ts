import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before } from "node:test";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import sirv from "sirv";

// Not the arguments that the browser package proposes: with --single-process a closed page takes the
// browser with it.
const chromiumArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/** A real browser, once per test file. CHROME_PATH names another one. */
export function realBrowser(): { get(): Browser } {
  let browser: Browser | undefined;
  before(async () => {
    const executablePath = process.env.CHROME_PATH ?? (await sparticuz.executablePath());
    browser = await chromium.launch({ executablePath, args: chromiumArguments });
  });
  after(() => browser?.close());
  return {
    get() {
      if (!browser) throw new Error("the browser has not started");
      return browser;
    },
  };
}

/** Serves a folder on this machine, under `basePath`, as a plain static host does; returns its address. */
export function served(folder: string, basePath = "/"): { url(path: string): string } {
  let port = 0;
  let server: ReturnType<typeof createServer> | undefined;
  before(async () => {
    const handle = sirv(folder, { dev: true, etag: false });
    server = createServer((request, response) => {
      const missing = () => {
        response.statusCode = 404;
        response.end();
      };
      if (!request.url?.startsWith(basePath)) return missing();
      request.url = `/${request.url.slice(basePath.length)}`;
      handle(request, response, missing);
    });
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    port = (server.address() as AddressInfo).port;
  });
  after(() => {
    server?.closeAllConnections();
    server?.close();
  });
  return { url: (path) => `http://127.0.0.1:${port}${basePath}${path}` };
}
