// The look that every chart has, in the tokens of `style/tokens.css`; an option overrides what it names.

const text = { color: "var(--ink-soft)" };

const axis = {
  axisLine: { lineStyle: { color: "var(--line)" } },
  axisTick: { lineStyle: { color: "var(--line)" } },
  axisLabel: { color: "var(--ink-soft)" },
  splitLine: { lineStyle: { color: "var(--line)" } },
  nameTextStyle: text,
};

const series = {
  // A number on a bar is read in both schemes; ECharts would choose its colour by parsing the bar's.
  label: { color: "var(--ink)" },
  // On hover ECharts lightens a colour by parsing it; it cannot parse a custom property and would draw nothing.
  emphasis: { disabled: true },
  markLine: {
    symbol: "none",
    lineStyle: { color: "var(--ink)" },
    label: { color: "var(--ink)" },
    emphasis: { disabled: true },
  },
};

export const theme = {
  color: ["var(--division-1)", "var(--division-2)", "var(--division-3)", "var(--whole)"],
  backgroundColor: "transparent",
  // `--sans` in words: text is measured on a canvas, which knows neither custom properties nor `inherit`. In single quotes:
  // ECharts writes it unescaped between double ones where it draws into a text.
  textStyle: {
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
  },
  legend: { textStyle: text, inactiveColor: "var(--line)" },
  tooltip: {
    backgroundColor: "var(--surface)",
    borderColor: "var(--line)",
    textStyle: { color: "var(--ink)" },
    axisPointer: {
      lineStyle: { color: "var(--ink-soft)" },
      shadowStyle: { color: "var(--sunken)" },
    },
  },
  categoryAxis: axis,
  valueAxis: axis,
  timeAxis: axis,
  bar: series,
  line: { ...series, symbol: "circle" },
  scatter: series,
};
