// A member gives a file: chosen, refused where it is none that is taken, kept, taken back, with script and without.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { expect, test } from '../fixtures';
import type { Installation } from '../installation';
import { next, press } from '../survey';

const PDF = { name: 'a paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 words') };

/** Opens a campaign that asks for a file, and starts as a member of LITA. */
async function begin(page: Page, installation: Installation, slug: string): Promise<void> {
  const document = {
    format: 'canvass-campaign/1',
    slug,
    title: `Papers ${slug}`,
    asks: 'The test association',
    intro: 'To see that files arrive.',
    next: 'We publish the answers in March.',
    k: 5,
    questionnaire: {
      pages: [
        {
          id: 'papers',
          title: 'Your papers',
          questions: [
            { id: 'paper', text: 'What did you write?', required: true, answer: { kind: 'file', types: ['pdf', 'png'], at_most: 2 } },
            { id: 'about', text: 'What is it about?', answer: { kind: 'text' } },
          ],
        },
        { id: 'more', title: 'What else?', questions: [{ id: 'else', text: 'What else should we know?', answer: { kind: 'text' } }] },
      ],
    },
  };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify(document));
  await installation.canvass('campaign', 'import', file);
  await installation.canvass('campaign', 'open', slug);
  const links = await installation.canvass('campaign', 'links', slug);
  const link = /\/s\/\S+/.exec(links.split('\n').find((line) => line.startsWith('lita-1@')) ?? '')?.[0];
  await page.goto(link ?? '');
  await press(page, 'Start', 'Your papers');
}

test('a file is given, kept, and taken back', async ({ page, installation, accessible, script, witness }, info) => {
  witness.expects(/status of 422/);
  await begin(page, installation, `files-${info.testId.slice(-6)}-${info.project.name}`);
  const field = page.getByLabel('Your file');
  const go = () => page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Whoever reads it sees all that is in the file')).toBeVisible();
  await accessible(page);

  await test.step('none, and one that is not what its name says', async () => {
    await go();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText(['Choose a file: What did you write?']);
    await page.getByRole('textbox', { name: 'What is it about?' }).fill('Trees');
    await field.setInputFiles({ ...PDF, buffer: Buffer.from('MZ\0\0') });
    await go();
    await expect(page.getByRole('alert')).toContainText('not what its name says');
    await expect(page.getByRole('textbox', { name: 'What is it about?' })).toHaveValue('Trees');
    await accessible(page);
  });

  await test.step('one that is taken is kept, and stands on the check', async () => {
    await field.setInputFiles(PDF);
    await next(page, 'What else?');
    await press(page, 'Back', 'Your papers');
    await expect(page.getByRole('checkbox', { name: 'Keep ‘a paper.pdf’' })).toBeChecked();
    await accessible(page);
    await next(page, 'What else?');
    await next(page, 'Check your answers, then send them');
    await expect(page.locator('main')).toContainText('a paper.pdf');
  });

  await test.step('it is taken back, and another one sent', async () => {
    await page.getByRole('link', { name: 'Change: What did you write?', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Keep ‘a paper.pdf’' }).uncheck();
    await page.getByLabel('Your file').setInputFiles({ ...PDF, name: 'another.pdf' });
    if (script) await expect(page.locator('#status')).toHaveText('Saved');
    await next(page, 'Check your answers, then send them');
    await expect(page.locator('main')).toContainText('another.pdf');
    await expect(page.locator('main')).not.toContainText('a paper.pdf');
    await press(page, 'Send my answers', 'Thank you. Your answers are in.');
  });
});

test('a file that is chosen without a network arrives', { tag: '@script' }, async ({ page, installation, witness }, info) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/, /50[23]/);
  await begin(page, installation, `files-${info.testId.slice(-6)}`);
  const pages = async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().length;
  // Two pages, how many there are, the language and its words, and three files.
  await expect.poll(() => page.evaluate(pages)).toBe(8);
  await installation.without(async () => {
    await page.getByLabel('Your file').setInputFiles(PDF);
    await next(page, 'What else?');
    await next(page, 'No connection');
    await press(page, 'Send as soon as there is a connection', 'Your answers wait to be sent');
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.', { timeout: 30_000 });
  await press(page, 'Change my answers', 'Check your answers, then send them');
  await expect(page.locator('main')).toContainText('a paper.pdf');
});
