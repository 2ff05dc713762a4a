// A member at a survey: what they do in their own words, the same with script, without, and on a phone.

import { type Locator, type Page, expect } from '@playwright/test';

/** A question on the page, by its wording. */
export function question(page: Page, text: string | RegExp): Locator {
  return page.getByRole('group', { name: text });
}

/** An option of a question. */
export function option(page: Page, text: string, label: string): Locator {
  const group = question(page, text);
  return group.getByRole('radio', { name: label, exact: true }).or(group.getByRole('checkbox', { name: label, exact: true }));
}

/** A point of a scale, of a question or of one statement of a battery. */
export function point(page: Page, text: string, value: number | string): Locator {
  const scale = page.getByRole('group', { name: text }).or(page.getByRole('radiogroup', { name: text })).last();
  const name = typeof value === 'number' ? new RegExp(`^${value}\\b`) : value;
  return scale.getByRole('radio', { name });
}

/** A cell of a table, by the names of its row and its column. */
export function cell(page: Page, text: string, name: string): Locator {
  const table = question(page, text);
  const named = new RegExp(`^${name}\\b`);
  return table.getByRole('checkbox', { name: named }).or(table.getByRole('textbox', { name: named }));
}

/** Where an option stands in a ranking. */
export function place(page: Page, label: string): Locator {
  return page.getByRole('combobox', { name: `Place of ${label}` });
}

/** The list of a question that drops down. */
export function list(page: Page, text: string): Locator {
  return page.getByRole('combobox', { name: text });
}

/** The field of a text question. */
export function words(page: Page, text: string): Locator {
  return page.getByRole('textbox', { name: text });
}

/** The field of a question for a date or a time. */
export function moment(page: Page, text: string): Locator {
  return question(page, text).locator('.field-date input');
}

export const status = (page: Page) => page.locator('#status');

/** Presses a button and waits for the page with this heading. */
export async function press(page: Page, name: string, heading: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

export const next = (page: Page, heading: string) => press(page, 'Continue', heading);

/** Comes by a link and starts. */
export async function start(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await press(page, 'Start', 'What you choose');
}

/** Waits until keys do more on this page than the browser makes of them by itself. */
export const listens = (page: Page) => expect(page.locator('form[data-ready]')).toBeAttached();

/** What one member says; every part may be left out. */
export interface Says {
  why?: string;
  change?: 'Yes' | 'No';
  what?: string;
  use?: string[];
  likely?: number;
  welcome?: number | string;
  content?: number;
  stars?: number | string;
  image?: Record<string, number>;
  strength?: Record<string, number | string>;
  order?: string[];
  two?: string[];
  word?: string;
  years?: string;
  hours?: string;
  since?: string;
  call?: string;
  met?: string;
  budget?: Record<string, number | string>;
  ends?: { stay?: string; go?: string };
  when?: string[];
  spend?: Record<string, number | string>;
  about?: Record<string, string>;
  library?: string;
  heard?: string;
  mail?: string;
  more?: string;
  quote?: boolean;
}

/** An answer to every question. */
export const everything = {
  why: 'A voice',
  change: 'Yes',
  what: 'Ask us first',
  use: ['Online courses', 'A mentor'],
  likely: 10,
  welcome: 4,
  content: 4,
  stars: 'I do not know',
  image: { 'Slow Fast': 4, 'Closed Open': 2 },
  strength: { Technology: 5, Leadership: 2, Standards: 'I do not know' },
  order: ['Collections', 'Technology', 'Standards', 'Leadership'],
  two: ['The courses', 'The journal'],
  word: 'Home',
  years: '12',
  hours: '2.5',
  since: '2010-05-17',
  call: '14:30',
  met: '2025-11-03T09:05',
  budget: { 'Online courses': 60, 'Meetings in person': 40 },
  ends: { stay: 'The forum', go: 'The awards' },
  when: ['On a weekday In the evening', 'At the weekend In the morning', 'At the weekend In the evening'],
  spend: { 'On reading Now': 2.5, 'On writing As you would like': 4 },
  about: { 'The website To change': 'Its search' },
  library: 'Public',
  heard: 'On a poster',
  mail: 'me@example.org',
  more: 'What it costs.\nAnd who pays.',
  quote: true,
} satisfies Says;

const WHY = 'What is your membership for, first of all?';
const CHANGE = 'Is there something you would change?';
const WHAT = 'What would you change?';
const USE = 'Which would you use in the next year?';
const LIKELY = 'How likely are you to recommend your division?';
const WELCOME = 'People like me are welcome';
const CONTENT = 'How content are you with the last year?';
const STARS = 'How many stars for the annual meeting?';
const ORDER = 'Put these in order for a combined division';
const TWO = 'Which two should we begin with?';
const WORD = 'Your division in one word';
const YEARS = 'How long have you been a member?';
const SINCE = 'When did you join?';
const CALL = 'When may we call you?';
const MET = 'When did we last meet?';
const BUDGET = 'How would you divide 100 points?';
const ENDS = 'What should stay, and what could go?';
const WHEN = 'When could you come to a meeting?';
const SPEND = 'How many hours do you spend in a week?';
const ABOUT = 'What should we know about these?';
const HOURS = 'How much time do you give in a week?';
const LIBRARY = 'In what kind of library do you work?';
const HEARD = 'How did you hear of this survey?';
const MAIL = 'Where can we write to you?';
const MORE = 'What did nobody ask?';
const QUOTE = 'May we quote you?';
export const ask = { WHY, CHANGE, WHAT, USE, LIKELY, WELCOME, CONTENT, STARS, ORDER, TWO, WORD, YEARS, HOURS, SINCE, CALL, MET, BUDGET, ENDS, WHEN, SPEND, ABOUT, LIBRARY, HEARD, MAIL, MORE, QUOTE };

/** Answers the first page and goes on. Without script a follow-up question comes once the page was posted. */
export async function answerChoices(page: Page, says: Says, script = true): Promise<void> {
  if (says.why) await option(page, WHY, says.why).check();
  if (says.change) await option(page, CHANGE, says.change).check();
  for (const one of says.use ?? []) await option(page, USE, one).check();
  if (says.change === 'Yes' && !script) {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Your answer leads to another question')).toBeVisible();
  }
  if (says.what) await words(page, WHAT).fill(says.what);
}

export async function answerScales(page: Page, says: Says): Promise<void> {
  if (says.likely !== undefined) await point(page, LIKELY, says.likely).check();
  if (says.welcome !== undefined) await point(page, WELCOME, says.welcome).check();
  if (says.content !== undefined) await point(page, CONTENT, says.content).check();
  if (says.stars !== undefined) await point(page, STARS, says.stars).check();
  for (const [pair, value] of Object.entries(says.image ?? {})) await point(page, pair, value).check();
  for (const [statement, value] of Object.entries(says.strength ?? {})) await point(page, statement, value).check();
}

export async function answerWords(page: Page, says: Says): Promise<void> {
  for (const [index, label] of (says.order ?? []).entries()) await place(page, label).selectOption(String(index + 1));
  for (const [index, label] of (says.two ?? []).entries()) await place(page, label).selectOption(String(index + 1));
  if (says.word) await words(page, WORD).fill(says.word);
  if (says.years) await words(page, YEARS).fill(says.years);
  if (says.hours) await words(page, HOURS).fill(says.hours);
  if (says.since) await moment(page, SINCE).fill(says.since);
  if (says.call) await moment(page, CALL).fill(says.call);
  if (says.met) await moment(page, MET).fill(says.met);
  for (const [label, amount] of Object.entries(says.budget ?? {})) await words(page, label).fill(String(amount));
  if (says.ends?.stay) await option(page, ENDS, `Should stay: ${says.ends.stay}`).check();
  if (says.ends?.go) await option(page, ENDS, `Could go: ${says.ends.go}`).check();
  for (const name of says.when ?? []) await cell(page, WHEN, name).check();
  for (const [name, hours] of Object.entries(says.spend ?? {})) await cell(page, SPEND, name).fill(String(hours));
  for (const [name, said] of Object.entries(says.about ?? {})) await cell(page, ABOUT, name).fill(said);
  if (says.library) await list(page, LIBRARY).selectOption({ label: says.library });
  if (says.heard) {
    await option(page, HEARD, 'In another way').check();
    await words(page, 'In another way, in your own words').fill(says.heard);
  }
  if (says.mail) await words(page, MAIL).fill(says.mail);
  if (says.more) await words(page, MORE).fill(says.more);
  if (says.quote) await page.getByRole('checkbox', { name: 'You may quote me' }).check();
}

/** From the first page of questions to the thanks. */
export async function answer(page: Page, says: Says, script = true): Promise<void> {
  await answerChoices(page, says, script);
  await next(page, 'How strongly');
  await answerScales(page, says);
  await next(page, 'Order and words');
  await answerWords(page, says);
  await next(page, 'Check your answers, then send them');
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
}

/** What the check says, question by question. */
export async function checked(page: Page): Promise<Record<string, string[]>> {
  const rows = await page.locator('.check-row').all();
  const entries = rows.map(async (row) => {
    const asked = await row.locator('dt').innerText();
    return [asked, await row.locator('dd').first().locator('p').allInnerTexts()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
