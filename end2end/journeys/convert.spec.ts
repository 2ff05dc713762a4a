// Staff bring a questionnaire that was made for another system, read what is lost, open it, and a member answers.

import { join } from 'node:path';

import { expect, follow, signIn, test } from '../fixtures';
import { here } from '../installation';
import { option, press, question, words } from '../survey';

const workbook = join(here, '../examples/correlaid/testA.xlsx');

test('a workbook becomes a campaign that members answer', async ({ page, elsewhere, accessible, installation }, info) => {
  test.setTimeout(120_000);
  const slug = `converted-${info.project.name}-${info.retry}-${info.repeatEachIndex}`;
  await signIn(page, 'staff', '/campaigns/new');

  await test.step('a file that is none is refused, the name kept', async () => {
    await accessible(page);
    await page.getByLabel('A file').setInputFiles({ name: 'a.xlsx', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
    await page.getByLabel('Its name in addresses').fill(slug);
    await page.getByRole('button', { name: 'Check and bring' }).click();
    await expect(page.getByRole('alert')).toContainText('This is a PDF');
    await expect(page.getByLabel('Its name in addresses')).toHaveValue(slug);
    await accessible(page);
  });

  await test.step('a workbook is brought, and every loss is named by its place', async () => {
    await page.getByLabel('A file').setInputFiles(workbook);
    await page.getByRole('button', { name: 'Check and bring' }).click();
    await expect(page).toHaveURL(new RegExp(`/campaigns/${slug}/conversion\\?done=brought$`));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What was not carried over');
    await expect(page.getByRole('status')).toContainText('The campaign is here, as a draft.');
    const loss = page.getByRole('row').filter({ hasText: 'no largest number' });
    await expect(loss).toContainText("sheet 'survey', row 8");
    await expect(loss).toContainText('0 to 9999 is taken');
    await accessible(page);
  });

  await test.step('the preview is what members will read; then it opens', async () => {
    await page.getByRole('link', { name: 'Preview' }).click();
    await expect(page.getByText('Hey! Wir möchten gerne wissen')).toBeVisible();
    await page.goto(`/campaigns/${slug}`);
    await expect(page.getByRole('link', { name: 'What was not carried over from the XLSForm file' })).toBeVisible();
    await page.getByRole('button', { name: 'Open this campaign' }).click();
    await expect(page.getByRole('status')).toContainText('The campaign is open.');
  });

  await test.step('a member answers', async () => {
    const member = await elsewhere();
    await member.goto(`/c/${slug}`);
    await member.getByRole('checkbox', { name: 'None of these' }).check();
    await press(member, 'Start', 'Teilnahme');
    await option(member, 'Wie lange kommst du schon zu TestWerk?', 'Ca. ein Jahr').check();
    await option(member, 'Wie oft kommst du ungefähr?', 'Ab und zu (1x im Monat)').check();
    await option(member, 'In welcher Werkstatt bist du hauptsächlich?', 'Holzwerkstatt').check();
    await option(member, 'Hattest du vorher schon handwerkliche Erfahrung?', 'Ja, viel').check();
    await accessible(member);
    await press(member, 'Continue', 'Wirkung');
    for (const group of await question(member, /Ich fühle|Ich habe|Ich traue|Wenn bei|Bevor ich|Aktuell habe/).all()) {
      await group.getByRole('radio').nth(3).check();
    }
    await press(member, 'Continue', 'Erfahrungen');
    await words(member, 'Was hat dir bei TestWerk am meisten gebracht?').fill('Die Drehbank');
    await press(member, 'Continue', 'Empfehlung');
    await question(member, 'Würdest du TestWerk Freund*innen empfehlen?').getByRole('radio').nth(9).check();
    await press(member, 'Continue', 'Demografie');
    await press(member, 'Continue', 'Check your answers, then send them');
    await press(member, 'Send my answers', 'Thank you. Your answers are in.');
    await expect(member.getByText('Vielen Dank! Deine Meinung hilft uns sehr weiter!')).toBeVisible();
  });

  await test.step('it is exported for other systems, with what each file does not say', async () => {
    await page.goto(`/campaigns/${slug}`);
    await follow(page.getByRole('link', { name: 'Export for other systems' }));
    await accessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download (xlsx) for XLSForm' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${slug}.xlsx`);
    const again = JSON.parse(await installation.canvass('campaign', 'convert', await file.path()));
    expect(again.slug).toBe(slug);
    expect(again.questionnaire.pages).toHaveLength(5);
  });
});
