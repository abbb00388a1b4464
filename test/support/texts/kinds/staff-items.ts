import type { ItemKind } from "../unit-kind.ts";

/** Lines of social security, health and housing that nearly every unit has; `pay` is its yearly pay in 万元. */
export function staffItems(
  pay: number,
  { isAdministrative = true, subsidy = false, retired = 0 } = {},
): ItemKind[] {
  const part = (percent: number) => Math.max(1, Math.round(pay * percent)) / 100;
  const own = isAdministrative ? "行政单位" : "事业单位";
  return [
    ...(retired > 0
      ? [
          {
            class: "社会保障和就业支出",
            section: "行政事业单位养老支出",
            name: `${own}离退休`,
            code: isAdministrative ? "2080501" : "2080502",
            basic: retired,
            use: "离退休人员的各项支出",
          },
        ]
      : []),
    {
      class: "社会保障和就业支出",
      section: "行政事业单位养老支出",
      name: "机关事业单位基本养老保险缴费支出",
      code: "2080505",
      basic: part(9),
      use: "单位缴纳的基本养老保险费",
    },
    {
      class: "社会保障和就业支出",
      section: "行政事业单位养老支出",
      name: "机关事业单位职业年金缴费支出",
      code: "2080506",
      basic: part(4.5),
      use: "单位缴纳的职业年金",
    },
    {
      class: "卫生健康支出",
      section: "行政事业单位医疗",
      name: `${own}医疗`,
      code: isAdministrative ? "2101101" : "2101102",
      basic: part(4),
      use: "单位缴纳的职工基本医疗保险费",
    },
    ...(isAdministrative
      ? [
          {
            class: "卫生健康支出",
            section: "行政事业单位医疗",
            name: "公务员医疗补助",
            code: "2101103",
            basic: part(1.5),
            use: "公务员医疗补助经费",
          },
        ]
      : []),
    {
      class: "住房保障支出",
      section: "住房改革支出",
      name: "住房公积金",
      code: "2210201",
      basic: part(8),
      use: "按规定为职工缴存的住房公积金",
    },
    ...(subsidy
      ? [
          {
            class: "住房保障支出",
            section: "住房改革支出",
            name: "购房补贴",
            code: "2210203",
            basic: part(3),
            use: "按房改政策发放的购房补贴",
          },
        ]
      : []),
  ];
}
