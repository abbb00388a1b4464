import type { Field } from "./record-form.ts";
import { natures, regionHint, unitIdHint } from "./unit-fields.ts";

/** What a site of one's own begins with. */
export const setUpFields: readonly Field[] = [
  { name: "name", label: "单位全称", required: true },
  { name: "nature", label: "单位性质", required: true, choices: natures },
  { name: "unit", label: "单位的标识", hint: `${unitIdHint}不填时取名称的拼音首字母。` },
  { name: "publisher", label: "主办单位", hint: "不填时就是本单位。" },
  { name: "region", label: "所在地区", hint: regionHint },
  { name: "url", label: "网站的公开地址", type: "url", hint: "如 https://example.gov.cn/。" },
];
