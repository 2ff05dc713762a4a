// What happens by itself: staff say when a campaign opens and closes, and when a reminder starts and for whom.

import { expect, follow, signIn, test } from '../fixtures';

test('a campaign, a reminder and thanks are scheduled', async ({ page, installation, accessible }, info) => {
  const slug = `by-itself-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  await installation.draft(slug, 'It opens by itself');
  await signIn(page, 'staff', '/campaigns');

  await test.step('when it opens and closes', async () => {
    await page.goto(`/campaigns/${slug}`);
    await page.getByRole('link', { name: 'Schedule' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Schedule' })).toBeVisible();
    await accessible(page);
    await page.getByLabel('Opens', { exact: true }).fill('2099-12-15T09:00');
    await page.getByLabel('Closes for good').fill('2099-12-01T18:00');
    await page.getByLabel('In the time zone').fill('Nowhere');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByRole('link', { name: /is no time zone/ }).click();
    await expect(page.getByLabel('In the time zone')).toBeFocused();
    await accessible(page);
    await page.getByLabel('In the time zone').fill('America/Chicago');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByRole('link', { name: /close before it opens/ }).click();
    await page.getByLabel('Closes for good').fill('2099-12-31T18:00');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('happens by itself');
    await accessible(page);
    await page.goto(`/campaigns/${slug}`);
    await expect(page.getByText('Opens by itself December 15, 2099')).toContainText('(America/Chicago)');
    await accessible(page);
  });

  await test.step('how long personal links work', async () => {
    await page.goto(`/campaigns/${slug}/schedule`);
    await page.getByLabel('Personal links work until').fill('2099-12-20');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByRole('link', { name: /more than a year from now/ }).click();
    await expect(page.getByLabel('Personal links work until')).toBeFocused();
    await accessible(page);
    const inDays = (days: number): string => new Date(Date.now() + days * 24 * 3600_000).toISOString().slice(0, 10);
    await page.getByLabel('Personal links work until').fill(inDays(30));
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').getByRole('link', { name: /would end before it opens/ }).click();
    await page.getByLabel('Opens', { exact: true }).fill(`${inDays(20)}T09:00`);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('happens by itself');
    await page.goto(`/campaigns/${slug}`);
    await expect(page.getByText('Personal links work until the end of')).toBeVisible();
  });

  await test.step('a reminder for those who lag behind', async () => {
    await page.goto(`/campaigns/${slug}/mail`);
    await page.getByRole('link', { name: 'New reminder' }).click();
    await page.getByLabel('Only to divisions of which').fill('40');
    await page.getByLabel('Or so many days after').fill('7');
    await page.getByRole('button', { name: 'Save and see the numbers' }).click();
    await page.getByRole('alert').getByRole('link', { name: /at what time/ }).click();
    await accessible(page);
    await page.getByLabel('At this time of the day').fill('09:00');
    await page.getByRole('button', { name: 'Save and see the numbers' }).click();
    await expect(page.getByText('It starts by itself, after the campaign has opened.')).toBeVisible();
    await expect(page.getByText('fewer than 40 % of those invited')).toBeVisible();
    await accessible(page);
    await page.goto(`/campaigns/${slug}/schedule`);
    await expect(page.getByRole('link', { name: 'Reminder' })).toBeVisible();
  });

  await test.step('what was heard cannot be sent before it is said', async () => {
    await page.goto(`/campaigns/${slug}/mail`);
    await follow(page.getByRole('link', { name: 'Say what we heard' }));
    await accessible(page);
    await page.getByRole('button', { name: 'Save and see the numbers' }).click();
    await expect(page.getByRole('alert')).toContainText('still holds a line');
  });
});
