// Conditions: what is shown, needed and taken, and where a survey ends early; that browser and server never differ; a random order,
// and texts that recall what was said.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import type { Installation } from '../installation';
import { checked, next, option, place, point, press, question, words } from '../survey';

const choice = (...ids: string[]) => ids.map((id) => ({ id, label: id[0].toUpperCase() + id.slice(1) }));

const asked = [
  { id: 'evenings', text: 'Should we open in the evening?', answer: { kind: 'single', options: choice('yes', 'no') } },
  {
    id: 'worries',
    text: 'What worries you?',
    answer: { kind: 'several', options: choice('dues', 'home', 'voice', 'nothing'), exclusive: 'nothing' },
  },
  { id: 'likely', text: 'How likely are you to come?', answer: { kind: 'scale', from: 0, to: 10, labels: ['not', 'very'] } },
  {
    id: 'core',
    text: 'How strong are we?',
    answer: {
      kind: 'battery',
      statements: choice('tech', 'lead'),
      scale: { from: 1, to: 5, labels: ['weak', 'strong'], dont_know: true },
    },
  },
  { id: 'order', text: 'Put in order', answer: { kind: 'ranking', options: choice('x', 'y', 'z') } },
  { id: 'years', text: 'Since how many years?', answer: { kind: 'number', to: 80 } },
  { id: 'why', text: 'Why is that?', answer: { kind: 'text' } },
  { id: 'both', text: 'Both together', answer: { kind: 'calculated', value: 'sum(likely, years)', number: { to: 90 } } },
  { id: 'by', text: 'Came by', answer: { kind: 'hidden', link: 'source', options: choice('mail', 'card') } },
];

/** Each stands on a question of its own. */
const conditions = [
  'evenings = no',
  'evenings != no',
  'not (evenings = no)',
  'worries has dues and evenings in (yes, no)',
  'worries has any (home, voice)',
  'worries has all (dues, voice)',
  'count(worries) >= 2',
  'likely >= 7',
  'likely < years',
  'core.tech > 3 or core.lead = dont_know',
  'core.lead != 3',
  'core has 5',
  'sum(core) > 6',
  'count(core.tech >= 4, core.lead >= 4, evenings = no) = 2',
  'order.y = 1',
  'answered(order)',
  'years - likely = 5',
  'sum(years, likely) > 20',
  "why contains 'Über ALLES'",
  'empty(why) and answered(worries)',
  "why = 'a, b%c'",
  'both > 18 and by = mail',
  'empty(both) or both < 10',
  'link.source = mail and evenings = yes',
  "roster.library_type = 'Academic' and evenings = no",
  'roster.divisions has lita and likely > 8',
];

async function open(installation: Installation, slug: string, pages: object[]): Promise<void> {
  const document = {
    format: 'canvass-campaign/1',
    slug,
    title: `Conditions ${slug}`,
    asks: 'The test association',
    intro: 'To see that conditions work.',
    next: 'We publish the answers in March.',
    k: 5,
    questionnaire: { link_values: ['source'], pages },
  };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify(document));
  await installation.canvass('campaign', 'import', file);
  await installation.canvass('campaign', 'open', slug);
}

/** The questions of a table that can be seen. */
const shown = (page: Page) =>
  page.locator('fieldset[data-question^=condition]:not([hidden])').evaluateAll((all) => all.map((one) => one.getAttribute('data-question')));

test('browser and server agree on every condition @script', async ({ page, installation }, info) => {
  const slug = `agree-${info.testId.slice(-6)}`;
  const table = conditions.map((show_if, index) => ({ id: `condition${index}`, text: `Condition ${index}`, show_if, answer: { kind: 'text' } }));
  await open(installation, slug, [{ id: 'all', title: 'All', questions: [...asked, ...table] }]);
  const links = await installation.canvass('campaign', 'links', slug);
  const link = /\/s\/\S+/.exec(links.split('\n').find((line) => line.startsWith('lita-1@')) ?? '')?.[0];
  await page.goto(`${link}?source=mail`);
  await press(page, 'Start', 'All');

  const steps: [string, () => Promise<unknown>][] = [
    ['nothing', async () => undefined],
    ['yes', () => option(page, 'Should we open', 'Yes').check()],
    ['dues', () => option(page, 'What worries', 'Dues').check()],
    ['and a voice', () => option(page, 'What worries', 'Voice').check()],
    ['7', () => point(page, 'How likely', 7).check()],
    ['strong', () => point(page, 'Tech', 5).check()],
    ['no opinion', () => point(page, 'Lead', 'I do not know').check()],
    ['12 years', () => words(page, 'Since how many').fill('12')],
    ['no', () => option(page, 'Should we open', 'No').check()],
    ['words', () => words(page, 'Why is that?').fill('Über alles')],
    ['other words', () => words(page, 'Why is that?').fill('a, b%c')],
    ['y first', () => place(page, 'Y').selectOption('1')],
    ['9', () => point(page, 'How likely', 9).check()],
    ['a leader', () => point(page, 'Lead', 4).check()],
    ['alone', () => option(page, 'What worries', 'Nothing').check()],
    ['no words', () => words(page, 'Why is that?').fill('')],
    ['yes again', () => option(page, 'Should we open', 'Yes').check()],
  ];
  const seen = new Set<string>();
  for (const [what, act] of steps) {
    const saved = what === 'nothing' ? undefined : page.waitForResponse((response) => response.url().endsWith('/draft'));
    await act();
    expect((await saved)?.ok(), `saved after ${what}`).not.toBe(false);
    const here = await shown(page);
    here.forEach((id) => seen.add(id ?? ''));
    // The server renders the page from the same answers without a script of ours.
    const html = await (await page.request.get(page.url())).text();
    const there = await page.evaluate((html) => {
      const twin = new DOMParser().parseFromString(html, 'text/html');
      const all = twin.querySelectorAll('fieldset[data-question^=condition]:not([hidden])');
      return [...all].map((one) => one.getAttribute('data-question'));
    }, html);
    expect(here, `after ${what}`).toEqual(there);
  }
  expect([...seen].sort(), 'each condition held at some step').toEqual(table.map((one) => one.id).sort());
});

test('what is shown, needed and taken follows the answers; a survey can end early', async ({ page, installation, accessible, script }, info) => {
  const slug = `follow-${info.testId.slice(-6)}-${info.project.name}`;
  const member = { id: 'member', text: 'Are you a member?', required: true, answer: { kind: 'single', options: choice('yes', 'no') } };
  const benefits = {
    id: 'benefits',
    text: 'What did you use?',
    required_if: 'member = yes',
    answer: {
      kind: 'several',
      options: [...choice('web', 'paper'), { id: 'vote', label: 'The vote', show_if: 'member = yes' }],
    },
  };
  const from = { id: 'from', text: 'In which year did you join?', answer: { kind: 'number', from: 1900, to: 2030 } };
  const until = {
    id: 'until',
    text: 'In which year did you leave?',
    valid_if: 'until >= answer(from)',
    invalid_text: 'Nobody leaves before they join: look at both years',
    answer: { kind: 'number', from: 1900, to: 2030 },
  };
  const next_page = {
    id: 'vote',
    title: 'The vote',
    show_if: 'benefits has vote',
    questions: [{ id: 'again', text: 'Would you vote again?', answer: { kind: 'single', options: choice('yes', 'no') } }],
  };
  const last = { id: 'last', title: 'At last', questions: [{ id: 'more', text: 'What else?', answer: { kind: 'text' } }] };
  await open(installation, slug, [
    { id: 'you', title: 'You', end_if: 'member = no', end_text: 'This was all we ask of those who left.', questions: [member, benefits, from, until] },
    next_page,
    last,
  ]);
  await page.goto(`/c/${slug}`);
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await press(page, 'Start', 'You');
  const vote = option(page, 'What did you use?', 'The vote');
  const go = () => page.getByRole('button', { name: 'Continue' }).click();
  const faults = page.getByRole('alert').getByRole('link');

  await test.step('an option and a need that an answer brings', async () => {
    await expect(vote).toBeHidden();
    await option(page, 'Are you a member?', 'Yes').check();
    if (!script) {
      await go();
      await expect(page.getByText('Your answer leads to another question').or(faults).first()).toBeVisible();
    }
    await expect(vote).toBeVisible();
    await expect(question(page, 'What did you use?')).toContainText('needed');
    await accessible(page);
    await go();
    await expect(faults).toHaveText(['Choose at least one: What did you use?']);
    await vote.check();
  });

  await test.step('an answer that does not go with another', async () => {
    await words(page, 'join?').fill('2010');
    await words(page, 'leave?').fill('2004');
    await go();
    await expect(faults).toHaveText(['Nobody leaves before they join: look at both years: In which year did you leave?']);
    await words(page, 'leave?').fill('2014');
    await next(page, 'The vote');
    await option(page, 'Would you vote again?', 'Yes').check();
    await press(page, 'Back', 'You');
  });

  await test.step('who says no is asked nothing more, and what is hidden is not kept', async () => {
    await option(page, 'Are you a member?', 'No').check();
    await next(page, 'Check your answers, then send them');
    await expect(page.locator('main')).not.toContainText('The vote');
    await expect(page.locator('main')).not.toContainText('Would you vote again?');
    await accessible(page);
    await press(page, 'Send my answers', 'Thank you. Your answers are in.');
    await expect(page.locator('main')).toContainText('This was all we ask of those who left.');
    await expect(page.locator('main')).not.toContainText('We publish the answers in March.');
  });
});

test('staff read a survey as a member of a segment', async ({ page, installation, accessible }, info) => {
  const slug = `segment-${info.testId.slice(-6)}-${info.project.name}`;
  const question = (id: string, show_if: string) => ({ id, text: `Asked if ${id}`, show_if, answer: { kind: 'text' } });
  await open(installation, slug, [
    {
      id: 'one',
      title: 'For {{roster.name|all}}',
      questions: [
        { id: 'why', text: 'Why?', answer: { kind: 'text' } },
        question('lita', 'roster.divisions has lita'),
        question('other', 'not (roster.divisions has lita)'),
        question('public', "roster.library_type = 'Public'"),
        question('both', 'roster.divisions has lita and answered(why)'),
      ],
    },
  ]);
  await signIn(page, 'staff', '/campaigns');
  const asked = () => page.getByRole('group', { name: /Asked if/ }).getByRole('heading').allTextContents();
  await page.goto(`/campaigns/${slug}/preview/1`);
  expect(await asked()).toHaveLength(4);
  await page.getByText('As a member', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'LITA' }).check();
  await page.getByRole('textbox', { name: 'Roster: name' }).fill('Ada & Co');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For Ada & Co');
  expect(await asked()).toEqual(['Asked if lita', 'Asked if both']);
  await expect(page.getByText('Members see the next question only if')).toHaveCount(1);
  await accessible(page);
  await page.getByText('As a member', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'LITA' }).uncheck();
  await page.getByRole('textbox', { name: 'Roster: library_type' }).fill('Public');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await asked()).toEqual(['Asked if other', 'Asked if public']);
});

test('a random order is kept, and texts recall what was said', async ({ page, installation, accessible, browser }, info) => {
  const slug = `order-${info.testId.slice(-6)}-${info.project.name}`;
  const labels = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'];
  const reason = {
    id: 'reason',
    text: 'Why do you belong?',
    random_order: true,
    answer: { kind: 'several', options: choice(...labels, 'none', 'other'), exclusive: 'none', other: 'other' },
  };
  const more = {
    id: 'more',
    text: 'You named {{reason|no reason}}. What would change it?',
    hint: 'You came by {{link.source|no link of ours}}.',
    answer: { kind: 'text' },
  };
  await open(installation, slug, [
    { id: 'one', title: 'You', questions: [reason] },
    { id: 'two', title: 'More about {{reason|you}}', questions: [more] },
  ]);
  const order = async (at: Page) => {
    const texts = question(at, 'Why do you belong?').locator('.choice-text');
    return (await texts.allTextContents()).map((text) => text.trim());
  };
  const begin = async (at: Page) => {
    await at.goto(`/c/${slug}?source=%3Cb%3Ethe%20poster`);
    await at.getByRole('checkbox', { name: 'None of these' }).check();
    await press(at, 'Start', 'You');
    return order(at);
  };

  const own = await begin(page);
  expect(own.slice(-2), 'what goes alone and what asks for words stay last').toEqual(['None', 'Other']);
  expect([...own].sort()).toEqual(choice(...labels, 'none', 'other').map((one) => one.label).sort());
  await page.reload();
  expect(await order(page), 'the same after coming back').toEqual(own);
  const others = new Set<string>();
  for (let count = 0; count < 3; count += 1) {
    const other = await browser.newContext({ baseURL: installation.origin, javaScriptEnabled: false });
    others.add((await begin(await other.newPage())).join());
    await other.close();
  }
  // That four respondents get the same of 40,320 orders does not happen.
  expect(others.add(own.join()).size, 'others see others').toBeGreaterThan(1);

  await option(page, 'Why do you belong?', 'Beta').check();
  await option(page, 'Why do you belong?', 'Eta').check();
  const chosen = own.filter((label) => label === 'Beta' || label === 'Eta').join(', ');
  await next(page, `More about ${chosen}`);
  const asks = `You named ${chosen}. What would change it?`;
  await expect(question(page, asks)).toContainText('You came by <b>the poster.');
  await accessible(page);
  await words(page, asks).fill('Nothing');
  await next(page, 'Check your answers, then send them');
  await expect(page.locator('main')).toContainText(asks);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
});

test('without a network no text recalls what was answered before it went', { tag: '@script' }, async ({ page, installation, witness }, info) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/);
  const slug = `recalled-${info.testId.slice(-6)}`;
  const reason = { id: 'reason', text: 'Why do you belong?', answer: { kind: 'single', options: choice('alpha', 'beta') } };
  const more = { id: 'more', text: 'You named {{reason|a reason}}. What now?', hint: 'By {{link.source|no link}}.', answer: { kind: 'text' } };
  await open(installation, slug, [
    { id: 'one', title: 'You', questions: [reason] },
    { id: 'two', title: 'About {{reason|it}}', text: 'And {{reason|that}}, by {{link.source|no link}}', questions: [more] },
  ]);
  await page.goto(`/c/${slug}?source=post`);
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await press(page, 'Start', 'You');
  await option(page, 'Why do you belong?', 'Alpha').check();
  await next(page, 'About Alpha');
  await expect.poll(() => page.evaluate((at) => caches.match(at).then(Boolean), `/c/${slug}/1`)).toBe(true);
  await installation.without(async () => {
    await words(page, 'You named Alpha. What now?').fill('Nothing');
    await press(page, 'Back', 'You');
    await expect(option(page, 'Why do you belong?', 'Alpha')).toBeChecked();
    await option(page, 'Why do you belong?', 'Beta').check();
    await next(page, 'About it');
    await expect(words(page, 'You named a reason. What now?')).toHaveValue('Nothing');
    await expect(page.locator('.lead')).toHaveText('And that, by post');
  });
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('About Beta');
});

test('where all is on one page, texts follow what they recall', async ({ page, installation, accessible, script }, info) => {
  const slug = `recall-${info.testId.slice(-6)}-${info.project.name}`;
  const reason = { id: 'reason', text: 'Why do you belong?', answer: { kind: 'several', options: choice('alpha', 'beta') } };
  const name = { id: 'name', text: 'What is it called?', answer: { kind: 'text' } };
  const more = { id: 'more', text: 'You named {{reason|no reason}}. What now?', hint: 'For {{name|it}}.', required: true, answer: { kind: 'text' } };
  const read = { id: 'read', text: 'Read on', answer: { kind: 'note', body: 'First {{name|nothing}}.\n\nThen {{reason|nothing}}.' } };
  await open(installation, slug, [
    { id: 'one', title: 'You', questions: [reason, name] },
    { id: 'two', title: 'About {{name|you}}', text: 'And {{name|nothing}}', questions: [more, read] },
  ]);
  await page.goto(`/c/${slug}`);
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await press(page, 'Start', 'You');
  await press(page, 'All questions on one page', `Conditions ${slug}`);
  await expect(page.getByRole('heading', { name: 'About you' })).toBeVisible();
  await option(page, 'Why do you belong?', 'Alpha').check();
  await option(page, 'Why do you belong?', 'Beta').check();
  await words(page, 'What is it called?').fill('<b>Ada</b> & "Co"');
  if (!script) {
    await page.getByRole('button', { name: 'Send my answers' }).click();
  }
  await expect(page.getByRole('heading', { name: 'About <b>Ada</b> & "Co"' })).toBeVisible();
  const asks = 'You named Alpha, Beta. What now?';
  await expect(question(page, asks)).toContainText('For <b>Ada</b> & "Co".');
  await expect(page.locator('.lead').last()).toHaveText('And <b>Ada</b> & "Co"');
  await expect(page.locator('.prose').last().locator('p')).toHaveText(['First <b>Ada</b> & "Co".', 'Then Alpha, Beta.']);
  await test.step('what is wrong is said in the words that stand there now', async () => {
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByRole('alert')).toContainText(asks);
  });
  await accessible(page);
  await words(page, asks).fill('Nothing');
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
});

test('a ranking follows what was chosen on the same page', async ({ page, installation, accessible, script }, info) => {
  const slug = `rows-${info.testId.slice(-6)}-${info.project.name}`;
  const ids = ['alpha', 'beta', 'gamma', 'delta'];
  const which = { id: 'which', text: 'Which do you use?', answer: { kind: 'several', options: choice(...ids) } };
  const rows = choice(...ids).map((own) => ({ ...own, show_if: `which has ${own.id}` }));
  const order = { id: 'order', text: 'Put them in order', required: true, answer: { kind: 'ranking', options: rows } };
  await open(installation, slug, [{ id: 'one', title: 'You', questions: [which, order] }]);
  await page.goto(`/c/${slug}`);
  await page.getByRole('checkbox', { name: 'None of these' }).check();
  await press(page, 'Start', 'You');
  await expect(question(page, 'Put them in order')).toBeHidden();
  for (const label of ['Alpha', 'Beta', 'Gamma']) await option(page, 'Which do you use?', label).check();
  if (!script) {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Your answer leads to another question')).toBeVisible();
  }
  const offered = (label: string) => place(page, label).locator('option:not([hidden])').allInnerTexts();
  expect(await offered('Alpha'), 'as many places as there are options').toEqual(['–', '1', '2', '3']);
  await expect(place(page, 'Delta')).toBeHidden();
  await accessible(page);
  for (const [index, label] of ['Gamma', 'Alpha', 'Beta'].entries()) await place(page, label).selectOption(String(index + 1));
  await option(page, 'Which do you use?', 'Gamma').uncheck();
  if (script) {
    expect(await Promise.all(['Alpha', 'Beta'].map((label) => place(page, label).inputValue())), 'they close up').toEqual(['1', '2']);
    expect(await offered('Alpha')).toEqual(['–', '1', '2']);
    await option(page, 'Which do you use?', 'Delta').check();
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('Put them in order');
    const kept = page.waitForResponse((response) => response.url().endsWith('/draft'));
    await page.getByRole('button', { name: 'Move Delta up' }).click();
    await expect(place(page, 'Delta')).toHaveValue('2');
    await kept;
    await page.reload();
    expect(await Promise.all(['Alpha', 'Delta', 'Beta'].map((label) => place(page, label).inputValue()))).toEqual(['1', '2', '3']);
  }
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect(said['Put them in order']).toEqual(script ? ['1. Alpha', '2. Delta', '3. Beta'] : ['1. Alpha', '2. Beta']);
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
});
