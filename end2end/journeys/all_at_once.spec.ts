// A member sees all questions on one page.

import { expect, test } from '../fixtures';
import { answerChoices, answerScales, answerWords, ask, checked, everything, option, press, question, start, status, words } from '../survey';

test('a member changes to one page, answers it, and sends', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('lita'));
  await option(page, ask.WHY, everything.why).check();
  await press(page, 'All questions on one page', campaign.title);
  await expect(option(page, ask.WHY, everything.why), 'what was given is kept').toBeChecked();
  await expect(page.getByRole('heading', { name: 'Order and words' })).toBeVisible();
  await accessible(page);

  await answerChoices(page, { ...everything, change: undefined, what: undefined }, script);
  await answerScales(page, everything);
  await answerWords(page, everything);
  if (script) await expect(status(page)).toHaveText('Saved');
  await press(page, 'Check first', 'Check your answers, then send them');
  expect((await checked(page))[ask.WORD]).toEqual(['Home']);

  await page.getByRole('link', { name: `Change: ${ask.WORD}`, exact: true }).click();
  await expect(page).toHaveURL(/\/all\?from=check#q-word$/);
  await words(page, ask.WORD).fill('House');
  await press(page, 'Check first', 'Check your answers, then send them');
  expect((await checked(page))[ask.WORD]).toEqual(['House']);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  expect(await campaign.closed()).toBe(1);
});

test('who is done sends from the one page', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('lita'));
  await press(page, 'All questions on one page', campaign.title);
  await answerWords(page, everything);
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByRole('alert')).toContainText(ask.WHY);
  await accessible(page);
  await answerChoices(page, { ...everything, change: undefined, what: undefined }, script);
  await answerScales(page, everything);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  await press(page, 'Change my answers', 'Check your answers, then send them');
  expect((await checked(page))[ask.WORD]).toEqual(['Home']);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  expect(await campaign.closed()).toBe(1);
});

test('a question on a later page of the sheet appears @script', async ({ page, campaign }) => {
  await start(page, campaign.link('alcts'));
  await press(page, 'All questions on one page', campaign.title);
  await expect(question(page, ask.WHAT)).toBeHidden();
  await option(page, ask.CHANGE, 'Yes').check();
  await expect(question(page, ask.WHAT)).toBeVisible();
  await press(page, 'One page at a time', 'What you choose');
  await expect(option(page, ask.CHANGE, 'Yes')).toBeChecked();
});
