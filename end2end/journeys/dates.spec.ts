// A date and a time are given in the browser's own fields.

import { expect, test } from '../fixtures';
import { answerChoices, ask, checked, moment, next, start } from '../survey';

test('a date outside of its limits is refused, and an emptied one is no answer', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const [since, call] = [moment(page, ask.SINCE), moment(page, ask.CALL)];
  await since.fill('1949-12-31');
  await call.fill('07:30');
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText([
    `Give one from January 1, 1950 to December 31, 2026: ${ask.SINCE}`,
    `Give one from 8:00\u202fAM to 6:00\u202fPM: ${ask.CALL}`,
  ]);
  await expect(since, 'what was given is kept').toHaveValue('1949-12-31');
  await summary.getByRole('link', { name: ask.SINCE }).click();
  await expect(since).toBeFocused();
  await accessible(page);
  await since.fill('');
  await call.fill('08:00');
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect([said[ask.SINCE], said[ask.CALL]]).toEqual([['No answer'], ['8:00\u202fAM']]);
});
