import { createPrivateKey, type KeyObject } from "node:crypto";
import { realpathSync, statSync } from "node:fs";
import { relative } from "node:path";
import { InputError, inputFault } from "../finding.ts";
import { readPlainFile } from "./plain-file.ts";
import { sshPublicKey } from "./ssh-signature.ts";

const ownerOnly = 0o077;

/**
 * The operator's private key, an Ed25519 key as PEM. It must stand outside the data, where nobody publishes
 * it by mistake, and no other user of the machine may read it.
 */
export function readSigningKey(file: string, data: string): KeyObject {
  const refuse = (message: string, fix: string): never => {
    throw new InputError([inputFault("OP-04", file, message, fix)]);
  };
  const read = readPlainFile(file);
  if ("fault" in read) {
    return refuse(`签名用的私钥：${read.fault}`, "请检查 --key 后面的路径。");
  }
  if (!relative(realpathSync(data), realpathSync(file)).startsWith("..")) {
    return refuse("签名用的私钥放在数据文件夹里", "请移到只有运行发布的用户能读的位置。");
  }
  if (process.platform !== "win32" && (statSync(file).mode & ownerOnly) !== 0) {
    return refuse("签名用的私钥，本机的其他用户也能读", `请运行 chmod 600 ${file}。`);
  }
  const key = parseKey(read.bytes);
  return (
    key ??
    refuse("不是 Ed25519 私钥（PEM）", "用 openssl genpkey -algorithm ed25519 可以生成一个。")
  );
}

function parseKey(pem: Buffer): KeyObject | undefined {
  try {
    const key = createPrivateKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

/** The site names the key that its releases are signed with: no release may be unsigned, or signed with another. */
export function assertSigningKey(named: string | undefined, key: KeyObject | undefined): void {
  const own = key && sshPublicKey(key);
  if (named === own) return;
  const [message, fix] =
    own === undefined
      ? [
          "site.json 写明了签名的公钥，这一次没有给私钥",
          "请用 --key 或 MINGZHANG_KEY 给出私钥的路径。",
        ]
      : [
          named === undefined
            ? "给了私钥，site.json 没有写明公钥"
            : "私钥不是 site.json 所写公钥的那一个",
          `请在 site.json 中写 "signingKey": "${own}"，或改用原来的私钥。`,
        ];
  throw new InputError([inputFault("OP-04", "site.json · /signingKey", message, fix)]);
}
