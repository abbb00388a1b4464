import { surnamePattern, transliteration } from "./surnames.ts";

const anySurname = surnamePattern(false);
const sureSurname = surnamePattern(true);
const han = "\\p{Script=Han}";
const roles =
  "主任|处长|局长|厅长|科长|部长|组长|书记|院长|所长|站长|校长|主席|总监|经理|会计|出纳|专员|主持人";
const labels =
  "姓名|联系人|负责人|责任人|经办人|承办人|填报人|填表人|制表人|法定代表人|法人代表|单位领导|主要领导|分管领导|组长|副组长|组员|成员|发言人|受访人|撰稿人?|供稿|作者|记者|编辑|责编|审核人?|复核人?|校对|审稿|审签|初审|终审|签发人?|签字";
const verbs =
  "主持|出席|带队|率队|带领|陪同|同志|先生|女士|同学|老师|等[一二三四五六七八九十\\d同人]|指出|表示|强调|介绍|参加|讲话|致辞|任组长|担任|签字";

interface Shape {
  readonly pattern: RegExp;
  /** The names in a match, from its groups. */
  readonly names: (match: RegExpMatchArray) => string[];
}

const first = (match: RegExpMatchArray) => [match[1] ?? ""];
const list = (match: RegExpMatchArray) => {
  const items = (match[1] ?? "").split(/[、，,\s]+/).filter(Boolean);
  return items.every((item) => isPlainName(item) || isTransliterated(item)) ? items : [];
};
const name = (surname: string) => `${surname}${han}{1,2}`;
const notHan = `(?<!${han})`;
const ends = `(?!${han})`;
const items = `${han}{2,4}(?:[、，, ]+${han}{2,4})`;

/** How texts of this kind print the names of persons. Text is read without spaces inside names. */
const shapes: readonly Shape[] = [
  // 联系人：…, 审核 …; what follows is a name, a phone number, another label, or the end.
  {
    pattern: new RegExp(
      `(?:${labels})[:：][ 　]*(${name(anySurname)})(?=联系|电话|手机|职务|审核|校对|复核|${ends})`,
      "gu",
    ),
    names: first,
  },
  { pattern: new RegExp(`(?:${labels})[:：][ 　]*(${items}+)${ends}`, "gu"), names: list },
  // 处长…主持会议; 局长…，
  {
    pattern: new RegExp(`(?:${roles})[ 　]?(${name(sureSurname)})(?=${verbs}|${ends})`, "gu"),
    names: first,
  },
  // …同志
  {
    pattern: new RegExp(
      `(?:${notHan}|[由和与向请对及于以])(${name(sureSurname)})(?=同志|先生|女士)`,
      "gu",
    ),
    names: first,
  },
  // 退休4人（…、…、…）; a single name after a count of people
  { pattern: new RegExp(`[人名位][（(](${items}+)(?:等)?[）)]`, "gu"), names: list },
  {
    pattern: new RegExp(
      `(?<![\\d一二两三四五六七八九十])[\\d一二两三四五六七八九十]+[人名位][（(](${name(anySurname)})[）)]`,
      "gu",
    ),
    names: first,
  },
  // (…、…、…): a bracket with nothing but names
  { pattern: new RegExp(`[（(](${items}{1,})[）)]`, "gu"), names: list },
  // …某某, …某
  { pattern: new RegExp(`(${anySurname}某某|${sureSurname}某${ends})`, "gu"), names: first },
  // …·…
  {
    pattern: new RegExp(
      `(?<![${transliteration}])([${transliteration}]{2,6}·[${transliteration}]{2,6})(?![${transliteration}])`,
      "gu",
    ),
    names: first,
  },
];

/** Ends of words that look like a surname and a given name: 财务处, 安全员. */
const organisationEnd =
  /[处室部科局股组办所院厅委会司队站厂校馆人员长等类项级性率度额费款表数量时]$/u;
/** Words of this field that begin with a surname. */
const words = new Set(
  (
    "安全 安排 安装 方案 方面 方向 方式 任务 任期 金额 金融 项目 项级 陈述 陈列 高效 高等 高度 高校 高中 高速 高级 马上 张家口 关于 关键 时间 时效 " +
    "成本 程序 经费 经济 应用 应急 和谐 计划 管理 全面 全年 全部 常规 常务 文化 文件 文档 文字 文书 白云 黄河 石油 石化 田间 林业 林草 林区 水利 江河 江苏 " +
    "花卉 宁夏 广西 贵州 云南 温室 温度 牧业 牧民 牧区 牛羊 卫生 卫星 海关 海洋 路线 路政 车辆 连续 连接 包括 包头 万元 武器 武警 向上 向下 严格 严重 " +
    "党建 国家 利用 利率 权限 权益 双向 充分 充足 容量 容灾 易用 单位 单项 单价 解决 家具 经营 能力 能源 通信 通过 通知 通报 别墅 终端 居民 居住 师资 " +
    "毛利 支出 支付 干部 干警 元素 余额 余次 余万 平台 平均 明细 明确 明显 石材 印刷 印发 储备 储存 富裕 房屋 房租 山区 农业 农村 农牧 边境 边疆 申报 申请 " +
    "满意 满足 曲线 原因 原文 原始 简化 简单 简介 空白 空间 祖国 童装 童年 谷物 盛会 路由 鲁班 蓝图 华北 华东 顾问 顾客 左右 章程 章节 施工 施行 许可 何时 何种 " +
    "孔径 严谨 姜汁 谢绝 柏油 范围 范文 范例 雷达 汤类 常用 常年 康复 伍佰 元旦 穆斯林 纪委 纪律 纪检 纪念 屈服 祝贺 董事 梁柱 杜绝 席位 季度 强化 强制 江西 " +
    "颜色 盛大 钟点 徐州 高低 夏季 蔡甸 凌晨 霍州 支持 管网 莫名 房产 宗旨 宣传 宣讲 邓州 郁闷 单一 洪水 包含 诸多 石家庄 吉林 荣誉 家庭 封面 封闭 段落 焦点 " +
    "侯马 全国 班子 班次 仲裁 宫殿 甘肃 武汉 景区 景观 龙头 叶片 司法 黎明 薄弱 印章 宿舍 怀柔 从事 索引 籍贯 卓越 蒙古 池塘 乔木 阴影 闻名 党员 党委 劳务 劳动 扶贫 桂林 牛奶 寿命 燕山 浦东 尚未 温馨 庄园 " +
    "鱼类 古籍 慎重 廖廖 衡量 步骤 都市 广播 东北 欧洲 沃土 越南 隆重 巩固 冷链 辛苦 曾经 沙漠 养老 须知 丰富 相关 查询 查看 后续 红色 游客 益处 公开 公用 公安 公务 公共 " +
    "原料 兰州 迟到 展览 青岛 海南 石景山 乌海 乌兰察布 巴彦淖尔 呼和浩特 鄂尔多斯 阿拉善 通辽 赤峰 兴安 程度 顾及 齐全 齐备 余热 时任 白天 金属 金牌 毕业 毕竟 常见 钱款 路径 汪洋 强调 康养 江南 山西 " +
    "房间 张贴 韩国 秦皇岛 钱财 于是 余人 余家 余项 余个 余件 殷实 樊笼 凌乱 解释 解除 向前 古代 易地 那些 那么 别的 海外 关系 关闭 荆州 游戏 盖章 肖像 岳阳 原则 涂料 阳光 由来 单列 单独 单元 " +
    "任何 任意 任一 安置 安保 安抚 常态 常驻 文旅 文明 文体 万人 万条 包装 包干 武装 关怀 海量 路网 时期 时限 时点 连年 乐器 向导 全额 全体 全员 全区 全市 全省 全县 项数 方可 方法 方便"
  ).split(" "),
);

const onlyName = new RegExp(`^${name(anySurname)}$|^${name(sureSurname)}$`, "u");

function isPlainName(text: string): boolean {
  return onlyName.test(text) && isNoWord(text);
}

function isTransliterated(text: string): boolean {
  return (
    text.length >= 3 &&
    [...text].every((letter) => transliteration.includes(letter)) &&
    isNoWord(text)
  );
}

function isNoWord(text: string): boolean {
  return !words.has(text) && !words.has(text.slice(0, 2)) && !organisationEnd.test(text);
}

/** What each shape needs; most texts have none of it. */
const trigger = new RegExp(
  `[:：某]|[人名位][（(]|[（(]${han}{2,4}[、，, ]|同志|先生|女士|${roles}|[${transliteration}]·`,
  "u",
);

/** What stands in a text in a way that names of persons stand, each with its place, in order. */
export function findNames(text: string): { name: string; index: number }[] {
  if (!trigger.test(text)) return [];
  const found = new Map<string, number>();
  for (const { pattern, names } of shapes) {
    for (const match of text.matchAll(pattern)) {
      for (const name of names(match)) {
        if (name !== "" && isNoWord(name) && !found.has(name)) {
          found.set(name, text.indexOf(name, match.index));
        }
      }
    }
  }
  return [...found].map(([name, index]) => ({ name, index })).sort((a, b) => a.index - b.index);
}
