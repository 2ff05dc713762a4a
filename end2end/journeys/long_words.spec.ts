// Words that are longer than a line of a phone widen no page: what holds them breaks them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, signIn, test } from '../fixtures';
import { here } from '../installation';

const LONG = 'Rechtsschutzversicherungsangelegenheiten';
const WORDS = ['title', 'intro', 'next', 'text', 'hint', 'label', 'opposite', 'best', 'worst', 'unit', 'terms', 'alt'];

/** A document with a long word at the end of each of its texts. */
function lengthened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lengthened);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, own]) => {
    const text = WORDS.includes(name) && typeof own === 'string' && own !== '';
    return [name, text ? `${own} ${LONG}` : lengthened(own)];
  });
  return Object.fromEntries(entries);
}

test('long words widen no page', { tag: '@once' }, async ({ page, installation }) => {
  test.setTimeout(180_000);
  const document = JSON.parse(await readFile(join(here, 'campaigns/every-kind.json'), 'utf8'));
  const slug = 'long-words';
  await installation.bring({ ...(lengthened(document) as object), slug });
  await installation.canvass('campaign', 'open', slug);
  const venue = await installation.canvass('venue', 'add', slug, `A booth ${LONG}`);
  await installation.canvass('campaign', 'links', slug);
  await signIn(page, 'staff');
  await page.goto('/roster');
  const member = (await page.locator('.data-table tbody th a').first().getAttribute('href')) ?? '';
  const home = `/campaigns/${slug}`;
  const booth = `${home}/venues/${venue.split(' ')[0]}`;
  const pages = document.questionnaire.pages.map((_: unknown, at: number) => `${home}/preview/${at + 1}`);
  const campaign = [home, '/campaigns', `${home}/preview`, `${home}/paper`, `${home}/mail`, `${home}/venues`, `${home}/export`, booth, `${booth}/poster`];
  for (const address of [...pages, ...campaign, `/results/${slug}`, `/results/${slug}/questions`, `/results/${slug}/who`, member]) {
    await page.goto(address);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${address} at ${width} px`).toBeLessThanOrEqual(width);
    }
  }
  // A sheet of A4 with its margins.
  await page.goto(`${home}/paper`);
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const cut = await page.evaluate(() => [...document.querySelectorAll('.paper *')].filter((part) => part.getBoundingClientRect().right > innerWidth).length);
  expect(cut, 'nothing is beyond the edge of the paper').toBe(0);
});
