import { InputError, inputFault } from "../finding.ts";
import type { Withheld } from "../selection/withheld.ts";
import { showsFolder } from "./output-folder.ts";

/**
 * Refuses to take a disclosure from readers because of a fault, where what the last release was made of can't
 * be had: its last published version stays, and with it the whole site.
 */
export function refuseToWithdraw(withheld: readonly Withheld[], shown: string): void {
  const lost = withheld.filter(
    ({ kept, status, what, path, unit }) =>
      !kept && status !== "draft" && showsFolder(shown, what === "unit" ? unit : path),
  );
  if (lost.length === 0) return;
  throw new InputError(
    lost.flatMap(({ path, findings }) => [
      inputFault(
        "PUB-01",
        path,
        "这份公开有错误，不能发布；网站上已有它以前的版本，所用的数据却已不全，所以整个网站没有更新，原来的保持不变",
        "请按下列各条改正；确属无误的核对错误，在 acknowledgements.json 中写明理由。",
      ),
      ...findings,
    ]),
  );
}
