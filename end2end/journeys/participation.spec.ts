// Who has not been heard: staff see how far members have come, set a target, and go to the one thing to do next.

import { expect, signIn, test } from '../fixtures';
import { ask, option, start, status } from '../survey';

test('who has not been heard is seen and reminded', async ({ page, campaign, elsewhere, accessible }) => {
  await signIn(page, 'staff', `/sign-in?next=/campaigns/${campaign.slug}`);
  const row = (name: string) => page.locator('#by-division tr', { has: page.getByRole('rowheader', { name, exact: true }) });

  await test.step('nobody has been heard', async () => {
    await page.getByRole('link', { name: 'Who has not been heard' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Who has not been heard' })).toBeVisible();
    await expect(page.getByText('0 of 750 invited members have answered.')).toBeVisible();
    await accessible(page);
  });

  await test.step('a target that is none is refused beside its field', async () => {
    await page.getByRole('link', { name: 'Set the target' }).click();
    const target = page.getByLabel('How many of those invited should answer');
    await target.fill('120');
    await page.getByRole('button', { name: 'Save the target' }).click();
    await page.getByRole('alert').getByRole('link', { name: /whole number from 1 to 100/ }).click();
    await expect(target).toBeFocused();
    await expect(target).toHaveValue('120');
    await accessible(page);
    await target.fill('20');
    await page.getByRole('button', { name: 'Save the target' }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved.');
  });

  await test.step('members look, begin, answer', async () => {
    const member = await elsewhere();
    await member.goto(campaign.link('lita'));
    await start(member, campaign.link('lita'));
    await page.reload();
    await expect(row('LITA').getByRole('cell').nth(3)).toHaveText('1');
    await expect(async () => {
      await page.reload();
      // The second of them has begun, and has so opened the link.
      await expect(row('LITA').getByRole('cell').nth(2)).toHaveText('2', { timeout: 500 });
    }).toPass();
    await expect(row('ALCTS').getByRole('cell').nth(2)).toHaveText('0');
    await accessible(page);
  });

  await test.step('the one thing to do next leads to a reminder for those who lack most', async () => {
    await expect(page.getByRole('heading', { name: 'Remind ALCTS' })).toBeVisible();
    await page.getByRole('link', { name: 'Write the reminder' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'New reminder' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /^ALCTS [\d,]+ members/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /^LITA [\d,]+ members/ })).not.toBeChecked();
  });
});

test('the page follows by itself', { tag: '@script' }, async ({ page, campaign, elsewhere, accessible }) => {
  await signIn(page, 'staff', `/sign-in?next=/campaigns/${campaign.slug}/participation`);
  const begun = page.locator('#by-division tr', { hasText: 'LLAMA' }).getByRole('cell').nth(3);
  await expect(begun).toHaveText('0');
  const target = page.getByLabel('How many of those invited should answer');
  await target.fill('35');
  const member = await elsewhere();
  await start(member, campaign.link('llama'));
  await option(member, ask.WHY, 'A voice').check();
  await expect(status(member)).toHaveText('Saved');
  await expect(begun).toHaveText('1', { timeout: 25_000 });
  await expect(page.getByText('Live · as of')).toBeVisible();
  await expect(target, 'what is being filled in stays').toHaveValue('35');
  await accessible(page);
});
