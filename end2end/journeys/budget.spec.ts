// What a page may cost, and what it must work without.

import type { Page } from '@playwright/test';

import { expect, signIn, test } from '../fixtures';
import { answer, everything, option, ask, start } from '../survey';

// What the worker hands over costs nothing, and would hide what the first visit costs.
test.use({ serviceWorkers: 'block' });
test.beforeEach(({ witness }) => witness.expects(/Service Worker registration blocked/));

/** All that came over the wire while `visit` ran. */
async function received(page: Page, visit: () => Promise<void>): Promise<{ url: string; bytes: number }[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map<string, string>();
  const all: { url: string; bytes: number }[] = [];
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (url && !url.startsWith('data:')) all.push({ url, bytes: encodedDataLength });
  });
  await visit();
  await page.waitForLoadState('networkidle');
  return all;
}

test('the first question costs at most 130 KB and 6 requests', { tag: '@script' }, async ({ page, campaign }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  // What that page still fetches is not counted.
  await page.goto('about:blank');
  const gzip = { 'accept-encoding': 'gzip' };
  await page.setExtraHTTPHeaders(gzip);
  const all = await received(page, async () => {
    await page.goto(`${link}/1`);
    await expect(option(page, ask.WHY, 'A voice')).toBeVisible();
  });
  const list = all.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname.replace(link, '/s/…')}`).join('\n');
  const bytes = all.reduce((sum, one) => sum + one.bytes, 0);
  test.info().annotations.push({ type: 'budget', description: `${bytes} bytes in ${all.length} requests\n${list}` });
  console.log(`to the first question: ${bytes} bytes in ${all.length} requests\n${list}`);
  expect(all.filter((one) => one.bytes === 0), 'every file is measured').toEqual([]);
  expect(bytes, list).toBeLessThanOrEqual(130_000);
  expect(all.length, list).toBeLessThanOrEqual(6);
  expect(all.map(({ url }) => url).filter((url) => /chart/.test(url)), 'no charts for members').toEqual([]);
});

test('script and WebAssembly are fetched once where script runs, and not at all where it does not', async ({ page, campaign, script }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  await page.goto('about:blank');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await page.goto(`${link}/1`, { waitUntil: 'networkidle' });
  const code = asked.filter((name) => /\.(js|wasm)$/.test(name)).toSorted();
  expect(code).toEqual(script ? ['canvass.js', 'canvass_bg.wasm'] : []);
  if (script) {
    const begun = await page.evaluate(() => Object.fromEntries(
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(({ name, initiatorType }) => [name.split('/').at(-1), initiatorType]),
    ));
    // Announced while the page was read, not only once the module asked for it.
    expect(begun['canvass_bg.wasm']).toBe('link');
  }
});

for (const [how, fails] of [['is refused', true], ['never comes', false]] as const) {
  test(`a survey is answered and sent although its script ${how}`, { tag: '@script' }, async ({ page, campaign, witness }) => {
    // Without its script nothing takes the WebAssembly that was announced, which Chromium says of a page that is looked at for a while.
    witness.expects(/net::ERR_FAILED|net::ERR_ABORTED/, /Failed to fetch dynamically imported module/, /preloaded using link preload but not used/);
    await page.route(/\.(js|wasm)$/, (route) => (fails ? route.abort() : undefined));
    // A module that never arrives holds up the page's load event: what counts is that the page is there.
    await page.goto(campaign.link('alcts'), { waitUntil: 'commit' });
    await page.getByRole('button', { name: 'Start' }).click({ noWaitAfter: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What you choose');
    await answer(page, everything, false);
    expect(await campaign.closed()).toBe(1);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });
}

test('every page keeps to itself', { tag: '@once' }, async ({ page, campaign, installation }) => {
  const link = campaign.link('alcts');
  await start(page, link);
  await signIn(page, 'staff');
  const pages = ['/', '/sign-in', link, `${link}/1`, `${link}/check`, `/c/${campaign.slug}`, '/campaigns', '/campaigns/new',
    `/campaigns/${campaign.slug}`, `/results/${campaign.slug}`, `/results/${campaign.slug}/questions`, '/nowhere'];
  for (const path of pages) {
    const response = await page.request.get(path);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
    expect(response.headers()['referrer-policy'], path).toMatch(/^(same-origin|no-referrer)$/);
    expect(response.headers()['cache-control'], path).toBe('no-store');
    const html = await response.text();
    expect(html, `${path}: no inline style`).not.toMatch(/\sstyle="/);
    expect(html, `${path}: no inline handler`).not.toMatch(/\son[a-z]+="/);
  }
  const nonces = await Promise.all([1, 2].map(async () => {
    const response = await page.request.get('/campaigns/new');
    return /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1];
  }));
  expect(new Set(nonces).size, 'a nonce is used once').toBe(2);

  await test.step('cookies are out of reach of scripts and other sites', async () => {
    await page.goto(`/c/${campaign.slug}`);
    await page.getByRole('checkbox', { name: 'LITA' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await expect(page).toHaveURL(/\/1$/);
    const cookies = await page.context().cookies();
    expect(cookies.map(({ name }) => name).toSorted()).toEqual(['canvass_session', 'canvass_survey']);
    for (const { name, httpOnly, sameSite } of cookies) expect([name, httpOnly, sameSite]).toEqual([name, true, 'Lax']);
  });

  await test.step('a change asked for by another site is refused', async () => {
    const response = await fetch(`${installation.origin}${link}/send`, { method: 'POST', headers: { origin: 'https://elsewhere.example' } });
    expect(response.status).toBe(403);
  });
});
