// A member answers: by a personal link, and by the open one.

import { expect, test } from '../fixtures';
import {
  answer, answerChoices, answerScales, answerWords, ask, checked, everything, list, next, option, place, point, press, question, start, words,
} from '../survey';

test('a member answers every kind of question by a personal link', async ({ page, campaign, accessible, script }) => {
  const link = campaign.link('lita;llama');

  await test.step('the invitation says who asks, why, how long, and who sees what', async () => {
    await page.goto(link);
    await expect(page.getByText('The presidents of the three divisions')).toBeVisible();
    await expect(page.getByText('Nothing is decided.')).toBeVisible();
    await expect(page.getByText(/^about \d minutes?$/)).toBeVisible();
    await expect(page.getByText('Nobody sees your answers with your name; only totals of at least 5 people are shown.')).toBeVisible();
    await expect(page.getByText('You are here as a member of LITA + LLAMA')).toBeVisible();
    await page.getByText('How do you know?').click();
    await expect(page.getByText('leave out what would tell who you are')).toBeVisible();
    await accessible(page);
  });

  await test.step('start: the first page, nothing chosen, the follow-up question not asked', async () => {
    await press(page, 'Start', 'What you choose');
    await expect(page.getByText('Page 1 of 3')).toBeVisible();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(question(page, ask.WHAT)).toBeHidden();
    await accessible(page);
  });

  await test.step('an answer that lacks what is needed, and too many: a summary that leads to the fields', async () => {
    for (const label of ['Online courses', 'A mentor', 'Small tasks', 'A leadership cohort']) await option(page, ask.USE, label).check();
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert');
    await expect(summary).toContainText('There is a problem');
    await expect(summary.getByRole('link')).toHaveText([
      `Choose one: ${ask.WHY}`,
      `Choose no more than 3: ${ask.USE}`,
    ]);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(question(page, ask.WHY)).toContainText('Choose one');
    await expect(option(page, ask.USE, 'A leadership cohort'), 'what was given is kept').toBeChecked();
    await accessible(page);
    await summary.getByRole('link', { name: ask.WHY }).click();
    await expect(question(page, ask.WHY), 'the link leads to the question').toBeFocused();
    for (const label of ['Small tasks', 'A leadership cohort']) await option(page, ask.USE, label).uncheck();
  });

  await test.step('a follow-up question appears after the answer that leads to it', async () => {
    await answerChoices(page, { why: 'The people', change: 'Yes' }, script);
    await expect(question(page, ask.WHAT)).toBeVisible();
    await words(page, ask.WHAT).fill('Ask us first');
    await next(page, 'How strongly');
    await accessible(page);
  });

  await test.step('back keeps this page and finds the other as it was', async () => {
    await answerScales(page, everything);
    await press(page, 'Back', 'What you choose');
    await expect(option(page, ask.WHY, 'The people')).toBeChecked();
    await expect(option(page, ask.USE, 'A mentor')).toBeChecked();
    await expect(words(page, ask.WHAT)).toHaveValue('Ask us first');
    await next(page, 'How strongly');
    await expect(point(page, ask.LIKELY, 10)).toBeChecked();
    await expect(point(page, 'Technology', 5)).toBeChecked();
    await expect(point(page, 'Standards', 'I do not know')).toBeChecked();
    await next(page, 'Order and words');
    await accessible(page);
  });

  await test.step('two options at one place: refused without script, room is made with it', async () => {
    for (const label of everything.order) await place(page, label).selectOption(label === 'Leadership' ? '3' : '2');
    if (script) {
      const places = await Promise.all(everything.order.map((label) => place(page, label).inputValue()));
      expect(places.toSorted()).toEqual(['1', '2', '3', '4']);
    } else {
      await page.getByRole('button', { name: 'Continue' }).click();
      await expect(page.getByRole('alert')).toContainText('to one option only');
      await accessible(page);
    }
  });

  await test.step('an order is taken', async () => {
    await answerWords(page, everything);
    await next(page, 'Check your answers, then send them');
  });

  await test.step('the check says every answer in the words that were chosen', async () => {
    expect(await checked(page)).toEqual({
      [ask.WHY]: ['The people'],
      [ask.CHANGE]: ['Yes'],
      [ask.WHAT]: ['Ask us first'],
      [ask.USE]: ['Online courses', 'A mentor'],
      [ask.LIKELY]: ['10, very likely'],
      [ask.WELCOME]: ['4, agree'],
      [ask.CONTENT]: ['4 of 5'],
      [ask.STARS]: ['I do not know'],
      'How does your division seem to you?': ['Slow – Fast: 4 of 5', 'Closed – Open: 2 of 5'],
      'How strong a reason is this for you to belong?': ['Technology: 5, very strong', 'Leadership: 2 of 5', 'Standards: I do not know'],
      [ask.ORDER]: ['1. Collections', '2. Technology', '3. Standards', '4. Leadership'],
      [ask.TWO]: ['1. The courses', '2. The journal'],
      [ask.WORD]: ['Home'],
      [ask.YEARS]: ['12 years'],
      [ask.HOURS]: ['2.5 hours'],
      [ask.SINCE]: ['May 17, 2010'],
      [ask.CALL]: ['2:30\u202fPM'],
      [ask.MET]: ['November 3, 2025 at 9:05\u202fAM'],
      [ask.BUDGET]: ['Online courses: 60 points', 'Meetings in person: 40 points'],
      [ask.ENDS]: ['Should stay: The forum', 'Could go: The awards'],
      [ask.WHEN]: ['On a weekday: In the evening', 'At the weekend: In the morning; In the evening'],
      [ask.SPEND]: ['On reading, Now: 2.5 hours', 'On writing, As you would like: 4 hours'],
      [ask.ABOUT]: ['The newsletter: no answer', 'The website, To change: Its search'],
      [ask.LIBRARY]: ['Public'],
      [ask.HEARD]: ['In another way: On a poster'],
      [ask.MAIL]: ['me@example.org'],
      [ask.MORE]: ['What it costs.', 'And who pays.'],
      [ask.QUOTE]: ['You may quote me'],
    });
    await accessible(page);
  });

  await test.step('an answer is changed from the check', async () => {
    await page.getByRole('link', { name: `Change: ${ask.WHY}`, exact: true }).click();
    await expect(page).toHaveURL(/#q-why$/);
    await option(page, ask.WHY, 'A voice').check();
    await next(page, 'Check your answers, then send them');
    expect((await checked(page))[ask.WHY]).toEqual(['A voice']);
  });

  const other = await test.step('nothing is counted before it is sent; a second tab is at the check too', async () => {
    expect((await campaign.results()).responses).toBe(0);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByRole('button', { name: 'Send my answers' })).toBeVisible();
    return other;
  });

  await test.step('sending thanks; sending again, from the other tab or by the link, thanks the same', async () => {
    await press(page, 'Send my answers', 'Thank you. Your answers are in.');
    await expect(page.getByText('You hear what came of it on the first of June.')).toBeVisible();
    await accessible(page);
    const receipt = await page.locator('.survey-receipt code').innerText();
    await press(other, 'Send my answers', 'Thank you. Your answers are in.');
    await expect(other.locator('.survey-receipt code')).toHaveText(receipt);
    await other.goto(link);
    await expect(other.locator('.survey-receipt code')).toHaveText(receipt);
    await other.goto(`${link}/1`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  await test.step('one response is counted, in each of the divisions', async () => {
    expect((await campaign.results()).responses, 'one answer alone is told to nobody').toBe(0);
    expect(await campaign.closed()).toBe(1);
  });
});

test('two sends at the same moment are one response', async ({ page, campaign }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  await next(page, 'Check your answers, then send them');
  const url = new URL(page.url().replace(/check$/, 'send'));
  const headers = { origin: url.origin };
  const sent = await Promise.all(Array.from({ length: 8 }, () => page.request.post(url.href, { headers })));
  expect(sent.map((response) => [response.status(), new URL(response.url()).pathname])).toEqual(
    sent.map(() => [200, url.pathname.replace(/send$/, 'thanks')]),
  );
  expect(await campaign.closed()).toBe(1);
});

test('someone answers by the open link, and nobody else sees what they have begun', async ({ page, campaign, elsewhere, accessible, script }) => {
  const link = `/c/${campaign.slug}`;

  await test.step('the divisions are asked, and have to be said', async () => {
    await page.goto(link);
    await expect(page.getByText('No name is asked and none is kept; only totals of at least 5 people are shown.')).toBeVisible();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('alert')).toContainText("Choose your divisions, or 'None of these'");
    await accessible(page);
    await page.getByRole('checkbox', { name: 'ALCTS' }).check();
    await page.getByRole('checkbox', { name: 'None of these' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page.getByRole('alert')).toContainText("Choose either divisions or 'None of these'");
    await page.getByRole('checkbox', { name: 'None of these' }).uncheck();
    await page.getByRole('checkbox', { name: 'LITA' }).check();
    await press(page, 'Start', 'What you choose');
  });

  await test.step('what is begun stays in this browser', async () => {
    await answerChoices(page, { why: 'What I learn' }, script);
    await next(page, 'How strongly');
    const other = await elsewhere();
    await other.goto(`${link}/1`);
    await expect(other.getByRole('group', { name: 'Which divisions do you belong to now?' }), 'another browser starts anew').toBeVisible();
    await page.goto(link);
    await press(page, 'Go on where you left', 'What you choose');
    await expect(option(page, ask.WHY, 'What I learn')).toBeChecked();
  });

  await test.step('to the thanks', async () => {
    await answer(page, { ...everything, why: undefined }, script);
    expect((await campaign.results()).responses, 'one answer alone is told to nobody').toBe(0);
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you. Your answers are in.');
  });
});

test('an exclusive option goes with no other', async ({ page, campaign, script }) => {
  await start(page, campaign.link('alcts'));
  await option(page, ask.WHY, 'A voice').check();
  await option(page, ask.USE, 'A mentor').check();
  await option(page, ask.USE, 'None of these').check();
  if (script) {
    await expect(option(page, ask.USE, 'A mentor')).not.toBeChecked();
    await option(page, ask.USE, 'Small tasks').check();
    await expect(option(page, ask.USE, 'None of these')).not.toBeChecked();
  } else {
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert')).toContainText('Choose ‘None of these’ alone, or the others without it');
  }
});

test('what is written beyond the limit is refused and kept', async ({ page, campaign }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  await words(page, ask.WORD).fill('much more than one word');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toContainText('Shorten your answer by 3 characters');
  await expect(words(page, ask.WORD)).toHaveValue('much more than one word');
});

test('a list that drops down can be emptied, and an address is asked for again', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  await list(page, ask.LIBRARY).selectOption({ label: 'School' });
  await words(page, ask.MAIL).fill('me at example');
  await page.getByRole('button', { name: 'Continue' }).click();
  const summary = page.getByRole('alert').getByRole('link', { name: 'Write an e-mail address' });
  await summary.click();
  await expect(words(page, ask.MAIL)).toBeFocused();
  await expect(words(page, ask.MAIL)).toHaveValue('me at example');
  await expect(list(page, ask.LIBRARY)).toHaveValue('school');
  await accessible(page);
  await list(page, ask.LIBRARY).selectOption({ label: 'Choose one' });
  await words(page, ask.MAIL).fill('me@example.org');
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect(said[ask.LIBRARY]).toEqual(['No answer']);
  expect(said[ask.MAIL]).toEqual(['me@example.org']);
});

test('words stand beside the option that asks for them, and go with it', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const own = words(page, 'In another way, in your own words');
  await expect(own).toBeHidden();
  await answerWords(page, { heard: 'On a poster' });
  await accessible(page);
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.HEARD]).toEqual(['In another way: On a poster']);
  await page.getByRole('link', { name: `Change: ${ask.HEARD}`, exact: true }).click();
  await expect(own).toHaveValue('On a poster');
  await own.fill('x'.repeat(201));
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Shorten your answer by 1 character' }).click();
  await expect(own).toBeFocused();
  await option(page, ask.HEARD, 'By mail').check();
  await expect(own).toBeHidden();
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.HEARD]).toEqual(['By mail']);
});

test('a choice is commented on, and a comment alone is no answer', async ({ page, installation, accessible, script }, info) => {
  const slug = `comment-${info.testId.slice(-8)}-${info.repeatEachIndex}`;
  const options = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }];
  const comment = 'What makes you say so?';
  const questions = [
    { id: 'merge', text: 'Should we merge?', answer: { kind: 'single', options, comment } },
    { id: 'when', text: 'This year?', answer: { kind: 'single', options, drop_down: true, comment: 'Why then?' } },
  ];
  await installation.bring({ slug, title: 'With comments', questionnaire: { pages: [{ id: 'one', title: 'One thing', questions }] } });
  const campaign = await installation.opened(slug, 'With comments');
  await page.goto(campaign.link('lita'));
  await press(page, 'Start', 'One thing');
  await words(page, comment).fill('It saves dues.\nAnd time.');
  await accessible(page);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('alert').getByRole('link', { name: /Should we merge/ }).click();
  await expect(words(page, comment)).toHaveValue('It saves dues.\nAnd time.');
  await option(page, 'Should we merge?', 'No').check();
  await list(page, 'This year?').selectOption({ label: 'Yes' });
  if (script) await expect(page.locator('#status')).toHaveText('Saved');
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect([said['Should we merge?'], said['This year?']]).toEqual([['No', 'It saves dues. And time.'], ['Yes']]);
  await accessible(page);
  await test.step('it goes with the choice that is taken back', async () => {
    await page.getByRole('link', { name: 'Change: Should we merge?', exact: true }).click();
    await question(page, 'Should we merge?').getByRole('button', { name: /^Clear answer/ }).click();
    await expect(words(page, comment)).toHaveValue('');
    await next(page, 'Check your answers, then send them');
    expect((await checked(page))['Should we merge?']).toEqual(['No answer']);
  });
  await press(page, 'Send my answers', 'Thank you. Your answers are in.');
});

test('only the first two are placed: one more pushes the last out, the same order is refused', async ({ page, campaign, script, accessible }) => {
  await start(page, campaign.link('lita'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  await expect(question(page, ask.TWO)).toContainText('Give places 1 to 2, 1 for the first.');
  const places = () => Promise.all(['The journal', 'The meeting', 'The courses', 'Advocacy'].map((label) => place(page, label).inputValue()));
  if (!script) {
    await place(page, 'The journal').selectOption('1');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([`Give places 1 to 2 to one option each: ${ask.TWO}`]);
    await accessible(page);
    expect(await places(), 'what was given is kept').toEqual(['1', '', '', '']);
    return;
  }
  const move = (label: string, way: string) => page.getByRole('button', { name: `Move ${label} ${way}` });
  const said = question(page, ask.TWO).getByRole('status');
  await move('The courses', 'up').press('Enter');
  await expect(said).toHaveText('The courses: place 1 of 2');
  await move('Advocacy', 'up').press('Enter');
  await expect(said).toHaveText('Advocacy: place 2 of 2');
  await move('The journal', 'up').press('Enter');
  await expect(said).toHaveText('The journal: place 2 of 2');
  expect(await places()).toEqual(['2', '', '1', '']);
  await move('The journal', 'down').press('Enter');
  await expect(said).toHaveText('The journal: no place');
  await expect(move('The journal', 'up'), 'the button that was pressed is gone').toBeFocused();
  await place(page, 'Advocacy').selectOption('1');
  expect(await places()).toEqual(['', '', '2', '1']);
  await accessible(page);
});

test('a note is read and not asked, terms are agreed to by a box', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  await expect(page.getByRole('heading', { name: 'A few words about you' })).toBeVisible();
  await expect(page.getByRole('group', { name: 'A few words about you' })).toHaveCount(0);
  const box = page.getByRole('checkbox', { name: 'You may quote me' });
  await expect(box).toHaveAccessibleDescription(/We may print what you wrote/);
  await box.check();
  await accessible(page);
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect(said[ask.QUOTE]).toEqual(['You may quote me']);
  expect(Object.keys(said)).not.toContain('A few words about you');
  await page.getByRole('link', { name: `Change: ${ask.QUOTE}` }).click();
  await expect(box).toBeChecked();
  await box.uncheck();
  await next(page, 'Check your answers, then send them');
  expect((await checked(page))[ask.QUOTE]).toEqual(['No answer']);
});

test('what is no number, or none that can be, is refused and kept', async ({ page, campaign, accessible }) => {
  await start(page, campaign.link('alcts'));
  await answerChoices(page, { why: 'A voice' });
  await next(page, 'How strongly');
  await next(page, 'Order and words');
  const years = words(page, ask.YEARS);
  await expect(years).toHaveAccessibleDescription(/years/);
  for (const [written, why] of [
    ['about ten', 'Write a whole number in digits, such as 12'],
    ['120', 'Write a number from 0 to 80'],
  ] as const) {
    await years.fill(written);
    await page.getByRole('button', { name: 'Continue' }).click();
    const summary = page.getByRole('alert').getByRole('link', { name: why });
    await expect(summary).toBeVisible();
    await expect(years).toHaveValue(written);
    await summary.click();
    await expect(years).toBeFocused();
  }
  await accessible(page);
  await years.fill('12');
  await next(page, 'Check your answers, then send them');
});

test('a link that is none says what to do', async ({ page, accessible }) => {
  for (const address of ['/s/nobody', '/c/nothing', '/nowhere']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
    await accessible(page);
  }
});

test('what was chosen can be taken back, unless an answer is needed', async ({ page, campaign, script, accessible }) => {
  await start(page, campaign.link('lita'));
  await option(page, ask.WHY, 'A voice').check();
  await expect(question(page, ask.WHY).getByRole('button', { name: /^Clear answer/ })).toHaveCount(0);
  await next(page, 'How strongly');
  const clear = (about: string) => page.getByRole('button', { name: `Clear answer: ${about}` });
  await expect(clear(ask.LIKELY)).toBeHidden();
  await point(page, ask.LIKELY, 10).check();
  await point(page, 'Technology', 5).check();
  await point(page, 'Leadership', 2).check();
  await accessible(page);
  await clear('Technology').click();
  await expect(point(page, 'Technology', 5)).not.toBeChecked();
  await expect(point(page, 'Leadership', 2)).toBeChecked();
  await clear(ask.LIKELY).focus();
  await page.keyboard.press('Enter');
  await expect(point(page, ask.LIKELY, 10)).not.toBeChecked();
  await expect(clear(ask.LIKELY)).toBeHidden();
  if (script) await expect(point(page, ask.LIKELY, 0)).toBeFocused();
  await next(page, 'Order and words');
  await next(page, 'Check your answers, then send them');
  const said = await checked(page);
  expect(said[ask.LIKELY]).toEqual(['No answer']);
  expect(said[ask.WHY]).toEqual(['A voice']);
});
