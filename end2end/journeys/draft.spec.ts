// What a member has begun is kept: at once, on every device, and while the network is away.

import { expect, test } from '../fixtures';
import { answerChoices, answerScales, ask, checked, next, option, point, press, start, status, words } from '../survey';

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
  witness.expects(/net::ERR_CONNECTION_REFUSED/, /503/);
  await start(page, campaign.link('lita'));
  await option(page, ask.WHY, 'A voice').check();
  await expect(status(page)).toHaveText('Saved');
  const kept = async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().length;
  // Three pages, how many there are, the language and its words, and three files.
  await expect.poll(() => page.evaluate(kept)).toBe(9);

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
    expect(await page.evaluate(kept), 'nothing of the answers is left on this device').toBe(3);
    expect(await campaign.closed()).toBe(1);
  });
});

test('what is sent from the one page without a network arrives', { tag: '@script' }, async ({ page, campaign, witness, installation }) => {
  witness.expects(/net::ERR_CONNECTION_REFUSED/, /503/);
  await start(page, campaign.link('lita'));
  const kept = async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().length;
  await expect.poll(() => page.evaluate(kept)).toBe(9);
  await press(page, 'All questions on one page', campaign.title);
  await expect.poll(() => page.evaluate(kept), 'the one page is kept too').toBe(10);
  await installation.without(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await press(page, 'Send my answers', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
  await press(page, 'Change my answers', 'Check your answers, then send them');
  expect((await checked(page))[ask.WHY]).toEqual(['A voice']);
});

test('the network comes back by itself and what was given is saved', { tag: '@script' }, async ({ page, campaign, witness, elsewhere }) => {
  witness.expects(/net::ERR_INTERNET_DISCONNECTED/, /fetching the script/);
  const link = campaign.link('lita');
  await start(page, link);
  await page.context().setOffline(true);
  await option(page, ask.WHY, 'The people').check();
  await expect(status(page)).toContainText('No connection');
  await page.context().setOffline(false);
  await expect(status(page)).toHaveText('Saved', { timeout: 20_000 });
  const other = await elsewhere();
  await other.goto(`${link}/1`);
  await expect(option(other, ask.WHY, 'The people')).toBeChecked();
});

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

test('the server restarts while a member answers', { tag: '@script' }, async ({ page, campaign, installation, witness }) => {
  // The second, if the worker was on its way.
  witness.expects(/net::ERR_CONNECTION_(REFUSED|RESET)/, /fetching the script/);
  await start(page, campaign.link('lita'));
  await installation.without(async () => {
    await option(page, ask.WHY, 'A voice').check();
    await expect(status(page)).toContainText('No connection');
  });
  await expect(status(page)).toHaveText('Saved', { timeout: 30_000 });
  await page.reload();
  await expect(option(page, ask.WHY, 'A voice')).toBeChecked();
});
