// A member sees all questions on one page: on the invitation itself, where staff chose so, or as they change to it.

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

test('a survey on one page is answered on its invitation', async ({ page, installation, accessible, script, elsewhere }, info) => {
  const slug = `at-once-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const title = 'All on one page';
  const translations = { es: { title: { text: 'Todo en una página' } } };
  await installation.bring({ slug, title, k: 5, layout: 'all_at_once', translations });
  const campaign = await installation.opened(slug, title);
  const link = campaign.link('lita;llama');
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: campaign.title })).toBeVisible();
  await expect(page.getByText('LITA + LLAMA')).toBeVisible();
  await accessible(page);

  await answerWords(page, everything);
  if (script) {
    await test.step('what is given is kept, and the link leads back to it on another device', async () => {
      await expect(status(page)).toHaveText('Saved');
      await page.reload();
      await expect(words(page, ask.WORD)).toHaveValue('Home');
      const other = await elsewhere();
      await other.goto(link);
      await expect(words(other, ask.WORD)).toHaveValue('Home');
    });
  }
  await test.step('another language comes to the same page, with what is given', async () => {
    await page.getByRole('button', { name: 'Español' }).click();
    await expect(page).toHaveURL(new RegExp(`${link}$`));
    await expect(page.getByRole('heading', { name: 'Quién verá qué' })).toBeVisible();
    await expect(words(page, ask.WORD)).toHaveValue('Home');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(words(page, ask.WORD)).toHaveValue('Home');
  });
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByRole('alert')).toContainText(ask.WHY);
  await answerChoices(page, { ...everything, change: undefined, what: undefined }, script);
  await answerScales(page, everything);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'Thank you. Your answers are in.' })).toBeVisible();
  expect(await campaign.closed()).toBe(1);
});
