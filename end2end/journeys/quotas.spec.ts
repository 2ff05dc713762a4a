// Staff say how many answers they want of whom; who comes when there are enough is told, and everybody else goes on.

import { expect, signIn, test } from '../fixtures';
import { start } from '../survey';

const ENOUGH = 'LITA has been heard: thank you.';

test('a quota is set, filled and seen', async ({ page, installation, accessible, elsewhere, witness }, info) => {
  // Quotas are saved while they are typed, and half of one is none.
  witness.expects(/status of 422/);
  const slug = `quota-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const title = 'Enough of one division';
  await installation.draft(slug, title);
  await signIn(page, 'staff', '/campaigns');

  await test.step('staff set it in the editor', async () => {
    await page.goto(`/campaigns/${slug}/edit`);
    await page.getByRole('link', { name: 'Quotas' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Quotas' })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Add a quota' }).click();
    await page.getByLabel('Of whom').fill('roster.divisions has lita');
    await page.getByLabel('How many answers at most').fill('4');
    await page.getByLabel('What is said to those who come later').fill(ENOUGH);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: /fewer than 5 answers/ }).click();
    await expect(page.getByLabel('How many answers at most')).toBeFocused();
    await accessible(page);
    await page.getByLabel('How many answers at most').fill('5');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.locator('.notice')).toContainText('Saved');
    await accessible(page);
  });

  const campaign = await installation.opened(slug, title);
  await campaign.respond('lita', [{ 'answers[why]': 'voice' }, { 'answers[strength][technology]': '5' }, {}]);

  await test.step('the next of them is told, another begins', async () => {
    const late = await elsewhere();
    await late.goto(campaign.link('alcts;lita'));
    await expect(late.getByRole('heading', { level: 1, name: 'Enough answers have come in' })).toBeVisible();
    await expect(late.getByText(ENOUGH)).toBeVisible();
    await expect(late.getByRole('button', { name: 'Start' })).toHaveCount(0);
    await accessible(late);
    await start(await elsewhere(), campaign.link('alcts'));
  });

  await test.step('staff see that it is full', async () => {
    await page.goto(`/campaigns/${slug}`);
    const row = page.getByRole('table', { name: 'How many answers are taken' }).getByRole('row').last();
    await expect(row).toContainText('roster.divisions has lita');
    await expect(row).toContainText('full');
    await accessible(page);
  });
});
