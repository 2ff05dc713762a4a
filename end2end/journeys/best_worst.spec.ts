// The best and the worst of a list: one of each, and not the same.

import { expect, test } from '../fixtures';
import { answerChoices, ask, checked, next, option, question, start } from '../survey';

test('the best and the worst are chosen from one list', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const [stay, go] = [(label: string) => option(page, ask.ENDS, `Should stay: ${label}`), (label: string) => option(page, ask.ENDS, `Could go: ${label}`)];

  await stay('The forum').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Choose one for ‘Could go’' }).click();
  await expect(go('The newsletter')).toBeFocused();
  await accessible(page);

  await go('The forum').check();
  if (script) {
    await expect(stay('The forum'), 'what could go is not what should stay').not.toBeChecked();
    await stay('The forum').check();
    await expect(go('The forum')).not.toBeChecked();
    await go('The forum').check();
  } else {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('none can be both ‘Should stay’ and ‘Could go’');
  }
  await stay('The awards').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(stay('The mailing list')).toBeChecked();
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.ENDS]).toEqual(['Should stay: The mailing list', 'Could go: The forum']);

  await test.step('both are taken back at once', async () => {
    await page.getByRole('link', { name: `Change: ${ask.ENDS}`, exact: true }).click();
    await question(page, ask.ENDS).getByRole('button', { name: 'Clear answer' }).click();
    await expect(stay('The mailing list')).not.toBeChecked();
    await expect(go('The forum')).not.toBeChecked();
    await next(page, 'Check your answers, then send them');
  });
});
