/** What is said of an option; `value` stands after it. */
interface OptionHelp {
  readonly value?: string;
  readonly about: string;
}

/** What `--help` says of a command beside its options. */
interface CommandHelp {
  readonly about: string;
  readonly examples: readonly string[];
  /** Where an option means something else than elsewhere. */
  readonly options?: Readonly<Record<string, OptionHelp>>;
}

const options: Readonly<Record<string, OptionHelp>> = {
  annotate: { value: "副本.xlsx", about: "把每个问题作为批注写进工作簿的副本；没有导入时也写" },
  approved: { value: "YYYY-MM-DD", about: "财政部门批复的日期" },
  "base-path": { value: "/子文件夹/", about: "网站在主机上的文件夹；只有 404 页和 _headers 用到" },
  cache: {
    value: "文件夹",
    about:
      "各份做好的文件留在哪里，下次不变的不再重做；可以随时删除；不写时在网站旁边的 .mingzhang-cache",
  },
  column: { value: "表!格=表.栏", about: "更正：这一格表头是哪一栏；可写几次" },
  content: { value: "文件夹", about: "网站自己的页面；不写时用 content/" },
  data: { value: "文件夹", about: "数据文件夹；不写时用程序里的 data/（示例）" },
  date: { value: "YYYY-MM-DD", about: "生成的日期；不写时为数据中最晚的日期" },
  "dry-run": { about: "只读、只报告，什么也不写" },
  expect: { value: "SHA256", about: "清单应有的 SHA-256，别处记下的；不是它就是问题" },
  form: { value: "制式", about: "公开件的制式；不写时自动选择" },
  format: { value: "text|json", about: "给人看的文字，或一份 JSON" },
  history: { value: "链接", about: "核验各版的历史链，从这个链接所指的一版起" },
  hook: { value: "FILE", about: "每次运行后执行的程序，标准输入是 JSON 状态" },
  keep: { value: "N", about: "保留几版，默认 10" },
  jobs: { value: "N", about: "同时做几份；不写时与处理器的核数相同" },
  key: { value: "文件", about: "公钥文件；签名应出自它" },
  kind: { value: "budget|final-accounts", about: "预算或决算" },
  money: { value: "表=万元", about: "更正：这张表的金额单位；可写几次" },
  name: { value: "名称", about: "单位全称" },
  nature: { value: "性质", about: "单位性质，如 行政单位、公益一类事业单位" },
  "no-cache": { about: "全部重做，不用也不留做好的文件" },
  "no-search": { about: "不做搜索索引" },
  out: { value: "文件夹", about: "网站写到哪里；须是空文件夹、新文件夹或以前生成的网站" },
  pages: { value: "N,M", about: "测几页" },
  port: { value: "N", about: "本机的端口" },
  preview: { about: "连草稿一起生成，页面上有标记" },
  publish: {
    value: "链接",
    about: "网站服务器所指的符号链接；写了 --site 时默认为其中的 published",
  },
  "publish-at": {
    value: "YYYY-MM-DD[Thh:mm:ss+08:00]",
    about: "到这一天（北京时间零时）或这一时刻才公开",
  },
  published: { value: "YYYY-MM-DD", about: "公开的日期" },
  publisher: { value: "名称", about: "主办单位；不写时与单位相同" },
  quick: { about: "只测少量" },
  region: { value: "地区", about: "所在地区，如 某省某市" },
  reason: { value: "原因", about: "原因，会公开；不写姓名" },
  "replace-published": { about: "替换已经公开的一份；公开之后的改动应作为更正登记" },
  report: { value: "文件", about: "把全部问题逐条写进这个文件" },
  role: { value: "岗位", about: "由谁办理：写岗位或科室，不写姓名" },
  row: { value: "表!格=表.行", about: "更正：这一格是哪一行；可写几次" },
  shard: {
    value: "I/N",
    about: "只做 N 份中的第 I 份，留在 --cache 的文件夹里，不写网站；见 merge",
  },
  site: {
    value: "文件夹",
    about: "自己的网站（npm run init 所建）：数据在其中的 data，网站写到其中的 dist",
  },
  "site-url": { value: "网址", about: "网站的公开地址；不写时用 site.json 的 url" },
  table: { value: "表=表", about: "更正：这张工作表是哪张表；可写几次" },
  text: { value: "文件", about: "正文文件（文本、Markdown 或 HTML），代替工作簿或数据" },
  "tie-outs": { about: "只测勾稽核对" },
  to: { value: "N", about: "回到第几版；不写时列出各版" },
  unit: { value: "标识", about: "单位的标识，如 jiaoyuju" },
  "unit-name": { value: "名称", about: "更正：工作簿里这样称呼本单位；可写几次" },
  url: { value: "网址", about: "网站将来的公开地址；还不知道可以不写" },
  year: { value: "年度", about: "四位年份" },
};

const commands: Readonly<Record<string, CommandHelp>> = {
  approve: {
    about: "把草稿改为已批复或已公开，并记下日期；有错误时不改，逐条列出",
    examples: [
      "npm run approve -- --site ../my --unit jiaoyuju --year 2025 --kind budget --approved 2025-02-10",
      "npm run approve -- --site ../my --unit jiaoyuju --year 2025 --kind budget --published 2025-02-20",
      "npm run approve -- --site ../my --unit jiaoyuju --year 2025 --kind budget --approved 2025-02-10 --publish-at 2025-02-20T09:00:00+08:00",
    ],
  },
  bench: { about: "测速度和内存，与别的做法相比", examples: ["npm run bench -- --quick"] },
  build: {
    about: "生成网站",
    examples: ["npm run build", "npm run build -- --site ../my"],
  },
  check: {
    about: "检查数据，逐条列出问题，不写任何东西；也可以检查一份正文",
    examples: [
      "npm run check -- --site ../my",
      "npm run check -- --site ../my --unit jiaoyuju",
      "npm run check -- --text 正文.txt",
    ],
    options: {
      unit: { value: "标识", about: "只看这个单位；与 --text 同用时，正文与它的数据对照" },
      year: { value: "年度", about: "只看这一年度" },
      kind: { value: "budget|final-accounts", about: "只看预算或决算" },
      text: { value: "文件", about: "检查这份正文，不检查数据" },
    },
  },
  correct: {
    about: "登记已公开内容的更正：先改好数据，再运行；原来的一版保留，差别逐处记下",
    examples: [
      "npm run correct -- --site ../my --unit jiaoyuju --year 2025 --kind budget --reason 收入合计录入有误",
      "npm run correct -- --publish /srv/disclosures/site --unit jiaoyuju --year 2025 --kind budget --reason 收入合计录入有误 --role 财务科",
    ],
    options: {
      date: { value: "YYYY-MM-DD", about: "更正的日期；不写时为今天" },
      "dry-run": { about: "只列出差别，什么也不写" },
      out: { value: "文件夹", about: "读者看到的网站，没有用 --publish 时；不写时用 dist/" },
    },
  },
  desk: {
    about: "打开工作台：在本机的浏览器里建站、导入、写正文、批复、发布；文件夹可以是空的",
    examples: ["npm run desk -- --site ../my"],
    options: {
      key: { value: "文件", about: "签名用的私钥；不写时取环境变量 MINGZHANG_KEY" },
    },
  },
  dev: {
    about: "在本机预览，连草稿一起；数据一改，页面就更新",
    examples: ["npm run dev -- --site ../my"],
  },
  import: {
    about: "把收到的工作簿（或旧的正文）读成一份草稿",
    examples: [
      "npm run import -- 决算.xlsx --site ../my --unit jiaoyuju --year 2024 --kind final-accounts",
      "npm run import -- 预算.xlsx --site ../my --unit weishengju --name 某县卫生局 --nature 行政单位 --year 2025 --kind budget",
    ],
    options: {
      name: { value: "名称", about: "新单位的全称：没有这个单位时，连单位一起新建" },
      nature: { value: "性质", about: "新单位的性质，如 行政单位、公益一类事业单位" },
    },
  },
  init: {
    about: "从一个空文件夹做起：自己的网站；在终端里会问还缺的几项",
    examples: [
      "npm run init -- ../my",
      "npm run init -- ../my --name 某县教育局 --nature 行政单位 --region 某省某县",
    ],
    options: {
      unit: {
        value: "标识",
        about: "单位的标识，小写英文字母、数字和连字符；不写时用名称的拼音首字母",
      },
    },
  },
  merge: {
    about: "把各台机器用 build --shard 做好的几份合成一个网站，与一台机器做的一个字节也不差",
    examples: ["npm run merge -- share-1 share-2 share-3 share-4 --site ../my"],
  },
  new: {
    about: "从上一年的公开件搭好新一年的草稿和要填的工作簿",
    examples: ["npm run new -- --site ../my --unit jiaoyuju --year 2026 --kind budget"],
    options: { form: { value: "制式", about: "与上一年不同的制式" } },
  },
  nightly: {
    about: "检查、生成、核验，全都通过才切换到新的一版",
    examples: [
      "npm run nightly -- --site ../my",
      "npm run nightly -- --publish /srv/disclosures/site",
    ],
    options: { key: { value: "文件", about: "签名用的 Ed25519 私钥文件" } },
  },
  pack: {
    about: "做成 npm 包的文件夹：编译好的程序和类型，不含示例；在那里运行 npm pack",
    examples: ["npm run pack", "npm run pack -- --out ../mingzhang-package"],
    options: { out: { value: "文件夹", about: "写到哪里；不写时用 .package/" } },
  },
  reconstruct: {
    about: "按 reconstruction.json 重编 tables.xlsx",
    examples: ["npm run reconstruct -- --unit nmg-bigdata --year 2024 --kind final-accounts"],
  },
  rollback: {
    about: "列出各版，或回到其中一版",
    examples: ["npm run rollback -- --site ../my", "npm run rollback -- --site ../my --to 12"],
  },
  schemas: {
    about: "重写数据文件夹里的 schemas/",
    examples: ["npm run schemas -- --site ../my"],
  },
  verify: {
    about: "按清单核验一份网站：文件、链接、下载",
    examples: ["npm run verify -- dist"],
  },
};

/** The help of a command: what it does, its options, how it is called. */
export function helpText(
  command: string,
  names: readonly string[],
  positional: readonly string[],
): string {
  const { about, examples, options: own } = commands[command] ?? { about: "", examples: [] };
  const rows = names.toSorted().map((name): [string, string] => {
    const { value, about } = own?.[name] ?? options[name] ?? { about: "" };
    return [value ? `--${name} ${value}` : `--${name}`, about];
  });
  const call = ["npm run", command, "--", ...positional.map(placeholder), "[选项]"].join(" ");
  return [
    about,
    "",
    `用法：${call}`,
    ...(rows.length > 0 ? ["", "选项："] : []),
    ...rows.flatMap(([option, meaning]) => [`  ${option}`, `      ${meaning}`]),
    "",
    "例如：",
    ...examples.map((example) => `  ${example}`),
    "",
    "退出码：0 完成；1 数据或网站有错误，已逐条列出；2 用法有误。",
  ].join("\n");
}

function placeholder(name: string): string {
  const words: Readonly<Record<string, string>> = { DIR: "文件夹", FILE: "工作簿" };
  return name.replace(/[A-Z]+/, (word) => words[word] ?? word);
}
