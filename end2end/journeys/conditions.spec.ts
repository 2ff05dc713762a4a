// A condition that staff put together without writing its language, and what members then meet.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { next, option, press, question } from '../survey';

const options = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }];
const pages = [
  { id: 'one', title: 'You', questions: [{ id: 'evenings', text: 'Do you come in the evening?', answer: { kind: 'single', options } }] },
  {
    id: 'two',
    title: 'And then',
    questions: [
      { id: 'reason', text: 'Why not?', answer: { kind: 'text' } },
      { id: 'more', text: 'Anything else?', answer: { kind: 'text' } },
    ],
  },
];

/** Chooses from a list that drops down. */
async function choose(page: Page, label: string, wanted: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true });
  const at = (await select.locator('option').allInnerTexts()).findIndex((text) => text.trim() === wanted);
  await select.press('Home');
  for (let presses = 0; presses < at; presses += 1) await page.keyboard.press('ArrowDown');
  await expect(select.locator('option:checked')).toHaveText(wanted);
}

test('a condition is put together by keyboard, and members meet it', async ({ page, installation, accessible, elsewhere }, info) => {
  const slug = `put-${info.testId.slice(-6)}-${info.project.name}-${info.retry}`;
  const around = { title: 'Evenings', asks: 'The test association', intro: 'To see that it works.', next: 'Nothing.', k: 5 };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify({ format: 'canvass-campaign/1', slug, ...around, questionnaire: { pages } }));
  await installation.canvass('campaign', 'import', file);
  await signIn(page, 'staff', '/campaigns');
  await page.goto(`/campaigns/${slug}/edit/questions/reason`);
  await page.locator('#conditions > summary').press('Enter');
  await page.getByRole('link', { name: 'Put it together for ‘Ask only if’' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask only if');
  await accessible(page);
  await choose(page, 'What it looks at', '1. Do you come in the evening?');
  await page.getByRole('button', { name: /^Next/ }).press('Enter');
  await page.getByRole('button', { name: 'Use this condition' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('Line 1 has to be compared with something');
  await accessible(page);
  await page.getByRole('checkbox', { name: 'No', exact: true }).press('Space');
  await page.getByRole('button', { name: 'Use this condition' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Why not?');
  await expect(page.getByRole('textbox', { name: 'Ask only if', exact: true })).toHaveValue('evenings = no');
  await expect(page.locator('#conditions')).toContainText('‘1. Do you come in the evening?’ is ‘No’');
  await accessible(page);

  await installation.canvass('campaign', 'open', slug);
  const member = await elsewhere();
  await member.goto(`/c/${slug}`);
  await member.getByRole('checkbox', { name: 'None of these' }).check();
  await press(member, 'Start', 'You');
  await option(member, 'Do you come in the evening?', 'No').check();
  await next(member, 'And then');
  await expect(question(member, 'Why not?')).toBeVisible();
  await press(member, 'Back', 'You');
  await option(member, 'Do you come in the evening?', 'Yes').check();
  await next(member, 'And then');
  await expect(question(member, 'Anything else?')).toBeVisible();
  await expect(question(member, 'Why not?')).toHaveCount(0);
});
