import { UsageError } from "../finding.ts";
import { signingKeyOf } from "../hosting/allowed-signers.ts";
import { readPlainFile } from "./plain-file.ts";

/** A public key that the reader trusts: a file as `ssh-keygen` has it, with the key in one line. */
export function readPublicKey(file: string): string {
  const read = readPlainFile(file);
  const key = "fault" in read ? undefined : signingKeyOf(read.bytes.toString("utf8"));
  if (key === undefined) {
    const why = "fault" in read ? read.fault : "里面没有 ssh-ed25519 公钥";
    throw new UsageError(`--key 应为公钥文件，不是 ${file}：${why}。`);
  }
  return key;
}
