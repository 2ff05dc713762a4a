// Leadership read what the answers say: numbers first, charts where script runs, and all of it while people answer.

import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import type { Campaign, Combination, Fields } from '../installation';

const answers = (why: string, use: string[], technology: string, order: string[], likely = ''): Fields[] => [
  { 'answers[why]': why, 'answers[use][]': use },
  { 'answers[likely]': likely, 'answers[strength][technology]': technology },
  Object.fromEntries(order.map((option, index) => [`answers[order][${option}]`, String(index + 1)])),
];

const said: [Combination, Fields[]][] = [
  ['lita;llama', answers('voice', ['courses', 'mentor'], '5', ['collections', 'technology', 'standards', 'leadership'], '10')],
  ['alcts', answers('people', ['courses'], '2', ['technology', 'collections', 'standards', 'leadership'], '3')],
  ['lita', answers('voice', ['none'], 'dont_know', ['technology', 'leadership', 'standards', 'collections'])],
];

async function fill(campaign: Campaign): Promise<void> {
  for (const [held, pages] of said) await campaign.respond(held, pages);
}

/** The rows of a table, cell by cell. */
async function rows(page: Page, table: string): Promise<string[][]> {
  const read = await page.locator(`${table} tbody tr`).evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
  );
  return read;
}

const drawing = (url: string) => /\/pkg\/.*chart.*\.js$/.test(url);

test('the numbers are those of the answers, for all members and for each current division', async ({ page, campaign, accessible, script }) => {
  await fill(campaign);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);

  await test.step('Now: each assumption with its verdict, and nothing claimed that the answers do not support', async () => {
    await expect(page.getByText('15 of 750 members have answered')).toBeVisible();
    expect(await rows(page, '#assumption-technology')).toEqual([
      ['All members', '0.6 to 91.9 %', '12 % 15 of 750'],
      ['ALCTS', '0.0 to 91.0 %: not yet known', '0 % 5 of 375'],
      ['LITA', '1.5 to 98.5 %: not yet known', '25 % 10 of 325'],
      ['LLAMA', '1.8 to 100.0 %: not yet known', '100 % 5 of 275'],
    ]);
    expect((await rows(page, '#assumption-courses'))[0]).toEqual(['All members', '7.7 to 99.4 %: not yet known', '62 % 15 of 750']);
    await expect(page.locator('#assumption-technology .verdict')).toHaveText('Not yet known');
    await accessible(page);
  });

  await test.step('Questions: every question with its numbers', async () => {
    await page.getByRole('link', { name: 'Questions' }).click();
    await expect(page).toHaveURL(/\/questions$/);
    expect(await rows(page, '#q-why-table')).toEqual([
      ['The people', '33 % (5)', '100 % (5)', '0 % (0)', '0 % (0)'],
      ['What I learn', '0 % (0)', '0 % (0)', '0 % (0)', '0 % (0)'],
      ['A voice', '67 % (10)', '0 % (0)', '100 % (10)', '100 % (5)'],
      ['Answered', '15 of 750', '5 of 375', '10 of 325', '5 of 275'],
    ]);
    expect(await rows(page, '#q-use-table')).toEqual([
      ['Online courses', '67 % (10)', '100 % (5)', '50 % (5)', '100 % (5)'],
      ['A mentor', '33 % (5)', '0 % (0)', '50 % (5)', '100 % (5)'],
      ['Small tasks', '0 % (0)', '0 % (0)', '0 % (0)', '0 % (0)'],
      ['A leadership cohort', '0 % (0)', '0 % (0)', '0 % (0)', '0 % (0)'],
      ['None of these', '33 % (5)', '0 % (0)', '50 % (5)', '0 % (0)'],
      ['Answered', '15 of 750', '5 of 375', '10 of 325', '5 of 275'],
    ]);
    const technology = await rows(page, '#q-strength-technology-table');
    expect(technology.at(-1)).toEqual(['Answered', '15 of 750', '5 of 375', '10 of 325', '5 of 275']);
    expect(technology.find(([point]) => point === 'I do not know' || point === 'Do not know')?.slice(1)).toEqual(['33 % (5)', '0 % (0)', '50 % (5)', '0 % (0)']);
    const likely = await rows(page, '#q-likely-table');
    expect(likely.at(-1)).toEqual(['Answered', '10 of 750', '5 of 375', '5 of 325', '5 of 275']);
    expect(await rows(page, '#q-order-table')).toEqual([
      ['Technology', '1.33', '1.00', '1.50', '2.00'],
      ['Collections', '2.33', '2.00', '2.50', '1.00'],
      ['Standards', '3.00', '3.00', '3.00', '3.00'],
      ['Leadership', '3.33', '4.00', '3.00', '4.00'],
      ['Answered', '15 of 750', '5 of 375', '10 of 325', '5 of 275'],
    ]);
    await accessible(page);
  });

  await test.step('without script the tables stand open; with it they open on demand', async () => {
    const cell = page.locator('#q-why-table').getByRole('cell', { name: '67 % (10)' });
    if (script) {
      await expect(cell).toBeHidden();
      await page.locator('#q-why').getByText('Table', { exact: true }).click();
    }
    await expect(cell).toBeVisible();
  });

  await test.step('Who answered: by division, and each combination apart', async () => {
    await page.getByRole('link', { name: 'Who answered' }).click();
    await expect(page).toHaveURL(/\/who$/);
    const main = page.locator('main');
    await expect(main).toContainText('LITA + LLAMA');
    await expect(main).toContainText('5 of 375');
    await accessible(page);
  });

  await test.step('a question’s counts for a spreadsheet', async () => {
    const sheet = await page.request.get(`/results/${campaign.slug}/questions/why.csv`);
    expect(sheet.headers()['content-type']).toContain('text/csv');
    expect((await sheet.text()).trim().split('\n')).toEqual([
      'Item,Answer,All members,ALCTS,LITA,LLAMA',
      ',The people,5,5,0,0',
      ',What I learn,0,0,0,0',
      ',A voice,10,0,10,5',
      ',Answered,15,5,10,5',
      ',Members,750,375,325,275',
      'Question,"What is your membership for, first of all?",,,,',
    ]);
  });

  await test.step('the command line says the same', async () => {
    const results = await campaign.results();
    expect(results.segments.map(({ name, n, N }) => [name, n, N])).toEqual([
      ['All members', 15, 750], ['ALCTS', 5, 375], ['LITA', 10, 325], ['LLAMA', 5, 275],
    ]);
  });
});

test('the page fills by itself, and nothing moves under the reader', { tag: '@script' }, async ({ page, campaign }) => {
  await fill(campaign);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
  await expect(page.getByText('15 of 750 members have answered')).toBeVisible();

  const table = page.locator('#q-order').getByText('Table', { exact: true });
  await table.click();
  await table.scrollIntoViewIfNeeded();
  await table.focus();
  // Where the focus is on the screen: a title above that needs a line more must not push it away.
  const place = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
  await expect(page.locator('#q-order .chart-place svg')).toBeVisible();
  const before = await place();

  await campaign.respond('llama', answers('learning', ['tasks'], '4', ['leadership', 'technology', 'standards', 'collections']));

  await expect(page.locator('#q-order-table').getByRole('cell', { name: '20 of 750' })).toBeVisible();
  await expect(page.locator('.as-of')).toContainText('20 of 750 members have answered');
  expect(await place(), 'where the reader looks').toEqual(before);
  await expect(table, 'the focus stays').toBeFocused();
  await expect(page.locator('#q-order details'), 'the table stays open').toHaveAttribute('open', '');
  expect(await rows(page, '#q-why-table')).toContainEqual(['What I learn', '25 % (5)', '0 % (0)', '0 % (0)', '50 % (5)']);
  await expect(page.locator('#q-why .chart-place svg')).toHaveCount(1);
});

test('the board fills by itself', { tag: '@script' }, async ({ page, campaign }) => {
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await expect(page.getByText('0 of 750 members have answered')).toBeVisible();
  expect((await rows(page, '#assumption-courses'))[0]).toEqual(['All members', '', '– 0 of 750']);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
  await fill(campaign);
  await expect.poll(async () => (await rows(page, '#assumption-courses'))[0]).toEqual(['All members', '7.7 to 99.4 %: not yet known', '62 % 15 of 750']);
});

test('a lost connection is said, and taken up again', { tag: '@script' }, async ({ page, campaign, installation, witness }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|INCOMPLETE_CHUNKED_ENCODING|CONNECTION_RESET|EMPTY_RESPONSE)/);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  const line = page.locator('.as-of');
  await expect(line).toHaveAttribute('data-state', 'live');
  await installation.without(async () => {
    await expect(line).toContainText('Not live at the moment, trying again', { timeout: 20_000 });
    await expect(line.getByRole('link', { name: 'Load again' })).toBeVisible();
  });
  await expect(line).toHaveAttribute('data-state', 'live', { timeout: 30_000 });
  await fill(campaign);
  await expect(line).toContainText('15 of 750');
});

test('charts are drawn where they are read, in light and in dark, and loaded nowhere else', { tag: '@script' }, async ({ page, campaign, witness, accessible }) => {
  await fill(campaign);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
  expect(witness.requests.filter(drawing), 'the board needs no charts').toEqual([]);

  await page.goto(`/results/${campaign.slug}/questions`);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const chart of await page.locator('.chart-place').all()) {
      await chart.scrollIntoViewIfNeeded();
      await expect(chart.locator('svg')).toBeVisible();
      await expect.poll(() => chart.locator('svg path').count()).toBeGreaterThan(0);
      await expect(chart).toHaveAccessibleName(/./);
    }
    await accessible(page);
  }
  expect(new Set(witness.requests.filter(drawing)).size).toBeGreaterThan(0);
});

test('no chart is loaded before one comes into view', { tag: ['@script', '@once'] }, async ({ page, campaign, witness }) => {
  await fill(campaign);
  await page.setViewportSize({ width: 1280, height: 120 });
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
  const first = page.locator('.chart-place').first();
  const below = await first.evaluate((place) => place.getBoundingClientRect().top > window.innerHeight + 300);
  test.skip(!below, 'the first chart is in view at once');
  expect(witness.requests.filter(drawing)).toEqual([]);
  await first.scrollIntoViewIfNeeded();
  await expect(first.locator('svg')).toBeVisible();
  expect(witness.requests.filter(drawing)).not.toEqual([]);
});

test('on paper the tables are there', async ({ page, campaign }) => {
  await fill(campaign);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#q-why-table').getByRole('cell', { name: '67 % (10)' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeHidden();
});

test('a table that is opened before the script has come stays open', { tag: ['@script', '@once'] }, async ({ page, campaign }) => {
  await fill(campaign);
  await signIn(page, 'leadership', `/results/${campaign.slug}`);
  let arrive = (): void => undefined;
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`/results/${campaign.slug}/questions`, { waitUntil: 'commit' });
  const cell = page.locator('#q-why-table').getByRole('cell', { name: '67 % (10)' });
  await expect(cell).toBeHidden();
  await page.locator('#q-why').getByText('Table', { exact: true }).click();
  await expect(cell).toBeVisible();
  arrive();
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
  await expect(cell).toBeVisible();
});

test('a browser that never finds itself idle fills the page all the same', { tag: ['@script', '@once'] }, async ({ page, campaign }) => {
  await page.addInitScript(() => {
    const whenIdle = window.requestIdleCallback.bind(window);
    window.requestIdleCallback = (work, options) =>
      options?.timeout ? window.setTimeout(() => whenIdle(work, options), options.timeout) : 0;
  });
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
});

test('a figure is taken along as a picture', { tag: '@script' }, async ({ page, campaign }) => {
  await campaign.respond('lita', [{ 'answers[why]': 'voice' }, { 'answers[strength][technology]': '5' }, {}]);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  const figure = page.locator('#q-why');
  await figure.locator('.chart-place svg').waitFor();
  const taken = async (kind: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: kind }).click()]);
    expect(download.suggestedFilename()).toBe(`q-why.${kind.toLowerCase()}`);
    return readFile(await download.path());
  };
  // What was changed while members answered stands on the screen, and goes along.
  await figure.locator('.figure-changes').evaluate((list) => list.append(Object.assign(document.createElement('li'), { textContent: 'Reworded since' })));
  const svg = (await taken('SVG')).toString();
  const title = await figure.locator('.figure-title').innerText();
  const words = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join(' ');
  expect(words).toContain(title.split(' ').slice(0, 3).join(' '));
  expect(words).toContain('Reworded since');
  expect(words).toContain(campaign.title.split(' ')[0]);
  expect(words).toContain('5 of 750 members have answered');
  expect(svg, 'no colour is left to a style sheet').not.toContain('var(');
  const png = await taken('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16), 'twice the width').toBe(1760);
  expect(png.byteLength).toBeGreaterThan(10_000);
  await test.info().attach('figure.svg', { body: svg, contentType: 'image/svg+xml' });
});

test('paper shows charts that were never scrolled to', { tag: '@once' }, async ({ page, campaign }) => {
  await campaign.respond('lita', [{ 'answers[why]': 'voice' }, { 'answers[strength][technology]': '5' }, {}]);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  const drawn = page.locator('.chart-place:has(svg)');
  await expect(drawn.first()).toBeVisible();
  const all = await page.locator('.chart-place').count();
  expect(await drawn.count(), 'some are far below').toBeLessThan(all);
  await page.pdf();
  await expect(drawn).toHaveCount(all);
});
