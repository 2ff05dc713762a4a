// The roster: members come as a file, are looked at before anything is kept, found, followed over time, taken away as a file, erased.

import { type Page, expect, follow, signIn, testAlone as test } from '../fixtures';

/** Sends a file by the form. */
async function bring(page: Page, name: string, lines: string[]): Promise<void> {
  await page.goto('/roster/import');
  const buffer = Buffer.from(lines.join('\n'));
  await page.getByLabel('A file of members').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Bring it' }).click();
}

/** Goes on to what a file would do, past its columns if they are asked about. */
async function onward(page: Page): Promise<void> {
  const see = page.getByRole('button', { name: 'See what the file would do' });
  const plan = page.locator('#plan');
  await expect(see.or(plan)).toBeVisible();
  if (await see.isVisible()) await see.click();
  await expect(plan).toBeVisible();
}

/** How many members a row of a table counts. */
function counted(page: Page, row: string) {
  return page.locator('.data-table').first().getByRole('row').filter({ hasText: row }).getByRole('cell');
}

/** Begins what the page proposes, and waits until it is done. */
async function take(page: Page, script: boolean): Promise<void> {
  await page.getByRole('button', { name: 'Import these members' }).click();
  const done = page.getByText('The members are taken over');
  if (script) {
    await expect(done).toBeVisible();
    return;
  }
  await expect(async () => {
    if (!(await done.isVisible())) await page.getByRole('link', { name: 'Load again' }).click();
    await expect(done).toBeVisible({ timeout: 500 });
  }).toPass();
}

test('brought, previewed, taken over, found, changed, erased', async ({ page, installation, script, accessible }, info) => {
  // A dozen screens are held against axe.
  test.slow();
  const own = `${info.project.name}-${info.repeatEachIndex}`;
  const ada = `ada-${own}@example.org`;
  await signIn(page, 'staff', '/sign-in?next=/roster');

  await test.step('the roster and its segments', async () => {
    await expect(page.getByRole('heading', { name: 'Roster' })).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Segments' }).click();
    await expect(page.getByRole('heading', { name: 'Segments' })).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'ALCTS + LITA', exact: true }).click();
    await expect(page.getByText('100 members found')).toBeVisible();
    await accessible(page);
    await page.getByRole('link', { name: 'Next page' }).click();
    await expect(page.getByText('Page 2 of 2')).toBeVisible();
  });

  await test.step('a file with columns to be named', async () => {
    await page.goto('/roster/import');
    await accessible(page);
    await bring(page, 'new.csv', [
      'Contact,Who,In LITA,Groups,Library type,Notes',
      `${ada.toUpperCase()},"=cmd|'/c calc'!A1",yes,,academic,secret`,
      `bo-${own}@example.org,<b>Bo</b>,,ALCTS;LLAMA,public,secret`,
      `cy-${own}@example.org,Cy,,Astronomy,public,secret`,
      'nobody,Nobody,,,,',
    ]);
    await expect(page.getByRole('heading', { name: 'What are the columns for?' })).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'See what the file would do' }).click();
    await expect(page.getByRole('alert')).toContainText('No column is the e-mail address');
    await accessible(page);
    await page.getByLabel('Contact').selectOption('E-mail address');
    await page.getByLabel('Who').selectOption('Name');
    await page.getByLabel('In LITA').selectOption('Division LITA: yes or no');
    await page.getByLabel('Groups').selectOption('Divisions, all in one cell');
    await page.getByLabel('Notes').selectOption('Nothing: leave it out');
    await page.getByRole('button', { name: 'See what the file would do' }).click();
  });

  await test.step('says what it would do, and every bad row', async () => {
    await expect(counted(page, 'New')).toHaveText('2');
    await expect(counted(page, 'Rows with something wrong')).toHaveText('2');
    const problems = page.locator('#problems');
    await expect(problems).toContainText("'nobody' is no e-mail address");
    await expect(problems).toContainText("there is no division 'Astronomy'");
    await accessible(page);
    await page.getByRole('button', { name: 'Import these members' }).click();
    await expect(page.getByRole('alert')).toContainText('Some rows have something wrong');
    await page.getByRole('checkbox', { name: /Astronomy/ }).check();
    await page.getByRole('button', { name: 'Add these divisions' }).click();
    await expect(page.getByRole('status').first()).toContainText('The divisions are added');
    await expect(counted(page, 'New')).toHaveText('3');
    await page.getByText('New (3)').click();
    await expect(page.locator('#new')).toContainText('<b>Bo</b>');
    await page.getByRole('checkbox', { name: /Leave out the 1 row/ }).check();
    await accessible(page);
    await take(page, script);
    await accessible(page);
  });

  await test.step('the same file once more changes nothing, and its columns are remembered', async () => {
    await bring(page, 'again.csv', [
      'Contact,Who,In LITA,Groups,Library type,Notes',
      `${ada},"=cmd|'/c calc'!A1",1,,academic,other`,
    ]);
    await expect(counted(page, 'As they are already')).toHaveText('1');
    await expect(counted(page, 'New')).toHaveText('0');
    await page.getByRole('button', { name: 'Throw the file away' }).click();
    await expect(page.getByRole('status')).toContainText('thrown away');
  });

  await test.step('a member changes division', async () => {
    await bring(page, 'moved.csv', ['email,name,divisions', `${ada},Ada,alcts`]);
    await onward(page);
    await expect(counted(page, 'Changed')).toHaveText('1');
    await take(page, script);
    await page.goto(`/roster?q=${encodeURIComponent(ada)}`);
    await page.getByRole('link', { name: 'Ada', exact: true }).click();
    const spans = page.locator('#over-time tbody tr');
    await expect(spans.nth(0)).toContainText('ALCTS');
    await expect(spans.nth(1)).toContainText('LITA');
    await accessible(page);
  });

  await test.step('mail and consent are noted', async () => {
    await page.getByRole('button', { name: 'They want no more mail' }).click();
    await expect(page.getByText('Wants no mail since')).toBeVisible();
    await page.getByRole('radio', { name: 'No: no mail goes to them' }).check();
    await page.getByRole('button', { name: 'Note it' }).click();
    await expect(page.getByRole('radio', { name: 'No: no mail goes to them' })).toBeChecked();
    await page.getByRole('button', { name: 'They want mail again' }).click();
    await expect(page.getByText('Gets no mail.')).toBeVisible();
  });

  await test.step('the file for a spreadsheet is harmless', async () => {
    await bring(page, 'formula.csv', ['email,name', `${ada},=1+1`]);
    await onward(page);
    await take(page, script);
    const response = await page.request.get(`/roster/export.csv?q=${encodeURIComponent(ada)}`);
    const csv = await response.text();
    expect(csv).toContain(`${ada},'=1+1,alcts,academic,no,,`);
    expect(csv).not.toContain('secret');
  });

  await test.step('and is erased after being asked by name', async () => {
    await page.goto(`/roster?q=${encodeURIComponent(ada)}`);
    await page.getByRole('link', { name: '=1+1', exact: true }).click();
    await follow(page.getByRole('link', { name: 'Erase this member' }));
    await accessible(page);
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await expect(page.getByRole('alert')).toContainText('Type the address');
    await accessible(page);
    await page.getByLabel('To erase, type their e-mail address').fill(ada);
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await expect(page.getByRole('status')).toContainText('Erased.');
    await page.goto(`/roster?q=${encodeURIComponent(ada)}`);
    await expect(page.getByText('Nobody was found')).toBeVisible();
    expect(await installation.canvass('roster', 'export')).not.toContain(ada);
    // The next file does not bring them back unasked.
    await bring(page, 'back.csv', ['email,name', `${ada},Ada`]);
    await onward(page);
    await expect(counted(page, 'Erased before, left out')).toHaveText('1');
    await expect(counted(page, 'New')).toHaveText('0');
  });
});
