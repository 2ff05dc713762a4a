// Venues: staff give out an address, members come by it, and a screen that many use shows nobody what others answered.

import type { Page, TestInfo } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import type { Installation } from '../installation';
import { option, press, words } from '../survey';

const DIVISIONS = 'Which divisions do you belong to now?';
const MATTERS = 'What matters most?';

/** An open campaign of two short pages, this journey's own. */
async function open(installation: Installation, info: TestInfo): Promise<string> {
  const slug = `venues-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const asks = (id: string, title: string, text: string) =>
    ({ id, title, questions: [{ id: `${id}-q`, text, answer: { kind: 'text' } }] });
  const pages = [asks('one', 'One thing', MATTERS), asks('more', 'And another', 'What else?')];
  await installation.bring({ slug, title: 'What brings you here?', questionnaire: { pages } });
  await installation.canvass('campaign', 'open', slug);
  return slug;
}

/** A new venue of a campaign; its code. */
async function venue(installation: Installation, slug: string, name: string): Promise<string> {
  const added = await installation.canvass('venue', 'add', slug, name, '--kind', 'booth');
  const [code] = added.split(' ');
  if (!code) throw new Error(`no venue was added: ${added}`);
  return code;
}

async function start(page: Page): Promise<void> {
  await option(page, DIVISIONS, 'None of these').check();
  await press(page, 'Start', 'One thing');
}

async function finish(page: Page, matters: string): Promise<void> {
  await words(page, MATTERS).fill(matters);
  await press(page, 'Continue', 'And another');
  await press(page, 'Continue', 'Check your answers, then send them');
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
}

test('staff add a venue, print its poster and close it; a member comes by it', async ({ page, installation, elsewhere, accessible }, info) => {
  const slug = await open(installation, info);

  await test.step('staff add it', async () => {
    await signIn(page, 'staff', `/sign-in?next=/campaigns/${slug}`);
    await page.getByRole('link', { name: 'Venues', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'No venue yet' })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Add the venue' }).click();
    await expect(page.getByRole('alert')).toContainText('Give the venue a name');
    await accessible(page);
    await page.getByLabel('Its name').fill('Town hall in January');
    await page.getByRole('button', { name: 'Add the venue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Town hall in January' })).toBeVisible();
    await expect(page.getByRole('status')).toContainText('The venue is here');
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
    await accessible(page);
  });

  const one = new URL(page.url()).pathname;
  const code = one.split('/').at(-1) ?? '';
  await expect(page.getByLabel('HTML to copy')).toHaveValue(new RegExp(`<a href="[^"]+/v/${code}">What brings you here\\?</a>`));

  await test.step('and print the poster', async () => {
    await page.getByRole('link', { name: 'Poster to print' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What brings you here?' })).toBeVisible();
    await expect(page.locator('.poster-address')).toContainText(`/v/${code}`);
    await accessible(page);
    // One sheet, no more.
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
  });

  await test.step('a member comes by it', async () => {
    const member = await elsewhere();
    await member.goto(`/v/${code}`);
    await expect(member).toHaveURL(new RegExp(`/c/${slug}\\?via=${code}$`));
    await start(member);
    await finish(member, 'The booth');
  });

  await test.step('closed, it says so kindly', async () => {
    await page.goto(one);
    await page.getByRole('button', { name: 'Close the venue' }).click();
    await expect(page.getByRole('heading', { name: 'This venue is closed' })).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Venues', exact: true }).click();
    await expect(page.getByRole('row', { name: /Town hall in January/ })).toContainText('Closed');
    await accessible(page);
    const member = await elsewhere();
    await member.goto(`/v/${code}`);
    await expect(member.getByRole('heading', { name: 'This way in is closed' })).toBeVisible();
    await accessible(member);
    const [listed] = JSON.parse(await installation.canvass('venue', 'list', slug, '--json'));
    expect(listed).toMatchObject({ code, kind: 'town-hall', state: 'closed' });
  });
});

test('a kiosk shows nobody what the one before answered', async ({ page, installation, accessible }, info) => {
  const slug = await open(installation, info);
  const base = `/v/${await venue(installation, slug, 'Booth')}/kiosk`;
  const atStart = () => expect(page.getByRole('heading', { level: 1, name: 'What brings you here?' })).toBeVisible();

  await test.step('one goes away in the middle', async () => {
    await page.goto(base);
    await accessible(page);
    await start(page);
    await accessible(page);
    await expect(page.getByRole('button', { name: 'Go on later' })).toHaveCount(0);
    await words(page, MATTERS).fill('My secret');
    await press(page, 'Continue', 'And another');
    await press(page, 'Continue', 'Check your answers, then send them');
    await expect(page.getByText('My secret')).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Next person' }).click();
    await atStart();
  });

  await test.step('the way back leads to the start', async () => {
    await page.goBack();
    await atStart();
    for (const path of ['/1', '/2', '/check', '/thanks']) {
      await page.goto(base + path);
      await atStart();
    }
  });

  await test.step('the next finds nothing, and answers', async () => {
    await expect(option(page, DIVISIONS, 'None of these')).not.toBeChecked();
    await start(page);
    await expect(words(page, MATTERS)).toHaveValue('');
    await finish(page, 'Something else');
    await expect(page.getByRole('button', { name: 'Change my answers' })).toHaveCount(0);
    await accessible(page);
    await page.goBack();
    await expect(page.getByText('Something else')).toHaveCount(0);
    await page.goto(`${base}/thanks`);
    await page.getByRole('link', { name: 'Next person' }).click();
    await atStart();
    await page.goBack();
    await atStart();
  });
});

test('a kiosk goes back to the start after the thanks by itself', async ({ page, installation, script }, info) => {
  const slug = await open(installation, info);
  const base = `/v/${await venue(installation, slug, 'Booth')}/kiosk`;
  if (script) await page.clock.install();
  await page.goto(base);
  await start(page);
  await finish(page, 'Time');
  if (script) await page.clock.runFor(21_000);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveURL(new RegExp(`${base}$`));
});

test('a kiosk asks whether somebody is there, and starts afresh if not @script', async ({ page, installation, accessible }, info) => {
  const slug = await open(installation, info);
  const base = `/v/${await venue(installation, slug, 'Booth')}/kiosk`;
  const asks = page.getByRole('dialog', { name: 'Are you still there?' });
  await page.clock.install();
  await page.goto(base);
  await test.step('a start that nobody touches just stands', async () => {
    await page.clock.runFor(200_000);
    await expect(asks).toBeHidden();
  });
  await start(page);
  await words(page, MATTERS).fill('My secret');
  await page.clock.runFor(119_000);
  await expect(asks).toBeHidden();
  await page.clock.runFor(2_000);
  await expect(asks).toBeVisible();
  await expect(asks).toContainText('Seconds left: 29');
  await accessible(page);
  await asks.getByRole('button', { name: 'Go on' }).click();
  await expect(asks).toBeHidden();
  await expect(words(page, MATTERS)).toHaveValue('My secret');
  await page.clock.runFor(151_000);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await start(page);
  await expect(words(page, MATTERS)).toHaveValue('');
});

test('a kiosk without a network shows nothing of what was answered @script', async ({ page, context, installation, witness }, info) => {
  const slug = await open(installation, info);
  const base = `/v/${await venue(installation, slug, 'Booth')}/kiosk`;
  witness.expects(/ERR_INTERNET_DISCONNECTED/);
  await page.clock.install();
  await page.goto(base);
  await start(page);
  await words(page, MATTERS).fill('My secret');
  await context.setOffline(true);
  await page.clock.runFor(151_000);
  await expect(words(page, MATTERS)).toHaveCount(0);
  await context.setOffline(false);
  await page.clock.runFor(6_000);
  await start(page);
  await expect(words(page, MATTERS)).toHaveValue('');
});
