import type { OutputFile } from "../downloads/downloads.ts";

export const allowedSignersFile = "allowed_signers";

/** Under which name `ssh-keygen -Y verify -I` finds the key. */
const signer = "release";

/** The publisher's public key as `ssh-keygen` reads it; it may sign files and nothing else. */
export function allowedSigners(publicKey: string): OutputFile {
  return { path: allowedSignersFile, content: `${signer} namespaces="file" ${publicKey}\n` };
}

/** The key of such a file; undefined when there is none. */
export function signingKeyOf(allowedSigners: string): string | undefined {
  return /\bssh-ed25519 [A-Za-z0-9+/]{68}(?![A-Za-z0-9+/=])/.exec(allowedSigners)?.[0];
}
