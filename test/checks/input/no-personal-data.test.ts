import assert from "node:assert/strict";
import { test } from "node:test";
import { copyOfData } from "../../support/example.ts";
import { identityNumber, mobileNumber } from "../../support/personal-data.ts";
import { run } from "../../support/run.ts";
import { Spoiler } from "../../support/spoil.ts";

const folder = "nmg-bigdata/2024/final-accounts";
const id = identityNumber();
const shown = `${id.slice(0, 3)}****${id.slice(-4)}`;
const cure =
  "→ 请删去；如是单位公开的工作电话或邮箱，请写在 disclosure.json 的 contact 里，或在 site.json 的 workContacts 里写明理由。";

test("personal data in a text, a record, a cell or the settings block the build; the report tells only its ends", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  new Spoiler(data)
    .text("duties.md", (text) => `经办：${id}\n\n${text}`)
    .json(`${folder}/projects/operations.json`, (value) =>
      Object.assign(value, { implementer: `信息处 ${id}` }),
    )
    .json("site.json", (value) => Object.assign(value, { banner: `咨询电话 ${mobileNumber}` }))
    .json("glossary.json", (value) => {
      Object.assign((value as unknown as { terms: object[] }).terms[0] ?? {}, {
        definition: `手机${mobileNumber}`,
      });
    })
    .asReceived()
    .cell("公开05表", "B9", { t: "s", v: `行政事业单位养老支出${id}` });
  const { code, out } = await run("check", "--data", data);
  assert.equal(code, 1);
  for (const place of [
    `${folder}/text/duties.md · 第 1 行`,
    `${folder}/projects/operations.json`,
    `${folder}/tables.xlsx · 公开05表`,
  ]) {
    assert.ok(
      out.includes(
        `错误 PN-02  data/${place}\n  “${shown}”是公民身份号码，公开件里不应出现\n  ${cure}`,
      ),
      place,
    );
  }
  for (const place of ["site.json", "glossary.json"]) {
    assert.ok(
      out.includes(`错误 PN-02  data/${place}\n  “139****42”是手机号码`),
      out.slice(0, 900),
    );
  }
  assert.doesNotMatch(out.replaceAll(/工作表|公开05表.*/g, ""), new RegExp(`${mobileNumber}`));
});

test("the publisher's own contact may stand anywhere, also a mobile or an address that looks private", async () => {
  const data = copyOfData(["nmg-bigdata/2024/final-accounts"]);
  const printed = mobileNumber.replace(/^(\d{3})(\d{4})/, "$1 $2 ");
  new Spoiler(data)
    .json(`${folder}/disclosure.json`, (value) =>
      Object.assign(value, { contact: { phone: mobileNumber, email: "10042@qq.com" } }),
    )
    .json("site.json", (value) =>
      Object.assign(value, { workContacts: [{ text: "10043@qq.com", reason: "办公室公用邮箱" }] }),
    )
    .text("duties.md", (text) => `电话 ${printed}，邮箱 10042@QQ.com、10043@qq.com\n\n${text}`);
  assert.doesNotMatch((await run("check", "--data", data)).out, /PN-02/);
});
