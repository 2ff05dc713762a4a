// A member reads a survey in their own language, changes it in the middle, and gives the same answers.

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { Campaign, type Installation } from '../installation';
import { ask, everything, option, press, question, start, status, words } from '../survey';

const texts = (language: Record<string, string>) =>
  Object.fromEntries(Object.entries(language).map(([place, text]) => [place, { text }]));

const spanish = texts({
  title: '¿Para qué?',
  'pages.choices.title': 'Lo que elige',
  'questions.why.text': '¿Para qué es su afiliación, ante todo?',
  'questions.why.options.people.label': 'Las personas',
  'questions.why.options.voice.label': 'Una voz',
  'questions.use.text': '¿Qué usaría el próximo año?',
  'questions.use.options.courses.label': 'Cursos en línea',
});

const arabic = texts({
  title: 'لماذا؟',
  'pages.choices.title': 'ما تختاره',
  'questions.why.text': 'لماذا أنت عضو، قبل كل شيء؟',
  'questions.why.options.people.label': 'الناس',
  'questions.why.options.learning.label': 'ما أتعلمه',
  'questions.why.options.voice.label': 'صوت',
});

async function several(installation: Installation, id: string): Promise<Campaign> {
  const slug = `l-${id}`;
  await installation.bring({ slug, title: `What for? ${id}`, k: 5, translations: { es: spanish, ar: arabic } });
  return installation.opened(slug, `What for? ${id}`);
}

const languages = (page: Page) => page.getByRole('navigation', { name: /^(Language|Idioma)$/ });

test('a member changes the language in the middle and sends in Spanish', async ({ page, installation, accessible, script }, info) => {
  const campaign = await several(installation, `${info.testId.slice(-8)}${info.project.name}`);
  await start(page, campaign.link('lita'));
  await option(page, ask.WHY, everything.why).check();
  if (script) await expect(status(page)).toHaveText('Saved');

  await languages(page).getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const why = '¿Para qué es su afiliación, ante todo?';
  await expect(option(page, why, 'Una voz'), 'what was given is kept').toBeChecked();
  await expect(question(page, why).getByText('What I learn')).toHaveAttribute('lang', 'en');
  await accessible(page);

  const use = '¿Qué usaría el próximo año?';
  for (const one of ['Cursos en línea', 'A mentor', 'Small tasks']) await option(page, use, one).check();
  if (script) {
    await expect(question(page, use).getByRole('status')).toHaveText('Ya tiene 3, el máximo que puede elegir.');
    await expect(status(page)).toHaveText('Guardado');
  }
  await option(page, use, 'A leadership cohort').check();
  await page.getByRole('button', { name: 'Continuar', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText(`Elija 3 como máximo: ${use}`);
  await expect(page).toHaveTitle(/^Error: Lo que elige, página 1 de 3/);
  await accessible(page);
  await option(page, use, 'A leadership cohort').uncheck();

  await press(page, 'Continuar', 'How strongly');
  await press(page, 'Continuar', 'Order and words');
  await words(page, ask.MORE).fill('Nada');
  await press(page, 'Continuar', 'Revise sus respuestas y envíelas');
  await languages(page).getByRole('link', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers, then send them');
  await languages(page).getByRole('link', { name: 'Español' }).click();
  await press(page, 'Enviar mis respuestas', 'Gracias. Hemos recibido sus respuestas.');
  await accessible(page);
  expect(await campaign.closed()).toBe(1);
});

test('answers in two languages are one chart', { tag: '@once' }, async ({ page, installation, elsewhere }, info) => {
  const campaign = await several(installation, info.testId.slice(-8));
  for (const inSpanish of [true, false, true, false, true]) {
    const member = await elsewhere();
    await start(member, campaign.link('lita'));
    if (inSpanish) await languages(member).getByRole('button', { name: 'Español' }).click();
    const [why, voice, on, check, send] = inSpanish
      ? ['¿Para qué es su afiliación, ante todo?', 'Una voz', 'Continuar', 'Revise sus respuestas y envíelas', 'Enviar mis respuestas']
      : [ask.WHY, 'A voice', 'Continue', 'Check your answers, then send them', 'Send my answers'];
    await option(member, why, voice).check();
    for (const next of ['How strongly', 'Order and words', check]) await press(member, on, next);
    await member.getByRole('button', { name: send }).click();
    await expect(member.getByRole('heading', { name: inSpanish ? 'Su resguardo' : 'Your receipt' })).toBeVisible();
  }
  expect(await campaign.closed()).toBe(5);
  await signIn(page, 'leadership', `/sign-in?next=/results/${campaign.slug}`);
  await expect(page.getByText('Una voz')).toHaveCount(0);
});

test('a language from right to left turns the page, and nothing is wider than a phone', async ({ page, installation, accessible }, info) => {
  const campaign = await several(installation, `${info.testId.slice(-8)}${info.project.name}`);
  await page.goto(`${campaign.link('alcts')}?language=ar`);
  await press(page, 'Start', 'ما تختاره');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await option(page, 'لماذا أنت عضو، قبل كل شيء؟', 'صوت').check();
  await accessible(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
  await press(page, 'Continue', 'How strongly');
  expect(await overflow()).toBe(0);
});

test('without a network the language stays, and the page says so', { tag: '@script' }, async ({ page, installation, witness, accessible }, info) => {
  const campaign = await several(installation, `${info.testId.slice(-8)}${info.project.name}`);
  witness.expects(/Failed to load resource|Failed to fetch|ERR_/);
  const link = campaign.link('lita');
  await start(page, link);
  await languages(page).getByRole('button', { name: 'Español' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.waitForFunction(async (base) => {
    const held = await caches.open(base);
    return (await (await held.match(`${base}/language`))?.text()) === 'es';
  }, link);
  await installation.without(async () => {
    await option(page, '¿Para qué es su afiliación, ante todo?', 'Una voz').check();
    await languages(page).getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sin conexión no se puede cambiar el idioma');
    await accessible(page);
    await page.getByRole('link', { name: 'Volver a las preguntas' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lo que elige');
  });
});

test('a translation is saved as it is typed, and a link is followed once it is', { tag: '@script' }, async ({ page, installation, accessible }, info) => {
  const slug = `t-${info.testId.slice(-8)}${info.project.name}`;
  await installation.bring({ slug, title: 'Translated', translations: { es: {} } });
  await signIn(page, 'staff', '/campaigns');
  await page.goto(`/campaigns/${slug}/edit/languages/es`);
  await expect(page.locator('body[data-editing]')).toBeAttached();
  const row = page.locator('.edit-translation').filter({ hasText: 'Translated' }).first();
  await row.getByRole('textbox').fill('Traducida');
  await expect(row.getByText('Missing')).toHaveCount(0);
  await expect(page.locator('#coverage')).toContainText('1 of ');
  await expect(page.locator('#editor-status')).toHaveText(/^Saved/);
  await page.getByRole('link', { name: 'Go to the next that is not translated' }).click();
  await expect(page.locator('.edit-translation').filter({ hasText: 'Missing' }).first().getByRole('textbox')).toBeFocused();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(/^Question 1/);
  await accessible(page);
  await row.getByRole('textbox').fill('Traducida ahora');
  await page.getByRole('link', { name: 'Outline', exact: true }).filter({ visible: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
  await page.goto(`/campaigns/${slug}/edit/languages/es`);
  await expect(row.getByRole('textbox')).toHaveValue('Traducida ahora');
});
