import type { Reasons } from "./unit-kind.ts";

/** Why something grew or shrank, by what it is. Each points the way its list says. */
export const reasons = {
  pay: {
    more: [
      "年中调整基本工资标准，经费追加",
      "补发绩效奖金，人员经费增加",
      "正常晋级晋档，人员支出增加",
    ],
    less: ["部分人员经费据实列支，支出减少", "部分奖励性补贴结转下年发放，支出减少"],
  },
  pension: {
    more: ["缴费基数上调，单位缴费部分增加", "补缴以前年度养老保险，支出增加"],
    less: ["缴费基数核定数低于预算，缴费减少", "部分缴费结转下年支付，支出减少"],
  },
  retired: {
    more: ["退休人员生活补助增加", "离休人员护理费标准提高"],
    less: ["离休人员医药费减少", "部分退休人员经费由养老保险基金支付，支出减少"],
  },
  carryover: {
    more: ["上年结转资金增加", "结转和结余资金规模增加"],
    less: ["上年结转资金减少", "结转和结余资金规模减少"],
  },
  medical: {
    more: ["医疗保险缴费基数提高，支出增加", "医疗补助标准提高，支出增加"],
    less: ["缴费据实结算，支出减少", "缴费基数核定数低于预算，支出减少"],
  },
  housing: {
    more: ["住房公积金缴存基数提高，缴存额增加", "住房补贴补发，支出增加"],
    less: ["缴存基数核定数低于预算，缴存额下降", "据实缴存，支出减少"],
  },
  project: {
    more: [
      "年中追加项目资金，支出增加",
      "上级专项资金年中下达，支出增加",
      "上年结转项目在本年实施，支出增加",
      "工作任务增加，项目经费相应追加",
    ],
    less: [
      "部分项目尚未验收，尾款结转下年支付，支出减少",
      "压减一般性支出，项目经费减少",
      "招标价低于预算价，节约了资金",
      "项目进度放缓，支出减少",
    ],
  },
  abroad: {
    more: ["因公出访任务增加", "国际交流恢复，出访团组增多"],
    less: ["压缩出访团组，费用减少", "出访天数和人数减少"],
  },
  purchase: {
    more: ["按规定更新报废车辆，购置支出增加"],
    less: ["购置车辆价格低于预算，支出减少", "本年更新车辆减少"],
  },
  operation: {
    more: ["车辆老化，维修费用增加", "用车任务增多，燃油费增加"],
    less: ["严格公务用车管理，燃油费、维修费减少", "减少车辆出行，节约了运行费用"],
  },
  reception: {
    more: ["来访调研批次增加", "交流活动恢复，接待人数增多"],
    less: [
      "厉行节约，严控接待标准和人数，费用减少",
      "来访批次减少",
      "落实中央八项规定精神，压减接待支出",
    ],
  },
  official: {
    more: ["公务活动恢复，相关支出增加", "业务工作需要，相关支出增加"],
    less: [
      "认真落实中央八项规定精神，厉行节约，压减“三公”经费",
      "严格控制“三公”经费开支，支出减少",
    ],
  },
  operating: {
    more: ["物业、水电等价格上涨，支出增加", "新增办公用房，运行费用增加"],
    less: ["落实过紧日子要求，压减办公费等支出", "差旅费、会议费减少"],
  },
} as const satisfies Record<string, Reasons>;

export type ReasonTopic = keyof typeof reasons;

/** What a functional item is mostly about, told from its name. */
export function topicOfItem(name: string, isProject: boolean): ReasonTopic {
  if (/离退休|抚恤/.test(name)) return "retired";
  if (/养老|职业年金/.test(name)) return "pension";
  if (/医疗补助|单位医疗/.test(name)) return "medical";
  if (/公积金|购房补贴|提租/.test(name)) return "housing";
  return isProject ? "project" : "pay";
}
