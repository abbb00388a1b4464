/** Amounts of a made-up unit in 分, every one a whole 100 元, so that both 元 and 万元 print them exactly. */
export interface MadeUpUnit {
  readonly name: string;
  readonly year: number;
  readonly items: readonly MadeUpItem[];
  /** 款 of the economic classification: code, name, amount; 301 and 303 are 人员经费. */
  readonly economic: readonly (readonly [string, string, number])[];
  readonly opening: number;
  readonly closing: number;
  readonly institutional: number;
  readonly other: number;
  /** 因公出国, 购置, 运行, 接待. */
  readonly official: readonly [number, number, number, number];
}

/** One 项 with the names of its 类, 款 and 项. */
export interface MadeUpItem {
  readonly code: string;
  readonly names: readonly [string, string, string];
  readonly personnel: number;
  readonly public: number;
  readonly project: number;
}

export interface Sums {
  readonly personnel: number;
  readonly public: number;
  readonly project: number;
}

const names: Readonly<Record<string, readonly [string, string, string]>> = {
  "2010301": ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "行政运行"],
  "2010302": ["一般公共服务支出", "政府办公厅（室）及相关机构事务", "一般行政管理事务"],
  "2050202": ["教育支出", "普通教育", "小学教育"],
  "2050203": ["教育支出", "普通教育", "初中教育"],
  "2010399": [
    "一般公共服务支出",
    "政府办公厅（室）及相关机构事务",
    "其他政府办公厅（室）及相关机构事务支出",
  ],
  "2050205": ["教育支出", "普通教育", "高等教育"],
  "2050299": ["教育支出", "普通教育", "其他普通教育支出"],
  "2060203": ["科学技术支出", "基础研究", "自然科学基金"],
  "2050803": ["教育支出", "进修及培训", "培训支出"],
  "2080505": ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位基本养老保险缴费支出"],
  "2080506": ["社会保障和就业支出", "行政事业单位养老支出", "机关事业单位职业年金缴费支出"],
  "2080208": ["社会保障和就业支出", "民政管理事务", "基层政权建设和社区治理"],
  "2100201": ["卫生健康支出", "公立医院", "综合医院"],
  "2100408": ["卫生健康支出", "公共卫生", "基本公共卫生服务"],
  "2101101": ["卫生健康支出", "行政事业单位医疗", "行政单位医疗"],
  "2101102": ["卫生健康支出", "行政事业单位医疗", "事业单位医疗"],
  "2120501": ["城乡社区支出", "城乡社区环境卫生", "城乡社区环境卫生"],
  "2130104": ["农林水支出", "农业农村", "事业运行"],
  "2130122": ["农林水支出", "农业农村", "农业生产发展"],
  "2210201": ["住房保障支出", "住房改革支出", "住房公积金"],
  "2210203": ["住房保障支出", "住房改革支出", "购房补贴"],
};

const wan = 1_000_000;

/** A unit whose figures follow from a seed; `codes` are its 项, the first with project expenditure. */
export function madeUpUnit(
  name: string,
  year: number,
  codes: readonly string[],
  seed: number,
): MadeUpUnit {
  let state = seed;
  const next = (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (1_000 + (state % most)) * 10_000;
  };
  const items = codes.map((code, index): MadeUpItem => {
    const isMain = index < 2;
    return {
      code,
      names: names[code] ?? ["其他支出", "其他支出", "其他支出"],
      personnel: next(isMain ? 60_000 : 9_000),
      public: isMain ? next(9_000) : 0,
      project: isMain ? next(90_000) : 0,
    };
  });
  const total = sumOf(items);
  const split = (amount: number, list: readonly (readonly [string, string])[]) => {
    let left = amount;
    return list.map(([code, label], index) => {
      const isLast = index === list.length - 1;
      const own = isLast ? left : Math.floor(left / 20_000 / (index + 1)) * 10_000;
      left -= own;
      return [code, label, own] as const;
    });
  };
  const purchase = next(3_000);
  return {
    name,
    year,
    items,
    economic: [
      ...split(total.personnel, [
        ["30101", "基本工资"],
        ["30102", "津贴补贴"],
        ["30107", "绩效工资"],
        ["30113", "住房公积金"],
        ["30302", "退休费"],
      ]),
      ...split(total.public, [
        ["30201", "办公费"],
        ["30211", "差旅费"],
        ["30217", "公务接待费"],
        ["30231", "公务用车运行维护费"],
        ["31002", "办公设备购置"],
      ]),
    ],
    opening: 37 * wan,
    closing: 12 * wan,
    institutional: 45 * wan,
    other: 3 * wan,
    official: [0, purchase, next(2_000), next(1_500)],
  };
}

export function sumOf(
  items: readonly Sums[],
): Sums & { readonly basic: number; readonly total: number } {
  const sum = (part: keyof Sums) => items.reduce((all, item) => all + item[part], 0);
  const basic = sum("personnel") + sum("public");
  return {
    personnel: sum("personnel"),
    public: sum("public"),
    project: sum("project"),
    basic,
    total: basic + sum("project"),
  };
}

/** 类, 款 and 项 in order, each with what stands below it. */
export function functionalRows({ items }: MadeUpUnit) {
  const codes = [
    ...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code])),
  ];
  return codes.sort().map((code) => {
    const below = items.filter((item) => item.code.startsWith(code));
    const label = below[0]?.names[(code.length - 3) / 2] ?? "";
    return { code, label, ...sumOf(below) };
  });
}

const classNames: Readonly<Record<string, string>> = {
  "301": "工资福利支出",
  "302": "商品和服务支出",
  "303": "对个人和家庭的补助",
  "310": "资本性支出",
};

/** 类 and 款 of one or several classes. */
export function economicRows({ economic }: MadeUpUnit, ...classes: readonly string[]) {
  return classes.flatMap((own) => {
    const below = economic.filter(([code]) => code.startsWith(own));
    const amount = below.reduce((sum, [, , value]) => sum + value, 0);
    return [
      { code: own, label: classNames[own] ?? "", amount },
      ...below.map(([code, label, value]) => ({ code, label, amount: value })),
    ];
  });
}
