// What a screen reader is told: the tree of roles and names, kept as files beside this one.

import { expect, signIn, test } from '../fixtures';
import { answerChoices, ask, next, question, start } from '../survey';

test('the pages of questions', { tag: '@once' }, async ({ page, campaign }) => {
  const main = page.locator('main');
  await start(page, campaign.link('alcts'));
  await expect(main).toMatchAriaSnapshot({ name: 'choices.aria.yml' });
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(main).toMatchAriaSnapshot({ name: 'choices-with-an-error.aria.yml' });
  await answerChoices(page, { why: 'A voice', change: 'Yes', what: 'Ask us first', use: ['A mentor'] });
  await expect(question(page, ask.WHAT)).toMatchAriaSnapshot({ name: 'follow-up.aria.yml' });
  await next(page, 'How strongly');
  await expect(main).toMatchAriaSnapshot({ name: 'scales-and-battery.aria.yml' });
  await next(page, 'Order and words');
  await expect(main).toMatchAriaSnapshot({ name: 'ranking-and-words.aria.yml' });
  await next(page, 'Check your answers, then send them');
  await expect(main).toMatchAriaSnapshot({ name: 'check.aria.yml' });
});

test('the invitation', { tag: '@once' }, async ({ page, campaign }) => {
  await page.goto(`/c/${campaign.slug}`);
  await expect(page.locator('main')).toMatchAriaSnapshot({ name: 'invitation.aria.yml' });
});

test('a figure with its table, and an assumption', { tag: '@once' }, async ({ page, campaign }) => {
  await campaign.respond('lita', [{ 'answers[why]': 'voice', 'answers[use][]': ['courses'] }, { 'answers[strength][technology]': '5' }, {}]);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  const figure = page.locator('#q-why');
  await figure.getByText('Table', { exact: true }).click();
  await expect(figure).toMatchAriaSnapshot({ name: 'figure.aria.yml' });
  await page.goto(`/results/${campaign.slug}`);
  await expect(page.locator('#assumption-technology')).toMatchAriaSnapshot({ name: 'assumption.aria.yml' });
});
