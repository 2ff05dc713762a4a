// Options with pictures: staff bring them with words for what they show, and a member chooses by picture or by words.

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { option, press } from '../survey';

const ASK = 'Which shelf?';

/** A picture of one colour, as a file. */
async function picture(page: Page, colour: string): Promise<Buffer> {
  const square = await page.context().newPage();
  await square.setViewportSize({ width: 240, height: 160 });
  await square.setContent(`<body style="margin:0;background:${colour}">`);
  const file = await square.screenshot();
  await square.close();
  return file;
}

test('options have pictures', async ({ page, installation, elsewhere, accessible, script, witness }, info) => {
  witness.expects(/net::ERR_(CONNECTION_REFUSED|FAILED)/);
  const slug = `pictures-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const options = [{ id: 'low', label: 'The low one' }, { id: 'high', label: 'The high one' }, { id: 'none', label: 'Neither' }];
  const questions = [{ id: 'shelf', text: ASK, answer: { kind: 'single', options } }];
  const first = [{ id: 'before', text: 'Before that?', answer: { kind: 'text' } }];
  const pages = [{ id: 'zero', title: 'At first', questions: first }, { id: 'one', title: 'One thing', questions }];
  await installation.bring({ slug, title: 'Shelves', questionnaire: { pages } });

  await test.step('staff bring them', async () => {
    await signIn(page, 'staff', '/campaigns');
    await page.goto(`/campaigns/${slug}/edit/questions/shelf`);
    await page.getByRole('link', { name: 'Pictures of the options' }).click();
    await expect(page.getByRole('heading', { level: 1, name: ASK })).toBeVisible();
    await accessible(page);
    const low = page.getByRole('group', { name: 'The low one' });
    await low.getByLabel('Picture').setInputFiles({ name: 'low.png', mimeType: 'image/png', buffer: await picture(page, '#0b5a60') });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('alert').getByRole('link', { name: /What the picture of ‘The low one’ shows/ }).click();
    await expect(low.getByLabel('What it shows')).toBeFocused();
    await accessible(page);
    // The picture was not lost with the words.
    await low.getByLabel('What it shows').fill('A shelf of oak');
    const high = page.getByRole('group', { name: 'The high one' });
    await high.getByLabel('Picture').setInputFiles({ name: 'high.png', mimeType: 'image/png', buffer: await picture(page, '#b84a00') });
    await high.getByLabel('What it shows').fill('A shelf of steel');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('status').first()).toContainText('Saved.');
    await expect(page.getByRole('img', { name: 'A shelf of steel' })).toBeVisible();
    await accessible(page);
  });

  await test.step('a member chooses', async () => {
    await page.goto('/campaigns');
    await installation.canvass('campaign', 'open', slug);
    const member = await elsewhere();
    await member.goto(`/c/${slug}`);
    await member.getByLabel('LITA').check();
    await press(member, 'Start', 'At first');
    const oak = member.getByRole('img', { name: 'A shelf of oak' });
    const seen = async () => {
      await expect(oak).toHaveJSProperty('complete', true);
      expect(await oak.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    };
    if (script) {
      await test.step('also without a network, on a page that was not seen before', async () => {
        const kept = async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => url);
        await expect.poll(async () => (await member.evaluate(kept)).filter((url) => /\/(2|pictures\/.*)$/.test(url))).toHaveLength(3);
        await installation.without(async () => {
          await press(member, 'Continue', 'One thing');
          await seen();
        });
        await member.reload();
      });
    } else {
      await press(member, 'Continue', 'One thing');
    }
    await seen();
    await accessible(member);
    // The whole of the option is its control, so a press on the picture falls on that.
    await oak.click({ force: true });
    await expect(option(member, ASK, 'A shelf of oak The low one')).toBeChecked();
    await option(member, ASK, 'A shelf of steel The high one').check();
    await press(member, 'Continue', 'Check your answers, then send them');
    await expect(member.getByText('The high one')).toBeVisible();
    await press(member, 'Send my answers', 'Thank you. Your answers are in.');
  });
});
