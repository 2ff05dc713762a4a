// What members write: staff read it first, and leadership reads what staff pass on.

import { expect, follow, signIn, test } from '../fixtures';

test('a text reaches leadership once staff have passed it on', async ({ page, campaign, elsewhere, accessible }) => {
  await campaign.respond('lita', [{ 'answers[why]': 'voice' }, {}, { 'answers[word]': 'Home' }]);
  await campaign.respond('alcts', [{ 'answers[why]': 'voice' }, {}, { 'answers[word]': 'Ask Mo Example' }]);

  const leader = await elsewhere();
  await signIn(leader, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await leader.getByRole('link', { name: 'In members’ words' }).click();
  await expect(leader.getByText('0 passed on, 0 withheld, 10 not read by staff yet.')).toBeVisible();
  await expect(leader.getByText('Home', { exact: true })).toHaveCount(0);

  await signIn(page, 'staff', `/sign-in?next=/campaigns/${campaign.slug}`);
  await follow(page.getByRole('link', { name: 'What members wrote' }));
  await accessible(page);
  const question = page.locator('#words-word');
  await test.step('one is passed on, one is withheld', async () => {
    await question.getByRole('listitem').filter({ hasText: 'Home' }).getByRole('button', { name: 'Pass on' }).click();
    await expect(question).toContainText('5 passed on, 0 withheld, 5 to read.');
    await question.getByRole('listitem').filter({ hasText: 'Mo Example' }).getByRole('button', { name: 'Withhold' }).click();
    await expect(question).toContainText('5 passed on, 5 withheld, 0 to read.');
    await accessible(page);
  });
  await leader.reload();
  await expect(leader.getByText('Home', { exact: true })).toBeVisible();
  await expect(leader.getByText('Mo Example')).toHaveCount(0);
  await accessible(leader);

  await test.step('staff change their mind', async () => {
    await question.getByText('Withheld (1)').click();
    await question.getByRole('listitem').filter({ hasText: 'Mo Example' }).getByRole('button', { name: 'Pass on' }).click();
    await expect(question).toContainText('10 passed on, 0 withheld, 0 to read.');
  });
  await leader.reload();
  await expect(leader.getByText('Ask Mo Example')).toBeVisible();
});
