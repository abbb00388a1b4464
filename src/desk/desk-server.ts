import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { recoverImports } from "../commands/recover-imports.ts";
import { UsageError } from "../finding.ts";
import { deskAssets, isFolder } from "./desk-files.ts";
import { placeAt } from "./desk-place.ts";
import { openDeskProcess, type WorkLimits } from "./desk-process.ts";
import { lead, refuse, send, sendFile } from "./desk-response.ts";
import { noSuchPlace } from "./desk-room.ts";
import { admit, type DeskSecrets, welcomeCookie } from "./guard.ts";
import { createPreviewFolder } from "./preview-folder.ts";
import { readAddress } from "./read-address.ts";
import { readBody } from "./read-body.ts";

export interface DeskOptions {
  /** Absolute. */
  readonly data: string;
  readonly content: string;
  /** The folder of a site of one's own, which may still have to be set up. */
  readonly site?: string;
  /** The file of the private key that signs releases. */
  readonly key?: string;
  /** The time; nothing here reads the clock. */
  readonly now: () => Date;
  /** 0: any that is free. */
  readonly port: number;
  /** Of this run. */
  readonly secrets: DeskSecrets;
  /** Other bounds of the work than ours. */
  readonly limits?: Partial<WorkLimits>;
}

/** A desk that runs. */
export interface Desk {
  readonly url: string;
  /** The address that lets a browser in. */
  readonly startUrl: string;
  close(): Promise<void>;
}

/** A client that is slow to say what it wants is let go. Milliseconds. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  connectionsCheckingInterval: 2_000,
} as const;
/** Forms that are read or wait for their turn; each may hold a workbook. */
const mostForms = 8;

const busy = { status: 503, message: "正在处理前面的请求，请稍候再试。" } as const;
const html = "text/html; charset=utf-8";
const broken = { status: 500, message: "程序出错，详情见启动工作台的窗口。" } as const;

/** Serves the import desk on this machine alone; the work with data is done in a process of its own. */
export async function startDesk(options: DeskOptions): Promise<Desk> {
  const { data, content, site, key, secrets } = options;
  if (site === undefined && !isFolder(data)) throw new UsageError(`找不到数据文件夹 ${data}。`);
  recoverImports(data);
  const assets = deskAssets();
  const preview = createPreviewFolder();
  process.once("exit", preview.remove);
  const start = { data, content, site, key, preview: preview.out, token: secrets.form };
  const work = await openDeskProcess(start, options.limits);

  let forms = 0;
  const post = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const place = placeAt(path);
    if (!place?.post) return refuse(response, noSuchPlace);
    if (forms >= mostForms) return refuse(response, busy);
    forms++;
    try {
      const form = await readBody(request);
      const posted =
        "status" in form ? form : await work.post(place, form, options.now().toISOString());
      if (!("page" in posted)) refuse(response, posted);
      else if (posted.to !== undefined) lead(response, `${posted.to}#notice`);
      else send(response, posted.page, html, posted.status);
    } finally {
      forms--;
    }
  };
  const get = async (path: string, response: ServerResponse) => {
    const place = placeAt(path);
    if (place?.get) {
      const shown = await work.get(place);
      if ("page" in shown) return send(response, shown.page, html);
      return "file" in shown ? sendFile(response, shown.file) : refuse(response, shown);
    }
    const file = path.startsWith("/preview/")
      ? await preview.file(path.slice("/preview/".length), work.preview)
      : assets.get(path);
    if (file) send(response, file.bytes, file.type);
    else refuse(response, noSuchPlace);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "", headers, url } = request;
    const { host, origin, cookie, "sec-fetch-site": site } = headers;
    const facts = {
      method,
      address: readAddress(url),
      host,
      origin,
      cookie,
      site,
    };
    const admission = admit(facts, { port: portOf(server), secrets });
    if (admission === "welcome") {
      lead(response, "/", { "Set-Cookie": welcomeCookie(portOf(server), secrets) });
    } else if ("status" in admission) refuse(response, admission);
    else if (method === "POST") await post(admission.path, request, response);
    else await get(admission.path, response);
  };
  const server = createServer(patience, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // To a client that has gone nothing is said, nor to any when the desk ends.
      if (isEnding || (request.destroyed && !request.complete)) return;
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, broken);
    });
  });
  let isEnding = false;
  const end = async () => {
    isEnding = true;
    await work.close();
    preview.remove();
    process.removeListener("exit", preview.remove);
  };
  try {
    await listen(server, options.port);
  } catch (error) {
    await end();
    throw error;
  }
  const url = `http://127.0.0.1:${portOf(server)}/`;
  return {
    url,
    startUrl: `${url}?start=${secrets.start}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await end();
    },
  };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Later ones, of a connection that can't be taken, end nothing.
  server.on("error", (error: NodeJS.ErrnoException) => {
    const isTaken = error.code === "EADDRINUSE";
    reject(isTaken ? new UsageError(`端口 ${port} 已被占用，请用 --port 换一个。`) : error);
  });
  server.listen(port, "127.0.0.1", resolve);
  return promise;
}
