// Staff bring a campaign, change it, open, pause and close it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, follow, signIn, test } from '../fixtures';
import { Installation, here, people } from '../installation';
import { answerChoices, ask, next, option, press, question, start } from '../survey';

const example = join(here, 'campaigns/every-kind.json');

test('staff take a campaign from its document to its end', async ({ page, elsewhere, accessible, script, witness }, info) => {
  // What is typed is saved at once, and a draft without a title is not.
  witness.expects(/status of 422/);
  test.setTimeout(300_000);
  const document = JSON.parse(await readFile(example, 'utf8'));
  const slug = `staff-${info.project.name}-${info.retry}-${info.repeatEachIndex}`;
  const good = JSON.stringify({ ...document, slug, title: 'Brought by staff' });
  const home = `/campaigns/${slug}`;

  await test.step('sign in, with a wrong password first', async () => {
    await page.goto('/campaigns');
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fcampaigns$/);
    await accessible(page);
    await page.getByLabel('E-mail').fill(people.staff.email);
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right.');
    await expect(page.getByLabel('E-mail')).toHaveValue(people.staff.email);
    await expect(page.getByLabel('Password')).toHaveValue('');
    await accessible(page);
    await page.getByLabel('Password').fill(people.staff.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Campaigns');
    await accessible(page);
  });

  await test.step('a broken document: every mistake by its place, the text kept', async () => {
    await follow(page.getByRole('link', { name: 'New campaign' }).first());
    await accessible(page);
    const broken = structuredClone(document);
    broken.slug = slug;
    broken.title = '';
    broken.questionnaire.pages[0].questions[0].answer.options[1].id = 'people';
    broken.questionnaire.pages[0].questions[2].show_if = 'nothing = yes';
    broken.assumptions[0].measure.share.statement = 'nobody';
    const text = JSON.stringify(broken);
    await page.getByLabel('Or its text').fill(text);
    await page.getByRole('button', { name: 'Check and bring' }).click();
    const mistakes = page.getByRole('alert').getByRole('listitem');
    await expect(mistakes).toHaveText([
      /^title: /,
      /^questionnaire\.pages\[0\]\.questions\[0\]\.answer\.options\[1\]\.id: /,
      /^questionnaire\.pages\[0\]\.questions\[2\]\.show_if: column 1: /,
      /^assumptions\[0\]\.measure\.share\.statement: /,
    ]);
    await expect(page.getByLabel('Or its text')).toHaveValue(text);
    await accessible(page);
    await page.getByLabel('Or its text').fill('{ "format": ');
    await page.getByRole('button', { name: 'Check and bring' }).click();
    await expect(page.getByRole('alert')).toContainText(/Line 1/);
  });

  await test.step('a good one, as a file', async () => {
    await page.getByLabel('A file').setInputFiles({ name: 'good.json', mimeType: 'application/json', buffer: Buffer.from(good) });
    await page.getByRole('button', { name: 'Check and bring' }).click();
    await expect(page).toHaveURL(new RegExp(`${home}\\?`));
    await expect(page.getByRole('status')).toContainText('The campaign is here, as a draft.');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brought by staff');
    await accessible(page);
  });

  await test.step('a member finds a draft closed', async () => {
    const member = await elsewhere();
    await member.goto(`/c/${slug}`);
    await expect(member.getByRole('button', { name: 'Start' })).toHaveCount(0);
  });

  await test.step('the preview is what a member will read', async () => {
    await page.getByRole('link', { name: 'Preview' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Brought by staff');
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('every question, whomever it is for');
    await page.getByText('As a member', { exact: true }).click();
    await accessible(page);
    await page.getByRole('checkbox', { name: 'LITA' }).check();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('as a member of LITA will read it');
    await page.getByRole('link', { name: 'Start' }).click();
    for (const heading of ['What you choose', 'How strongly', 'Order and words', 'Thank you. Your answers are in.']) {
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await accessible(page);
      await page.getByRole('link', { name: /Continue|End the preview/ }).click();
    }
    await expect(page).toHaveURL(new RegExp(`${home}$`));
  });

  await test.step('edit: the title', async () => {
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Outline');
    await accessible(page);
    await follow(page.getByRole('link', { name: 'Edit the texts' }));
    await accessible(page);
    await page.getByLabel('Title', { exact: true }).fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert')).toContainText('The title is empty');
    await page.getByLabel('Title', { exact: true }).fill('Edited by staff');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
  });

  await test.step('edit: an option’s words, whether an answer is needed, the order', async () => {
    await page.goto(`${home}/edit`);
    await follow(page.getByRole('link', { name: ask.USE }));
    await accessible(page);
    await page.getByLabel('Option 1').fill('Courses on the web');
    await page.getByRole('checkbox', { name: 'An answer is required' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.locator('.notice')).toContainText('Saved.');
    await expect(page.getByLabel('Option 1')).toHaveValue('Courses on the web');
    await page.getByRole('button', { name: 'Move down: Courses on the web' }).click();
    await expect(page.getByLabel('Option 2')).toHaveValue('Courses on the web');
    await page.goto(`${home}/edit`);
    await page.getByRole('button', { name: `Move up: ${ask.CHANGE}` }).click();
    await expect(page.locator('.outline-question a').first()).toHaveText(ask.CHANGE);
  });

  // With script each sees what the other saves: two edit at once in editor.spec.ts.
  await test.step('an edit of what somebody else changed meanwhile is not taken', async () => {
    if (script) return;
    const other = await page.context().newPage();
    await other.goto(`${home}/edit/texts`);
    await page.goto(`${home}/edit/texts`);
    await page.getByRole('textbox', { name: 'Who asks' }).fill('The board');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    await other.getByRole('textbox', { name: 'Who asks' }).fill('Nobody');
    await other.getByRole('button', { name: 'Save' }).click();
    await expect(other.getByRole('alert').or(other.locator('.notice')).first()).toContainText(/[Ss]omebody else/);
    await accessible(other);
    await other.close();
  });

  await test.step('an assumption and its rule, told in words', async () => {
    await page.goto(`${home}/edit/assumptions`);
    await accessible(page);
    await page.getByRole('textbox', { name: 'Statement' }).fill('Members feel welcome');
    await page.getByLabel('or another topic').fill('Fairness');
    await page.getByLabel('The question that decides it').selectOption({ label: '10. Leadership' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const words = page.locator('.rule-words');
    await expect(words).toContainText('at least 60 % of all members rate ‘Leadership’ 4 or 5');
    await accessible(page);
    await expect(page.getByLabel('compared with')).toBeHidden();
    await page.getByLabel('What is measured').selectOption('lead');
    await expect(page.getByLabel('compared with')).toBeVisible();
    await page.getByLabel('What is measured').selectOption('mean');
    await expect(page.getByRole('group', { name: 'Answers that count' })).toBeHidden();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#rule.0.threshold');
    await accessible(page);
    await page.getByRole('textbox', { name: 'Threshold' }).fill('3,75');
    await page.getByLabel('For whom').selectOption({ label: 'LITA alone' });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(words).toContainText('the mean rating of ‘Leadership’ by the members in LITA is at least 3.75');
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await expect(page.getByRole('group', { name: 'Rule 2' })).toBeVisible();
    await accessible(page);
    await page.getByText('Remove this assumption').click();
    await page.getByRole('button', { name: 'Remove the assumption' }).click();
    await expect(page.getByRole('status')).toContainText('Removed and saved.');
    await expect(page.getByRole('link', { name: 'Members feel welcome' })).toHaveCount(0);
  });

  await test.step('two questions that are counted together', async () => {
    await page.goto(`${home}/edit`);
    await follow(page.getByRole('link', { name: 'Two questions together' }).first());
    await accessible(page);
    await page.getByLabel('What to show').selectOption({ label: '10. Leadership' });
    await page.getByLabel('By the answer to').selectOption({ label: '10. Leadership' });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('crosses a question with itself');
    await accessible(page);
    await page.getByLabel('What to show').selectOption({ label: '10. Leadership' });
    await page.getByLabel('By the answer to').selectOption({ index: 0 });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('Added and saved.');
    await expect(page.getByRole('button', { name: /^Remove: 10. Leadership, by/ })).toBeVisible();
    await accessible(page);
  });

  await test.step('open', async () => {
    await page.goto(home);
    await page.getByRole('button', { name: 'Open this campaign' }).click();
    await expect(page.getByRole('status')).toContainText('The campaign is open.');
    await expect(page.getByRole('link', { name: 'Edit', exact: true })).toHaveCount(0);
    await accessible(page);
    await page.goto(`${home}/edit`);
    await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  });

  await test.step('an assumption that nobody thought of before', async () => {
    await page.goto(home);
    await follow(page.getByRole('link', { name: 'Add an assumption' }));
    await accessible(page);
    await page.getByRole('textbox', { name: 'Statement' }).fill('Members want leadership');
    await page.getByLabel('The question that decides it').selectOption({ label: '10. Leadership' });
    await page.getByRole('button', { name: 'Go on to its rule' }).click();
    await expect(page.locator('.rule-words')).toContainText('at least 60 % of all members');
    await accessible(page);
    await page.getByRole('textbox', { name: 'Threshold' }).fill('55');
    await page.getByRole('button', { name: 'Register it for good' }).click();
    await expect(page.getByRole('status')).toContainText('Nothing is registered yet');
    await expect(page.locator('.rule-words')).toContainText('at least 55 % of all members');
    await accessible(page);
    await page.getByRole('button', { name: 'Register it for good' }).click();
    await expect(page.getByRole('status')).toContainText('Registered.');
  });

  const link = await test.step('personal links, once, as a file', async () => {
    await page.goto(home);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Make 750 personal links' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${slug}-750-links.csv`);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\n');
    expect(rows[0]).toBe('email,name,link');
    expect(rows).toHaveLength(751);
    const row = rows.find((row) => row.startsWith('lita-1@'));
    return new URL(row?.split(',')[2] ?? '').pathname;
  });

  const member = await test.step('a member reads what was edited, and begins', async () => {
    const member = await elsewhere();
    await start(member, link);
    await expect(question(member, ask.USE).getByRole('checkbox').first()).toHaveAccessibleName('A mentor');
    await answerChoices(member, { why: 'A voice' }, script);
    await member.getByRole('button', { name: 'Continue' }).click();
    await expect(member.getByRole('alert')).toContainText(ask.USE);
    await option(member, ask.USE, 'Courses on the web').check();
    await next(member, 'How strongly');
    return member;
  });

  await test.step('paused: the member reads so, and loses nothing', async () => {
    await page.goto(home);
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByRole('status')).toContainText('The campaign is paused.');
    await accessible(page);
    await member.goto(link);
    await expect(member.getByText('This survey is paused')).toBeVisible();
    await expect(member.getByText('The answers you gave before are kept.')).toBeVisible();
    await expect(member.getByRole('button')).toHaveCount(0);
  });

  await test.step('and goes on', async () => {
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('status')).toContainText('The campaign goes on.');
    await member.goto(`${link}/1`);
    await expect(option(member, ask.USE, 'Courses on the web')).toBeChecked();
    await next(member, 'How strongly');
    await next(member, 'Order and words');
    await next(member, 'Check your answers, then send them');
    await press(member, 'Send my answers', 'Thank you. Your answers are in.');
  });

  await test.step('the list says the state and the answers so far', async () => {
    await page.goto('/campaigns');
    const card = page.locator('article', { hasText: 'Edited by staff' });
    await expect(card).toContainText('Open');
    // One answer alone is not told: it would be that member's.
    await expect(card).toContainText('0 answers counted so far');
    await accessible(page);
  });

  await test.step('words wait until they are published with those of others', async () => {
    await page.goto(home);
    await page.getByRole('link', { name: 'What members wrote' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing yet' }).first()).toBeVisible();
    await accessible(page);
  });

  await test.step('closing asks for the name', async () => {
    await page.goto(home);
    await page.getByText('Close for good').click();
    await page.getByLabel('To close it, type its name').fill('something else');
    await page.getByRole('button', { name: 'Close this campaign' }).click();
    await expect(page.getByRole('alert')).toContainText(`Type ‘${slug}’`);
    await accessible(page);
    await page.getByLabel('To close it, type its name').fill(slug);
    await page.getByRole('button', { name: 'Close this campaign' }).click();
    await expect(page.getByRole('status')).toContainText('The campaign is closed.');
    await page.goto(`/results/${slug}`);
    await page.getByRole('link', { name: 'Report' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Final report');
    await expect(page.getByRole('figure', { name: /held back/ })).toBeVisible();
    await accessible(page);
    if (script) {
      await page.waitForLoadState('networkidle');
      // Printing does not wait: what was never scrolled to is drawn at once, as wide as the paper and not in motion.
      const bars = await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const svg = document.querySelector<SVGSVGElement>('#combinations .chart-place svg');
        const paths = [...(svg?.querySelectorAll<SVGGraphicsElement>('path') ?? [])].map((path) => path.getBBox());
        const ends = paths.filter((path) => path.height > 20 && path.width < 200).map((path) => path.x + path.width);
        return { paper: svg?.getAttribute('width'), end: Math.max(...ends) };
      });
      expect(bars.paper).toBe('560');
      expect(bars.end).toBeGreaterThan(400);
      expect(bars.end).toBeLessThanOrEqual(560);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    }
    const late = await elsewhere();
    await late.goto(`/c/${slug}`);
    await expect(late.getByText('This survey is closed')).toBeVisible();
    await accessible(late);
  });

  await test.step('sign out', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto(home);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  });
});

test('what leadership may not do', async ({ page, campaign, accessible, installation }) => {
  await signIn(page, 'leadership');
  for (const address of ['/campaigns/new', `/campaigns/${campaign.slug}/edit`]) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(403);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This is not for you to open');
    await accessible(page);
  }
  for (const action of ['open', 'pause', 'close', 'links', 'edit', 'edit/texts']) {
    const response = await page.request.post(`/campaigns/${campaign.slug}/${action}`, {
      form: { name: campaign.slug, revision: '1', title: 'Mine' },
      headers: { origin: installation.origin },
    });
    expect(response.status(), action).toBe(403);
  }
  await page.goto(`/campaigns/${campaign.slug}`);
  await expect(page.getByRole('button', { name: /Pause|Open|Close|personal link/ })).toHaveCount(0);
});

test('nothing of staff or leadership is open to a visitor', async ({ page, campaign }) => {
  const { slug } = campaign;
  for (const address of ['/campaigns', '/campaigns/new', `/campaigns/${slug}`, `/results/${slug}`, `/results/${slug}/questions`, `/results/${slug}/who`]) {
    await page.goto(address);
    await expect(page, address).toHaveURL(/\/sign-in\?next=/);
  }
});

test('five wrong passwords, and even the right one has to wait', { tag: '@once' }, async ({ browser }) => {
  // An installation of its own: the throttle is by address too, and must not stop the other journeys.
  const own = await Installation.start();
  const context = await browser.newContext({ baseURL: own.origin });
  try {
    const page = await context.newPage();
    await page.goto('/sign-in');
    const attempt = async (password: string) => {
      await page.getByLabel('E-mail').fill(people.staff.email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    for (let time = 1; time <= 5; time++) {
      await attempt(`wrong ${time}`);
      await expect(page.getByRole('alert')).toContainText('is not right');
    }
    await attempt(people.staff.password);
    await expect(page.getByRole('alert')).toContainText('Too many attempts have failed. Wait 15 minutes');
  } finally {
    await context.close();
    await own.stop();
  }
});
