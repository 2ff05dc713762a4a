// What nobody is asked: a value that the link brings and a number that is calculated from answers. Members see neither, their page and
// its texts follow them, and they are kept with what was sent.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, signIn, test } from '../fixtures';
import { next, press, question, words } from '../survey';

const pages = [
  {
    id: 'ways',
    title: 'Your ways',
    questions: [
      {
        id: 'by',
        text: 'Came by',
        answer: {
          kind: 'hidden',
          link: 'source',
          options: [{ id: 'mail', label: 'A mail' }, { id: 'elsewhere', label: 'Elsewhere' }],
          otherwise: 'elsewhere',
        },
      },
      { id: 'train', text: 'How many hours by train?', answer: { kind: 'number', to: 20 } },
      { id: 'bus', text: 'How many hours by bus?', answer: { kind: 'number', to: 20, decimals: 1 } },
      {
        id: 'total',
        text: 'Hours on the way',
        answer: { kind: 'calculated', value: 'sum(train, bus)', number: { to: 40, decimals: 1, unit: 'hours' } },
      },
      { id: 'long', text: 'What makes it so long?', show_if: 'total > 10 and by = mail', answer: { kind: 'text' } },
    ],
  },
  {
    id: 'more',
    title: 'What else?',
    text: 'You told us of {{total|no hours}}.',
    questions: [{ id: 'else', text: 'What else should we know?', answer: { kind: 'text' } }],
  },
];

test('what the link brings and what is calculated is kept, and members see neither', async ({ page, installation, accessible, script, witness }, info) => {
  witness.expects(/status of 422/);
  const slug = `derived-${info.testId.slice(-6)}-${info.project.name}`;
  const document = {
    format: 'canvass-campaign/1',
    slug,
    title: `Hours ${slug}`,
    asks: 'The test association',
    intro: 'To see what follows from answers.',
    next: 'We publish the answers in March.',
    privacy: 'identified',
    k: 5,
    questionnaire: { pages },
  };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify(document));
  await installation.canvass('campaign', 'import', file);

  await test.step('staff see in the editor what it is, and what is wrong with it', async () => {
    await signIn(page, 'staff', '/campaigns');
    await page.goto(`/campaigns/${slug}/edit/questions/total`);
    await expect(page.locator('.seen-card')).toContainText('Members do not see this');
    await expect(page.getByLabel('An answer is required', { exact: true })).toHaveCount(0);
    await accessible(page);
    await page.getByLabel('What is calculated').fill('sum(train, nothing)');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('‘nothing’ is no question').or(page.getByText("'nothing' is no question")).first()).toBeVisible();
    await page.getByLabel('What is calculated').fill('sum(train, bus)');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('.notice')).toContainText('Saved.');
    await page.goto(`/campaigns/${slug}/edit/questions/by`);
    await expect(page.getByText('?source=mail')).toBeVisible();
    await accessible(page);
    await page.goto(`/campaigns/${slug}/preview/1`);
    await expect(page.getByText('Came by')).toHaveCount(0);
    await page.goto(`/campaigns/${slug}/paper`);
    await expect(page.getByText('Hours on the way')).toHaveCount(0);
    await page.context().clearCookies();
  });

  await installation.canvass('campaign', 'open', slug);
  const links = await installation.canvass('campaign', 'links', slug);
  const link = /\/s\/\S+/.exec(links.split('\n').find((line) => line.startsWith('lita-1@')) ?? '')?.[0];

  await test.step('a page follows what is calculated on it', async () => {
    await page.goto(`${link}?source=mail`);
    await press(page, 'Start', 'Your ways');
    await expect(page.getByText('Hours on the way')).toHaveCount(0);
    await expect(page.getByText('Came by')).toHaveCount(0);
    const long = question(page, 'What makes it so long?');
    await words(page, 'by train?').fill('8');
    await words(page, 'by bus?').fill('1.5');
    await expect(long).toBeHidden();
    await words(page, 'by bus?').fill('2.5');
    if (!script) await page.getByRole('button', { name: 'Continue' }).click();
    await expect(long).toBeVisible();
    await accessible(page);
    await words(page, 'so long?').fill('The change');
  });

  await test.step('a text recalls it, and the check does not list it', async () => {
    await next(page, 'What else?');
    await expect(page.getByText('You told us of 10.5 hours.')).toBeVisible();
    await next(page, 'Check your answers, then send them');
    await expect(page.locator('main')).not.toContainText('Hours on the way');
    await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  });

  await test.step('it is kept with the answers', async () => {
    await installation.canvass('campaign', 'close', slug);
    const csv = await installation.canvass('responses', 'export', slug);
    const [head, row] = csv.trim().split('\n').map((line) => line.split(','));
    const cell = (name: string) => row?.[head?.indexOf(name) ?? -1];
    expect([cell('total'), cell('by'), cell('link source'), cell('bus')]).toEqual(['10.5', 'mail', 'mail', '2.5']);
  });
});
