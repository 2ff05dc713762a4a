// Staff print a survey for those who answer on no screen.

import { expect, signIn, test } from '../fixtures';
import { ask } from '../survey';

test('a sheet asks what the screen asks, in each language', async ({ page, installation, accessible }, info) => {
  const slug = `paper-${info.project.name}-${info.retry}`;
  const translations = { es: { 'questions.why.text': { text: '¿Para qué es su afiliación?' } } };
  await installation.bring({ slug, title: 'On paper too', translations });
  await signIn(page, 'staff', `/campaigns/${slug}`);
  await page.getByRole('link', { name: 'On paper' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On paper too');
  await expect(page.getByRole('heading', { name: `1. ${ask.WHY}` })).toBeVisible();
  const conditional = page.locator('.paper-question', { hasText: ask.WHAT });
  await expect(conditional).toContainText(/Only if your answer to question \d+ is ‘Yes’\./);
  await accessible(page);

  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('heading', { name: '1. ¿Para qué es su afiliación?' })).toBeVisible();
  await accessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Print this page')).toBeHidden();
  await expect(page.getByRole('heading', { name: '1. ¿Para qué es su afiliación?' })).toBeVisible();
});
