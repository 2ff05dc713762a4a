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
import { picture, png } from "./picture.js";
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

/** As wide as A4 leaves room for beside margins and the card’s own, in CSS pixels. */
const SHEET = 560;

/** What each place shows, as ECharts' option. */
const shown = new WeakMap();

/** Draws into `element`, follows its size (on paper too, where it may be from the start), and returns the handle for `update` and `dispose`. */
export function mount(element, optionJson, onPaper) {
  const chart = echarts.init(element, theme, { renderer: "svg" });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(element);
  // The next frame, in which it would be drawn, comes after the paper.
  const toPaper = () => {
    chart.resize({ width: SHEET, animation: { duration: 0 } });
    chart.getZr().flush();
  };
  const toScreen = () => chart.resize({ width: "auto" });
  addEventListener("beforeprint", toPaper);
  addEventListener("afterprint", toScreen);
  const handle = { element, chart, resized, toPaper, toScreen };
  update(handle, optionJson, onPaper);
  if (onPaper) toPaper();
  return handle;
}

/** Draws new data into a mounted chart. What was drawn moves to its new place, unless it has to stand `still`: a chart keeps its series. */
export function update({ element, chart }, optionJson, still = false) {
  const option = JSON.parse(optionJson);
  shown.set(element, option);
  // The HTML tooltip writes style attributes, which the content security policy forbids.
  for (const tooltip of [option.tooltip].flat()) {
    if (tooltip) tooltip.renderMode = "richText";
  }
  if (still || matchMedia("(prefers-reduced-motion: reduce)").matches) option.animation = false;
  chart.setOption(option);
}

/** Removes the chart and everything it listens to. */
export function dispose({ chart, resized, toPaper, toScreen }) {
  removeEventListener("beforeprint", toPaper);
  removeEventListener("afterprint", toScreen);
  resized.disconnect();
  chart.dispose();
}

/** Hands the picture of a drawn figure to the reader as a file of this kind, `svg` or `png`. */
export async function download(figure, kind) {
  const place = figure.querySelector(".chart-place");
  const option = shown.get(place);
  if (!option) return;
  const drawn = picture(figure, option, place.clientHeight);
  const file = kind === "png" ? await png(drawn) : new Blob([drawn.svg], { type: "image/svg+xml" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  // Of each reading a figure has its own file.
  const name = [figure.id, figure.dataset.reading].filter(Boolean).join("-");
  link.download = `${name}.${kind}`;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
