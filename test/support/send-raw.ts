import { connect, type Socket } from "node:net";
import type { OddRequest } from "./odd-requests.ts";

/**
 * Sends bytes over a socket of its own and returns what came back, when the desk has ended the connection.
 * A client that lingers waits among the others.
 */
export function sendRaw(
  port: number,
  { bytes, after }: Pick<OddRequest, "bytes" | "after">,
  lingering: Socket[],
): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const chunks: Buffer[] = [];
  const socket = connect(port, "127.0.0.1");
  socket.on("data", (chunk) => chunks.push(chunk));
  // The desk may reset what it doesn't want.
  socket.on("error", () => {});
  socket.on("close", () => resolve(Buffer.concat(chunks).toString("latin1")));
  if (after === "linger") {
    socket.write(bytes);
    lingering.push(socket);
    return Promise.resolve("");
  }
  if (after === "wait") socket.write(bytes);
  else if (after === "vanish") socket.write(bytes, () => socket.resetAndDestroy());
  else socket.end(bytes);
  return promise;
}
