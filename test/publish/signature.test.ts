import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createPrivateKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { InputError } from "../../src/finding.ts";
import { allowedSigners, signingKeyOf } from "../../src/hosting/allowed-signers.ts";
import { assertSigningKey, readSigningKey } from "../../src/publish/signing-key.ts";
import {
  isSignedBy,
  keyFingerprint,
  sshPublicKey,
  sshSignature,
} from "../../src/publish/ssh-signature.ts";
import { verifyHistory } from "../../src/publish/verify-history.ts";
import { Publishing } from "../support/publishing.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The first key of RFC 8032, section 7.1: public, so nobody's secret. */
const seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
const key = createPrivateKey({
  key: Buffer.from(`302e020100300506032b657004220420${seed}`, "hex"),
  format: "der",
  type: "pkcs8",
});
const publicKey =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
const content = Buffer.from("一行历史\n");
const signature = sshSignature(content, key);
const other = generateKeyPairSync("ed25519").privateKey;

test("the public key is the one of the RFC, in the form of OpenSSH", () => {
  assert.equal(sshPublicKey(key), publicKey);
  assert.equal(signingKeyOf(String(allowedSigners(publicKey).content)), publicKey);
  assert.equal(signingKeyOf("ssh-rsa AAAA"), undefined);
});

test("the same content and key give the same signature, and no other is taken", () => {
  assert.equal(sshSignature(content, key), signature);
  assert.ok(isSignedBy(content, signature, publicKey));
  assert.ok(!isSignedBy(Buffer.from("另一行历史\n"), signature, publicKey));
  assert.ok(!isSignedBy(content, signature, sshPublicKey(other)));
  assert.ok(!isSignedBy(content, sshSignature(content, other), publicKey));
  for (const changed of [
    "",
    "-----BEGIN SSH SIGNATURE-----\n-----END SSH SIGNATURE-----\n",
    signature.replaceAll("\n", "\r\n"),
    signature.replace("U1NIU0lH", "U1NIU0lI"),
    `${signature}\n`,
    ` ${signature}`,
  ]) {
    assert.ok(!isSignedBy(content, changed, publicKey), JSON.stringify(changed));
  }
});

test("every changed character of a signature is found", () => {
  for (let at = 0; at < signature.length; at++) {
    const changed =
      signature.slice(0, at) + (signature[at] === "A" ? "B" : "A") + signature.slice(at + 1);
    assert.ok(!isSignedBy(content, changed, publicKey), String(at));
  }
});

const skip = spawnSync("ssh-keygen", ["-?"]).error ? "ssh-keygen is not installed" : false;

test("a key is found whatever its last character, among them those that end no word", () => {
  for (const last of ["A", "9", "+", "/"]) {
    const found = `ssh-ed25519 ${"A".repeat(67)}${last}`;
    assert.equal(signingKeyOf(`release namespaces="file" ${found}\n`), found);
    assert.equal(signingKeyOf(`${found} somebody\n`), found);
    assert.equal(signingKeyOf(found), found);
  }
  assert.equal(signingKeyOf(`ssh-ed25519 ${"A".repeat(69)}`), undefined);
});

test("OpenSSH takes our signatures, and no changed content; we take those of OpenSSH", {
  skip,
}, () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const signers = file("allowed_signers", allowedSigners(publicKey).content);
  const check = (input: Uint8Array) =>
    spawnSync(
      "ssh-keygen",
      [
        "-Y",
        "verify",
        "-f",
        signers,
        "-I",
        "release",
        "-n",
        "file",
        "-s",
        file("s.sig", signature),
      ],
      { input, encoding: "utf8" },
    );
  assert.match(
    check(content).stdout,
    new RegExp(`key ${keyFingerprint(publicKey).replaceAll("+", "\\+")}`),
  );
  assert.notEqual(check(Buffer.from("x")).status, 0);

  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", join(folder, "own")]);
  const signed = file("content", content);
  spawnSync("ssh-keygen", ["-Y", "sign", "-f", join(folder, "own"), "-n", "file", signed]);
  const read = (name: string) =>
    spawnSync("cat", [join(folder, name)], { encoding: "utf8" }).stdout;
  assert.ok(isSignedBy(content, read("content.sig"), signingKeyOf(read("own.pub")) ?? ""));
});

const messageOf = (act: () => void): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) {
      return error.findings
        .map(({ rule, where, message, fix }) => `${rule} ${where} ${message} → ${fix}`)
        .join();
    }
    throw error;
  }
  return "";
};

test("a private key that others could read or that would be published is refused", () => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  const pem = (name: string, from = key) => {
    const file = join(folder, name);
    writeFileSync(file, from.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
    return file;
  };
  const good = pem("key.pem");
  assert.equal(sshPublicKey(readSigningKey(good, data)), publicKey);
  assert.match(
    messageOf(() => readSigningKey(join(folder, "none"), data)),
    /^OP-04 .*：没有这个文件/,
  );
  assert.match(
    messageOf(() => readSigningKey(folder, data)),
    /：不是普通文件/,
  );
  assert.match(
    messageOf(() => readSigningKey(pem("data/key.pem"), data)),
    /放在数据文件夹里/,
  );
  chmodSync(good, 0o640);
  assert.match(
    messageOf(() => readSigningKey(good, data)),
    /其他用户也能读 → 请运行 chmod 600/,
  );
  const rsa = pem("rsa.pem", generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey);
  assert.match(
    messageOf(() => readSigningKey(rsa, data)),
    /不是 Ed25519 私钥/,
  );
});

test("the site names the key that signs: neither may be missing, nor another", () => {
  assertSigningKey(undefined, undefined);
  assertSigningKey(publicKey, key);
  assert.match(
    messageOf(() => assertSigningKey(publicKey, undefined)),
    /这一次没有给私钥 → 请用 --key/,
  );
  assert.match(
    messageOf(() => assertSigningKey(undefined, key)),
    new RegExp(
      `没有写明公钥 → 请在 site.json 中写 "signingKey": "${publicKey.replaceAll("+", "\\+")}"`,
    ),
  );
  assert.match(
    messageOf(() => assertSigningKey(publicKey, other)),
    /不是 site.json 所写公钥的那一个/,
  );
});

test("a run without the key that the site names publishes nothing", async () => {
  const site = new Publishing();
  site.sign(key);
  const { release } = await site.run(site.before);
  await assert.rejects(site.run(site.after, { key: undefined }), InputError);
  assert.equal(site.shown().hash, release.hash);
  assert.equal(site.shown().signedBy, keyFingerprint(publicKey));
});

test("a new key: the newest release is by it, older ones by their own", async () => {
  const site = new Publishing();
  await site.run(site.before);
  site.sign(key);
  await site.run(site.after);
  site.sign(other);
  await site.run(site.after);
  const proved = (signer: KeyObject) =>
    verifyHistory(site.link, { publicKey: sshPublicKey(signer) });
  assert.deepEqual(proved(other).findings, []);
  assert.equal(proved(other).kept.length, 3);
  assert.deepEqual(
    proved(key).findings.map(({ rule, message }) => `${rule} ${message}`),
    ["OUT-08 签名不对：不是这个公钥签的，或历史、签名被改过"],
  );
});
