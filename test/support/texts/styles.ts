import type { NumberStyle } from "./draft.ts";

/** How offices print their numbers. */
export const plain: NumberStyle = {
  money: { unit: "万元", decimals: 2 },
  rate: { decimals: 2, trimmed: true },
};
export const grouped: NumberStyle = {
  money: { unit: "万元", decimals: 2, grouped: true, zero: "0.00" },
  rate: { decimals: 2 },
};
export const trimmed: NumberStyle = {
  money: { unit: "万元", decimals: 2, trimmed: true },
  rate: { decimals: 1, trimmed: true },
};
export const wholeYuan: NumberStyle = {
  money: { unit: "元", decimals: 0 },
  rate: { decimals: 2 },
};
export const yuanAndFen: NumberStyle = {
  money: { unit: "元", decimals: 2, grouped: true, zero: "0.00" },
  rate: { decimals: 2, trimmed: true },
};
export const fullWidth: NumberStyle = {
  money: { unit: "万元", decimals: 2, fullWidth: true },
  rate: { decimals: 2, fullWidth: true },
};
export const oneDecimal: NumberStyle = {
  money: { unit: "万元", decimals: 1, grouped: true },
  rate: { decimals: 1 },
};
export const fourDecimals: NumberStyle = {
  money: { unit: "万元", decimals: 4, trimmed: true },
  rate: { decimals: 2 },
};
