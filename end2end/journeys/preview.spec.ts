// A preview that is walked through: what staff answer leads on as it leads a member, and nothing of it is kept.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, signIn, test } from '../fixtures';
import { next, option, press, question, words } from '../survey';

const pages = [
  {
    id: 'you',
    title: 'You',
    end_if: 'belong = left',
    end_text: 'A pity that you left.',
    questions: [
      {
        id: 'belong',
        text: 'Do you belong?',
        required: true,
        answer: { kind: 'single', options: [{ id: 'yes', label: 'Yes' }, { id: 'left', label: 'I left' }] },
      },
      { id: 'years', text: 'For how many years?', show_if: 'belong = yes', answer: { kind: 'number', to: 90 } },
    ],
  },
  {
    id: 'yours',
    title: 'You said {{belong|nothing}}',
    questions: [{ id: 'why', text: 'Why do you?', answer: { kind: 'text' } }],
  },
];

test('a preview is walked through by answering', async ({ page, installation, accessible, script, witness }, info) => {
  witness.expects(/status of 422/);
  const slug = `walk-${info.testId.slice(-6)}-${info.project.name}`;
  const document = {
    format: 'canvass-campaign/1',
    slug,
    title: `Walked ${slug}`,
    asks: 'The test association',
    intro: 'To see where answers lead.',
    next: 'We publish the answers in March.',
    questionnaire: { pages },
  };
  const file = join(installation.folder, `${slug}.json`);
  await writeFile(file, JSON.stringify(document));
  await installation.canvass('campaign', 'import', file);
  await signIn(page, 'staff', '/campaigns');
  const onward = page.getByRole('button', { name: 'Continue', exact: true });
  const years = question(page, 'For how many years?');

  await test.step('what is needed is asked for, and a condition is followed', async () => {
    await page.goto(`/campaigns/${slug}/preview`);
    await page.getByRole('link', { name: 'Walk through it' }).click();
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('somebody of whom nothing is known');
    await accessible(page);
    await press(page, 'Start', 'You');
    await accessible(page);
    await onward.click();
    await expect(page.getByRole('alert')).toContainText('Choose one');
    await option(page, 'Do you belong?', 'Yes').check();
    if (!script) await onward.click();
    await expect(years).toBeVisible();
    await words(page, 'For how many years?').fill('7');
    await next(page, 'You said Yes');
    await accessible(page);
  });

  await test.step('back keeps what was given, and an early end has its own words', async () => {
    await press(page, 'Back', 'You');
    await expect(words(page, 'For how many years?')).toHaveValue('7');
    await option(page, 'Do you belong?', 'I left').check();
    await press(page, 'Continue', 'Check your answers, then send them');
    await accessible(page);
    await press(page, 'Send my answers', 'Thank you. Your answers are in.');
    await expect(page.getByText('A pity that you left.')).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Begin again' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Walked ${slug}`);
  });

  await test.step('within the frame of a phone every step stays there', async () => {
    await page.goto(`/campaigns/${slug}/preview?look=phone&way=walk`);
    const phone = page.frameLocator('.preview-phone');
    await phone.getByRole('button', { name: 'Start' }).click();
    await phone.getByRole('radio', { name: 'I left' }).check();
    await phone.getByRole('button', { name: 'Continue', exact: true }).click();
    await phone.getByRole('button', { name: 'Send my answers' }).click();
    await expect(phone.getByText('A pity that you left.')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Preview' })).toBeVisible();
  });
});
