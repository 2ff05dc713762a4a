// Whoever may read single answers reads an identified campaign by the divisions when members answered and by those of today.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { block } from '../installation';

/** The row of a table that says of how many, segment by segment. */
async function answered(page: Page): Promise<string[]> {
  const row = page.locator('#q-why-table tbody tr').last();
  return row.locator('td').evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').trim()));
}

/** The name of the file that a figure is taken along in. */
async function picture(page: Page): Promise<string> {
  const figure = page.locator('#q-why');
  // A chart is drawn when it comes into view.
  await figure.locator('.chart-place').scrollIntoViewIfNeeded();
  await figure.locator('.chart-place svg').waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: 'SVG' }).click()]);
  return file.suggestedFilename();
}

test('results of an identified campaign are read both ways', async ({ page, installation, accessible, script }, info) => {
  const slug = `both-${info.testId.slice(-6)}-${info.project.name}`;
  await installation.bring({ slug, title: 'Both ways', privacy: 'identified', k: block });
  const campaign = await installation.opened(slug, 'Both ways');
  const said = (why: string) => [{ 'answers[why]': why, 'answers[use][]': ['courses'] }, {}, {}];
  await campaign.respond('lita', said('voice'));
  await campaign.respond('alcts', said('people'));
  const move = async (to: string) => {
    const file = join(installation.folder, `${slug}.csv`);
    await writeFile(file, `email,divisions\nlita-1@example.org,${to}\nlita-2@example.org,${to}\n`);
    await installation.canvass('roster', 'import', file);
  };
  await move('alcts;llama');

  await test.step('an administrator finds the published results first', async () => {
    await signIn(page, 'administrator', `/sign-in?next=/results/${slug}/questions`);
    await expect(page.getByText('You read the published results')).toBeVisible();
    expect(await answered(page)).toEqual(['10 of 750', '5 of 375', '5 of 325', '0 of 275']);
    await expect(page.getByRole('link', { name: 'By the divisions when they answered' })).toHaveAttribute('aria-current', 'true');
    if (script) expect(await picture(page)).toBe('q-why.svg');
    await accessible(page);
  });

  await test.step('and the same answers by the divisions of today, with how many differ', async () => {
    await page.getByRole('link', { name: 'By the divisions of today' }).click();
    await expect(page).toHaveURL(/\/questions\?divisions=now$/);
    await expect(page.getByText('2 of 10 answers came from members who hold other divisions today.')).toBeVisible();
    expect(await answered(page)).toEqual(['10 of 750', '7 of 377', '3 of 323', '2 of 277']);
    await expect(page.getByText('Counted when you opened this page')).toBeVisible();
    if (script) expect(await picture(page)).toBe('q-why-divisions-now.svg');
    await accessible(page);
    await page.getByRole('link', { name: 'By the divisions when they answered' }).click();
    expect(await answered(page)).toEqual(['10 of 750', '5 of 375', '5 of 325', '0 of 275']);
  });
  await move('lita');

  await test.step('after the close the reading of today is not the last word', async () => {
    await campaign.closed();
    await page.goto(`/results/${slug}/questions?divisions=now`);
    await expect(page.getByText('Counted when you opened this page')).toBeVisible();
    await expect(page.getByText('No more answers are taken')).toHaveCount(0);
  });

  await test.step('leadership has the published results alone', async () => {
    await page.context().clearCookies();
    await signIn(page, 'leadership', `/sign-in?next=/results/${slug}/questions`);
    expect(await answered(page)).toEqual(['10 of 750', '5 of 375', '5 of 325', '0 of 275']);
    await expect(page.getByRole('link', { name: 'By the divisions of today' })).toHaveCount(0);
    await page.goto(`/results/${slug}/questions?divisions=now`);
    await expect(page.getByRole('heading', { name: 'This is not for you to open' })).toBeVisible();
  });
});
