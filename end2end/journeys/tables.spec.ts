// Tables: a tick, a number or a few words in each cell, named by its row and its column.

import { expect, signIn, test } from '../fixtures';
import { answerChoices, ask, cell, checked, next, question, start } from '../survey';

test('cells are ticked and filled in, and what is wrong is said of its cell', async ({ page, campaign, accessible, script }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const when = (name: string) => cell(page, ask.WHEN, name);
  const spend = (name: string) => cell(page, ask.SPEND, name);

  await test.step('every cell has a name of its own', async () => {
    await expect(question(page, ask.WHEN).getByRole('checkbox')).toHaveCount(6);
    for (const row of ['On a weekday', 'At the weekend']) {
      for (const column of ['In the morning', 'In the afternoon', 'In the evening']) {
        await expect(when(`${row} ${column}`)).toHaveAccessibleName(`${row} ${column}`);
      }
    }
    await expect(spend('On reading Now')).toHaveAccessibleName('On reading Now (hours)');
  });

  await test.step('by keyboard', async () => {
    await when('On a weekday In the morning').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(when('On a weekday In the afternoon')).toBeFocused();
    await page.keyboard.press('Space');
    await expect(when('On a weekday In the morning')).toBeChecked();
    await expect(when('On a weekday In the afternoon')).toBeChecked();
    if (script) {
      await page.keyboard.press('Enter');
      await expect(when('At the weekend In the morning')).toBeFocused();
    }
  });

  await spend('On reading Now').fill('a lot');
  await spend('On writing Now').fill('61');
  await page.getByRole('button', { name: 'Continue' }).click();

  await test.step('an error leads to its cell, and says which it is', async () => {
    const errors = page.getByRole('alert').getByRole('link');
    await expect(errors).toHaveText([
      'Write a number in digits, such as 12 or 2.5: On reading, Now',
      'Write a number from 0 to 60: On writing, Now',
    ]);
    await errors.first().click();
    await expect(spend('On reading Now')).toBeFocused();
    await expect(spend('On reading Now')).toHaveValue('a lot');
    await expect(spend('On reading Now')).toHaveAttribute('aria-invalid', 'true');
    await expect(spend('On reading As you would like')).not.toHaveAttribute('aria-invalid');
    await expect(when('On a weekday In the morning')).toBeChecked();
    await accessible(page);
  });

  await spend('On reading Now').fill('2,5');
  await spend('On writing Now').fill('');
  await cell(page, ask.ABOUT, 'The website To change').fill('Its search');
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect(said[ask.WHEN]).toEqual(['On a weekday: In the morning; In the afternoon', 'At the weekend: no answer']);
  expect(said[ask.SPEND]).toEqual(['On reading, Now: 2.5 hours', 'On writing: no answer']);
  expect(said[ask.ABOUT]).toEqual(['The newsletter: no answer', 'The website, To change: Its search']);
});

test('results show each row that is ticked and each cell of numbers; words are read by staff', { tag: '@once' }, async ({ page, elsewhere, campaign }) => {
  const says = {
    'answers[when][weekday][morning]': '1',
    'answers[when][weekday][evening]': '1',
    'answers[spend][reading][now]': '7',
    'answers[about][website][change]': 'Its search',
  };
  await campaign.respond('lita', [{ 'answers[why]': 'voice' }, {}, says]);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}/questions`);
  const row = page.locator('[id="q-when-weekday"]');
  await row.getByText('Table', { exact: true }).click();
  await expect(row.getByRole('row', { name: /^In the morning 100/ })).toBeVisible();
  await expect(row.getByRole('row', { name: /^In the afternoon 0/ })).toBeVisible();
  const cellOfNumbers = page.locator('[id="q-spend-reading.now"]');
  await cellOfNumbers.getByText('Table', { exact: true }).click();
  await expect(cellOfNumbers.getByRole('row', { name: /^0–9.9 hours 100/ })).toBeVisible();

  const staff = await elsewhere();
  await signIn(staff, 'staff', `/sign-in?next=/campaigns/${campaign.slug}/words`);
  const words = staff.locator('[id="words-about.website.change"]');
  await expect(words.getByRole('heading', { name: `${ask.ABOUT} The website, To change` })).toBeVisible();
  await expect(words.getByText('Its search')).toBeVisible();
  await words.getByRole('button', { name: 'Pass on' }).first().click();
  await page.goto(`/results/${campaign.slug}/words`);
  await expect(page.locator('[id="words-about.website.change"]').getByText('Its search')).toBeVisible();
});
