// Real answers: the 311 of examples/ohbm-2022, imported as its README says, show the counts that its source gives.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type Page } from '@playwright/test';

import { expect, signIn, test as base } from '../fixtures';
import { command, here, people, program, serving } from '../installation';

const repository = join(here, '..');

/** The installation that the example's README makes, by its own commands. */
const test = base.extend<object, { ohbm: string }>({
  ohbm: [
    async ({}, use) => {
      await serving(['serve'], (server) => use(server.origin), asReadme);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ ohbm }, use) => use(ohbm),
});

/** Runs the commands of the README, and lets leadership sign in. */
async function asReadme(folder: string): Promise<void> {
  const readme = await readFile(join(repository, 'examples/ohbm-2022/README.md'), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
  const steps = blocks.join('\n').split('\n').filter((line) => /^canvass (?!serve|admin)/.test(line));
  const shell = `canvass() { "$PROGRAM" --data "$FOLDER" "$@"; }\n${steps.join('\n')}`;
  const env = { ...process.env, PROGRAM: program, FOLDER: folder };
  await promisify(execFile)('bash', ['-euc', shell], { cwd: repository, env });
  const { email, name, password } = people.leadership;
  const create = ['admin', 'create', '--email', email, '--name', name, '--role', 'leadership', '--password-stdin'];
  await command(folder, create, `${password}\n`);
}

/** The counts of a question by answer, for all and for members. */
async function counts(page: Page, question: string): Promise<Record<string, number[]>> {
  const rows = await page.locator(`#q-${question}-table tr`).evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
  );
  const [head, ...body] = rows;
  const columns = ['All', 'Member'].map((name) => head?.findIndex((title) => title.startsWith(name)) ?? -1);
  const number = (cell: string) => Number((/\((\d[\d,]*)\)/.exec(cell)?.[1] ?? /^\d[\d,]*/.exec(cell)?.[0] ?? '').replaceAll(',', ''));
  return Object.fromEntries(body.map((row) => [row[0], columns.map((column) => number(row[column] ?? ''))]));
}

test('the dashboard shows the counts of the source', async ({ page, accessible }) => {
  await signIn(page, 'leadership', '/sign-in?next=/results/ohbm-2022/questions');
  await expect(page.locator('.as-of')).toContainText('310');

  const channels = await counts(page, 'channels');
  const shown = (start: string) => Object.entries(channels).find(([label]) => label.startsWith(start))?.[1];
  // All and members, as SOURCE.txt has them.
  for (const [label, all, members] of [
    ['OHBM website', 272, 228],
    ['Official OHBM Emails', 213, 177],
    ['Blog', 44, 42],
    ['Twitter', 134, 118],
    ['NeuroSalience podcast', 34, 30],
    ['Facebook', 7, 7],
    ['Youtube', 11, 11],
    ['LinkedIn', 4, 4],
    ['OHBM OnDemand', 43, 39],
    ['OHBM Job Board', 35, 31],
  ] as const) {
    expect(shown(label), label).toEqual([all, members]);
  }

  const content = await counts(page, 'email_content');
  expect(Object.entries(content).map(([label, [all]]) => [label, all])).toEqual([
    ['I don’t know / NA', 20],
    ['It is not relevant to me', 7],
    ['It is somewhat relevant', 139],
    ['It is very relevant only when related to the annual meeting', 76],
    ['It is very relevant throughout the year', 65],
    ['Answered', 307],
  ]);
  await accessible(page);
});

test('who answered: members and others; one who did not say is held back', async ({ page }) => {
  await signIn(page, 'leadership', '/sign-in?next=/results/ohbm-2022/who');
  const main = page.locator('main');
  for (const number of ['310', '254', '56']) await expect(main).toContainText(number);
});
