// Addresses that take no mail: told by a file, shown with their reason, tried again; read in another language on the way.

import { expect, signIn, testAlone as test } from '../fixtures';

test('what came back is read, and an address is tried again', async ({ page, accessible, witness }) => {
  witness.expects(/status of 422/);
  const email = 'lita-90@example.org';
  await signIn(page, 'staff', '/sign-in?next=/roster');
  await page.getByRole('link', { name: 'Addresses that take no mail' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Addresses that take no mail' })).toBeVisible();

  const bring = async (name: string, text: string) => {
    await page
      .getByLabel('Mails that came back, or lists of addresses')
      .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Read them' }).click();
  };
  await bring('note.txt', 'I am out of office');
  await expect(page.getByRole('alert')).toContainText('note.txt: this is neither a list of addresses');
  await accessible(page);
  await bring('list.txt', email);
  await expect(page.getByText('1 member gets no mail any more.')).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('told by a list of addresses');
  await accessible(page);

  await page.getByRole('button', { name: 'Français' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('heading', { level: 1, name: 'Adresses qui n’acceptent pas de courriel' })).toBeVisible();
  await accessible(page);
  await row.getByRole('button', { name: 'Réessayer' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
