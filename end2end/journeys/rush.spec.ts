// A rush at an open link: thirty have started within a minute, and the next one gets in all the same.

import { expect, test } from '../fixtures';
import { option } from '../survey';

/** How many start within a minute before anything is asked of the next. */
const CALM = 30;

test('who comes in a rush starts after a moment', async ({ page, baseURL, installation, accessible, script }, info) => {
  const slug = `rush-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const asks = { id: 'one', title: 'One thing', questions: [{ id: 'q', text: 'What matters?', answer: { kind: 'text' } }] };
  await installation.bring({ slug, title: 'What brings you all here?', questionnaire: { pages: [asks] } });
  await installation.canvass('campaign', 'open', slug);
  const start = () =>
    fetch(`${baseURL}/c/${slug}/start`, { method: 'POST', body: new URLSearchParams({ 'divisions[]': '-' }), redirect: 'manual' });
  // However long the browser takes, enough have started within the minute before.
  for (let n = 0; n < 2 * CALM; n++) await start();
  expect((await start()).status).toBe(429);

  await page.goto(`/c/${slug}`);
  await option(page, 'Which divisions do you belong to now?', 'LITA').check();
  if (script) {
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'One thing' })).toBeVisible({ timeout: 30_000 });
    return;
  }
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One moment, please' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Take a place' }).click();
  await expect(page.getByText('Your place comes up in 20 seconds')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(/Your place comes up in \d+ second/)).toBeVisible();
  await page.waitForTimeout(20_500);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One thing' })).toBeVisible();
});

test('where the script of a rush does not come there is a line @script', async ({ page, baseURL, installation, accessible }, info) => {
  const slug = `rush-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const asks = { id: 'one', title: 'One thing', questions: [{ id: 'q', text: 'What matters?', answer: { kind: 'text' } }] };
  await installation.bring({ slug, title: 'What brings you all here?', questionnaire: { pages: [asks] } });
  await installation.canvass('campaign', 'open', slug);
  for (let n = 0; n < 2 * CALM; n++) {
    await fetch(`${baseURL}/c/${slug}/start`, { method: 'POST', body: new URLSearchParams({ 'divisions[]': '-' }), redirect: 'manual' });
  }
  // Where the script does not come, the line is there.
  await page.route('**/rush.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`/c/${slug}`);
  await option(page, 'Which divisions do you belong to now?', 'None of these').check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'One moment, please' })).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Take a place' }).click();
  await expect(page.getByText('Your place comes up in 20 seconds')).toBeVisible();
  await accessible(page);
});
