// An amount is divided: the page says how much is left, and the amounts have to add up.

import { expect, test } from '../fixtures';
import { answerChoices, ask, checked, next, question, start, words } from '../survey';

test('amounts are added up while they are written, and have to make the total', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const [courses, journal] = [words(page, 'Online courses'), words(page, 'The journal')];
  const status = question(page, ask.BUDGET).getByRole('status');
  await courses.fill('60');
  if (script) await expect(status).toHaveText('60 of 100: 40 left');
  await journal.fill('50');
  if (script) await expect(status).toHaveText('110: 10 more than 100');

  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Take 10 away' }).click();
  await expect(courses).toBeFocused();
  await expect(status).toHaveText('110: 10 more than 100');
  await accessible(page);

  await test.step('what is no amount is kept to be mended', async () => {
    await journal.fill('half');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Write a whole number in digits' }).click();
    await expect(journal).toBeFocused();
    await expect(journal).toHaveValue('half');
    await expect(courses).toHaveValue('60');
  });

  await journal.fill('40');
  if (script) await expect(status).toHaveText('100: all is divided');
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.BUDGET]).toEqual(['Online courses: 60 points', 'The journal: 40 points']);
});
