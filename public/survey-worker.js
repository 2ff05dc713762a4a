// Lets a survey that was begun be finished without a network. What is posted meanwhile waits here, page by page, and is sent
// when the network is back. Everything that a survey leaves here goes when its answers have arrived.

const FILES = 'survey-files';
const SURVEY = /^\/[sc]\/[^/]+/;
const FILE = /^\/(pkg|pictures)\//;
const PICTURE = /\/pictures\/[0-9a-f]{64}/g;
const SHEET = /^\/[sc]\/[^/]+\/(\d+|all)$/;
/** How often a page that waits for the network looks for it, in milliseconds. */
const PATIENCE = 5000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what belongs to it: the survey's address, how many pages there are, its language, the files that pages need.
// What cannot be had now is kept at the next page.
self.addEventListener('message', (event) => event.waitUntil(keep(event.data).catch(() => undefined)));
self.addEventListener('sync', (event) => event.waitUntil(sendWaiting(event.tag)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  const [base] = SURVEY.exec(url.pathname) ?? [];
  if (FILE.test(url.pathname)) {
    event.respondWith(file(request));
  } else if (base && request.mode === 'navigate') {
    event.respondWith(request.method === 'GET' ? page(request, url, base) : posted(request, url, base));
  }
});

async function keep({ base, pages, all, language, files }) {
  const held = await caches.open(base);
  const changed = (await (await held.match(`${base}/language`))?.text()) !== language;
  // The words come first: a survey whose pages are here can say everything in its language.
  if (changed) await refresh(held, `/survey-words/${language}`, `${base}/words`);
  await held.put(`${base}/pages`, new Response(String(pages)));
  const known = await caches.open(FILES);
  const news = await Promise.all(files.map(async (url) => ((await known.match(url)) ? [] : [url])));
  await known.addAll(news.flat());
  for (const { url } of await known.keys()) {
    if (!files.includes(url)) await known.delete(url);
  }
  for (let number = 1; number <= pages; number += 1) {
    const path = `${base}/${number}`;
    if (changed || !(await held.match(path))) await refresh(held, path);
  }
  if (all && (changed || !(await held.match(`${base}/all`)))) await refresh(held, `${base}/all`);
  // Last: where something of it could not be had, all of it is asked for again at the next page.
  if (changed) await held.put(`${base}/language`, new Response(language));
}

/** Keeps what is at an address now, with the pictures on it, unless the server leads elsewhere. */
async function refresh(held, path, under = path) {
  const response = await fetch(path);
  if (!response.ok || response.redirected) return;
  const page = await response.clone().text();
  for (const [picture] of page.matchAll(PICTURE)) {
    // Without one of them, its words are there.
    if (!(await held.match(picture))) await held.add(picture).catch(() => undefined);
  }
  await held.put(under, response);
}

/** Their names hold the hash of their content. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request).catch(() => Response.error());
}

async function page(request, url, base) {
  try {
    await sendWaiting(base);
    const response = await fetch(request);
    if (url.pathname === `${base}/thanks` && response.ok) await caches.delete(base);
    if (response.ok && SHEET.test(url.pathname) && (await caches.has(base))) {
      await (await caches.open(base)).put(url.pathname, response.clone());
    }
    return response;
  } catch {
    const held = await caches.open(base);
    // Where all is asked at once, it may stand on the invitation itself.
    const sheet = url.pathname === base ? `${base}/all` : url.pathname;
    const kept = SHEET.test(sheet) ? await held.match(sheet) : undefined;
    return kept ?? waiting(held, base, url.searchParams.get('language'));
  }
}

async function posted(request, url, base) {
  const copy = request.clone();
  const path = url.pathname;
  try {
    await sendWaiting(base);
    const response = await fetch(request);
    // What is held of the page is from before these answers.
    if (SHEET.test(path) && (await caches.has(base))) refresh(await caches.open(base), path).catch(() => undefined);
    return response;
  } catch {
    const held = await caches.open(base);
    // A survey that was not begun here needs the server.
    if (!(await held.match(`${base}/pages`))) return Response.error();
    if (path !== `${base}/send` && !SHEET.test(path)) return waiting(held, base);
    const fields = await words(copy);
    await held.put(`${path}/waits`, new Response(fields.toString()));
    if (fields.get('go') === 'send') await held.put(`${base}/send/waits`, new Response(''));
    await self.registration.sync?.register(base).catch(() => undefined);
    if (path === `${base}/send`) return Response.redirect(`${base}/waiting`, 303);
    // Only the server has the other languages.
    if (fields.has('language')) return Response.redirect(`${base}/waiting?language=${path.slice(base.length + 1)}`, 303);
    return Response.redirect(await after(held, base, path, fields.get('go')), 303);
  }
}

/** What is posted but for files, which need a network. */
async function words(request) {
  const parted = request.headers.get('content-type')?.startsWith('multipart/');
  if (!parted) return new URLSearchParams(await request.text());
  return new URLSearchParams([...(await request.formData())].filter(([, value]) => typeof value === 'string'));
}

/** Where the button that was pressed leads, as far as can be told without the server. */
async function after(held, base, path, go) {
  const pages = Number(await (await held.match(`${base}/pages`)).text());
  const number = Number(path.slice(base.length + 1));
  const wanted = go === 'next' ? number + 1 : go === 'back' ? number - 1 : Number.NaN;
  return wanted >= 1 && wanted <= pages ? `${base}/${wanted}` : `${base}/waiting`;
}

/** Hands in what waits, in the order of the pages, and the sending last. Throws while there is no network. */
async function sendWaiting(base) {
  if (!(await caches.has(base))) return;
  const held = await caches.open(base);
  const paths = (await held.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path.endsWith('/waits'));
  const place = (path) => (path === `${base}/send/waits` ? Infinity : Number(path.slice(base.length + 1).split('/')[0]) || Number.MAX_SAFE_INTEGER);
  for (const path of paths.toSorted((one, other) => place(one) - place(other))) {
    const target = path.slice(0, -'/waits'.length);
    const body = await (await held.match(path)).text();
    const sending = target === `${base}/send`;
    const response = await fetch(sending ? target : `${target}/draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: sending ? undefined : body,
      redirect: 'manual',
    });
    // What the server has, or will not take in this form, waits no more; the page that follows says which. What it cannot take
    // now stays.
    if (response.ok || response.type === 'opaqueredirect' || response.status === 422) await held.delete(path);
    else break;
  }
}

/** What is said of a survey that was not begun here. */
const ENGLISH = {
  lang: 'en',
  title: 'No connection',
  offline: 'This page comes back by itself as soon as there is a connection.',
};

/** The page of whoever has no network and nothing left to see, or asked for another language on the page `from`. */
async function waiting(held, base, from) {
  const paths = (await held.keys()).map(({ url }) => new URL(url).pathname);
  const sent = paths.includes(`${base}/send/waits`);
  const kept = paths.some((path) => path.endsWith('/waits'));
  const style = (await (await caches.open(FILES)).keys()).map(({ url }) => url).find((url) => url.endsWith('.css'));
  const words = (await (await held.match(`${base}/words`))?.json()) ?? ENGLISH;
  const choice = from !== null && words.language;
  const [title, text] = sent
    ? [words.sentTitle, words.sent]
    : choice
      ? [words.languageTitle, words.language]
      : [words.title, kept ? words.kept : words.offline];
  const button =
    kept && !sent && !choice
      ? `<form method="post" action="${base}/send"><p><button class="button" data-kind="primary">${words.send}</button></p></form>`
      : '';
  const page = `${base}/${/^(\d+|all)$/.test(from) ? from : 1}`;
  const back = (await held.match(page)) && !sent ? `<p><a class="button" data-kind="quiet" href="${page}">${words.back}</a></p>` : '';
  const nonce = crypto.randomUUID();
  const look = `setInterval(()=>fetch('/favicon.svg',{cache:'no-store'}).then(()=>location.replace('${base}${sent ? '/thanks' : ''}'),()=>{}),${PATIENCE})`;
  const html = `<!DOCTYPE html><html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title>${style ? `<link rel="stylesheet" href="${style}">` : ''}</head><body><main class="column" id="main"><h1>${title}</h1><p class="lead">${text}</p>${button}${back}</main><script nonce="${nonce}">${look}</script></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`,
  };
  return new Response(html, { status: 503, headers });
}
