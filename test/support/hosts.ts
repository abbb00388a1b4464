import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import sirv from "sirv";
import { responseHeaders } from "../../src/hosting/response-headers.ts";
import { root } from "./example.ts";
import { freePort } from "./free-port.ts";

/** A web server that shows the folder `www` at its root, with the site below `basePath`. */
export interface Host {
  readonly name: string;
  /** Sends our headers, and our 404 page for what it does not find. */
  readonly isConfigured: boolean;
  /** Why it cannot be tried here; false when it can. */
  readonly skip: string | false;
  start(www: string, basePath: string, scratch: string): Promise<RunningHost>;
}

export interface RunningHost {
  readonly origin: string;
  stop(): void;
}

const found = (command: string, ...options: string[]) =>
  spawnSync(command, options, { env: withSystemPrograms() }).status === 0;

/** Servers often stand where only the administrator looks. */
function withSystemPrograms(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };
}

export const hosts: readonly Host[] = [
  {
    name: "nginx with docs/hosting/nginx.conf",
    isConfigured: true,
    skip: found("nginx", "-v") ? false : "nginx is not installed",
    async start(www, basePath, scratch) {
      const port = await freePort();
      mkdirSync(join(scratch, "logs"), { recursive: true });
      const site = readFileSync(join(root, "docs/hosting/nginx.conf"), "utf8")
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("root /srv/disclosures/site;", `root ${www};`)
        .replace("error_page 404 /404.html;", `error_page 404 ${basePath}404.html;`);
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${scratch}/${name};`)
        .join("\n");
      const configuration = `user root;
pid ${scratch}/nginx.pid;
error_log ${scratch}/logs/error.log;
events {}
http {
include /etc/nginx/mime.types;
access_log off;
${temporary}
${site}
}
`;
      writeFileSync(join(scratch, "nginx.conf"), configuration);
      return started(
        ["nginx", "-p", scratch, "-c", join(scratch, "nginx.conf"), "-g", "daemon off;"],
        port,
      );
    },
  },
  {
    name: "Python's http.server",
    isConfigured: false,
    skip: found("python3", "-c", "import http.server") ? false : "python3 is not installed",
    async start(www) {
      const port = await freePort();
      const options = ["--bind", "127.0.0.1", "--directory", www, String(port)];
      return started(["python3", "-m", "http.server", ...options], port);
    },
  },
  {
    name: "Node with sirv",
    isConfigured: true,
    skip: false,
    async start(www, basePath) {
      const handle = sirv(www, { dev: true });
      const notFound = readFileSync(join(www, basePath, "404.html"));
      const server = createServer((request, response) => {
        const path = new URL(request.url ?? "/", "http://x").pathname.slice(basePath.length);
        for (const [name, value] of Object.entries(responseHeaders(path))) {
          response.setHeader(name, value);
        }
        handle(request, response, () => {
          response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" }).end(notFound);
        });
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      return {
        origin: `http://127.0.0.1:${port}`,
        stop() {
          server.closeAllConnections();
          server.close();
        },
      };
    },
  },
];

/** Starts a server and waits until it answers. */
async function started(
  [command = "", ...options]: readonly string[],
  port: number,
): Promise<RunningHost> {
  const origin = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn(command, options, {
    stdio: ["ignore", "ignore", "pipe"],
    env: withSystemPrograms(),
  });
  let said = "";
  server.stderr?.on("data", (bytes) => {
    said += bytes;
  });
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) break;
    const answer = await fetch(origin).catch(() => undefined);
    if (answer) return { origin, stop: () => server.kill() };
    await wait(50);
  }
  server.kill();
  throw new Error(`${command} does not answer: ${said}`);
}
