// A number with decimals, and its slider: the field is the answer.

import { expect, test } from '../fixtures';
import { answerChoices, ask, checked, next, start, words } from '../survey';

test('a number has no more decimals than are asked for', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const hours = words(page, ask.HOURS);
  for (const [written, why] of [
    ['two and a half', 'Write a number in digits, such as 12 or 2.5'],
    ['2.25', 'Write the number with at most 1 decimal'],
    ['2.3', 'Write 0, 0.5, 1 and so on, in steps of 0.5'],
    ['20.5', 'Write a number from 0 to 20'],
  ] as const) {
    await hours.fill(written);
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: why })).toBeVisible();
    await expect(hours).toHaveValue(written);
  }
  await accessible(page);
  await hours.fill('2,5');
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.HOURS]).toEqual(['2.5 hours']);
});

test('a slider fills the field, and stands for nothing until then', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const hours = words(page, ask.HOURS);
  const slider = page.getByRole('slider', { name: ask.HOURS });
  await expect(hours).toHaveValue('');
  if (!script) {
    await expect(slider, 'it could do nothing').toHaveCount(0);
    return;
  }
  const unanswered = (is: boolean) =>
    is ? expect(slider).toHaveAttribute('aria-valuetext', 'No answer') : expect(slider).not.toHaveAttribute('aria-valuetext');

  await test.step('the keyboard moves it, and the field follows', async () => {
    await unanswered(true);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect(hours).toHaveValue('10.5');
    await unanswered(false);
    await accessible(page);
  });

  await test.step('it follows the field', async () => {
    await hours.fill('2,5');
    await expect(slider).toHaveValue('2.5');
    await unanswered(false);
  });

  await test.step('an empty field is no answer again, until the slider is pressed where it stands', async () => {
    await hours.fill('');
    await unanswered(true);
    await slider.click();
    await expect(hours).toHaveValue('10');
    await hours.fill('');
    await unanswered(true);
    await next(page, 'Check your answers, then send them');
    expect((await checked(page))[ask.HOURS]).toEqual(['No answer']);
  });

  await test.step('what was given is there again', async () => {
    await page.getByRole('link', { name: `Change: ${ask.HOURS}`, exact: true }).click();
    await hours.fill('20');
    await next(page, 'Check your answers, then send them');
    await page.getByRole('link', { name: `Change: ${ask.HOURS}`, exact: true }).click();
    await expect(hours).toHaveValue('20');
    await expect(slider).toHaveValue('20');
    await unanswered(false);
  });
});
