import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import * as xlsx from "xlsx";
import type { WorkLimits } from "../../src/desk/desk-process.ts";
import { type Desk, type DeskOptions, startDesk } from "../../src/desk/desk-server.ts";
import { copyOfData, root, temporaryFolder } from "./example.ts";

export const secrets = {
  start: "start-of-this-run",
  session: "session-of-this-run",
  form: "token",
};
const corpus = join(root, "test/input/workbooks");
export const faultyWorkbook = join(corpus, "nmg-final-accounts-2024.wan.faulty.sheetjs.xlsx");
export const cleanWorkbook = join(corpus, "nmg-final-accounts-2024.wan.clean.exceljs.xlsx");

/** What a test starts a desk with. */
export function deskOptions(data: string): DeskOptions {
  const now = () => new Date("2026-09-01T08:00:00Z");
  return { data, content: join(root, "content"), now, port: 0, secrets };
}

/** A desk, and a browser that it has let in. */
export interface RunningDesk {
  readonly data: string;
  url(path?: string): string;
  readonly startUrl: string;
  /** The header of the cookie. */
  readonly cookie: string;
  /** A request with the cookie. */
  get(path?: string, options?: RequestInit): Promise<Response>;
  /** A form as the page posts it. */
  post(step: string, form: FormData, token?: string): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** What the page then says. */
  readonly notice?: string;
}

/** A desk over a copy of the example's data, with those disclosures alone, once per test file. */
export function runningDesk(
  disclosures: readonly string[] = [],
  limits?: Partial<WorkLimits>,
): RunningDesk {
  const data = copyOfData(disclosures);
  let desk: Desk | undefined;
  before(async () => {
    desk = await startDesk({ ...deskOptions(data), limits });
  });
  after(() => desk?.close());
  const running = (): Desk => {
    if (!desk) throw new Error("the desk has not started");
    return desk;
  };
  return visitor(running, data);
}

/** What a browser does that has the cookie of a desk. */
export function visitor(desk: () => Desk, data: string): RunningDesk {
  const url = (path = "") => desk().url + path;
  const cookie = () => `mingzhang-desk-${new URL(url()).port}=${secrets.session}`;
  const get = (path = "", options: RequestInit = {}) =>
    fetch(url(path), {
      ...options,
      redirect: "manual",
      headers: { ...options.headers, cookie: cookie() },
    });
  return {
    data,
    url,
    get startUrl() {
      return desk().startUrl;
    },
    get cookie() {
      return cookie();
    },
    get,
    async post(step, form, token = secrets.form) {
      const headers = { origin: new URL(url()).origin };
      const posted = await get(`${step}?token=${token}`, { method: "POST", body: form, headers });
      // `fetch` would forget the cookie on its way.
      const { pathname } = new URL(posted.headers.get("location") ?? "/", url());
      const response = posted.status === 303 ? await get(pathname.slice(1)) : posted;
      const text = await response.text();
      return {
        status: response.status,
        text,
        notice: /id="notice"[^>]*>([^<]*)/.exec(text)?.[1],
      };
    },
  };
}

/** A clean workbook with one header written in a way that no form knows. */
export function workbookWithOwnHeader(): string {
  const file = join(temporaryFolder(), "收到的决算表.xlsx");
  const book = xlsx.read(readFileSync(cleanWorkbook), { cellNF: true });
  const sheet = book.Sheets.公开02表;
  if (!sheet) throw new Error("no sheet 公开02表");
  sheet.D4 = { t: "s", v: "同级财政拨补" };
  writeFileSync(file, xlsx.write(book, { type: "buffer", bookType: "xlsx" }));
  return file;
}
