// What a member has begun is kept: at once, on every device, and while the network is away.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures';
import { answerChoices, answerScales, ask, checked, next, option, point, press, start, status, words } from '../survey';

/** The addresses of all that is kept for the time without a network. */
async function held(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url);
  });
}

/** How many pages, words and files are, beside what was given on them. */
const kept = async (page: Page) => (await held(page)).filter((url) => !url.endsWith('/given')).length;

test('an answer is saved as it is given', { tag: '@script' }, async ({ page, campaign, elsewhere }) => {
  const link = campaign.link('alcts');
  await start(page, link);

  await test.step('nothing is pressed but the answer', async () => {
    await option(page, ask.WHY, 'A voice').check();
    await option(page, ask.CHANGE, 'Yes').check();
    await words(page, ask.WHAT).fill('Ask us first');
    await expect(status(page)).toHaveText('Saved');
  });

  await test.step('it survives a reload', async () => {
    await page.reload();
    await expect(option(page, ask.WHY, 'A voice')).toBeChecked();
    await expect(words(page, ask.WHAT)).toHaveValue('Ask us first');
  });

  await test.step('another device finds it by the personal link', async () => {
    const phone = await elsewhere();
    await phone.goto(link);
    await press(phone, 'Go on where you left', 'What you choose');
    await expect(option(phone, ask.WHY, 'A voice')).toBeChecked();
    await expect(words(phone, ask.WHAT)).toHaveValue('Ask us first');
  });

  await test.step('it is no response', async () => {
    expect((await campaign.results()).responses).toBe(0);
  });
});

test('what is answered before the script is there is saved as soon as it is', { tag: '@script' }, async ({ page, campaign }) => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await arrived;
    await route.continue();
  });
  const link = campaign.link('alcts');
  await start(page, link);
  await option(page, ask.WHY, 'A voice').check();
  await option(page, ask.CHANGE, 'Yes').check();
  await expect(status(page)).toHaveText('Kept at each step');
  arrive();
  await expect(status(page)).toHaveText('Saved');
  await expect(words(page, ask.WHAT), 'the follow-up question appears').toBeVisible();
  await page.reload();
  await expect(option(page, ask.WHY, 'A voice')).toBeChecked();
});

test('answers are kept at each step', async ({ page, campaign, elsewhere, script }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  if (!script) await expect(status(page)).toHaveText('Kept at each step');
  await answerChoices(page, { why: 'The people', change: 'No', use: ['A mentor'] }, script);
  await next(page, 'How strongly');
  await answerScales(page, { likely: 7 });

  await test.step('“Go on later” keeps this page too and says how to come back', async () => {
    await press(page, 'Go on later', 'Your answers are kept. Nothing is sent yet.');
    await expect(page.locator('.survey-link a')).toHaveText(new URL(link, page.url()).href);
  });

  await test.step('on another device one goes on with the first page that has something left', async () => {
    const other = await elsewhere();
    await other.goto(link);
    await press(other, 'Go on where you left', 'How strongly');
    await expect(point(other, ask.LIKELY, 7)).toBeChecked();
    await press(other, 'Back', 'What you choose');
    await expect(option(other, ask.USE, 'A mentor')).toBeChecked();
  });
});

test('a survey that was begun is finished without a network', { tag: '@script' }, async ({ page, campaign, accessible, witness, installation }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /503/);
  await start(page, campaign.link('lita'));
  await option(page, ask.WHY, 'A voice').check();
  await expect(status(page)).toHaveText('Saved');
  // Three pages, how many there are, the language and its words, and three files.
  await expect.poll(() => kept(page)).toBe(9);

  await installation.without(async () => {
    await test.step('an answer while the network is away: the page says so in words', async () => {
      await option(page, ask.CHANGE, 'No').check();
      await expect(status(page)).toHaveText('No connection. Your answers are kept here; trying again.');
    });

    await test.step('Continue and Back lead on all the same', async () => {
      await next(page, 'How strongly');
      await point(page, ask.LIKELY, 7).check();
      await press(page, 'Back', 'What you choose');
      await expect(option(page, ask.CHANGE, 'No')).toBeChecked();
      await next(page, 'How strongly');
      await next(page, 'Order and words');
      await words(page, ask.WORD).fill('Home');
    });

    await test.step('after the last page it says what becomes of the answers', async () => {
      await next(page, 'No connection');
      await accessible(page);
      await press(page, 'Send as soon as there is a connection', 'Your answers wait to be sent');
      await accessible(page);
    });
  });

  await test.step('the network is back: sent, by itself', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
    expect(await held(page), 'nothing of the answers is left on this device').toHaveLength(3);
    expect(await campaign.closed()).toBe(1);
  });
});

test('what is sent from the one page without a network arrives', { tag: '@script' }, async ({ page, campaign, witness, installation }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /503/);
  await start(page, campaign.link('lita'));
  await expect.poll(() => kept(page)).toBe(9);
  await press(page, 'All questions on one page', campaign.title);
  await expect.poll(() => kept(page), 'the one page is kept too').toBe(10);
  await installation.without(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await press(page, 'Send my answers', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
  await press(page, 'Change my answers', 'Check your answers, then send them');
  expect((await checked(page))[ask.WHY]).toEqual(['A voice']);
});

test('the network comes back by itself and what was given is saved', { tag: '@script' }, async ({ page, campaign, witness, elsewhere }) => {
  witness.expects(/net::ERR_(INTERNET_DISCONNECTED|FAILED)/, /fetching the script/);
  const link = campaign.link('lita');
  await start(page, link);
  // A worker that is only just beginning would not hear that there is no network.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.context().setOffline(true);
  for (const worker of page.context().serviceWorkers()) {
    await expect.poll(() => worker.evaluate(() => navigator.onLine)).toBe(false);
  }
  await option(page, ask.WHY, 'The people').check();
  await expect(status(page)).toContainText('No connection');
  await page.context().setOffline(false);
  await expect(status(page)).toHaveText('Saved', { timeout: 20_000 });
  const other = await elsewhere();
  await other.goto(`${link}/1`);
  await expect(option(other, ask.WHY, 'The people')).toBeChecked();
});

// What a page does by itself, in browsers without workers too.
test.describe(() => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ witness }) => witness.expects(/Service Worker registration blocked/));

  test('what was not saved when the page was left is there again', { tag: '@script' }, async ({ page, campaign, witness }) => {
    witness.expects(/Failed to load resource/);
    await start(page, campaign.link('lita'));
    const drafts = '**/1/draft';
    await page.route(drafts, (route) => route.abort());
    await option(page, ask.WHY, 'What I learn').check();
    await expect(status(page)).toContainText('No connection');
    await page.reload();
    await expect(option(page, ask.WHY, 'What I learn')).toBeChecked();
    await page.unroute(drafts);
    await expect(status(page)).toHaveText('Saved', { timeout: 20_000 });
  });

  test('a server that answers with an error is waited for', { tag: '@script' }, async ({ page, campaign, witness }) => {
    witness.expects(/status of 503/);
    await start(page, campaign.link('lita'));
    const drafts = '**/1/draft';
    await page.route(drafts, (route) => route.fulfill({ status: 503 }));
    await option(page, ask.WHY, 'What I learn').check();
    await expect(status(page)).toContainText('trying again');
    await page.unroute(drafts);
    await expect(status(page)).toHaveText('Saved', { timeout: 20_000 });
  });
});

test('the server restarts while a member answers', { tag: '@script' }, async ({ page, campaign, installation, witness }) => {
  // The second, if the worker was on its way.
  witness.expects(/net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|FAILED)/, /fetching the script/);
  await start(page, campaign.link('lita'));
  await installation.without(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await expect(status(page)).toContainText('No connection');
  });
  await expect(status(page)).toHaveText('Saved', { timeout: 30_000 });
  await page.reload();
  await expect(option(page, ask.WHY, 'A voice')).toBeChecked();
});

test('where pages depend on each other, the rest is asked together without a network', { tag: '@script' }, async ({ page, installation, accessible, witness }, info) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /503/);
  const slug = `depends-${info.testId.slice(-6)}`;
  const choice = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
  const document = {
    format: 'canvass-campaign/1',
    slug,
    title: 'One after the other',
    asks: 'We',
    intro: 'Why',
    next: 'Then',
    language: 'en',
    privacy: 'confidential',
    questionnaire: {
      pages: [
        {
          id: 'you',
          title: 'You',
          questions: [
            { id: 'use', text: 'What did you use?', answer: { kind: 'several', options: choice('Vote', 'Journal') } },
            { id: 'since', text: 'Since when?', answer: { kind: 'number', from: 1900, to: 2030 } },
            { id: 'paper', text: 'What did you write?', answer: { kind: 'file', types: ['pdf'] } },
          ],
        },
        { id: 'vote', title: 'The vote', show_if: 'use has vote', questions: [{ id: 'again', text: 'Would you vote again?', answer: { kind: 'single', options: choice('Yes', 'No') } }] },
        { id: 'read', title: 'The journal', show_if: 'use has journal', questions: [{ id: 'how', text: 'How do you read it?', required: true, answer: { kind: 'text' } }] },
        { id: 'last', title: 'At last', questions: [{ id: 'more', text: 'What else?', answer: { kind: 'text' } }] },
      ],
    },
  };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify(document));
  await installation.canvass('campaign', 'import', file);
  await installation.canvass('campaign', 'open', slug);
  await page.goto(`/c/${slug}`);
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await press(page, 'Start', 'You');
  await option(page, 'What did you use?', 'Vote').check();
  await expect(status(page)).toHaveText('Saved');
  // All together, the page that was opened, how many there are, the language and its words, and three files.
  await expect.poll(() => kept(page)).toBeGreaterThanOrEqual(7);

  await installation.without(async () => {
    await option(page, 'What did you use?', 'Vote').uncheck();
    await option(page, 'What did you use?', 'Journal').check();
    await words(page, 'Since when?').fill('2004');
    await page.getByLabel('Your file').setInputFiles({ name: 'a paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 words') });
    await next(page, 'One after the other');
    await expect(page.getByText('all questions are on one page now')).toBeInViewport();
    await accessible(page);
    await expect(option(page, 'Would you vote again?', 'Yes')).toBeHidden();
    await expect(option(page, 'What did you use?', 'Journal')).toBeChecked();
    await expect(words(page, 'Since when?')).toHaveValue('2004');
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([/How do you read it\?/]);
    await words(page, 'How do you read it?').fill('On the train');
    await page.reload();
    await expect(words(page, 'How do you read it?')).toHaveValue('On the train');
    await press(page, 'Send my answers', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
  await press(page, 'Change my answers', 'Check your answers, then send them');
  expect(await checked(page)).toEqual({
    'What did you use?': ['Journal'],
    'Since when?': ['2004'],
    'What did you write?': [expect.stringContaining('a paper.pdf')],
    'How do you read it?': ['On the train'],
    'What else?': ['No answer'],
  });
});

test('what is given without a network is there although the page was closed', { tag: '@script' }, async ({ page, context, campaign, witness, installation }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /503/);
  const link = campaign.link('lita');
  await start(page, link);
  await expect.poll(() => kept(page)).toBe(9);
  const again = await context.newPage();
  await installation.without(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await expect(status(page)).toContainText('No connection');
    await page.close();
    await again.goto(`${link}/1`);
    await expect(option(again, ask.WHY, 'A voice'), 'without a network').toBeChecked();
    await again.close();
  });
  const last = await context.newPage();
  await last.goto(link);
  await press(last, 'Go on where you left', 'What you choose');
  await expect(option(last, ask.WHY, 'A voice')).toBeChecked();
});

test('a network that says nothing is as good as none', { tag: '@script' }, async ({ page, campaign, witness, installation }) => {
  witness.expects(/net::ERR_(ABORTED|FAILED)/, /503/);
  await start(page, campaign.link('lita'));
  await expect.poll(() => kept(page)).toBe(9);
  await installation.silent(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await option(page, ask.CHANGE, 'No').check();
    await expect(status(page)).toContainText('No connection');
    await next(page, 'How strongly');
    await point(page, ask.LIKELY, 7).check();
    await next(page, 'Order and words');
    await words(page, ask.WORD).fill('Home');
    await next(page, 'No connection');
    await press(page, 'Send as soon as there is a connection', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
  await press(page, 'Change my answers', 'Check your answers, then send them');
  expect((await checked(page))[ask.WHY]).toEqual(['A voice']);
});

test('of two tabs each changes what was changed in it', { tag: '@script' }, async ({ page, context, campaign }) => {
  const link = campaign.link('lita');
  await start(page, link);
  const other = await context.newPage();
  await other.goto(`${link}/1`);
  await option(page, ask.WHY, 'A voice').check();
  await option(page, ask.USE, 'A mentor').check();
  await expect(status(page)).toHaveText('Saved');
  await option(other, ask.WHY, 'The people').check();
  await option(other, ask.USE, 'Online courses').check();
  await expect(status(other)).toHaveText('Saved');
  await option(page, ask.CHANGE, 'No').check();
  await expect(status(page)).toHaveText('Saved');
  await press(page, 'Go on later', 'Your answers are kept. Nothing is sent yet.');
  await other.reload();
  await expect(option(other, ask.WHY, 'The people'), 'the later of two answers').toBeChecked();
  await expect(option(other, ask.USE, 'A mentor')).toBeChecked();
  await expect(option(other, ask.USE, 'Online courses')).toBeChecked();
  await expect(option(other, ask.CHANGE, 'No')).toBeChecked();

  await option(other, ask.USE, 'A mentor').uncheck();
  await expect(status(other)).toHaveText('Saved');
  await option(other, ask.USE, 'A mentor').check();
  await option(other, ask.USE, 'Online courses').uncheck();
  await expect(status(other)).toHaveText('Saved');
  await other.reload();
  await expect(option(other, ask.USE, 'A mentor'), 'what was put back is there').toBeChecked();
  await expect(option(other, ask.USE, 'Online courses'), 'what is taken away stays away').not.toBeChecked();
});

test('what cannot be sent when the network is back is shown with what is missing', { tag: '@script' }, async ({ page, campaign, witness, installation }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /50[23]/, /422/);
  await start(page, campaign.link('lita'));
  await expect.poll(() => kept(page)).toBe(9);
  await installation.without(async () => {
    await option(page, ask.USE, 'A mentor').check();
    await press(page, 'Go on later', 'No connection');
    await press(page, 'Send as soon as there is a connection', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers, then send them', { timeout: 30_000 });
  await expect(page.getByRole('alert').getByRole('link').first()).toBeVisible();
});

test('what cannot be sent because the survey was closed meanwhile is said', { tag: '@script' }, async ({ page, campaign, witness, installation, accessible }) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /50[23]/, /status of 4/);
  await start(page, campaign.link('lita'));
  await expect.poll(() => kept(page)).toBe(9);
  await page.context().setOffline(true);
  await option(page, ask.WHY, 'A voice').check();
  await next(page, 'How strongly');
  await campaign.closed();
  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByText('could not be sent')).toBeVisible();
  await accessible(page);
});
