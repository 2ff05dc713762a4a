// Makes a member's credential in an anonymous campaign, has it signed unread, and spends it: RSABSSA-SHA384-PSS-Randomized of RFC 9474.
// What it needs again is kept before anything is posted, so that a reply that is lost costs nobody their vote. What is spent goes to an
// address of the campaign without the personal link: no path, no cookie of it and no referrer says where it came from.
import { RSABSSA } from '@cloudflare/blindrsa-ts';

const said = document.currentScript.dataset;
const start = document.getElementById('credential-start');
const status = document.getElementById('credential-status');
const suite = RSABSSA.SHA384.PSS.Randomized();
const SHELF = `canvass-credential ${said.spend} ${said.shelf}`;
/** How many bytes of the credential are its own, beside those that it is prepared with. */
const OWN = 32;
const UNNAMED = { referrerPolicy: 'no-referrer', cache: 'no-store' };

/** Something to be said in place of going on. */
class Said extends Error {}

const text = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const bytes = (from) => Uint8Array.from(atob(from.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
const hex = (from) => Array.from(new Uint8Array(from), (byte) => byte.toString(16).padStart(2, '0')).join('');

const kept = () => JSON.parse(localStorage.getItem(SHELF));
const keep = (credential) => localStorage.setItem(SHELF, JSON.stringify(credential));

/** The key of a class, out of the list that is the same for everybody; asked for as anybody would. */
async function key(own) {
  const list = await (await fetch(said.keys, { ...UNNAMED, credentials: 'omit' })).arrayBuffer();
  if (hex(await crypto.subtle.digest('SHA-256', list)) !== said.fingerprint) throw new Said(said.wrongKey);
  const found = JSON.parse(new TextDecoder().decode(list)).keys.find((one) => one.class === own);
  if (!found) throw new Said(said.wrongKey);
  return crypto.subtle.importKey('spki', bytes(found.key), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}

async function blinded() {
  const known = kept();
  if (known) return known;
  const message = suite.prepare(crypto.getRandomValues(new Uint8Array(OWN)));
  const { blindedMsg, inv } = await suite.blind(await key(said.class), message);
  // Another tab may have come this far in the meantime, or further: what it keeps stays, and nothing waits between the two lines.
  const other = kept();
  if (other) return other;
  const made = { class: said.class, message: text(message), blinded: text(blindedMsg), inv: text(inv) };
  keep(made);
  return made;
}

async function signed(credential) {
  if (credential.signature) return credential;
  const body = new URLSearchParams({ class: credential.class, blinded: credential.blinded });
  const reply = await fetch(said.sign, { method: 'POST', body, cache: 'no-store' });
  if (reply.status === 409) throw new Said(said.elsewhere);
  if (reply.status === 412) {
    // The roster has changed since, and nothing was signed.
    localStorage.removeItem(SHELF);
    location.reload();
    return undefined;
  }
  if (!reply.ok) throw reply;
  const own = await key(credential.class);
  const message = bytes(credential.message);
  const signature = await suite.finalize(own, message, bytes((await reply.json()).signature), bytes(credential.inv));
  // What was covered, and how, would tie what was signed to what is spent: it goes.
  const done = { class: credential.class, message: credential.message, signature: text(signature) };
  keep(done);
  return done;
}

async function spend({ class: own, message, signature }) {
  // What follows is read in the language of this page.
  const body = new URLSearchParams({ class: own, message, signature, language: document.documentElement.lang });
  const reply = await fetch(said.spend, { ...UNNAMED, method: 'POST', body });
  if (!reply.ok) throw reply;
  const { to } = await reply.json();
  Object.assign(document.createElement('a'), { href: to, rel: 'noreferrer' }).click();
}

async function begin() {
  start.disabled = true;
  delete status.dataset.state;
  status.textContent = said.working;
  try {
    const credential = await signed(await blinded());
    if (credential) await spend(credential);
  } catch (error) {
    // Paused, closed, or full in the meantime: the page says it.
    if (error.status === 403) location.reload();
    refuse(error instanceof Said ? error.message : said.failed);
  }
  start.disabled = false;
}

function refuse(why) {
  status.dataset.state = 'refused';
  status.textContent = why;
}

function canKeep() {
  try {
    localStorage.setItem(`${SHELF} try`, '');
    localStorage.removeItem(`${SHELF} try`);
    return Boolean(crypto.subtle);
  } catch {
    return false;
  }
}

document.getElementById('credential-no-script').hidden = true;
if (canKeep()) {
  if (kept()?.signature) start.textContent = said.goOn;
  start.hidden = false;
  start.addEventListener('click', begin);
} else {
  refuse(said.cannot);
}
