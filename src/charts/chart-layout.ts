/** In units of the viewBox. As wide as a phone's text column, so that 13 is about 13 px there and 17 px on paper-wide screens. */
export const layout = {
  width: 344,
  fontSize: 13,
  lineHeight: 18,
  /** From a text's baseline to the bar below it, and from a bar's middle to the baseline of its value. */
  labelDrop: 6,
  valueDrop: 4.6,
  /** From the end of a bar to its value. */
  valueGap: 5,
  /** Bars of a chart with one series, and with several. */
  barHeight: { single: 16, grouped: 13 },
  barGap: 3,
  rowGap: 12,
  /** Below a legend or panel title; twice as much above a panel title. */
  panelGap: 8,
} as const;
