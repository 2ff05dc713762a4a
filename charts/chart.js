// Draws a chart that the server described. The option is ECharts' own, as JSON; colours in it are custom
// properties (`var(--division-1)`), which SVG resolves, so light and dark switch without a redraw.

import * as echarts from "echarts/core";
import { BarChart, LineChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from "echarts/components";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { theme } from "./theme.js";

echarts.use([
  BarChart,
  LineChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

/** As wide as a sheet of paper leaves room for, in CSS pixels. */
const SHEET = 640;

/** Draws into `element`, follows its size (on paper too), and returns the handle for `update` and `dispose`. */
export function mount(element, optionJson) {
  const chart = echarts.init(element, theme, { renderer: "svg" });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(element);
  const toPaper = () => chart.resize({ width: SHEET, animation: { duration: 0 } });
  const toScreen = () => chart.resize({ width: "auto" });
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
  const handle = { chart, resized, toPaper, toScreen };
  update(handle, optionJson);
  return handle;
}

/** Draws new data into a mounted chart. What was drawn moves to its new place: a chart keeps its series. */
export function update({ chart }, optionJson) {
  const option = JSON.parse(optionJson);
  // The HTML tooltip writes style attributes, which the content security policy forbids.
  for (const tooltip of [option.tooltip].flat()) {
    if (tooltip) tooltip.renderMode = "richText";
  }
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) option.animation = false;
  chart.setOption(option);
}

/** Removes the chart and everything it listens to. */
export function dispose({ chart, resized, toPaper, toScreen }) {
  removeEventListener("beforeprint", toPaper);
  removeEventListener("afterprint", toScreen);
  resized.disconnect();
  chart.dispose();
}
