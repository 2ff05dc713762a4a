// Nothing needs a mouse.

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { ask, checked, listens, option, place, point, start, status, words } from '../survey';

const tag = ['@script', '@once'];

/** What has the focus, as a reader of the page would call it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    const label = at?.getAttribute('aria-label') ?? (at as HTMLInputElement)?.labels?.[0]?.innerText ?? at?.innerText ?? '';
    return [at?.getAttribute('type') ?? at?.localName, label.trim().split('\n')[0]].join(' ').trim();
  });
}

/** Presses Tab until something has the focus again that had it before, or the page is left. */
async function tabOrder(page: Page, most = 60): Promise<string[]> {
  const order: string[] = [];
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at.startsWith('body')) break;
    if (order.includes(at) && at === order[0]) break;
    order.push(at);
  }
  return order;
}

test('digits choose, Enter goes on, from the first page to the thanks', { tag }, async ({ page, campaign }) => {
  await start(page, campaign.link('alcts'));
  await listens(page);

  await test.step('digits choose options; 0 is the option that goes with no other', async () => {
    await option(page, ask.WHY, 'The people').focus();
    await page.keyboard.press('3');
    await expect(option(page, ask.WHY, 'A voice')).toBeChecked();
    await option(page, ask.USE, 'Online courses').focus();
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await expect(option(page, ask.USE, 'Online courses')).toBeChecked();
    await expect(option(page, ask.USE, 'Small tasks')).toBeChecked();
    await page.keyboard.press('0');
    await expect(option(page, ask.USE, 'None of these')).toBeChecked();
    await expect(option(page, ask.USE, 'Online courses')).not.toBeChecked();
    await page.keyboard.press('2');
    await expect(option(page, ask.USE, 'None of these')).not.toBeChecked();
  });

  await test.step('arrow keys move in a group of radios', async () => {
    await option(page, ask.CHANGE, 'Yes').focus();
    await page.keyboard.press('ArrowDown');
    await expect(option(page, ask.CHANGE, 'No')).toBeChecked();
    await expect(status(page)).toHaveText('Saved');
  });

  await test.step('Enter goes on: to the next question, after the last to Continue', async () => {
    await page.keyboard.press('Enter');
    await expect(option(page, ask.USE, 'A mentor'), 'where there is an answer already').toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Continue' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('How strongly');
    await listens(page);
  });

  await test.step('digits choose points, on a scale and in a battery', async () => {
    await point(page, ask.LIKELY, 3).focus();
    await page.keyboard.press('1');
    await page.keyboard.press('0');
    await expect(point(page, ask.LIKELY, 10), 'two digits are one number').toBeChecked();
    await page.keyboard.press('7');
    await expect(point(page, ask.LIKELY, 7)).toBeChecked();
    await point(page, 'Leadership', 1).focus();
    await page.keyboard.press('4');
    await expect(point(page, 'Leadership', 4)).toBeChecked();
    await expect(point(page, ask.LIKELY, 7), 'only the group with the focus changes').toBeChecked();
    await page.keyboard.press('Enter');
    await expect(point(page, 'Standards', 1)).toBeFocused();
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Order and words');
    await listens(page);
  });

  await test.step('Enter in a text goes on in one line, and starts a line in several; digits are text there', async () => {
    await words(page, ask.MORE).focus();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('2');
    await expect(words(page, ask.MORE)).toHaveValue('1\n2');
    await words(page, ask.WORD).focus();
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers, then send them');
    const said = await checked(page);
    expect([said[ask.WHY], said[ask.USE], said[ask.CHANGE], said[ask.LIKELY], said[ask.WORD]]).toEqual([
      ['A voice'], ['A mentor'], ['No'], ['7 of 10'], ['42'],
    ]);
  });

  await test.step('the way to send', async () => {
    await page.getByRole('button', { name: 'Send my answers' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
  });
});

test('a ranking is made by its buttons and by its places', { tag }, async ({ page, campaign }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  await option(page, ask.WHY, 'A voice').check();
  await expect(status(page)).toHaveText('Saved');
  await page.goto(`${link}/3`);
  const order = () => page.getByRole('group', { name: 'Put these in order for a combined division' }).locator('.ranking-label').allInnerTexts();
  const places = () => Promise.all(
    ['Technology', 'Leadership', 'Standards', 'Collections'].map((label) => place(page, label).inputValue()),
  );

  await test.step('up and down, said aloud, the focus staying on the button', async () => {
    const up = page.getByRole('button', { name: 'Move Collections up' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect.poll(order).toEqual(['Technology', 'Leadership', 'Collections', 'Standards']);
    await expect(up).toBeFocused();
    await expect(page.getByText('Collections: place 3 of 4')).toBeAttached();
    await page.keyboard.press('Space');
    await expect.poll(order).toEqual(['Technology', 'Collections', 'Leadership', 'Standards']);
    await page.getByRole('button', { name: 'Move Technology down' }).press('Enter');
    await expect.poll(order).toEqual(['Collections', 'Technology', 'Leadership', 'Standards']);
    expect(await places()).toEqual(['2', '3', '4', '1']);
    await expect(status(page)).toHaveText('Saved');
  });

  await test.step('a place chosen moves the option there, the others making room', async () => {
    await place(page, 'Standards').selectOption('1');
    await expect.poll(order).toEqual(['Standards', 'Collections', 'Technology', 'Leadership']);
    expect(await places()).toEqual(['3', '4', '1', '2']);
  });

  await test.step('it is kept', async () => {
    await expect(status(page)).toHaveText('Saved');
    await page.reload();
    await expect.poll(order).toEqual(['Standards', 'Collections', 'Technology', 'Leadership']);
  });
});

test('the focus goes down the page, is seen, and is not trapped', { tag }, async ({ page, campaign }) => {
  await start(page, campaign.link('alcts'));
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

  const order = await tabOrder(page);
  const at = (part: string) => order.findIndex((one) => one.includes(part));
  const stops = ['Skip to the content', 'Go on later', 'The people', 'Yes', 'Online courses', 'A mentor', 'None of these', 'Back', 'Continue'];
  expect(stops.filter((stop) => at(stop) < 0), `of ${order.join(' | ')}`).toEqual([]);
  expect(stops.map(at)).toEqual(stops.map(at).toSorted((a, b) => a - b));

  for (const target of [
    page.getByRole('button', { name: 'Continue' }),
    option(page, ask.WHY, 'The people'),
    option(page, ask.USE, 'A mentor'),
    page.getByRole('button', { name: 'Go on later' }),
  ]) {
    await target.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement;
      const marks = [at, at.closest('label'), ...(at.closest('label')?.querySelectorAll('*') ?? [])];
      return marks.some((one) => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2);
    });
    expect(seen, `the focus on ${await focused(page)} is seen`).toBe(true);
  }

  await test.step('the first stop skips to the content', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });
});

test('the verdict board is chosen from and read in full, and keeps the focus while it fills', { tag }, async ({ page, campaign }) => {
  const technology = (value: string) => [{ 'answers[why]': 'voice' }, { 'answers[strength][technology]': value }, {}];
  await campaign.respond('lita', technology('5'));
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');

  await test.step('past the navigation: the guide, the choice, each reasoning by its own name', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('summary How to read this page');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Each card is a statement that could be wrong.')).toBeVisible();
    const order = await tabOrder(page);
    expect(order.slice(1, 5)).toEqual(['select Topic', 'select Division', 'select Verdict', 'submit Show']);
    const reasonings = order.filter((at) => at.startsWith('summary Full reasoning'));
    expect(reasonings).toHaveLength(await page.locator('.assumption').count());
    const names = await page.locator('.assumption summary').allTextContents();
    expect(new Set(names).size, 'no two are called the same').toBe(names.length);
  });

  await test.step('after a choice the next Tab is where the choice was made', async () => {
    await page.getByLabel('Verdict').focus();
    await page.keyboard.type('Not');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/verdict=open#choice$/);
    await expect(page.getByLabel('Verdict')).toHaveValue('open');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('select Topic');
  });

  await test.step('a reasoning that is open stays open, under the focus, when a release comes', async () => {
    const card = page.locator('#assumption-technology');
    const reasoning = card.locator('summary');
    await expect(page.locator('.as-of')).toHaveAttribute('data-state', 'live');
    await reasoning.focus();
    await page.keyboard.press('Enter');
    await expect(card.getByText('The rule, as it was registered:')).toBeVisible();
    await campaign.respond('alcts', technology('1'));
    await expect(page.locator('.as-of')).toContainText('10 of 750 members have answered');
    await expect(page.locator('.as-of')).toContainText('release 2');
    await expect(reasoning).toBeFocused();
    await expect(card.getByText('The rule, as it was registered:')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(card.getByText('The rule, as it was registered:')).toBeHidden();
  });
});
