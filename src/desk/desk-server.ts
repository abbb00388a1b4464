import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { annotatedCopy } from "../annotate/annotated-copy.ts";
import { systemFault } from "../commands/system-fault.ts";
import { InputError, UsageError } from "../finding.ts";
import { hostPolicy } from "../hosting/content-security-policy.ts";
import { loadDataFolder } from "../load/data-folder.ts";
import { parseSharedRecords } from "../model/parse-records.ts";
import { buildSite } from "../site.ts";
import { correct, importDraft, receive, rememberCorrections, withdraw } from "./desk-actions.ts";
import { createPreviewFolder, deskAssets, isFolder } from "./desk-files.ts";
import { type DeskState, noCorrections } from "./desk-state.ts";
import { deskView } from "./desk-view.ts";
import { inDeskWords } from "./desk-words.ts";
import { refusal } from "./guard.ts";
import { deskPage } from "./pages/desk-page.ts";
import { FormError, readForm } from "./read-form.ts";

export interface DeskOptions {
  /** Absolute. */
  readonly data: string;
  readonly content: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Secret of this run. */
  readonly token: string;
}

/** A desk that runs. */
export interface Desk {
  readonly url: string;
  close(): Promise<void>;
}

/** Nothing of the desk may be framed, kept, or read by pages of other origins. */
const headers = {
  "Content-Security-Policy": hostPolicy().replace("ancestors 'self'", "ancestors 'none'"),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "no-store",
} as const;

/** Serves the import desk on this machine alone. */
export async function startDesk({ data, content, port, token }: DeskOptions): Promise<Desk> {
  if (!isFolder(data)) throw new UsageError(`找不到数据文件夹 ${data}。`);
  const assets = deskAssets();
  const preview = createPreviewFolder();
  process.once("exit", preview.remove);
  let state = await firstState(data);
  // One step at a time: each begins with what the one before has left.
  let steps: Promise<void> = Promise.resolve();

  const buildPreview = async (folder: string): Promise<string> => {
    const options = { data, content, out: preview.out, basePath: "/preview/" };
    await buildSite({ ...options, preview: true, search: false });
    return `/preview/${folder}/`;
  };
  const act = async (path: string, form: FormData): Promise<DeskState | undefined> => {
    if (path === "/read") return receive(state, form, data, inWords);
    if (path === "/correct") return correct(state, form, data);
    if (path === "/withdraw") return withdraw(state, form, data);
    if (path === "/remember") return rememberCorrections(state, data);
    if (path === "/import") return importDraft(state, form, data, buildPreview, inWords);
    return undefined;
  };
  const post = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const form = await readForm(request);
    let found = true;
    steps = steps.then(async () => {
      try {
        const next = await act(path, form);
        found = next !== undefined;
        state = next ?? state;
      } catch (error) {
        state = { ...state, notice: { tone: "fault", text: inWords(error) } };
      }
    });
    await steps;
    if (!found) return send(response, 404, "没有这个地址。");
    response.writeHead(303, { ...headers, Location: "/#notice" }).end();
  };
  const get = async (path: string, response: ServerResponse) => {
    if (path === "/") {
      const shared = parseSharedRecords(await loadDataFolder(data), []);
      const page = deskPage(deskView(state, shared, token));
      return send(response, 200, page, "text/html; charset=utf-8");
    }
    if (path === "/annotated.xlsx") return sendCopy(response, state);
    const file = path.startsWith("/preview/")
      ? preview.file(path.slice("/preview/".length))
      : assets.get(path.slice(1));
    if (!file) return send(response, 404, "没有这个地址。");
    send(response, 200, file.bytes, file.type);
  };

  const server = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://127.0.0.1");
    const { method = "" } = request;
    const facts = {
      method,
      host: request.headers.host,
      origin: request.headers.origin,
      token: address.searchParams.get("token"),
    };
    const refused = refusal(facts, { port: portOf(), token });
    if (refused) return send(response, refused.status, refused.message);
    const answer = async () => {
      const path = decodeURIComponent(address.pathname);
      if (method === "POST") await post(path, request, response);
      else await get(path, response);
    };
    answer().catch((error: unknown) => {
      if (error instanceof FormError) return send(response, error.status, error.message);
      if (error instanceof URIError) return send(response, 400, "地址不完整。");
      console.error(error);
      if (!response.headersSent) send(response, 500, inWords(error));
    });
  });
  const portOf = () => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    preview.remove();
    if (error.code !== "EADDRINUSE") throw error;
    throw new UsageError(`端口 ${port} 已被占用，请用 --port 换一个。`);
  });
  return {
    url: `http://127.0.0.1:${portOf()}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await steps;
      preview.remove();
      process.removeListener("exit", preview.remove);
    },
  };
}

/** The latest year in the data, as a proposal. */
async function firstState(data: string): Promise<DeskState> {
  const years = (await loadDataFolder(data)).disclosures.map(({ year }) => year);
  const year = years.sort().at(-1) ?? "";
  return {
    choice: { unit: "", year, kind: "final-accounts", form: "" },
    corrections: noCorrections,
  };
}

function send(
  response: ServerResponse,
  status: number,
  content: string | Uint8Array,
  type = "text/plain; charset=utf-8",
): void {
  response.writeHead(status, { ...headers, "Content-Type": type }).end(content);
}

function sendCopy(response: ServerResponse, { plan, received }: DeskState): void {
  if (!plan?.book || !received) {
    send(response, 404, "还没有读取工作簿。");
    return;
  }
  const name = `${received.name.replace(/\.xlsx?$/i, "")}（批注）.xlsx`;
  const problems = plan.report.problems.map((problem) => ({
    ...problem,
    message: inDeskWords(problem.message),
    fix: inDeskWords(problem.fix),
  }));
  response
    .writeHead(200, {
      ...headers,
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    })
    .end(annotatedCopy(received.bytes, problems));
}

/** What went wrong, for the page; a bug keeps its stack on the terminal. */
function inWords(error: unknown): string {
  if (error instanceof UsageError) return inDeskWords(error.message);
  if (error instanceof InputError) {
    const lines = error.findings.filter(({ blocking }) => blocking).map(findingLine);
    return `数据有错误，请先改正：${lines.join("；")}`;
  }
  const fault = systemFault(error);
  if (fault) return findingLine(fault);
  console.error(error);
  return "程序出错，详情见启动工作台的窗口；数据没有改动的，可以再试一次。";
}

function findingLine({ where, message, fix }: InputError["findings"][number]): string {
  return `${where}：${message}（${fix}）`;
}
