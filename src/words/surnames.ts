/** Surnames of one character (百家姓 and frequent ones); those that mostly are other words are left out. */
const single =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方" +
  "俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成" +
  "戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解" +
  "应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班" +
  "仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳" +
  "逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文" +
  "寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付岳邸原兰" +
  "佟涂覃苑仝阳揭由仵邝迟展青鹿海佘";

const compound =
  "欧阳 上官 司马 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 端木 独孤 南宫 百里 东郭 西门 呼延 轩辕 澹台 钟离 淳于 单于 太叔 申屠 公冶 宗政 濮阳 完颜 拓跋 赫连 闻人 万俟 仲孙 司空 闾丘 鲜于 第五 乐正";

/** Function words, verbs and nouns of this field that are rare as surnames and frequent as words. */
const mostlyWords = new Set([
  ..."水云花昌皮平明计伏成谈强危支管经应解单家都后公由从向能全通别终居相国文广利益师空养须原查海展时车党关步容易双满弘权越印富武房贡劳扶充满元万包诸曲山农那简红游丰东青阳干华连左方项任融乐安常储束班仰秋家凤路席古惠司",
]);

/** Surnames that alone are no sign of a name but count after a cue such as 联系人. */
const always = new Set([..."方项任安常万包武关海路乐连时文向全"]);

/** A pattern of surnames; `strict` leaves out characters that mostly are other words. */
export function surnamePattern(strict: boolean): string {
  const letters = [...new Set(single)].filter(
    (letter) => !mostlyWords.has(letter) || (!strict && always.has(letter)),
  );
  return `(?:${compound.split(" ").join("|")}|[${letters.join("")}])`;
}

/** Syllables with which Mongolian and Turkic names are written: 巴特尔, 其其格. */
export const transliteration =
  "巴特尔乌兰其格图娜仁苏和布达阿拉敖斯木孟克宝音朝鲁额登德力海日钢铁哈丹萨嘎娃毕吉雅顺满呼买提江艾肯古丽热合迪依麦麻";
