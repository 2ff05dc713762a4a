// In an anonymous campaign a member's browser makes a credential, has it signed unread, and answers with it: no request that carries
// answers carries the personal link.

import { type Page, type Request } from '@playwright/test';

import { type Installation } from '../installation';
import { expect, signIn } from '../fixtures';
import { next, press, words } from '../survey';
import { test } from '../with_post';

const asks = (id: string, title: string, text: string) =>
  ({ id, title, questions: [{ id: `${id}-q`, text, answer: { kind: 'text' } }] });
const pages = [asks('one', 'One thing', 'What matters most?'), asks('more', 'And another', 'What else?')];

/** An open anonymous campaign with a personal link for each member. */
async function quiet(installation: Installation, slug: string) {
  await installation.bring({ slug, title: 'Asked in confidence', k: 5, privacy: 'anonymous', questionnaire: { pages } });
  return installation.opened(slug, 'Asked in confidence');
}

const start = (page: Page) => page.getByRole('button', { name: 'Start', exact: true });

test('a member answers with a credential, and nothing that carries answers carries the link', { tag: '@script' }, async ({ page, installation, elsewhere, witness, accessible }, info) => {
  test.slow();
  const campaign = await quiet(installation, `quiet-${info.testId.slice(-8)}-${info.repeatEachIndex}`);
  const link = campaign.link('lita');
  const secret = link.split('/').pop() ?? '';
  const open = `/c/${campaign.slug}`;
  const sent: Request[] = [];
  page.context().on('request', (request) => sent.push(request));

  await test.step('the invitation says what is promised, and how one can know', async () => {
    await page.goto(link);
    await expect(page.getByText('Nobody, not even an administrator, can link your answers to you')).toBeVisible();
    await expect(start(page)).toBeVisible();
    await accessible(page);
    await page.getByText('How do you know?').click();
    await expect(page.getByText('has to be the same for everybody')).toBeVisible();
    await accessible(page);
    const list = await page.request.get(await page.getByRole('link', { name: 'All keys of this survey' }).getAttribute('href') ?? '');
    const classes = ((await list.json()).keys as { class: string }[]).map((one) => one.class);
    expect(classes).toContain('lita');
    // Six members hold all three divisions: too few for a key of their own, or for one that others come to have later.
    expect(classes).not.toContain('*rare');
  });

  await test.step('Start makes the credential and leads to the questions', async () => {
    await press(page, 'Start', 'One thing');
    expect(new URL(page.url()).pathname).toBe(`${open}/1`);
    await accessible(page);
    await words(page, 'What matters most?').fill('That nobody knows it was me.');
    await next(page, 'And another');
  });

  await test.step('another device is told where to go on', async () => {
    witness.expects(/409 \(Conflict\)/);
    const other = await elsewhere();
    await other.goto(link);
    await start(other).click();
    await expect(other.getByText('Another browser has taken the credential of your invitation.')).toBeVisible();
    await accessible(other);
  });

  await test.step('this browser goes on, with its cookies lost too', async () => {
    await page.context().clearCookies();
    await page.goto(link);
    await press(page, 'Go on where you left', 'And another');
    await page.goto(`${open}/later`);
    await expect(page.getByText('within sixty days after you began')).toBeVisible();
    await accessible(page);
    await page.goto(`${open}/2`);
    await words(page, 'What else?').fill('Nothing.');
    await press(page, 'Continue', 'Check your answers');
    await press(page, 'Send my answers', 'Thank you');
    await expect(page.getByText('The time is not kept.')).toBeVisible();
    await accessible(page);
  });

  await test.step('what was sent is changed and taken back by the same browser', async () => {
    await page.goto(link);
    await page.getByRole('button', { name: 'Go on where you left' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Thank you' })).toBeVisible();
    await page.getByText('Take my answers back', { exact: true }).click();
    await page.getByRole('button', { name: 'Yes, take my answers back' }).click();
    await expect(page.getByText('open your personal link again in this browser')).toBeVisible();
    await accessible(page);
    await page.goto(link);
    await press(page, 'Go on where you left', 'One thing');
    await expect(words(page, 'What matters most?')).toHaveValue('');
  });

  await test.step('no request to the campaign says where it came from', async () => {
    const below = sent.filter((request) => new URL(request.url()).pathname.startsWith(open));
    expect(below.some((request) => request.method() === 'POST' && request.url().endsWith('/credential'))).toBe(true);
    for (const request of below) {
      const whole = JSON.stringify([request.url(), await request.allHeaders(), request.postData()]);
      expect(whole, request.url()).not.toContain(secret);
    }
  });
});

test('a reply that is lost costs nobody their vote', { tag: '@script' }, async ({ page, installation, witness }, info) => {
  const campaign = await quiet(installation, `lost-${info.testId.slice(-8)}-${info.repeatEachIndex}`);
  const link = campaign.link('lita');
  witness.expects(/net::ERR_FAILED/, /503/);
  // The server signs, and its reply is lost; then the reply to what is spent.
  for (const path of [`${link}/credential`, `/c/${campaign.slug}/credential`]) {
    await page.route(`**${path}`, async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
  }
  await page.goto(link);
  await start(page).click();
  await expect(page.getByText('nothing is lost')).toBeVisible();
  await page.reload();
  await start(page).click();
  await expect(page.getByText('nothing is lost')).toBeVisible();
  await page.reload();
  await press(page, 'Go on where you left', 'One thing');
});

test('a second tab goes on with the credential of the first', { tag: '@script' }, async ({ page, installation }, info) => {
  const campaign = await quiet(installation, `tabs-${info.testId.slice(-8)}-${info.repeatEachIndex}`);
  const link = campaign.link('lita');
  const second = await page.context().newPage();
  await second.goto(link);
  let go = () => {};
  const first = new Promise<void>((resolve) => { go = resolve; });
  await second.route(`**/c/${campaign.slug}/keys`, async (route) => {
    await first;
    await route.continue();
  });
  await start(second).click();
  await page.goto(link);
  await press(page, 'Start', 'One thing');
  await words(page, 'What matters most?').fill('Said in the first.');
  await next(page, 'And another');
  go();
  await expect(second.getByRole('heading', { level: 1, name: 'And another' })).toBeVisible();
});

test('without script the page says what to do, and links nothing', async ({ page, installation, script, accessible }, info) => {
  test.skip(script, 'with script a credential is made');
  const campaign = await quiet(installation, `words-${info.testId.slice(-8)}-${info.repeatEachIndex}`);
  await page.goto(campaign.link('lita'));
  await expect(page.getByText('This survey needs script', { exact: true })).toBeVisible();
  await expect(page.getByText('There is no way around it')).toBeVisible();
  await expect(start(page)).toBeHidden();
  await accessible(page);
  // The open link works as ever.
  await page.goto(`/c/${campaign.slug}`);
  await page.getByLabel('LITA').check();
  await press(page, 'Start', 'One thing');
});

test('a reminder leaves out who took a credential', { tag: '@script' }, async ({ page, installation, elsewhere, accessible }, info) => {
  test.slow();
  const campaign = await quiet(installation, `remind-${info.testId.slice(-8)}-${info.repeatEachIndex}`);
  const member = await elsewhere();
  await member.goto(campaign.link('lita'));
  await press(member, 'Start', 'One thing');

  await signIn(page, 'staff', `/sign-in?next=/campaigns/${campaign.slug}/participation`);
  const row = page.locator('#by-division tr', { has: page.getByRole('rowheader', { name: 'LITA', exact: true }) });
  await expect(page.getByText('1 of 750 invited members has taken a credential.')).toBeVisible();
  await expect(page.getByText('Nobody knows whether they have answered.')).toBeVisible();
  await expect(row.getByRole('cell').last()).toContainText('1');
  await accessible(page);
  await page.goto(`/campaigns/${campaign.slug}/mail/new?kind=reminder`);
  await expect(page.getByText('took a credential').first()).toBeVisible();
  await accessible(page);
});
