// A member thinks again: what was sent is changed or taken back until it is counted.

import { expect, test } from '../fixtures';
import { answer, answerWords, ask, checked, everything, next, press, start, words } from '../survey';

const thanks = 'Thank you. Your answers are in.';

test('what was sent is changed, then taken back', async ({ page, campaign, script, accessible }) => {
  const link = campaign.link('lita');
  await start(page, link);
  await answer(page, everything, script);
  await accessible(page);

  await test.step('all that was sent is there again, and sent anew with a change', async () => {
    await press(page, 'Change my answers', 'Check your answers, then send them');
    expect((await checked(page))[ask.WORD]).toEqual(['Home']);
    await page.goto(`${link}/3`);
    await expect(words(page, ask.WORD)).toHaveValue('Home');
    await answerWords(page, { word: 'Roof' });
    await next(page, 'Check your answers, then send them');
    expect((await checked(page))[ask.WORD]).toEqual(['Roof']);
    await press(page, 'Send my answers', thanks);
  });

  await test.step('taken back: nothing of it is left, and a new start is possible', async () => {
    await page.getByText('Take my answers back', { exact: true }).click();
    await expect(page.getByText('Everything you answered is removed.')).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Yes, take my answers back' }).click();
    await expect(page.getByText('Your answers were taken back')).toBeVisible();
    await accessible(page);
    await press(page, 'Start', 'What you choose');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  expect(await campaign.closed()).toBe(0);
});

test('what is counted stays, and the page says why', async ({ page, campaign, script, accessible }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  await answer(page, everything, script);
  const receipt = await page.locator('.survey-receipt code').innerText();
  await campaign.respond('alcts', [{ 'answers[why]': 'voice' }]);

  await press(page, 'Change my answers', 'Your answers are counted already');
  await expect(page.getByText('Nothing is lost: your answers count just as you sent them')).toBeVisible();
  await accessible(page);
  await page.getByRole('link', { name: 'To your receipt' }).click();
  await expect(page.locator('.survey-receipt code')).toHaveText(receipt);
  await page.getByText('Take my answers back', { exact: true }).click();
  await press(page, 'Yes, take my answers back', 'Your answers are counted already');
});
