import type { Random } from "./corpus/random.ts";

/** Bytes for a socket, and what the client does after them. */
export interface OddRequest {
  readonly bytes: Buffer;
  /** `read` ends what it says, `vanish` resets the connection, `linger` and `wait` say no more. */
  readonly after: "read" | "vanish" | "linger" | "wait";
  /** Whether it knows all secrets: the cookie, the origin and the token. */
  readonly isKnown: boolean;
}

export interface Target {
  readonly port: number;
  readonly cookie: string;
  readonly token: string;
}

const targets = [
  ...[
    "//",
    "///",
    "//evil/",
    "/\\evil",
    "http://evil/",
    "https://127.0.0.1/",
    "*",
    "",
    "a",
    "?",
    "#",
    "/#x",
  ],
  ...[
    "/%",
    "/%0",
    "/%zz",
    "/%00",
    "/a%00b",
    "/%ff",
    "/%c0%ae",
    "/%ed%a0%80",
    "/%25%32%66",
    "/.",
    "/..",
    "/./",
    "/../",
  ],
  ...[
    "/..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/",
    "/%5c..%5c",
    "/preview/..%2fsite.json",
    "/preview/../desk.js",
  ],
  ...[
    "/preview/%2e%2e/",
    "/preview//",
    "/preview/./index.html",
    "/preview/\u0001",
    "/preview/a:b",
    "/preview/con",
  ],
  ...[
    "/__proto__",
    "/constructor",
    "/preview/__proto__",
    "/toString?token=x",
    "/site.css/",
    "/site.css%20",
    "/SITE.CSS",
  ],
  ...[
    "/?start=",
    "/?start[]=x",
    "/?start=%",
    "/?start=a&start=b",
    "/?__proto__=x",
    "/?start=__proto__",
    "/?token=",
  ],
  ...[
    "/read",
    "/import",
    "/correct?token[]=x",
    "/withdraw?token=%00",
    "/remember",
    "/read/",
    "//read",
    "/nothing",
  ],
  ...["/annotated.xlsx", "/preview/", "/desk.js", "/site.css", "/icon.svg", "/"],
] as const;
const methods = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "CONNECT",
  "PATCH",
  "get",
  "PRI",
  "BREW",
  "G E T",
];
const foreignHosts = [
  "evil.example",
  "127.0.0.1",
  "127.0.0.1:1",
  "[::1]",
  "localhost.evil.example",
  "0.0.0.0",
  "",
  "127.0.0.1:port@evil",
  "２７.0.0.1",
];

/** One request as no browser sends it. */
export function oddRequest(random: Random, own: Target): OddRequest {
  const isKnown = random.chance(0.5);
  const request = { random, own, isKnown };
  const make = random.pick([address, address, head, body, form, garbage, pipelined]);
  const bytes = Buffer.from(make(request), "latin1");
  const after = random.pick(["read", "read", "read", "read", "vanish", "linger"] as const);
  const end = random.chance(0.1) ? random.whole(bytes.length) : bytes.length;
  return { bytes: bytes.subarray(0, end), after, isKnown };
}

interface Making {
  readonly random: Random;
  readonly own: Target;
  readonly isKnown: boolean;
}

/** A head whose parts are sound, unless others are given. */
function headOf(
  { own, isKnown }: Making,
  { method = "GET", target = "/site.css", host = `127.0.0.1:${own.port}`, more = "" } = {},
): string {
  const known = isKnown ? `Cookie: ${own.cookie}\r\nOrigin: http://${host}\r\n` : "";
  return `${method} ${target} HTTP/1.1\r\nHost: ${host}\r\n${known}${more}`;
}

function address(making: Making): string {
  const { random, own } = making;
  const long = () => `/${"a%20/?&=".repeat(random.whole(3_000))}`;
  const wild = () => `/${noise(random, 40).replaceAll(/[\r\n ]/g, "%")}`;
  const target = random.chance(0.1) ? long() : random.chance(0.2) ? wild() : random.pick(targets);
  const host = random.chance(0.2) ? random.pick(foreignHosts) : `127.0.0.1:${own.port}`;
  return `${headOf(making, { method: random.pick(methods), target, host })}\r\n`;
}

function head(making: Making): string {
  const { random, own } = making;
  const more = random.pick([
    `X: ${"a".repeat(random.whole(40_000))}\r\n`,
    "X: a\r\n".repeat(random.whole(3_000)),
    `Cookie: ${"a=b;".repeat(random.whole(3_000))}\r\n`,
    `Cookie: ${own.cookie.split("=")[0]}=; ${own.cookie.slice(0, -1)}\r\n`,
    "no colon\r\n",
    ": no name\r\n",
    "X : space\r\n",
    " folded\r\n",
    "X: a\0b\r\n",
    "X: a\rb\r\n",
    `${noise(random, 60)}\r\n`,
    "Host: evil.example\r\n",
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: eA==\r\n",
    "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ\r\n",
    "Expect: 100-continue\r\n",
    "Expect: everything\r\n",
    "Range: bytes=0-,-1,5-2\r\nIf-None-Match: *\r\nAccept-Encoding: gzip;q=x\r\n",
    "Sec-Fetch-Site: cross-site\r\nOrigin: null\r\n",
    "Connection: close, keep-alive\r\nProxy-Connection: x\r\n",
  ]);
  const version = random.chance(0.1)
    ? random.pick(["HTTP/0.9", "HTTP/3.0", "HTTP/1.", "http/1.1"])
    : "";
  const text = `${headOf(making, { method: random.pick(["GET", "HEAD", "POST"]), more })}\r\n`;
  return version === "" ? text : text.replace("HTTP/1.1", version);
}

/** A body that isn't as its head says. */
function body(making: Making): string {
  const { random, own } = making;
  const content = noise(random, 2_000);
  const more = random.pick([
    "Content-Length: 10\r\n",
    "Content-Length: 100000\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 99999999999999999999\r\n",
    "Content-Length: 1\r\nContent-Length: 2\r\n",
    "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
    "Transfer-Encoding: chunked\r\n",
    "Transfer-Encoding: chunked, identity\r\n",
    "Transfer-Encoding: gzip\r\n",
    "",
  ]);
  const target = `/${random.pick(["read", "correct", "import", "nothing"])}?token=${own.token}`;
  const chunks = random.pick([
    content,
    `5\r\nhello\r\n0\r\n\r\n`,
    `${random.whole(1e9).toString(16)}\r\n${content}`,
    "zz\r\nx\r\n0\r\n\r\n",
    "0\r\nX: trailer\r\n\r\n",
  ]);
  return `${headOf(making, { method: "POST", target, more })}\r\n${chunks}`;
}

/** A multipart form, broken or strange. */
function form(making: Making): string {
  const { random, own } = making;
  const names = ["unit", "year", "kind", "form", "file", "__proto__", "constructor", "place", ""];
  const values = [
    "nmg-bigdata",
    "2021",
    "__proto__",
    "../../etc",
    "constructor.x=y",
    noise(random, 80),
    "",
  ];
  const files = [
    '"; filename="../../a.xlsx',
    '"; filename="a\r\nX-Injected: 1',
    '"; filename=""',
    '"; filename="__proto__',
    "",
  ];
  const parts = Array.from({ length: random.whole(8) }, () => {
    const name = `form-data; name="${random.pick(names)}${random.pick(files)}"`;
    const heading = random.pick([
      `Content-Disposition: ${name}`,
      name,
      "Content-Disposition: form-data",
      noise(random, 30),
    ]);
    return `--b\r\n${heading}\r\n\r\n${random.pick(values)}\r\n`;
  });
  const many = random.chance(0.05) ? "--b\r\n".repeat(20_000) : "";
  const text = `${parts.join("")}${many}${random.pick(["--b--\r\n", "--b--", "--b", ""])}`;
  const type = random.pick([
    ...[
      "multipart/form-data; boundary=b",
      "multipart/form-data; boundary=b",
      "multipart/form-data",
    ],
    ...[
      'multipart/form-data; boundary="',
      "multipart/form-data; boundary=c",
      "multipart/form-data; boundary=;",
    ],
    ...[
      "application/json",
      "application/x-www-form-urlencoded",
      "text/plain",
      "a/b; charset=\u00ff",
      "",
    ],
  ]);
  const more = `Content-Type: ${type}\r\nContent-Length: ${text.length}\r\n`;
  const target = `/${random.pick(["correct", "withdraw", "remember", "read", "import"])}?token=${own.token}`;
  return `${headOf(making, { method: "POST", target, more })}\r\n${text}`;
}

function garbage({ random }: Making): string {
  return random.pick([
    noise(random, 600),
    "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "\r\n".repeat(random.whole(500)),
    "GET / HTTP/1.1\r\n\r\n",
    "GET\r\n\r\n",
    `GET /${"a".repeat(random.whole(100_000))}`,
    "\0".repeat(random.whole(500)),
  ]);
}

/** Sound requests with something else behind them, in one go. */
function pipelined(making: Making): string {
  const { random } = making;
  const sound = `${headOf(making)}\r\n`.repeat(1 + random.whole(20));
  return `${sound}${random.pick([garbage, address, body])(making)}`;
}

/** Bytes of any kind. */
function noise(random: Random, longest: number): string {
  const length = random.whole(longest);
  return Array.from({ length }, () => String.fromCharCode(random.whole(256))).join("");
}
