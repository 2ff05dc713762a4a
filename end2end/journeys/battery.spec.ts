// Statements on scales of every length, in windows of every width.

import { expect, signIn, test } from '../fixtures';

const statements = [
  { id: 'technology', label: 'Technology', hint: 'Adopting it, understanding what emerges' },
  { id: 'world', label: 'Internationalization' },
];
const opposites = [
  { id: 'pace', label: 'Slow', opposite: 'Fast' },
  { id: 'doors', label: 'Closed to newcomers', opposite: 'Open to everybody' },
];

/** One battery for each number of points: with words at the ends, and between opposites. */
const questions = [3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((points) => {
  const scale = { from: points === 11 ? 0 : 1, to: points === 11 ? 10 : points, dont_know: true };
  const labels = ['not at all', 'very strong'];
  return [
    { id: `ends-${points}`, text: `A reason, of ${points}?`, answer: { kind: 'battery', statements, scale: { ...scale, labels } } },
    { id: `between-${points}`, text: `How it seems, of ${points}?`, answer: { kind: 'battery', statements: opposites, scale } },
  ];
});

test('statements keep room beside any number of points', { tag: '@once' }, async ({ page, installation, accessible }) => {
  await installation.bring({ slug: 'batteries', title: 'Batteries', questionnaire: { pages: [{ id: 'all', title: 'All', questions }] } });
  await signIn(page, 'staff');
  await page.goto('/campaigns/batteries/preview/1');
  for (const width of [320, 390, 440, 560, 640, 700, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const narrow = await page.evaluate(() => {
      const says = (element: Element): string => `${element.closest('fieldset')?.id}: ${element.className}`;
      const widthOf = (element: Element): number => element.getBoundingClientRect().width;
      const words = [...document.querySelectorAll('.battery :is(.battery-statement, .battery-opposite)')];
      const points = [...document.querySelectorAll('.battery .point')];
      const tops = (row: Element): number => new Set([...row.querySelectorAll('.point:not(.point-unknown)')].map((point) => point.getBoundingClientRect().top)).size;
      const bent = [...document.querySelectorAll('.battery-between:not([data-columns="many"]) .battery-row')].filter((row) => tops(row) > 1);
      // No point draws the eye, or the finger, more than another.
      const uneven = [...document.querySelectorAll('.battery-row')].filter((row) => {
        const widths = [...row.querySelectorAll('.point:not(.point-unknown)')].map(widthOf);
        return Math.max(...widths) - Math.min(...widths) > 1;
      });
      const beyond = points.filter((point) => point.getBoundingClientRect().right > innerWidth);
      return [...words.filter((word) => widthOf(word) < 96), ...points.filter((point) => widthOf(point) < 28), ...beyond, ...bent, ...uneven].map(says);
    });
    expect(narrow, `at ${width} px`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width} px`).toBe(width);
    if (width === 390 || width === 1280) await accessible(page);
  }
});
