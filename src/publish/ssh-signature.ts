import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";

/*
 * Signatures in the format of OpenSSH (PROTOCOL.sshsig), so that `ssh-keygen -Y verify` reads them. Only
 * Ed25519: the same key and content give the same bytes.
 */

const magic = "SSHSIG";
const namespace = "file";
const hashName = "sha512";
const keyType = "ssh-ed25519";
const keyLength = 32;
const signatureLength = 64;
const armour = ["-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"] as const;
const lineLength = 70;

/** The public part of an Ed25519 key as one line: `ssh-ed25519 AAAA…`. */
export function sshPublicKey(key: KeyObject): string {
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return `${keyType} ${keyBlob(Buffer.from(x, "base64url")).toString("base64")}`;
}

/** A detached signature of `content`, armoured. */
export function sshSignature(content: Uint8Array, key: KeyObject): string {
  const bytes = sign(null, signedData(content), key);
  return armoured(signatureBlob(blobOf(sshPublicKey(key)), bytes));
}

/**
 * Whether `signature` is one of `content` by the key `publicKey` (`ssh-ed25519 AAAA…`). Only the one form
 * that `sshSignature` writes is taken: whoever changes a character of it has changed it.
 */
export function isSignedBy(content: Uint8Array, signature: string, publicKey: string): boolean {
  const key = blobOf(publicKey);
  const body = signature.split("\n").slice(1, -2).join("");
  const bytes = Buffer.from(body, "base64").subarray(-signatureLength);
  if (armoured(signatureBlob(key, bytes)) !== signature) return false;
  const x = key.subarray(-keyLength).toString("base64url");
  const jwk = { kty: "OKP", crv: "Ed25519", x };
  return verify(null, signedData(content), createPublicKey({ key: jwk, format: "jwk" }), bytes);
}

function armoured(blob: Buffer): string {
  const lines = blob.toString("base64").match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return `${[armour[0], ...lines, armour[1]].join("\n")}\n`;
}

/** What `ssh-keygen -l` prints of a key, so that people can compare it. */
export function keyFingerprint(publicKey: string): string {
  const digest = createHash("sha256").update(blobOf(publicKey)).digest("base64");
  return `SHA256:${digest.replace(/={1,2}$/, "")}`;
}

function blobOf(publicKey: string): Buffer {
  return Buffer.from(publicKey.split(" ")[1] ?? "", "base64");
}

function keyBlob(key: Uint8Array): Buffer {
  return Buffer.concat([field(keyType), field(key)]);
}

function signatureBlob(publicKey: Uint8Array, signature: Uint8Array): Buffer {
  const version = Buffer.from([0, 0, 0, 1]);
  const inner = Buffer.concat([field(keyType), field(signature)]);
  const scope = [field(namespace), field(""), field(hashName)];
  return Buffer.concat([Buffer.from(magic), version, field(publicKey), ...scope, field(inner)]);
}

/** What is really signed: the hash of the content, and for what the signature is meant. */
function signedData(content: Uint8Array): Buffer {
  const hash = createHash(hashName).update(content).digest();
  const scope = [field(namespace), field(""), field(hashName)];
  return Buffer.concat([Buffer.from(magic), ...scope, field(hash)]);
}

/** A string of the SSH protocol: its length, then its bytes. */
function field(content: string | Uint8Array): Buffer {
  const bytes = Buffer.from(content as Uint8Array);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
