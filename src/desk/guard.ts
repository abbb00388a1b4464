import { sha256 } from "../load/sha256.ts";
import type { RequestAddress } from "./read-address.ts";

/** What a request says of where it goes, and of where it comes from. */
export interface RequestFacts {
  readonly method: string;
  /** Undefined: no address that a page of ours has. */
  readonly address: RequestAddress | undefined;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which pages can't set. */
  readonly site: string | undefined;
  readonly cookie: string | undefined;
}

/** Secrets of one run of the desk. */
export interface DeskSecrets {
  /** Stands in the start address, which only the terminal shows. */
  readonly start: string;
  /** What a browser gets for it, as a cookie. */
  readonly session: string;
  /** Stands in the forms of our page. */
  readonly form: string;
}

export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/** The path to serve; `welcome` for the start address, which is exchanged for the cookie. */
export type Admission = { readonly path: string } | "welcome" | Refusal;

/**
 * Whether a request may pass. Other pages in the clerk's browser, and other users of this machine, can send
 * requests here too. A foreign name that resolves here is told by Host, another user by the missing cookie, a
 * foreign form by Origin and by the token that only our own page knows.
 */
export function admit(
  { method, address, host, origin, site, cookie }: RequestFacts,
  own: { readonly port: number; readonly secrets: DeskSecrets },
): Admission {
  const { port, secrets } = own;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return { status: 421, message: "只接受本机地址。" };
  }
  if (!address) return { status: 400, message: "地址不对。" };
  const isReading = method === "GET" || method === "HEAD";
  if (!isReading && method !== "POST") return { status: 405, message: "不支持这种请求。" };
  if (isReading && address.path === "/" && isSame(address.query.get("start"), secrets.start)) {
    return "welcome";
  }
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    return { status: 403, message: "请求不是从本页发出的。" };
  }
  if (!cookiesOf(cookie, sessionCookie(port)).some((value) => isSame(value, secrets.session))) {
    return { status: 403, message: "请打开启动工作台时终端里显示的完整地址。" };
  }
  const { path } = address;
  if (isReading) return { path };
  if (origin !== `http://${host}`) return { status: 403, message: "请求不是从本页发出的。" };
  if (!isSame(address.query.get("token"), secrets.form)) {
    return { status: 403, message: "这一页是以前打开的，请重新打开导入工作台的地址。" };
  }
  return { path };
}

/** The header that gives a browser its cookie. No script reads it, and no request of another site carries it. */
export function welcomeCookie(port: number, { session }: DeskSecrets): string {
  return `${sessionCookie(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

/** Browsers keep cookies apart by host, not by port: so two desks need two names. */
function sessionCookie(port: number): string {
  return `mingzhang-desk-${port}`;
}

/** The values of all cookies of a name: another server of this machine may set one beside ours. */
function cookiesOf(header: string | undefined, name: string): string[] {
  return (header ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
}

/** Compares digests, so that the time says nothing of how much was right. */
function isSame(given: string | null, secret: string): boolean {
  return given !== null && sha256(given) === sha256(secret);
}
