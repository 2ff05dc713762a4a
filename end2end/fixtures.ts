// What every journey has at hand, and what every journey has to show at its end: a browser console with nothing in it,
// no error of a script, and not one request to anywhere else.

import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, type Locator, type Page, expect, test as base } from '@playwright/test';

import { type Campaign, Installation, type Role, launchOptions, people } from './installation';

export { expect };

/** Watches everything that the pages of a browser say and ask for. */
export class Witness {
  private readonly said: string[] = [];
  private readonly asked = new Set<string>();
  private readonly documents = new Set<string>();
  private readonly expected: RegExp[] = [];

  constructor(private readonly origin: () => string) {}

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (['warning', 'error'].includes(message.type())) {
        this.said.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on('weberror', (error) => this.said.push(`page error: ${error.error()}`));
    context.on('request', (request) => this.asked.add(request.url()));
    context.on('response', (response) => {
      if (response.request().isNavigationRequest()) {
        this.documents.add(`${response.status()} ${response.url()}`);
      }
    });
  }

  /** Says beforehand what the browser will report because the journey makes it happen. */
  expects(...words: RegExp[]): void {
    this.expected.push(...words);
  }

  /** The addresses asked for so far. */
  get requests(): string[] {
    return [...this.asked];
  }

  check(): void {
    const surprising = this.said.filter((words) => !this.isStatusOfPage(words) && !this.expected.some((one) => one.test(words)));
    expect(surprising, 'the browser console').toEqual([]);
    const own = (url: string) => /^(data|blob|about):/.test(url) || new URL(url).origin === this.origin();
    expect(this.requests.filter((url) => !own(url)), 'requests to other places').toEqual([]);
  }

  /** Chromium reports a page whose own status is 4xx, such as a form with an error in it; that is no defect of the page. */
  private isStatusOfPage(words: string): boolean {
    const [, status, url] = /the server responded with a status of (4\d\d) .*\((.*)\)$/.exec(words) ?? [];
    return this.documents.has(`${status} ${url}`);
  }
}

interface Fixtures {
  /** What is watched in all browsers of this journey. */
  witness: Witness;
  /** An open campaign of every kind of question, this journey's own. */
  campaign: Campaign;
  /** A page in another browser: another device, another person. */
  elsewhere: () => Promise<Page>;
  /** Holds a page against WCAG 2.2 AA and axe's best practices. */
  accessible: (page: Page) => Promise<void>;
  /** Whether script runs. */
  script: boolean;
}

/** An installation for as long as it is used. */
async function started({}: object, use: (installation: Installation) => Promise<void>): Promise<void> {
  const installation = await Installation.start();
  await use(installation);
  await installation.stop();
}

export const test = base.extend<Fixtures, { installation: Installation }>({
  installation: [started, { scope: 'worker' }],

  // A browser that crashes while it starts has seen nothing of the program yet: another is started, once.
  browser: [
    async ({ playwright }, use) => {
      const browser = await playwright.chromium.launch(launchOptions).catch(() => playwright.chromium.launch(launchOptions));
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  baseURL: ({ installation }, use) => use(installation.origin),

  script: ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  witness: [
    async ({ baseURL }, use) => {
      const witness = new Witness(() => new URL(baseURL ?? 'about:blank').origin);
      await use(witness);
      witness.check();
    },
    { auto: true },
  ],

  context: async ({ context, witness }, use) => {
    witness.watch(context);
    await use(context);
  },

  elsewhere: async (
    { browser, baseURL, witness, viewport, javaScriptEnabled, hasTouch, isMobile, deviceScaleFactor },
    use,
  ) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const device = { viewport, javaScriptEnabled, hasTouch, isMobile, deviceScaleFactor };
      const context = await browser.newContext({ ...device, baseURL });
      witness.watch(context);
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },

  campaign: async ({ installation }, use, info) => {
    const campaign = await installation.open(`c-${info.testId.slice(-8)}-${info.repeatEachIndex}`, `What for? ${info.title}`);
    await use(campaign);
  },

  accessible: async ({ browser, script, viewport, hasTouch, isMobile }, use) => {
    // axe needs timers, which stand still where script is off: there the page is read in a twin that has the same markup.
    const twin = async (page: Page): Promise<Page> => {
      const context = await browser.newContext({ viewport, hasTouch, isMobile, javaScriptEnabled: true });
      const twin = await context.newPage();
      const body = await page.content();
      await twin.route('**/*.js', (route) => route.abort());
      await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
      await twin.goto(page.url());
      return twin;
    };
    await use(async (given) => {
      const page = script ? given : await twin(given);
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      // No script runs in such a frame, axe's as little as any other.
      const axe = new AxeBuilder({ page }).withTags(tags).exclude('iframe[sandbox=""]');
      const { violations } = await axe.analyze();
      const found = violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
      if (page !== given) await page.context().close();
      expect(found, `axe on ${given.url()}`).toEqual([]);
    });
  },
});

/** Signs in by the form. */
export async function signIn(page: Page, role: Role, next = '/sign-in'): Promise<void> {
  await page.goto(next);
  await page.getByLabel('E-mail').fill(people[role].email);
  await page.getByLabel('Password').fill(people[role].password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible();
}

/** Follows a link until the page it leads to is there: a click alone does not wait, and what looks at once may see the page before. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const to = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
  await link.click();
  await page.waitForURL(to);
}

/** The same with an installation of whose members no other journey counts. */
export const testAlone = test.extend<object, { installation: Installation }>({
  installation: [started, { scope: 'worker' }],
});
