// A survey with every kind of question: built by keyboard alone, answered with script, without, and on a phone, read on the dashboard.

import { type Locator, type Page, devices } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import type { Fields } from '../installation';
import { cell, list, moment, next, option, place, point, press, question, words } from '../survey';

/** Goes on with Tab until this has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 250; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${target}`);
}

/** Follows a link or presses a button. */
async function enter(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press('Enter');
}

/** Writes into a field in place of what stands there. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await reach(page, page.getByRole('textbox', { name: label, exact: true }));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

/** Chooses from a list that drops down. */
async function choose(page: Page, label: string, wanted: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true });
  await reach(page, select);
  const options = await select.locator('option').allInnerTexts();
  const at = options.findIndex((text) => text.trim() === wanted);
  expect(at, `'${wanted}' among ${options.join(', ')}`).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Home');
  for (let presses = 0; presses < at; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(select.locator('option:checked')).toHaveText(wanted);
}

async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label });
  await reach(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
}

/** Adds to a list of options, statements, rows or columns. */
async function add(page: Page, label: string, text: string): Promise<void> {
  await write(page, label, text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: label, exact: true })).toHaveValue('');
}

/** A question: how it is built, answered and read. */
interface Asked {
  kind: string;
  text: string;
  build?: (page: Page) => Promise<void>;
  answer?: (page: Page) => Promise<void>;
  /** The same answer as fields; a dot stands before a part. */
  fields?: Record<string, string>;
  /** What results say of it. */
  found?: string[];
}

const paper = { name: 'a paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 words') };

const options = async (page: Page) => {
  await write(page, 'Option 1', 'The people');
  await write(page, 'Option 2', 'What I learn');
};
const rows = async (page: Page) => {
  await write(page, 'Row 1', 'Reading');
  await write(page, 'Row 2', 'Writing');
  await write(page, 'Column 1', 'Now');
  await write(page, 'Column 2', 'Then');
};

const first: Asked[] = [
  {
    kind: 'One choice',
    text: 'What comes first?',
    found: ['Most chosen: The people, 100 %'],
    fields: { what_comes_first: 'first_option' },
    async build(page) {
      await options(page);
      await add(page, 'Another option', 'Another thing');
      await choose(page, 'Room for own words beside', 'Another thing');
    },
    answer: (page) => option(page, 'What comes first?', 'The people').check(),
  },
  {
    kind: 'One choice',
    text: 'Where do you work?',
    found: ['Most chosen: What I learn, 100 %'],
    fields: { where_do_you_work: 'second_option' },
    async build(page) {
      await options(page);
      await write(page, 'What may be said about the choice', 'What makes you say so?');
      await tick(page, 'A list that drops down');
    },
    async answer(page) {
      await list(page, 'Where do you work?').selectOption({ label: 'What I learn' });
      await words(page, 'What makes you say so?').fill('The courses.');
    },
  },
  {
    kind: 'Yes or no',
    text: 'Would you come?',
    found: ['Most chosen: Yes, 100 %'],
    fields: { would_you_come: 'yes' },
    answer: (page) => option(page, 'Would you come?', 'Yes').check(),
  },
  {
    kind: 'Several choices',
    text: 'What do you use?',
    found: ['Named most: What I learn, 100 %'],
    fields: { what_do_you_use: 'second_option' },
    async build(page) {
      await options(page);
      await add(page, 'Another option', 'Nothing');
      await choose(page, 'Goes with no other', 'Nothing');
    },
    answer: (page) => option(page, 'What do you use?', 'What I learn').check(),
  },
  {
    kind: 'A scale',
    text: 'How content are you?',
    found: ['100 % choose 4 or 5'],
    fields: { how_content_are_you: '4' },
    build: (page) => choose(page, 'Its points are shown as', 'stars'),
    answer: (page) => point(page, 'How content are you?', 4).check(),
  },
  {
    kind: 'Statements on one scale',
    text: 'How strong are we?',
    found: ['In technology: 100 % rate it 4 or 5', 'In leadership: 0 % rate it 4 or 5'],
    fields: { 'how_strong_are_we.first_statement': '5', 'how_strong_are_we.second_statement': '2' },
    async build(page) {
      await write(page, 'Statement 1', 'In technology');
      await write(page, 'Statement 2', 'In leadership');
    },
    async answer(page) {
      await point(page, 'In technology', 5).check();
      await point(page, 'In leadership', 2).check();
    },
  },
  {
    kind: 'Pairs of opposites',
    text: 'How do we seem?',
    found: ['Slow – Fast: 100 % rate it 4 or 5', 'Old – New: 100 % rate it 4 or 5'],
    fields: { 'how_do_we_seem.slow': '4', 'how_do_we_seem.old': '4' },
    async answer(page) {
      await point(page, 'Slow Fast', 4).check();
      await point(page, 'Old New', 4).check();
    },
  },
  {
    kind: 'A ranking',
    text: 'Put these in order',
    found: ['Placed first: What I learn', '100 % of all place What I learn first'],
    fields: { 'put_these_in_order.second_option': '1', 'put_these_in_order.first_option': '2' },
    build: options,
    async answer(page) {
      await place(page, 'What I learn').selectOption('1');
      await place(page, 'The people').selectOption('2');
    },
  },
  {
    kind: 'The best and the worst',
    text: 'What should stay?',
    found: ['‘Stays’ most often: The people, 100 %', '‘Goes’ most often: What I learn, 100 %'],
    fields: { 'what_should_stay.best': 'first_option', 'what_should_stay.worst': 'second_option' },
    async build(page) {
      await options(page);
      await write(page, 'The best is called', 'Stays');
      await write(page, 'The worst is called', 'Goes');
    },
    async answer(page) {
      await option(page, 'What should stay?', 'Stays: The people').check();
      await option(page, 'What should stay?', 'Goes: What I learn').check();
    },
  },
  {
    kind: 'An amount to divide',
    text: 'How would you divide it?',
    found: ['Given most: The people, 70 %'],
    fields: { 'how_would_you_divide_it.first_option': '70', 'how_would_you_divide_it.second_option': '30' },
    async build(page) {
      await options(page);
      await write(page, 'Unit', 'dollars');
    },
    async answer(page) {
      const divided = question(page, 'How would you divide it?');
      await divided.getByRole('textbox', { name: 'The people' }).fill('70');
      await divided.getByRole('textbox', { name: 'What I learn' }).fill('30');
    },
  },
];

const second: Asked[] = [
  { kind: 'A note, without an answer', text: 'Now to the hours', build: (page) => write(page, 'Its text', 'Roughly is enough.') },
  {
    kind: 'A table to tick',
    text: 'When do you do it?',
    found: ['Reading: Ticked most: Now, 100 %', 'Writing: no answers yet'],
    fields: { 'when_do_you_do_it.first_row.first_column': '1' },
    build: rows,
    answer: (page) => cell(page, 'When do you do it?', 'Reading Now').check(),
  },
  {
    kind: 'A table of numbers',
    text: 'How many hours?',
    found: ['Reading, Now: Given most: 0–19 hours, 100 %', 'Reading, Then: no answers yet', 'Writing, Now: no answers yet', 'Writing, Then: no answers yet'],
    fields: { 'how_many_hours.first_row.first_column': '7' },
    async build(page) {
      await rows(page);
      await write(page, 'Unit', 'hours');
    },
    answer: (page) => cell(page, 'How many hours?', 'Reading Now').fill('7'),
  },
  {
    kind: 'A table of short texts',
    text: 'What of these?',
    found: ['Most words are about ‘Writing, Then’'],
    fields: { 'what_of_these.second_row.second_column': 'Letters' },
    build: rows,
    answer: (page) => cell(page, 'What of these?', 'Writing Then').fill('Letters'),
  },
  {
    kind: 'A number',
    text: 'For how long?',
    found: ['Given most: 0–19 years, 100 %'],
    fields: { for_how_long: '12' },
    async build(page) {
      await write(page, 'Unit', 'years');
      await tick(page, 'A slider stands beside the field');
    },
    answer: (page) => words(page, 'For how long?').fill('12'),
  },
  {
    kind: 'A calculated number, not shown',
    text: 'Twice as long',
    found: ['Given most: 0–49 years, 100 %'],
    async build(page) {
      await write(page, 'What is calculated', 'for_how_long + for_how_long');
      await write(page, 'To', '200');
      await write(page, 'Unit', 'years');
    },
  },
  {
    kind: 'A value of the link, not shown',
    text: 'By which way?',
    found: ['Most came with: A poster, 100 %'],
    async build(page) {
      await write(page, 'Name of the value in the link', 'way');
      await choose(page, 'Any other value counts as', 'First option');
      await write(page, 'Value 1', 'A poster');
      await write(page, 'Value 2', 'Another way');
    },
  },
  {
    kind: 'A date or a time',
    text: 'Since when?',
    found: ['Given most: 2000–2019, 100 %'],
    fields: { since_when: '2010-05-17' },
    answer: (page) => moment(page, 'Since when?').fill('2010-05-17'),
  },
  {
    kind: 'A date or a time',
    text: 'When may we call?',
    found: ['Given most: 14:00–15:59, 100 %'],
    fields: { when_may_we_call: '14:30' },
    build: (page) => choose(page, 'It asks for a', 'time'),
    answer: (page) => moment(page, 'When may we call?').fill('14:30'),
  },
  {
    kind: 'A line of text',
    text: 'In one word?',
    found: ['10 members wrote something'],
    fields: { in_one_word: 'Home' },
    answer: (page) => words(page, 'In one word?').fill('Home'),
  },
  {
    kind: 'A line of text',
    text: 'Where do we write to?',
    found: ['10 members wrote something'],
    fields: { where_do_we_write_to: 'me@example.org' },
    build: (page) => choose(page, 'It has to be', 'an e-mail address'),
    answer: (page) => words(page, 'Where do we write to?').fill('me@example.org'),
  },
  {
    kind: 'A longer text',
    text: 'What did nobody ask?',
    found: ['10 members wrote something'],
    fields: { what_did_nobody_ask: 'What it costs.' },
    answer: (page) => words(page, 'What did nobody ask?').fill('What it costs.'),
  },
  {
    kind: 'Terms to agree to',
    text: 'May we quote you?',
    found: ['3 members agreed'],
    async build(page) {
      await write(page, 'What is agreed to', 'Without your name.');
      await write(page, 'Words beside the box', 'You may');
    },
    answer: (page) => page.getByRole('checkbox', { name: 'You may' }).check(),
  },
  {
    kind: 'A file',
    text: 'Have you written of it?',
    found: ['3 members gave a file'],
    answer: (page) => question(page, 'Have you written of it?').getByLabel('Your file').setInputFiles(paper),
  },
];

const ways = {
  'with script': {},
  'without script': { javaScriptEnabled: false },
  'on a phone': devices['Pixel 7'],
};

async function toOutline(page: Page): Promise<void> {
  await enter(page, page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: 'Outline', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: 'Outline' })).toBeVisible();
}

/** From the list of campaigns to the outline of a draft without a question of its own. */
async function begin(page: Page, slug: string): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'New campaign' }).first());
  await write(page, 'Title', slug);
  const template = page.getByRole('radio', { name: /^Nothing yet/ });
  await reach(page, page.getByRole('radio', { checked: true }).first());
  for (let presses = 0; presses < 10 && !(await template.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
  await enter(page, page.getByRole('button', { name: 'Begin' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Outline' })).toBeVisible();
}

async function build(page: Page, asked: Asked, onPage: string): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Add a question' }).first());
  await expect(page.getByRole('heading', { level: 1, name: 'Outline' })).toBeVisible();
  await choose(page, 'On page', onPage);
  await choose(page, 'Kind', asked.kind);
  await write(page, 'Its words', asked.text);
  await enter(page, page.getByRole('button', { name: 'Add the question' }));
  await expect(page.getByRole('heading', { level: 1, name: asked.text })).toBeVisible();
  await expect(page.locator('body[data-editing]')).toBeAttached();
  // What was typed last is kept although the page is left at once.
  await asked.build?.(page);
}

/** The same answers as fields of a form. */
function fields(asked: Asked[]): Fields {
  const own = asked.map((one) => Object.entries(one.fields ?? {}).map(([name, value]) => [`answers[${name}]`, value]));
  return Object.fromEntries(own.flat().map(([name, value]) => [name!.replace(/\.(\w+)/g, '][$1'), value]));
}

/** Answers the questions of the page, in the browser. */
async function answer(page: Page, asked: Asked[]): Promise<void> {
  for (const one of asked) await one.answer?.(page);
}

test('a survey of every kind is built by keyboard, answered in three ways, and read', { tag: ['@script', '@once'] }, async ({ page, installation, browser, elsewhere, accessible, witness }, info) => {
  test.setTimeout(400_000);
  // What is calculated is saved while it is typed, and half of it is nothing.
  witness.expects(/status of 422/);
  const slug = `keyboard-${info.retry}`;
  await signIn(page, 'staff', '/campaigns');

  await test.step('built without a mouse', async () => {
    await begin(page, slug);
    for (const asked of first) await test.step(asked.text, () => build(page, asked, '1. First page'));
    await toOutline(page);
    await write(page, 'Its title', 'In numbers and words');
    await choose(page, 'Its first question', second[0]!.kind);
    await write(page, 'The words of that question', second[0]!.text);
    await enter(page, page.getByRole('button', { name: 'Add the page' }));
    await enter(page, page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: second[0]!.text }));
    await expect(page.getByRole('heading', { level: 1, name: second[0]!.text })).toBeVisible();
    await second[0]!.build?.(page);
    for (const asked of second.slice(1)) await test.step(asked.text, () => build(page, asked, '2. In numbers and words'));
    await toOutline(page);
    await enter(page, page.getByRole('link', { name: 'What would you like to tell us?' }));
    await enter(page, page.getByText('Remove this question'));
    await enter(page, page.getByRole('button', { name: 'Remove the question' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Outline' })).toBeVisible();
    await accessible(page);
    const asked = page.locator('#editor-outline .outline-question').getByRole('link');
    await expect(asked).toHaveText([...first, ...second].map((one) => one.text));
  });

  const campaign = await installation.opened(slug, slug);
  for (const [way, options] of Object.entries(ways)) {
    await test.step(`answered ${way}`, async () => {
      const context = await browser.newContext({ ...options, baseURL: installation.origin });
      witness.watch(context);
      const member = await context.newPage();
      await member.goto(`${campaign.link('lita')}?way=first_option`);
      await press(member, 'Start', 'First page');
      await answer(member, first);
      await next(member, 'In numbers and words');
      await answer(member, second);
      await next(member, 'Check your answers, then send them');
      await press(member, 'Send my answers', 'Thank you. Your answers are in.');
      await context.close();
    });
  }
  await test.step('read on the dashboard', async () => {
    // Enough others answer the same for a block of ten to be published; they agree to nothing.
    for (let blocks = 0; blocks < 2; blocks += 1) await campaign.respond('lita', [fields(first), fields(second)]);
    const reader = await elsewhere();
    await signIn(reader, 'leadership', `/sign-in?next=/results/${slug}/questions`);
    const found = [...first, ...second].flatMap((one) => one.found ?? []);
    await expect(reader.getByRole('main').getByRole('heading', { level: 3 })).toHaveText(found);
    await accessible(reader);
  });
});
