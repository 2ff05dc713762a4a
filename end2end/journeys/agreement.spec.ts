// Browser and server check what is given with the same code: of anything that can be typed or chosen, both say the same.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from '../fixtures';
import { listens, press } from '../survey';

interface Asked {
  id: string;
  required?: boolean;
  [field: string]: unknown;
}

const trap = { id: 'trap', text: 'Nobody answers this', required: true, answer: { kind: 'text' } };

/** Rules of which some look at other questions, each on a question that has none. */
const rules: Record<string, { required_if?: string; valid_if?: string; invalid_text?: string }> = {
  likely: { valid_if: 'change = no or likely >= 5', invalid_text: 'Whoever would change something is likely to come.' },
  welcome: { required_if: 'likely >= 3' },
  years: { valid_if: 'years < 40 or answered(why)', invalid_text: 'That is long.' },
  hours: { required_if: 'years > 5' },
  mail: { valid_if: 'mail contains "example" or empty(word)', invalid_text: 'Another address, please.' },
  call: { required_if: 'answered(since)' },
};

/** All questions on one page, which a question that nobody answers keeps anybody from leaving. */
async function onOnePage(required: boolean): Promise<object[]> {
  const file = join(import.meta.dirname, '../campaigns/every-kind.json');
  const pages: { questions: Asked[] }[] = JSON.parse(await readFile(file, 'utf8')).questionnaire.pages;
  const asked = pages.flatMap((page) => page.questions);
  const shown = ['personal', 'score'];
  const needed = (one: Asked) => required && !shown.includes(one.id) && !rules[one.id]?.required_if;
  const each = asked.map((one) => ({ ...one, ...rules[one.id], ...(needed(one) ? { required: true } : {}) }));
  return [{ id: 'all', title: 'All', questions: [trap, ...each] }];
}

interface Found {
  /** What is said beside each question, by its id. */
  said: Record<string, string>;
  /** What is said on top, with where it leads. */
  onTop: string[];
  /** The controls that are marked. */
  marked: string[];
}

test('browser and server find the same faults in whatever is given @script @once', async ({ page, installation, witness }, info) => {
  test.setTimeout(240_000);
  // What the server finds wrong, it answers with this.
  witness.expects(/status of 422/);
  let compared = 0;
  const kinds = new Set<string>();
  for (const required of [false, true]) {
    const slug = `faults-${info.retry}-${required ? 'needed' : 'free'}`;
    await installation.bring({ slug, title: slug, questionnaire: { pages: await onOnePage(required) } });
    const campaign = await installation.opened(slug, slug);
    await page.goto(campaign.link('lita'));
    await press(page, 'Start', 'All');
    for (let seed = 1; seed <= 25; seed += 1) {
      await page.reload();
      await listens(page);
      const { here, there } = await page.evaluate(giveAndCheck, seed + (required ? 1000 : 0));
      expect(here, `seed ${seed}`).toEqual(there);
      expect(here.said.trap, 'nobody leaves the page').not.toBe('');
      Object.entries(here.said).filter(([, said]) => said).forEach(([id, said]) => kinds.add(`${id}: ${said}`));
      compared += Object.keys(here.said).length;
    }
  }
  // As many as there are by these seeds, less some: a comparison of nothing would find nothing.
  expect(compared).toBeGreaterThan(1000);
  expect(kinds.size, [...kinds].join('\n')).toBeGreaterThan(40);
});

/** Gives anything on the page, has the browser check it, posts the same to the server, and says what both found. Runs in the page. */
async function giveAndCheck(seed: number): Promise<{ here: Found; there: Found }> {
  // mulberry32
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const among = <T>(all: T[]): T => all[Math.floor(random() * all.length)]!;
  const written = [
    '', '', ' ', '0', '1', '3', '7', '12', '-1', '+5', '81', '12.5', '2.25', '1,5', '1,000.5', '1.234.567,25', '٣', '1e3', '99999999999999', '00', '.5', '5.',
    'abc', 'Home again', 'x'.repeat(21), 'y'.repeat(501), 'ÄÖÜ ß 漢字 🙂', '<b>&amp;"\'', 'line\nline', '\u202Eabc',
    'me@example.org', 'me@example', '@', 'a b@example.org', 'https://example.org', 'http://', 'javascript:alert(1)',
  ];
  const moments: Record<string, string[]> = {
    date: ['', '1949-12-31', '2010-05-17', '2027-01-01'],
    time: ['', '07:59', '14:30', '23:00'],
    'datetime-local': ['', '2025-11-03T09:05'],
  };
  const form = document.querySelector<HTMLFormElement>('#questions')!;
  const tell = (control: Element) => {
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
  for (const control of form.querySelectorAll<HTMLInputElement>('input:not([type=hidden],[type=range]),select,textarea')) {
    if (control.closest('[hidden]') || control.name.startsWith('answers[trap]') || control.disabled) continue;
    if (control.type === 'radio' || control.type === 'checkbox') {
      const wanted = random() < (control.type === 'radio' ? 0.3 : 0.4);
      if (control.checked === wanted || (control.type === 'radio' && !wanted)) continue;
      control.checked = wanted;
    } else if (control instanceof HTMLSelectElement) {
      control.selectedIndex = Math.floor(random() * (control as HTMLSelectElement).options.length);
    } else {
      control.value = among(moments[control.type] ?? written);
    }
    tell(control);
  }

  // Which space stands in a time of day is the browser's own affair.
  const words = (of: Element | null) => of?.textContent?.trim().replace(/\s/g, ' ') ?? '';
  // Which option of a ranking is named as left over goes by the order in which the options stood when the page was served.
  const leads = (id: string) => id.replace(/^(#?q-(order|two))-.*/, '$1');
  const found = (page: Document): Found => ({
    said: Object.fromEntries(
      [...page.querySelectorAll('fieldset[data-question]:not([hidden])')].map((one) => {
        const said = words(page.getElementById(`${one.id}.error`));
        return [one.getAttribute('data-question'), one.hasAttribute('data-invalid') ? said || 'nothing is said' : said];
      }),
    ),
    onTop: [...page.querySelectorAll('#errors a')].map((link) => `${leads(link.getAttribute('href') ?? '')} ${words(link)}`),
    marked: [...page.querySelectorAll('[name][aria-invalid=true]')].map((control) => leads(control.id)),
  });
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  form.querySelector<HTMLButtonElement>('button[value=next]')!.click();
  const here = found(document);
  body.append('go', 'next');
  const answer = await fetch(form.action, { method: 'POST', body });
  const there = found(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  return { here, there };
}
