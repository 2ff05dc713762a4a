// The demonstration: one command, three ways in, simulated members who answer while one watches.

import { expect, test as base } from '../fixtures';
import { serving } from '../installation';
import { press } from '../survey';

const test = base.extend<object, { demo: string }>({
  demo: [
    async ({}, use) => {
      await serving(['demo', '--seed', '42'], async (server) => {
        expect(server.words, 'the seed is printed').toContain('seed 42');
        await use(server.origin);
      });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ demo }, use) => use(demo),
});

test.setTimeout(180_000);

test('three ways in, one click each, every screen labelled', async ({ page, elsewhere, accessible }) => {
  await page.goto('/');
  await accessible(page);
  const simulated = async (at: typeof page) => expect(at.locator('.simulated-ribbon')).toContainText('Simulation');

  await test.step('as a member', async () => {
    await page.getByRole('link', { name: 'Answer as a member' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stronger together? Core strengths and member needs');
    await simulated(page);
    await press(page, 'Start', 'Core strengths');
    await simulated(page);
    await accessible(page);
  });

  await test.step('as staff', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Work as staff' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns');
    await simulated(page);
    await accessible(page);
    for (const name of ['Manage', 'Preview']) {
      await page.getByRole('link', { name }).first().click();
      await simulated(page);
      await accessible(page);
    }
  });

  await test.step('as leadership', async () => {
    const leader = await elsewhere();
    await leader.goto('/');
    await leader.getByRole('link', { name: 'Read as leadership' }).click();
    await expect(leader).toHaveURL(/\/results\/stronger-together$/);
    await simulated(leader);
    await expect(leader.locator('.assumption')).toHaveCount(13);
    await accessible(leader);
    for (const name of ['Questions', 'Who answered']) {
      await leader.getByRole('link', { name }).click();
      await expect(leader.locator('.figure').first()).toBeVisible();
      await simulated(leader);
      await accessible(leader);
    }
  });
});

test('the dashboard grows while one watches', { tag: '@script' }, async ({ page }) => {
  await page.goto('/demo/leadership');
  const answered = async () => Number(/([\d,]+) of 7,000/.exec(await page.locator('.as-of').innerText())?.[1]?.replaceAll(',', ''));
  const before = await answered();
  expect(before).toBeGreaterThan(0);
  await expect.poll(answered, { timeout: 60_000 }).toBeGreaterThan(before);
});
