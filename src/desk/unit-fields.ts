import type { Field } from "./record-form.ts";

export const natures = [
  "行政单位",
  "参照公务员法管理的事业单位",
  "公益一类事业单位",
  "公益二类事业单位",
];
export const unitIdHint = "网址的一部分，小写英文字母、数字和连字符，以后不能改。";
export const regionHint = "如 某省某市；单位多时按它列出。";

/** What can be said of a unit, beside its id. */
export const unitFields: readonly Field[] = [
  { name: "name", label: "单位全称", required: true },
  { name: "shortName", label: "简称" },
  { name: "nature", label: "单位性质", required: true, choices: natures },
  { name: "region", label: "所在地区", hint: regionHint },
  { name: "supervisor", label: "主管部门名称" },
  { name: "parent", label: "上级单位的标识", hint: "汇总本单位的部门，如也在这里公开。" },
];

export const unitIdField: Field = {
  name: "id",
  label: "单位的标识",
  hint: unitIdHint,
  required: true,
};

/** What can be said of the site. */
export const siteFields: readonly Field[] = [
  { name: "name", label: "网站名称", required: true },
  { name: "description", label: "一句话说明", required: true },
  { name: "publisher", label: "主办单位", required: true },
  { name: "url", label: "网站的公开地址", type: "url", hint: "如 https://example.gov.cn/。" },
  { name: "domain", label: "域名", hint: "如 example.gov.cn。" },
  { name: "siteIdCode", label: "政府网站标识码" },
  { name: "icpNumber", label: "ICP备案号" },
  { name: "securityNumber", label: "公安机关备案号" },
];
