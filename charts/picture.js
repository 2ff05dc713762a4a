// A figure as a picture that stands by itself: title, what was asked, legend, chart, note and source, on white.

import * as echarts from "echarts/core";
import { theme } from "./theme.js";

/** The width of every picture, in CSS pixels, whatever the screen it is made on. */
const WIDTH = 880;
const EDGE = 28;
const ROOM = WIDTH - 2 * EDGE;

/** The picture of a `figure` element, whose chart is `option`, as the text of an SVG file, and its height. */
export function picture(figure, option, chartHeight) {
  const colours = lightColours(figure);
  const sheet = new Sheet(colours);
  sheet.words(textOf(figure, ".figure-title"), { size: 21, weight: 650, line: 27, colour: "--ink" });
  sheet.gap(4);
  sheet.words(textOf(figure, ".figure-about"), { size: 15, weight: 400, line: 21, colour: "--ink-soft" });
  for (const change of figure.querySelectorAll(".figure-changes li")) {
    sheet.words(change.textContent.trim(), { size: 13, weight: 400, line: 19, colour: "--ink-soft" });
  }
  sheet.gap(14);
  sheet.legend([...figure.querySelectorAll(".legend li")].map((item) => [colours.tone(item), item.textContent.trim()]));
  sheet.chart(chartOf(option, chartHeight), chartHeight);
  sheet.gap(18);
  for (const words of [textOf(figure, ".figure-source p"), ...sources()]) {
    sheet.words(words, { size: 13, weight: 400, line: 19, colour: "--ink-soft" });
  }
  const text = sheet.finish();
  colours.done();
  return { svg: text, width: WIDTH, height: sheet.height };
}

/** The picture as a PNG file of twice the size. */
export async function png({ svg, width, height }) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

function textOf(inside, selector) {
  return inside.querySelector(selector)?.textContent.trim() ?? "";
}

/** Where the numbers come from: the campaign, as of when and of how many, and whether they are invented. */
function sources() {
  const time = document.querySelector(".as-of time")?.dateTime;
  const at = time && new Date(time).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  const asOf = [at && `As of ${at} UTC`, textOf(document, ".as-of-answered")].filter(Boolean).join(" · ");
  return [textOf(document, "main .eyebrow"), asOf, textOf(document, ".simulated-ribbon")];
}

function chartOf(option, height) {
  const chart = echarts.init(null, theme, { renderer: "svg", ssr: true, width: ROOM, height });
  chart.setOption({ ...option, animation: false });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** What colours are in the light scheme; pictures go onto white paper and slides. */
function lightColours(figure) {
  const probe = figure.appendChild(document.createElement("span"));
  probe.hidden = true;
  figure.style.colorScheme = "light";
  return {
    named(name) {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    },
    tone: (item) => getComputedStyle(item.querySelector(".swatch")).backgroundColor,
    done() {
      probe.remove();
      figure.style.colorScheme = "";
    },
  };
}

/** Lays out one thing below the other. */
class Sheet {
  height = EDGE;
  parts = [];
  ruler = document.createElement("canvas").getContext("2d");
  family = theme.textStyle.fontFamily;

  constructor(colours) {
    this.colours = colours;
  }

  gap(pixels) {
    this.height += pixels;
  }

  width(words, size, weight) {
    this.ruler.font = `${weight} ${size}px ${this.family}`;
    return this.ruler.measureText(words).width;
  }

  text(words, x, y, size, weight, fill) {
    this.parts.push(`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`);
  }

  /** Words in as many lines as they need. */
  words(words, { size, weight, line, colour }) {
    let current = "";
    const end = () => {
      if (!current) return;
      this.text(current, EDGE, this.height + size, size, weight, this.colours.named(colour));
      this.height += line;
    };
    for (const word of words.split(/\s+/)) {
      const longer = current ? `${current} ${word}` : word;
      if (current && this.width(longer, size, weight) > ROOM) {
        end();
        current = word;
      } else {
        current = longer;
      }
    }
    end();
  }

  legend(keys) {
    if (!keys.length) return;
    let x = EDGE;
    for (const [fill, label] of keys) {
      const width = 20 + this.width(label, 14, 400);
      if (x > EDGE && x + width > EDGE + ROOM) {
        x = EDGE;
        this.height += 22;
      }
      this.parts.push(`<rect x="${x}" y="${this.height + 2}" width="12" height="12" rx="3" fill="${fill}"/>`);
      this.text(label, x + 18, this.height + 13, 14, 400, this.colours.named("--ink"));
      x += width + 18;
    }
    this.height += 32;
  }

  chart(svg, height) {
    const placed = svg.replace("<svg ", `<svg x="${EDGE}" y="${this.height}" `);
    this.parts.push(placed.replace(/var\((--[\w-]+)\)/g, (_, name) => this.colours.named(name)));
    this.height += height;
  }

  finish() {
    this.gap(EDGE);
    const size = `width="${WIDTH}" height="${this.height}"`;
    const family = `font-family="${escaped(this.family)}"`;
    const parts = [`<rect ${size} fill="#ffffff"/>`, ...this.parts].join("\n");
    return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size} viewBox="0 0 ${WIDTH} ${this.height}" ${family}>\n${parts}\n</svg>\n`;
  }
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
