/** What a request says of where it comes from. */
export interface RequestFacts {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly token: string | null;
}

/**
 * Why a request is refused; undefined when it may pass. Another page in the clerk's browser can send
 * requests to this machine too: a foreign name that resolves here is told by Host, a foreign form by
 * Origin and by the token of this run, which only our own page knows.
 */
export function refusal(
  { method, host, origin, token }: RequestFacts,
  own: { readonly port: number; readonly token: string },
): { readonly status: number; readonly message: string } | undefined {
  const hosts = [`127.0.0.1:${own.port}`, `localhost:${own.port}`];
  if (host === undefined || !hosts.includes(host)) {
    return { status: 421, message: "只接受本机地址。" };
  }
  if (method === "GET" || method === "HEAD") return undefined;
  if (method !== "POST") return { status: 405, message: "不支持这种请求。" };
  if (origin !== `http://${host}`) return { status: 403, message: "请求不是从本页发出的。" };
  if (token !== own.token) {
    return { status: 403, message: "这一页是以前打开的，请重新打开导入工作台的地址。" };
  }
  return undefined;
}
