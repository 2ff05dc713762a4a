// Lets a survey that was begun be finished without a network. What is posted meanwhile waits here, page by page, and is sent
// when the network is back. Everything that a survey leaves here goes when its answers have arrived.

const FILES = 'survey-files';
const SURVEY = /^\/[sc]\/[^/]+/;
const FILE = /^\/(pkg|pictures)\//;
const PICTURE = /\/pictures\/[0-9a-f]{64}/g;
const SHEET = /^\/[sc]\/[^/]+\/(\d+|all)$/;
const DRAFT = /^\/[sc]\/[^/]+\/(\d+|all)\/draft$/;
/** The header that says since when what a page that is held shows can be out of date, in milliseconds of this device. */
const AS_OF = 'survey-as-of';
/** How often a page that waits for the network looks for it, in milliseconds. */
const PATIENCE = 5000;
/** How long the server may be silent before the network is taken for away, in milliseconds; the second where it was silent before. */
const SILENCE = 10_000;
const SILENCE_AGAIN = 2000;
let silence = SILENCE;
/** Until when nobody is asked again. */
let away = 0;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what belongs to it: what stands on its form and on the document (where its drafts go, how many pages there are,
// whether they depend on each other, the language), and the files that pages need. What cannot be had now is kept at the next page.
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
  } else if (base && DRAFT.test(url.pathname)) {
    event.respondWith(drafted(request, url, base));
  }
});

async function keep({ draft, pages, depend, language, files }) {
  const [base] = SURVEY.exec(draft);
  const all = DRAFT.exec(draft)[1] === 'all';
  const depends = depend !== undefined;
  const held = await caches.open(base);
  const changed = (await (await held.match(`${base}/language`))?.text()) !== language;
  // The words come first: a survey whose pages are here can say everything in its language.
  if (changed) await refresh(held, `/survey-words/${language}`, `${base}/words`);
  await held.put(`${base}/pages`, Response.json({ pages: Number(pages), depend: depends }));
  const known = await caches.open(FILES);
  const news = await Promise.all(files.map(async (url) => ((await known.match(url)) ? [] : [url])));
  await known.addAll(news.flat());
  for (const { url } of await known.keys()) {
    if (!files.includes(url)) await known.delete(url);
  }
  // Where what a page asks follows from another's answers, only all of them together can be asked without the server: what
  // was answered before this page is in them.
  for (let number = 1; !depends && number <= pages; number += 1) {
    const path = `${base}/${number}`;
    if (changed || !(await held.match(path))) await refresh(held, path);
  }
  if (depends || (all && (changed || !(await held.match(`${base}/all`))))) await refresh(held, `${base}/all`);
  // Last: where something of it could not be had, all of it is asked for again at the next page.
  if (changed) await held.put(`${base}/language`, new Response(language));
}

/** Keeps what is at an address now, with the pictures on it, unless the server leads elsewhere. */
async function refresh(held, path, under = path) {
  const at = Date.now();
  const response = await fetch(path);
  if (!response.ok || response.redirected) return;
  const page = await response.clone().text();
  for (const [picture] of page.matchAll(PICTURE)) {
    // Without one of them, its words are there.
    if (!(await held.match(picture))) await held.add(picture).catch(() => undefined);
  }
  await hold(held, under, response, at);
}

/** Keeps a page, and how far back what it shows can be. */
async function hold(held, path, response, at) {
  const headers = new Headers(response.headers);
  headers.set(AS_OF, String(at));
  await held.put(path, new Response(response.body, { headers }));
}

/** Their names hold the hash of their content. */
async function file(request) {
  return (await caches.match(request)) ?? fetch(request).catch(() => Response.error());
}

async function page(request, url, base) {
  try {
    const { refused, isKept } = await sendWaiting(base);
    if (refused && url.pathname === `${base}/thanks`) return refused;
    const at = Date.now();
    // Whoever has nothing else to see waits as long as the browser does.
    const response = await ((await caches.has(base)) ? ask(request) : fetch(request));
    if (isAway(response)) throw new Error('the server is away');
    if (url.pathname === `${base}/thanks` && response.ok) await caches.delete(base);
    if (response.ok && SHEET.test(url.pathname) && (await caches.has(base))) {
      await hold(await caches.open(base), url.pathname, response.clone(), at);
    }
    return isKept && response.type === 'basic' ? telling(response, base) : response;
  } catch {
    const held = await caches.open(base);
    if (await isSent(held, base)) return waiting(held, base);
    const { depend } = await begun(held, base);
    // Where all is asked at once, it may stand on the invitation itself.
    const sheet = url.pathname === base ? `${base}/all` : url.pathname;
    const number = SHEET.exec(sheet)?.[1];
    const together = await held.match(`${base}/all`);
    if (depend && together && number > 0) return Response.redirect(await placed(together, `${base}/all`, number), 303);
    const kept = number && (await held.match(sheet));
    return kept ? filled(held, base, sheet, kept) : waiting(held, base, url.searchParams.get('language'));
  }
}

/** Where on the sheet of all pages the questions of a page are, or those of the next that is there. */
async function placed(together, path, number) {
  const ids = [...(await together.clone().text()).matchAll(/id="page-(\d+)"/g)].map(([, id]) => Number(id));
  const id = ids.find((id) => id >= number);
  return id ? `${path}#page-${id}` : path;
}

async function posted(request, url, base) {
  const copy = request.clone();
  const path = url.pathname;
  try {
    await sendWaiting(base);
    const response = await (isUpload(request) ? fetch(request) : ask(request));
    if (isAway(response)) throw new Error('the server is away');
    // What is held of the page is from before these answers.
    if (SHEET.test(path) && (await caches.has(base))) refresh(await caches.open(base), path).catch(() => undefined);
    return response;
  } catch {
    const held = await caches.open(base);
    // A survey that was not begun here needs the server.
    if (!(await held.match(`${base}/pages`))) return Response.error();
    if (path !== `${base}/send` && !SHEET.test(path)) return waiting(held, base);
    const fields = await fieldsOf(copy, held, path);
    await note(held, path, fields.toString(), true);
    if (fields.get('go') === 'send') await note(held, `${base}/send`, '', true);
    await self.registration.sync?.register(base).catch(() => undefined);
    if (path === `${base}/send`) return Response.redirect(`${base}/waiting`, 303);
    // Only the server has the other languages.
    if (fields.has('language')) return Response.redirect(`${base}/waiting?language=${path.slice(base.length + 1)}`, 303);
    return Response.redirect(await after(held, base, path, fields.get('go')), 303);
  }
}

/** Notes what is given while a page is answered: the page that is held does not show it, and nobody may come back to hand it in. */
async function drafted(request, url, base) {
  const path = url.pathname.slice(0, -'/draft'.length);
  const body = await request.clone().text();
  // What waits is older, and would take the place of this.
  await sendWaiting(base).catch(() => undefined);
  const response = await ask(request).catch(() => Response.error());
  if (await caches.has(base)) {
    const waits = response.type === 'error' || response.status >= 500 || response.status === 429;
    await note(await caches.open(base), path, waits ? body : await confirmed(body, response.clone()), waits);
    if (waits) await self.registration.sync?.register(base).catch(() => undefined);
  }
  return response;
}

/** What was given, with the marks of what the server has of it. */
async function confirmed(body, response) {
  const { marks } = await response.json().catch(() => ({}));
  const fields = [...new URLSearchParams(body)];
  const marked = fields.map(([name, value]) => [name, (name === 'shown[]' && marks?.[value.split('=')[0]]) || value]);
  return new URLSearchParams(marked).toString();
}

/** Writes down what was given on a page, when, and whether the server still has to be told. */
async function note(held, path, body, waits) {
  await held.put(`${path}/given`, Response.json({ path, body, waits, at: Date.now() }));
}

/** All that was written down, the latest last. */
async function notes(held) {
  const urls = (await held.keys()).filter(({ url }) => url.endsWith('/given'));
  const all = await Promise.all(urls.map(async (url) => (await held.match(url)).json()));
  return all.toSorted((one, other) => one.at - other.at);
}

/** Whether the survey is to be sent as soon as there is a network. */
async function isSent(held, base) {
  return (await notes(held)).some(({ path, waits }) => waits && path === `${base}/send`);
}

/** What is known of a survey that was begun here. */
async function begun(held, base) {
  return (await (await held.match(`${base}/pages`))?.json()) ?? {};
}

/** A page that is held, with what was given here since. */
async function filled(held, base, sheet, kept) {
  const since = Number(kept.headers.get(AS_OF));
  const later = (await notes(held)).filter(({ at }) => at > since);
  const given = later.map(({ body }) => body);
  // What texts recall may have been answered otherwise since.
  const forgets = later.some(({ path }) => path !== sheet || path === `${base}/all`);
  const { together } = (await (await held.match(`${base}/words`))?.json()) ?? {};
  const html = await kept.text();
  const nonce = /nonce="([^"]+)"/.exec(html)?.[1];
  const data = JSON.stringify({ given, forgets, together }).replaceAll('<', '\\u003c');
  const script = `<script nonce="${nonce}">(${fill})(${data})</script></body>`;
  return new Response(html.replace('</body>', () => script), { headers: kept.headers });
}

/** Runs on the page before its own script, which finds what was given and keeps it. */
function fill({ given, forgets, together }) {
  for (const body of given) {
    const posted = new URLSearchParams(body);
    const marks = posted.getAll('shown[]').map((mark) => [mark.split('=')[0], mark]);
    const shown = new Set(marks.map(([id]) => id));
    for (const [id, mark] of marks) {
      const own = document.getElementById(`q-${id}`)?.querySelector('[name="shown[]"]');
      if (own && mark.includes('=')) own.value = mark;
    }
    for (const control of document.forms.questions.elements) {
      const { name, type, value } = control;
      if (!shown.has(control.closest('[data-question]')?.dataset.question) || ['', 'hidden', 'file', 'fieldset'].includes(type)) continue;
      if (type === 'radio' || type === 'checkbox') control.checked = posted.getAll(name).includes(value);
      else if (posted.has(name)) control.value = posted.get(name);
    }
  }
  const otherwise = JSON.parse((forgets && document.forms.questions.dataset.otherwise) || '{}');
  for (const [id, html] of Object.entries(otherwise)) {
    const text = document.getElementById(id);
    if (text) text.innerHTML = html;
  }
  const place = document.getElementById(location.hash.slice(1));
  if (place?.matches('.survey-page') && together) {
    const put = (name, classes) => Object.assign(document.createElement(name), { className: classes });
    const said = put('div', 'survey-revealed');
    said.append(put('div', 'notice'));
    said.firstChild.append(put('p', ''));
    said.firstChild.firstChild.textContent = together;
    place.before(said);
    // There is something to see here, also where the page itself asks nothing now.
    [said.id, place.id] = [place.id, ''];
  }
}

/** What is posted but for files, which are kept beside it. */
async function fieldsOf(request, held, path) {
  if (!isUpload(request)) return new URLSearchParams(await request.text());
  const posted = [...(await request.formData())];
  const isText = ([, value]) => typeof value === 'string';
  const files = posted.filter((one) => !isText(one) && one[1].size > 0);
  if (files.length > 0) {
    const kept = new FormData();
    for (const [name, file] of files) kept.append(name, file, file.name);
    await held.put(`${path}/files`, new Response(kept));
  }
  return new URLSearchParams(posted.filter(isText));
}

/** Where the button that was pressed leads, as far as can be told without the server. */
async function after(held, base, path, go) {
  const { pages } = await begun(held, base);
  const number = Number(path.slice(base.length + 1));
  const wanted = go === 'next' ? number + 1 : go === 'back' ? number - 1 : Number.NaN;
  return wanted >= 1 && wanted <= pages ? `${base}/${wanted}` : `${base}/waiting`;
}

/**
 * Hands in what waits, the oldest first, and the sending last. Gives the server's page where something is missing in what is sent,
 * and whether the server takes nothing now. Throws while there is no network.
 */
async function sendWaiting(base) {
  if (!(await caches.has(base))) return {};
  const held = await caches.open(base);
  const notesWaiting = (await notes(held)).filter(({ waits }) => waits);
  const waiting = await Promise.all(notesWaiting.map(async (one) => ({ ...one, files: await (await held.match(`${one.path}/files`))?.formData() })));
  const isSending = ({ path }) => path === `${base}/send`;
  const answers = latest(waiting.filter((one) => !isSending(one)));
  let refused;
  for (const { files, ...one } of [...answers, ...waiting.filter(isSending)]) {
    const { path, body } = one;
    const response = await (isSending(one) ? post(path) : files ? post(path, whole(body, files)) : post(`${path}/draft`, new URLSearchParams(body)));
    // What the server has, or will not take in this form, waits no more; the page that follows says which. What it cannot take
    // now stays.
    if (!response.ok && response.type !== 'opaqueredirect' && response.status !== 422) return { isKept: true };
    if (isSending(one) && response.status === 422) refused = response;
    await held.delete(`${path}/files`);
    const now = await (await held.match(`${path}/given`))?.json();
    if (now?.at === one.at) await held.put(`${path}/given`, Response.json({ ...one, waits: false }));
  }
  return { refused };
}

/** A page that says first that what waits was not taken. */
async function telling(response, base) {
  const { notTaken } = (await (await (await caches.open(base)).match(`${base}/words`))?.json()) ?? {};
  const html = await response.text();
  const said = notTaken ? `<div class="survey-revealed"><div class="notice" data-kind="warning"><p>${notTaken}</p></div></div>` : '';
  const { status, headers } = response;
  return new Response(html.replace(/<main[^>]*>/, (main) => main + said), { status, headers });
}

/**
 * What was given last to each question: a sheet that was posted later was filled with what was given before, but for files, which no
 * script can choose.
 */
function latest(answers) {
  const later = new Set();
  return answers.toReversed().map((one) => {
    const fields = [...new URLSearchParams(one.body)];
    const id = ([name, value]) => name === 'shown[]' && value.split('=')[0];
    const left = fields.filter((field) => !later.has(id(field)) || one.files?.has(`answers[${id(field)}][file]`));
    fields.map(id).forEach((id) => id && later.add(id));
    return { ...one, body: new URLSearchParams(left).toString() };
  }).toReversed();
}

/** A page's fields with its files, to be kept and no more. */
function whole(body, files) {
  for (const [name, value] of new URLSearchParams(body)) {
    if (name !== 'go') files.append(name, value);
  }
  files.append('go', 'later');
  return files;
}

async function post(path, body) {
  const accept = path.endsWith('/draft') ? 'application/json' : 'text/html';
  const request = new Request(path, { method: 'POST', headers: { accept }, body, redirect: 'manual' });
  const response = await (isUpload(request) ? fetch(request) : ask(request));
  if (isAway(response)) throw new Error('the server is away');
  return response;
}

/** Whether files may be in what is posted, which take their time. */
function isUpload(request) {
  return request.headers.get('content-type')?.startsWith('multipart/') ?? false;
}

/** What the server answers. Throws where nothing is heard of it for too long: it is as good as away. */
async function ask(request) {
  if (Date.now() < away) throw new Error('the server was silent just now');
  const silent = new AbortController();
  const timer = setTimeout(() => {
    silence = SILENCE_AGAIN;
    away = Date.now() + SILENCE_AGAIN;
    silent.abort();
  }, silence);
  try {
    const response = await fetch(request, { signal: silent.signal, referrer: request.referrer });
    silence = SILENCE;
    return response;
  } finally {
    clearTimeout(timer);
  }
}

/** Whether what stands before the server says that it cannot be reached. */
function isAway({ status }) {
  return [502, 503, 504].includes(status);
}

/** What is said of a survey that was not begun here. */
const ENGLISH = {
  lang: 'en',
  title: 'No connection',
  offline: 'This page comes back by itself as soon as there is a connection.',
};

/** The page of whoever has no network and nothing left to see, or asked for another language on the page `from`. */
async function waiting(held, base, from = null) {
  const sent = await isSent(held, base);
  const kept = (await notes(held)).some(({ waits }) => waits);
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
      ? `<button class="button" data-kind="primary" form="send">${words.send}</button>`
      : '';
  const page = `${base}/${/^(\d+|all)$/.test(from) ? from : 1}`;
  const sheet = (await held.match(page)) ?? (await held.match(`${base}/all`));
  const back = sheet && !sent ? `<a class="button" data-kind="quiet" href="${page}">${words.back}</a>` : '';
  const nonce = crypto.randomUUID();
  const look = `setInterval(()=>fetch('/favicon.svg',{cache:'no-store',signal:AbortSignal.timeout(${PATIENCE})}).then(()=>location.replace('${base}${sent ? '/thanks' : ''}'),()=>{}),${PATIENCE})`;
  const html = `<!DOCTYPE html><html lang="${words.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title>${style ? `<link rel="stylesheet" href="${style}">` : ''}</head><body><main class="column" id="main"><h1>${title}</h1><p class="lead">${text}</p><form id="send" method="post" action="${base}/send"></form><p class="row">${button}${back}</p></main><script nonce="${nonce}">${look}</script></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'`,
  };
  return new Response(html, { status: 503, headers });
}
