// Takes pictures of every page in light and dark, at a desk and on a phone, into `output/pictures`;
// those of the README into `docs/pictures`. Only with PICTURES=1.

import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, signIn, test as base } from '../fixtures';
import { here, serving } from '../installation';
import { answerChoices, answerScales, answerWords, everything, next, press, start, status } from '../survey';

const tag = ['@pictures', '@script'];

/** Draws every chart by scrolling past it, then goes back to the top. */
async function settle(page: Page): Promise<void> {
  // Before the first answers are published, the figures are there and hidden.
  for (const chart of await page.locator('.chart-place').filter({ visible: true }).all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.locator('svg')).toBeVisible();
  }
  await page.evaluate(() => window.scrollTo(0, 0));
}

async function picture(page: Page, name: string, project: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settle(page);
    await page.screenshot({ path: join(here, 'output/pictures', `${name}-${project}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
}

base('every page of an installation', { tag }, async ({ page, campaign, installation, elsewhere }, { project: { name } }) => {
  base.setTimeout(300_000);
  const shot = (what: string, on = page) => picture(on, what, name);
  const link = campaign.link('lita;llama');

  await page.goto('/');
  await shot('home');
  await page.goto(`/c/${campaign.slug}`);
  await shot('invitation-open');
  await page.goto('/nowhere');
  await shot('problem');
  await page.goto(link);
  await shot('invitation');
  await start(page, link);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await shot('survey-error');
  await answerChoices(page, everything);
  await shot('survey-choices');
  await next(page, 'How strongly');
  await answerScales(page, everything);
  await expect(status(page)).toHaveText('Saved');
  await shot('survey-scales');
  await next(page, 'Order and words');
  await answerWords(page, everything);
  await expect(status(page)).toHaveText('Saved');
  await shot('survey-words');
  await press(page, 'Go on later', 'Your answers are kept. Nothing is sent yet.');
  await shot('later');
  await page.goto(`${link}/check`);
  await shot('check');
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  await shot('thanks');

  const staff = await elsewhere();
  await staff.goto('/sign-in');
  await shot('sign-in', staff);
  await signIn(staff, 'staff');
  await shot('campaigns', staff);
  await staff.goto('/campaigns/new');
  await shot('campaign-new', staff);
  await staff.getByLabel('Or its text').fill('{"format": "canvass-campaign/1"}');
  await staff.getByRole('button', { name: 'Check and bring' }).click();
  await shot('campaign-new-error', staff);
  await staff.goto(`/campaigns/${campaign.slug}`);
  await shot('campaign', staff);
  const draft = `draft-${name}`;
  await installation.draft(draft, 'A draft');
  for (const [what, path] of [
    ['campaign-draft', ''], ['edit', '/edit'], ['edit-texts', '/edit/texts'], ['edit-page', '/edit/pages/choices'],
    ['edit-choices', '/edit/questions/use'], ['edit-battery', '/edit/questions/strength'],
    ['edit-assumptions', '/edit/assumptions'], ['edit-assumption', '/edit/assumptions/technology'], ['edit-crossings', '/edit/crossings'], ['preview', '/preview'], ['preview-page', '/preview/1'],
  ] as const) {
    await staff.goto(`/campaigns/${draft}${path}`);
    await shot(what, staff);
  }
  await staff.goto(`/results/${campaign.slug}/questions`);
  await shot('results-one-answer', staff);
});

const demo = base.extend<object, { demo: string }>({
  demo: [
    async ({}, use) => {
      await serving(['demo', '--seed', '42', '--start-with', '3500'], (server) => use(server.origin));
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: ({ demo }, use) => use(demo),
});

demo('the demonstration', { tag }, async ({ page, elsewhere }, { project: { name } }) => {
  base.setTimeout(300_000);
  const shot = (what: string, on = page) => picture(on, `demo-${what}`, name);
  const readme = (what: string, on: Page) => on.screenshot({ path: join(here, '../docs/pictures', `${what}.png`) });

  await page.goto('/');
  await shot('home');
  if (name === 'script') await readme('demo', page);
  await page.goto('/demo/member');
  await shot('invitation');
  await press(page, 'Start', 'Core strengths');
  for (const [statement, value] of [['Standards', 4], ['Operations and Buildings', 2], ['Collections', 5]] as const) {
    await page.getByRole('radiogroup', { name: statement }).getByRole('radio', { name: new RegExp(`^${value}\\b`) }).check();
  }
  await expect(status(page)).toHaveText('Saved');
  await page.evaluate(() => window.scrollTo(0, 0));
  await readme(name === 'phone' ? 'survey-phone' : 'survey', page);
  await shot('survey');
  for (const heading of ['What you need', 'Ways forward', 'Fairness and taking part']) {
    await next(page, heading);
    if (heading === 'Ways forward') {
      for (const model of await page.getByRole('radiogroup').all()) await model.getByRole('radio', { name: /^4\b/ }).check();
    }
    await shot(heading.toLowerCase().replaceAll(' ', '-'));
  }

  const staff = await elsewhere();
  await staff.goto('/demo/staff');
  await shot('campaigns', staff);
  await staff.getByRole('link', { name: 'Manage' }).click();
  await shot('campaign', staff);

  const leader = await elsewhere();
  await leader.goto('/demo/leadership');
  await shot('now', leader);
  if (name === 'script') await readme('now', leader);
  await leader.getByRole('link', { name: 'Questions' }).click();
  await shot('questions', leader);
  await readme(name === 'phone' ? 'questions-phone' : 'questions', leader);
  await leader.getByRole('link', { name: 'Who answered' }).click();
  await shot('who', leader);
  if (name === 'script') await readme('who', leader);
});
