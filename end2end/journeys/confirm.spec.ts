// An e-mail address is confirmed before the start at the open link: each address answers once, on any device.

import { expect, signIn } from '../fixtures';
import { press, words } from '../survey';
import { test } from '../with_post';

test('an address is confirmed, begins by mail, goes on elsewhere, answers once', async ({ page, installation, post, elsewhere, accessible }, info) => {
  test.slow();
  const slug = `confirm-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const asks = (id: string, title: string, text: string) =>
    ({ id, title, questions: [{ id: `${id}-q`, text, answer: { kind: 'text' } }] });
  const pages = [asks('one', 'One thing', 'What matters most?'), asks('more', 'And another', 'What else?')];
  await installation.bring({ slug, title: 'Asked of everybody', questionnaire: { pages } });
  const email = `somebody-${slug}-${info.project.name}@example.net`;
  const mails = () => post.arrived.filter((mail) => mail.to === email);

  await test.step('staff choose it before opening', async () => {
    await signIn(page, 'staff', `/sign-in?next=/campaigns/${slug}`);
    await page.getByRole('button', { name: 'Have an e-mail address confirmed first' }).click();
    await expect(page.getByText('each address answers once')).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Open this campaign' }).click();
    await expect(page.getByRole('button', { name: 'Let them start without an address' })).toBeHidden();
  });

  const laptop = await elsewhere();
  await test.step('who comes gives an address', async () => {
    await laptop.goto(`/c/${slug}`);
    await accessible(laptop);
    await laptop.getByLabel('LITA').check();
    await laptop.getByLabel('Your e-mail address').fill('nobody@nowhere');
    await laptop.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(laptop.getByLabel('LITA')).toBeChecked();
    await accessible(laptop);
    await laptop.getByRole('alert').getByRole('link', { name: 'Write an e-mail address' }).click();
    await expect(laptop.getByLabel('Your e-mail address')).toBeFocused();
    await laptop.getByLabel('Your e-mail address').fill(email);
    await laptop.getByRole('button', { name: 'Start', exact: true }).click();
    await expect(laptop.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
    await accessible(laptop);
    await expect.poll(() => mails().length).toBe(1);
  });

  const [mail] = mails();
  if (!mail) throw new Error('no mail has arrived');
  expect(mail.header('Subject')).toBe('Your link: Asked of everybody');
  expect(mail.header('List-Unsubscribe')).toBe('');
  const link = new URL(mail.confirmation).pathname;

  const phone = await elsewhere();
  await test.step('the link of the mail begins on another device', async () => {
    await phone.goto(link);
    await expect(phone.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
    await accessible(phone);
    await press(phone, 'Start', 'One thing');
    await words(phone, 'What matters most?').fill('That we are asked.');
    await press(phone, 'Continue', 'And another');
  });

  await test.step('and goes on where it was left, with the same answers', async () => {
    await laptop.goto(link);
    await press(laptop, 'Start', 'And another');
    await press(laptop, 'Continue', 'Check your answers, then send them');
    await expect(laptop.getByText('That we are asked.')).toBeVisible();
    await press(laptop, 'Send my answers', 'Thank you. Your answers are in.');
  });

  await test.step('the same address has answered', async () => {
    const other = await elsewhere();
    await other.goto(link);
    await press(other, 'Start', 'Thank you. Your answers are in.');
    await other.goto(`/c/${slug}/confirm/nothing`);
    await expect(other.getByRole('heading', { name: 'This link has ended' })).toBeVisible();
    await accessible(other);
  });
});
