/** Preloaded into a process: whoever asks for a network gets an error, and is named on standard error. */
import dgram from "node:dgram";
import dns from "node:dns";
import net from "node:net";

function refuse(what: string): never {
  console.error(`asked for the network: ${what}`);
  throw new Error(`no network: ${what}`);
}

net.Socket.prototype.connect = (...to: unknown[]) => refuse(`socket ${JSON.stringify(to[0])}`);
dgram.createSocket = () => refuse("datagrams");
Object.assign(dns, { lookup: () => refuse("a name") });
globalThis.fetch = () => refuse("fetch");
