// What members are asked changes while they answer: staff correct a word, add an option and ask one question anew; who has begun
// finishes what they began, who starts later is asked the new version, and the dashboard says what was changed.

import { expect, signIn, test } from '../fixtures';
import { answerChoices, ask, next, option, start } from '../survey';

const UNLIKELY = 'How unlikely are you to leave your division?';

test('a questionnaire is changed while members answer', async ({ page, elsewhere, campaign, accessible, script }) => {
  test.setTimeout(240_000);
  const home = `/campaigns/${campaign.slug}`;
  const [early, late] = [campaign.link('lita'), campaign.link('alcts')];
  const begun = await elsewhere();
  await start(begun, early);
  await answerChoices(begun, { why: 'A voice', change: 'No', use: ['A mentor', 'Online courses'] }, script);
  await next(begun, 'How strongly');

  await test.step('staff begin a new version; members go on with what is asked', async () => {
    await signIn(page, 'staff', `/sign-in?next=${encodeURIComponent(home)}`);
    await page.getByRole('button', { name: 'Change the questionnaire' }).press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
    await expect(page.getByText('Version 2, not published')).toBeVisible();
    await accessible(page);
  });

  const save = async () => {
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('.notice')).toContainText('Saved.');
  };

  await test.step('a word is corrected, an option added, a question worded otherwise', async () => {
    await page.goto(`${home}/edit/questions/word`);
    await page.getByLabel('Its words').fill(`${ask.WORD}!`);
    await save();
    await page.goto(`${home}/edit/questions/likely`);
    await page.getByLabel('Its words').fill(UNLIKELY);
    await save();
    await page.goto(`${home}/edit/questions/use`);
    await page.getByLabel('Another option').fill('A newsletter');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByLabel(/^Option \d/).last()).toHaveValue('A newsletter');
    await accessible(page);
  });

  await test.step('each change is judged, and publishing says what it does', async () => {
    await page.getByRole('link', { name: 'Changes and publishing' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What changes in version 2');
    for (const heading of ['Another meaning breaking', 'More, or less compatible', 'Corrections cosmetic']) {
      await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
    }
    await expect(page.getByText(`‘${ask.LIKELY}’ is closed; its answers and charts stay.`)).toBeVisible();
    await accessible(page);
    // What is calculated from it is asked anew with it.
    await page.getByRole('checkbox', { name: /^Close ‘How likely and how welcome, together’/ }).check();
    await page.getByLabel('Why (optional)').fill('The newsletter was missing');
    await page.getByRole('button', { name: 'Publish version 2' }).press('Enter');
    await expect(page.getByText('Published. Whoever starts from now on is asked the new version')).toBeVisible();
    await expect(page.locator('#versions')).toContainText('The newsletter was missing');
    await accessible(page);
  });

  await test.step('who has begun finishes what they began', async () => {
    await begun.reload();
    await expect(begun.getByText(ask.LIKELY).first()).toBeVisible();
    await begun.goto(`${early}/1`);
    await expect(option(begun, ask.USE, 'A newsletter')).toHaveCount(0);
  });

  await test.step('who starts later is asked the new version', async () => {
    const fresh = await elsewhere();
    await start(fresh, late);
    await expect(option(fresh, ask.USE, 'A newsletter')).toHaveCount(1);
    await answerChoices(fresh, { why: 'A voice', change: 'No', use: ['A newsletter', 'A mentor'] }, script);
    await next(fresh, 'How strongly');
    await expect(fresh.getByText(UNLIKELY).first()).toBeVisible();
    await expect(fresh.getByText(ask.LIKELY)).toHaveCount(0);
    await accessible(fresh);
  });

  await test.step('the dashboard says what was changed, beside the charts', async () => {
    await page.goto(`/results/${campaign.slug}/questions`);
    await expect(page.getByText(`version 2: was “${ask.WORD}”.`)).toHaveCount(1);
    await expect(page.getByText('“A newsletter” added in version 2', { exact: false })).toHaveCount(1);
    await expect(page.getByText(`in place of “${ask.LIKELY}”`, { exact: false })).toHaveCount(1);
    // The question, and what was calculated from it.
    await expect(page.getByText('Not asked any more since version 2', { exact: false })).toHaveCount(2);
  });
});

test('what staff decided about a change stays while others save @script @once', async ({ page, campaign }) => {
  const edit = `/campaigns/${campaign.slug}/edit`;
  await signIn(page, 'staff', `/sign-in?next=${encodeURIComponent(`/campaigns/${campaign.slug}`)}`);
  await page.getByRole('button', { name: 'Change the questionnaire' }).click();
  const other = await page.context().newPage();
  await other.goto(`${edit}/questions/likely`);
  await expect(other.locator('body[data-editing]')).toBeAttached();
  await other.getByLabel('Its words').fill('How likely are you to recommend your own division?');
  await expect(other.locator('#editor-status')).toHaveText(/^Saved/);
  await page.goto(`${edit}/changes`);
  const same = page.getByRole('group', { name: /^The words of ‘How likely/ }).getByRole('radio', { name: /^A correction/ });
  await same.check();
  await page.getByLabel('Why (optional)').fill('It was read in two ways');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.locator('[data-decided]')).toBeAttached();
  await expect(page.locator('body[data-editing]')).toBeAttached();
  await other.goto(`${edit}/questions/word`);
  await expect(other.locator('body[data-editing]')).toBeAttached();
  await other.getByLabel('Its words').fill('One word for us');
  await expect(page.locator('#editor-outline'), 'what others save is seen').toContainText('One word for us');
  await expect(same).toBeChecked();
  await expect(page.getByLabel('Why (optional)')).toHaveValue('It was read in two ways');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByRole('heading', { name: /Somebody else/ }).or(page.getByText('Somebody else saved', { exact: false })).first()).toBeVisible();
  await expect(same, 'also where others have to be looked at first').toBeChecked();
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await expect(page.getByText('Published. Whoever starts from now on is asked the new version')).toBeVisible();
});
