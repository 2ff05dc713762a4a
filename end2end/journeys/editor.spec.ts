// Staff write a questionnaire: what is typed is kept, taken back, shared with whoever else edits.

import { type Page, expect, signIn, test } from '../fixtures';
import { ask } from '../survey';

/** A draft of every kind of question, open at a question with three options. */
async function edit(page: Page, installation: { draft(slug: string, title: string): Promise<void> }, slug: string): Promise<string> {
  await installation.draft(slug, 'Edited by two');
  await signIn(page, 'staff', '/campaigns');
  await page.goto(`/campaigns/${slug}/edit`);
  await page.locator('.outline-question').getByRole('link', { name: ask.WHY }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ask.WHY);
  return page.url();
}

/** Once the island has taken over. */
async function ready(page: Page): Promise<void> {
  await expect(page.locator('body[data-editing]')).toBeAttached();
}

const words = (page: Page) => page.getByLabel('Its words');
const card = (page: Page) => page.locator('.seen-card');
const status = (page: Page) => page.locator('#editor-status');

test('a draft begins from a template and takes a question from the library', async ({ page, accessible }, info) => {
  await signIn(page, 'staff', '/campaigns');
  await page.goto('/campaigns/new');
  await page.getByLabel('Title').fill(`From a template ${info.project.name} ${info.retry}`);
  await page.getByLabel('Compare models').check();
  await accessible(page);
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
  await accessible(page);
  await page.getByRole('link', { name: 'Question library' }).first().click();
  await page.getByLabel('Questions of').selectOption({ label: 'Template: Would you recommend us?' });
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('checkbox', { name: 'How likely are you to recommend membership' }).check();
  await accessible(page);
  await page.getByRole('button', { name: 'Add to the draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How likely are you to recommend membership to a colleague?');
  await page.getByRole('button', { name: /^Undo: Added/ }).click();
  await expect(page.locator('.notice')).toContainText('Taken back.');
  await page.getByRole('button', { name: /^Redo: / }).click();
  await expect(page.locator('.notice')).toContainText('Made again.');
  await page.getByRole('link', { name: /^Saved/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('History');
  await accessible(page);
});

test('what is typed is kept and can be taken back @script', async ({ page, installation, accessible, witness }, info) => {
  witness.expects(/status of 422/);
  const url = await edit(page, installation, `kept-${info.project.name}-${info.retry}`);
  await ready(page);
  await words(page).fill('Don’t you love our journals and conferences?');
  await expect(status(page)).toContainText('Saved');
  await expect(card(page)).toContainText('Don’t you love our journals');
  await expect(page.locator('#editor-hints')).toContainText('It asks about two things');
  await expect(page.locator('#editor-hints')).toContainText('says which answer is expected');
  await accessible(page);
  await page.reload();
  await expect(words(page)).toHaveValue('Don’t you love our journals and conferences?');
  await ready(page);
  await words(page).fill('');
  await expect(status(page)).toContainText('Not saved yet. The question is empty');
  await words(page).fill('Don’t you love our journals and conferences?');
  await expect(status(page), 'what was wrong is mended').toHaveText(/^Saved/);
  await words(page).fill('Why do you belong?');
  await expect(card(page)).toContainText('Why do you belong?');
  await expect(status(page)).toContainText('Saved');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(words(page)).toHaveValue('Don’t you love our journals and conferences?');
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(words(page)).toHaveValue(ask.WHY);
  expect(page.url().split('?')[0]).toBe(url.split('?')[0]);
});

test('the keyboard is enough @script @once', async ({ page, installation }, info) => {
  await edit(page, installation, `keys-${info.project.name}-${info.retry}`);
  await ready(page);
  const options = () => page.locator('.item-fields .input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await page.getByLabel('Option 1').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(options).toEqual(['What I learn', 'The people', 'A voice']);
  await expect(page.getByLabel('Option 2')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(options).toEqual(['What I learn', 'A voice', 'The people']);
  await page.getByLabel('Another option').focus();
  await page.keyboard.type('The journal');
  await page.keyboard.press('Enter');
  await expect.poll(options).toEqual(['What I learn', 'A voice', 'The people', 'The journal']);
  await expect(page.getByLabel('Another option')).toBeFocused();
  await page.getByRole('checkbox', { name: 'An answer is required' }).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(options).toEqual(['What I learn', 'A voice', 'The people']);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(options).toEqual(['What I learn', 'A voice', 'The people', 'The journal']);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.editor-heading .eyebrow')).toContainText('Question 2');
  await page.keyboard.press('?');
  await expect(page.locator('#editor-keys dl')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.locator('#editor-keys dl')).toBeHidden();
});

test('a save takes the focus from nobody who is on their way through the outline @script @once', async ({ page, installation }, info) => {
  const url = await edit(page, installation, `focus-${info.project.name}-${info.retry}`);
  await ready(page);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  const link = outline.getByRole('link', { name: 'Add a question' }).last();
  const saved = page.waitForResponse((response) => response.request().method() === 'POST');
  await words(page).fill('What is your membership for?');
  await link.focus();
  await saved;
  await expect(outline).toContainText('What is your membership for?');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Outline' })).toBeVisible();
  expect(page.url()).not.toBe(url);
});

test('several lines are several options', async ({ page, installation, accessible }, info) => {
  await edit(page, installation, `lines-${info.project.name}-${info.retry}`);
  await page.getByLabel('Another option').fill('The journal\n\nA discount');
  await page.locator('#items').getByRole('button', { name: 'Add', exact: true }).click();
  const options = () => page.locator('.item-fields .input').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  await expect.poll(options).toEqual(['The people', 'What I learn', 'A voice', 'The journal', 'A discount']);
  await page.locator('#conditions > summary').click();
  await page.getByText('What can be named here').click();
  await expect(page.locator('.edit-ids')).toContainText('a_discount');
  await accessible(page);
});

test('two edit at once and see each other’s changes @script', async ({ page, installation, accessible, witness }, info) => {
  const url = await edit(page, installation, `two-${info.project.name}-${info.retry}`);
  const other = await page.context().newPage();
  await other.goto(url);
  await ready(page);
  await ready(other);
  await words(page).fill('What is your membership for?');
  await expect(words(other)).toHaveValue('What is your membership for?');
  await expect(card(other)).toContainText('What is your membership for?');
  // Different fields of one question, at the same time.
  await words(page).fill('What do you belong for?');
  await other.getByLabel('Help under it').fill('Choose what comes first.');
  await expect(card(page)).toContainText('Choose what comes first.');
  await expect(card(other)).toContainText('What do you belong for?');
  await expect(words(other)).toHaveValue('What do you belong for?');
  // The same field: both versions are shown, nothing is lost, and somebody decides.
  witness.expects(/status of 409/);
  const hers = other.waitForResponse((response) => response.request().method() === 'POST');
  await page.route(url, async (route) => {
    if (route.request().method() === 'POST') await hers;
    await route.continue();
  });
  await words(other).fill('Hers');
  await words(page).fill('His');
  await expect(page.getByText('Somebody else changed the same in between')).toBeVisible();
  await expect(page.locator('.clashes')).toContainText('‘Hers’');
  await expect(page.locator('.clashes')).toContainText('‘His’');
  await expect(words(page)).toHaveValue('His');
  await accessible(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(words(other)).toHaveValue('His');
  await other.close();
});

test('what was typed in an option that somebody else removed is shown @script', async ({ page, installation, accessible, witness }, info) => {
  witness.expects(/status of 409/);
  const url = await edit(page, installation, `gone-${info.project.name}-${info.retry}`);
  const other = await page.context().newPage();
  await other.goto(url);
  await ready(page);
  await ready(other);
  const hers = other.waitForResponse((response) => response.request().method() === 'POST');
  await page.route(url, async (route) => {
    if (route.request().method() === 'POST') await hers;
    await route.continue();
  });
  await page.getByLabel('Option 3').fill('A voice in what is decided');
  await words(page).fill('What do you belong for?');
  await other.getByRole('button', { name: 'Remove: A voice' }).click();
  await expect(page.locator('.clashes')).toContainText('‘A voice in what is decided’');
  await expect(page.locator('.clashes')).toContainText('Yours, not in the form any more');
  await expect(page.getByText('is not in the form and will not be saved')).toBeVisible();
  await expect(words(page)).toHaveValue('What do you belong for?');
  await expect(status(page)).toContainText('Not saved: somebody else changed the same.');
  await accessible(page);
  await page.getByRole('button', { name: 'Save', exact: true }).filter({ visible: true }).click();
  await expect(status(page)).toHaveText(/^Saved/);
  await expect(words(other)).toHaveValue('What do you belong for?');
  await other.close();
});

test('what is typed before the script is there is saved as soon as it is @script', async ({ page, installation }, info) => {
  const url = await edit(page, installation, `early-${info.project.name}-${info.retry}`);
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\.wasm$/, async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto(url);
  await words(page).fill('What do you belong for?');
  arrive();
  await expect(card(page)).toContainText('What do you belong for?');
  await expect(status(page)).toHaveText(/^Saved/);
  await page.reload();
  await expect(words(page)).toHaveValue('What do you belong for?');
});

test('nothing that is not saved is left silently @script', async ({ page, installation, witness }, info) => {
  witness.expects(/status of 422/);
  const slug = `silent-${info.project.name}-${info.retry}`;
  await edit(page, installation, slug);
  const outline = page.getByRole('link', { name: 'Outline', exact: true }).filter({ visible: true }).first();
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.dismiss();
  });
  const reload = () => page.evaluate(() => { setTimeout(() => location.reload(), 0); });
  await ready(page);
  await test.step('the browser asks while an option is empty', async () => {
    await page.getByLabel('Option 1').click();
    await page.getByLabel('Option 1').fill('');
    await words(page).fill('A wording that nobody wants to type again');
    await expect(status(page)).toContainText('Not saved yet.');
    await reload();
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(words(page)).toHaveValue('A wording that nobody wants to type again');
  });
  await test.step('and not once all is saved', async () => {
    await page.getByLabel('Option 1').fill('The people');
    await expect(status(page)).toHaveText(/^Saved/);
    await page.evaluate(() => { document.body.removeAttribute('data-editing'); });
    await reload();
    await ready(page);
    await expect(words(page)).toHaveValue('A wording that nobody wants to type again');
    expect(asked).toEqual(['beforeunload']);
  });
  await test.step('what waits for a button holds a link back once', async () => {
    await page.goto(`/campaigns/${slug}/edit/assumptions`);
    await ready(page);
    await page.locator('.add-assumption').getByLabel('Statement').fill('Most members want one technology division');
    await expect(status(page)).toContainText('Not saved yet: what you filled in waits for its button.');
    await outline.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Assumptions');
    await page.getByRole('button', { name: /^Undo: / }).click();
    await expect(page.locator('.notice')).toContainText('Taken back.');
    await expect(page.locator('.add-assumption').getByLabel('Statement')).toHaveValue('Most members want one technology division');
    await outline.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
    expect(asked).toEqual(['beforeunload']);
  });
});

test('what is not saved by itself stays while somebody else saves @script', async ({ page, installation }, info) => {
  const slug = `adding-${info.project.name}-${info.retry}`;
  const url = await edit(page, installation, slug);
  await ready(page);
  const adding = await page.context().newPage();
  await adding.goto(`/campaigns/${slug}/edit`);
  await ready(adding);
  await adding.getByLabel('Kind', { exact: true }).selectOption('A number');
  await adding.locator('#add-question').getByLabel('Its words').fill('For how many years?');
  const translating = await page.context().newPage();
  await translating.goto(`/campaigns/${slug}/edit/languages`);
  await ready(translating);
  await translating.getByLabel(/tag/).fill('fr');
  await words(page).fill('What do you belong for?');
  await expect(adding.locator('#editor-outline')).toContainText('What do you belong for?');
  await expect(adding.locator('#add-question').getByLabel('Its words')).toHaveValue('For how many years?');
  await expect(translating.locator('#editor-outline')).toContainText('What do you belong for?');
  await expect(status(translating)).toContainText('Not saved yet: what you filled in waits for its button.');
  await expect(translating.getByLabel(/tag/)).toHaveValue('fr');
  await adding.getByRole('button', { name: 'Add the question' }).click();
  await expect(adding.getByRole('heading', { level: 1 })).toHaveText('For how many years?');
  await expect(adding.locator('.editor-heading .eyebrow')).toContainText('number');
  await page.goto(url);
  await expect(words(page)).toHaveValue('What do you belong for?');
});

test('a link waits until what was typed is saved; what cannot be saved holds nobody back twice @script', async ({ page, installation, witness }, info) => {
  witness.expects(/status of 422/);
  const url = await edit(page, installation, `leaving-${info.project.name}-${info.retry}`);
  const outline = page.getByRole('link', { name: 'Outline', exact: true }).filter({ visible: true }).first();
  await ready(page);
  await page.route(url, async (route) => {
    if (route.request().method() === 'POST') await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  // A save is under way while the last words are typed.
  await words(page).fill('What do you belong');
  await expect(status(page)).toContainText('Saving');
  await words(page).fill('What do you belong for?');
  await outline.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
  await expect(page.locator('#editor-outline')).toContainText('What do you belong for?');
  await page.goto(url);
  await ready(page);
  await words(page).fill('');
  await outline.click();
  await expect(status(page)).toContainText('Not saved yet. The question is empty');
  await outline.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
  await expect(page.locator('#editor-outline')).toContainText('What do you belong for?');
  await test.step('nor does what nobody who is signed out can save', async () => {
    await page.goto(url);
    await ready(page);
    // Where saves are announced, whoever is not signed in any more reads how to sign in.
    witness.expects(/is not "text\/event-stream"/);
    await page.context().clearCookies();
    await words(page).fill('Signed out');
    await expect(status(page)).toContainText('Not saved: you are signed out.');
    await outline.click();
    await expect(status(page)).toContainText('Not saved: you are signed out.');
    await outline.click();
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  });
});

test('a questionnaire of 300 questions opens in under a second and answers at once @script @once', async ({ page, installation }, info) => {
  const slug = `large-${info.project.name}-${info.retry}`;
  const questions = Array.from({ length: 300 }, (_, index) => ({
    id: `q${index}`,
    text: `How strong a reason is reason number ${index}?`,
    answer: { kind: 'scale', from: 1, to: 5, labels: ['not at all', 'very'], dont_know: true },
  }));
  const pages = Array.from({ length: 30 }, (_, index) => ({
    id: `p${index}`,
    title: `Page ${index + 1}`,
    questions: questions.slice(index * 10, index * 10 + 10),
  }));
  await installation.bring({ slug, title: 'Large', questionnaire: { pages } });
  await signIn(page, 'staff', '/campaigns');
  const opened = async (path: string) => {
    await page.goto(path);
    return page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry!.domContentLoadedEventEnd;
    });
  };
  expect(await opened(`/campaigns/${slug}/edit`)).toBeLessThan(1000);
  expect(await opened(`/campaigns/${slug}/edit/questions/q150`)).toBeLessThan(1000);
  await ready(page);
  await words(page).fill('Reworded');
  // What was typed is on the screen at once; the rest follows after the pause for typing.
  const started = Date.now();
  await expect(card(page)).toContainText('Reworded');
  expect(Date.now() - started).toBeLessThan(2500);
});

test('a question becomes one of another kind by keyboard; what that takes away is said first, and undo brings it back', async ({ page, installation, accessible }, info) => {
  await edit(page, installation, `kind-${info.project.name}-${info.retry}`);
  await page.locator('.edit-form').getByLabel('Kind', { exact: true }).selectOption({ label: 'A number' });
  await page.getByRole('button', { name: 'Change the kind …' }).press('Enter');
  await expect(page.getByText('This takes away:')).toBeVisible();
  await expect(page.locator('#kind-takes')).toContainText('‘The people’');
  await accessible(page);
  await page.getByRole('button', { name: 'Change the kind', exact: true }).press('Enter');
  await expect(page.locator('.notice')).toContainText('The kind is changed and saved.');
  await expect(page.locator('.editor-heading .eyebrow')).toContainText('number');
  await page.getByRole('button', { name: /^Undo: Changed the kind of/ }).press('Enter');
  await expect(page.getByLabel('Option 1')).toHaveValue('The people');
  await expect(page.locator('.editor-heading .eyebrow')).toContainText('one choice');
});

test('what was wrong goes from the top of the page once the old words are back @script', async ({ page, installation, witness }, info) => {
  witness.expects(/status of 422/);
  await edit(page, installation, `mended-${info.project.name}-${info.retry}`);
  await ready(page);
  const errors = page.locator('.error-summary');
  await words(page).fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).filter({ visible: true }).click();
  await expect(errors).toContainText('The question is empty');
  await words(page).fill(ask.WHY);
  await expect(errors).toBeHidden();
  await expect(words(page)).toHaveValue(ask.WHY);
  await expect(status(page)).not.toContainText('Not saved');
});

test('what was chosen earlier is carried forward', async ({ page, installation, accessible }, info) => {
  const slug = `carry-${info.project.name}-${info.retry}`;
  await installation.draft(slug, 'Carried forward');
  await signIn(page, 'staff', '/campaigns');
  await page.goto(`/campaigns/${slug}/edit`);
  await page.locator('.outline-question').getByRole('link', { name: ask.TWO }).click();
  await page.getByText('Carry forward what was chosen earlier').click();
  await accessible(page);
  await page.getByLabel('The options of').selectOption({ label: ask.USE });
  await page.getByRole('button', { name: 'Carry forward' }).click();
  const row = page.locator('.item-row', { hasText: 'Only if use has' });
  await expect(row.first()).toBeVisible();
  await expect(row.last().getByRole('textbox')).toHaveValue('A leadership cohort');
  await page.reload();
  await expect(row.first()).toBeVisible();
  await accessible(page);
});
