import type { Progress } from "../site/progress.ts";

/** Where progress is shown: a terminal, or nothing. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const patience = 2_000;
const clearLine = "\r\u001b[K";

/**
 * Shows on one line how far long work has come and how long it may still take; nothing in the first two seconds, nothing
 * where no person looks. `now` in milliseconds; the line goes with the last disclosure.
 */
export function showProgress(
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): (progress: Progress) => void {
  const start = now();
  let first: { readonly at: number; readonly done: number } | undefined;
  return ({ done, all, what }) => {
    if (!screen.isTTY) return;
    first ??= { at: now(), done };
    if (done === all) screen.write(clearLine);
    else if (now() - start >= patience) {
      const each = (now() - first.at) / (done - first.done);
      const left = Number.isFinite(each)
        ? `，约还要 ${Math.ceil((each * (all - done)) / 1000)} 秒`
        : "";
      screen.write(`${clearLine}[${done}/${all}] ${what}${left}`);
    }
  };
}
