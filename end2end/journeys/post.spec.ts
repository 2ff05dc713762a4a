// The way out: another's mail server that encrypts, asks who it is, and whose certificate is of a private authority; and a signature
// that another's program verifies.

import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test as base, expect } from '@playwright/test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

import { Authority } from '../authority';
import { type Environment, command, serving } from '../installation';
import { type Guard, type Mail, Post } from '../post';

const login = { user: 'canvass', password: 'a password of the mail server' };

interface Fixtures {
  folder: string;
  /** A mail server that asks for all of this. */
  guarded: (guard: Guard) => Promise<Post>;
}

const test = base.extend<Fixtures>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'canvass-post-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  guarded: async ({}, use) => {
    const posts: Post[] = [];
    await use(async (guard) => {
      const post = await Post.start(guard);
      posts.push(post);
      return post;
    });
    await Promise.all(posts.map((post) => post.stop()));
  },
});

/** Writes the settings of the mail into a folder's `canvass.toml`. */
async function settings(folder: string, mail: Record<string, string | number>): Promise<void> {
  const own = { host: '127.0.0.1', from: 'Office <office@example.org>', per_minute: 6000, ...mail };
  const lines = Object.entries(own).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  await writeFile(join(folder, 'canvass.toml'), ['[mail]', ...lines].join('\n'));
}

/** What `canvass mail check` says, whether it is content or not. */
async function checked(folder: string): Promise<string> {
  return command(folder, ['mail', 'check']).catch((error: { stderr?: string }) => String(error.stderr));
}

test('a mail server that encrypts and asks who it is lets us in @once', async ({ folder, guarded }) => {
  const authority = await Authority.create(folder, 'ours');
  const certificate = await authority.certify('IP:127.0.0.1');
  for (const security of ['starttls', 'tls'] as const) {
    const post = await guarded({ tls: { ...certificate, security }, login });
    await settings(folder, { port: post.port, security, ca_file: authority.file, ...login });
    expect(await checked(folder)).toContain('The mail server is there.');
    expect(post.told).toEqual([login.password]);

    await settings(folder, { port: post.port, security, ca_file: authority.file, ...login, password: 'not it' });
    const refused = await checked(folder);
    expect(refused).toMatch(/signing in as canvass: .*535/);
    expect(refused).not.toContain('not it');
  }
});

test('a certificate that cannot be trusted is refused before a password goes out @once', async ({ folder, guarded }) => {
  const [ours, others] = [await Authority.create(folder, 'ours'), await Authority.create(folder, 'others')];
  const [here, elsewhere] = [await ours.certify('IP:127.0.0.1'), await ours.certify('DNS:mail.example.org')];
  for (const security of ['starttls', 'tls'] as const) {
    const post = await guarded({ tls: { ...here, security }, login });
    for (const trusted of [{}, { ca_file: others.file }] as Record<string, string>[]) {
      await settings(folder, { port: post.port, security, ...trusted, ...login });
      expect(await checked(folder)).toMatch(/no authority that is trusted here.*mail\.ca_file/s);
    }
    const other = await guarded({ tls: { ...elsewhere, security }, login });
    await settings(folder, { port: other.port, security, ca_file: ours.file, ...login });
    expect(await checked(folder)).toMatch(/certificate is for another name.*mail\.host/s);
    expect([...post.told, ...other.told]).toEqual([]);
  }
});

test('where encryption is asked for, nothing goes out in the open @once', async ({ folder, guarded }) => {
  const post = await guarded({ login });
  await settings(folder, { port: post.port, security: 'starttls', ...login });
  expect(await checked(folder)).toMatch(/STARTTLS is not supported/);
  await settings(folder, { port: post.port, security: 'tls', ...login });
  expect(await checked(folder)).toMatch(/cannot be used/);
  // A password is not even set for such a connection, unless the mail server is on this machine.
  await settings(folder, { host: 'mail.example.org', port: post.port, security: 'none', ...login });
  expect(await checked(folder)).toContain('a password is not sent over a connection that others can read');
  expect(post.told).toEqual([]);
});

test('settings that cannot be used are named @once', async ({ folder }) => {
  await settings(folder, { ca_file: join(folder, 'nothing.pem') });
  expect(await checked(folder)).toMatch(/mail\.ca_file: cannot read .*nothing\.pem/);
  await settings(folder, { ca_file: join(folder, 'canvass.toml') });
  expect(await checked(folder)).toMatch(/mail\.ca_file: .* holds no certificate/);
});

/** Has another's program look at a mail's signature, as if this key stood in the DNS. */
async function verified(source: string, record: string) {
  const resolver = async (name: string, type: string) => {
    if (name === 'test1._domainkey.example.org' && type === 'TXT') return [[record]];
    throw Object.assign(new Error(name), { code: 'ENOTFOUND' });
  };
  const { results } = await dkimVerify(source, { resolver });
  return results;
}

test('an invitation goes out encrypted and signed, the ways to opt out within @once', async ({ folder, guarded }) => {
  const authority = await Authority.create(folder, 'ours');
  const post = await guarded({ tls: { ...(await authority.certify('IP:127.0.0.1')), security: 'starttls' }, login });
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const record = `v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`;
  const key = join(folder, 'dkim.pem');
  await writeFile(key, privateKey);
  const slug = 'signed';
  const prepare = async (own: string) => {
    const canvass = (...args: string[]) => command(own, args);
    await settings(own, { port: post.port, ca_file: authority.file, ...login, dkim_selector: 'test1', dkim_key: key });
    await writeFile(join(own, 'roster.csv'), 'email,name\nunal@example.org,Ünal 🐎 Member\n');
    await canvass('roster', 'import', join(own, 'roster.csv'));
    const questions = [{ id: 'q', text: 'Well?', answer: { kind: 'text' } }];
    const document = {
      format: 'canvass-campaign/1', slug, title: 'Sollten wir – «zusammen» – gehen?', asks: 'The board', intro: 'Why', next: 'Then',
      questionnaire: { pages: [{ id: 'p', title: 'P', questions }] },
    };
    await writeFile(join(own, 'campaign.json'), JSON.stringify(document));
    await canvass('campaign', 'import', join(own, 'campaign.json'));
    await canvass('campaign', 'open', slug);
    const planned = await canvass('mail', 'plan', slug);
    const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(planned) ?? [];
    await canvass('mail', 'start', slug, id ?? '');
  };
  await serving(['serve'], async () => {
    await expect.poll(() => post.arrived.length, { timeout: 20_000 }).toBe(1);
  }, prepare);

  const [mail] = post.arrived as [Mail];
  expect(mail).toMatchObject({ to: 'unal@example.org', secure: true, user: login.user });
  const [signature, ...more] = await verified(mail.source, record);
  expect(more).toEqual([]);
  expect(signature).toMatchObject({ signingDomain: 'example.org', selector: 'test1', status: { result: 'pass', aligned: 'example.org' } });
  const covered = String(signature?.signingHeaders?.keys).toLowerCase();
  for (const name of ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']) {
    expect(covered).toMatch(new RegExp(`(^|[:; ])${name}([:; ]|$)`));
  }
  expect(mail.header('List-Unsubscribe')).toMatch(/^<http:\/\/127\.0\.0\.1:\d+\/unsubscribe\/[\w-]+>$/);
  // Whoever changes where members opt out, or what they read, breaks the signature.
  for (const [from, to] of [['List-Unsubscribe: <http://127', 'List-Unsubscribe: <http://128'], ['The board', 'The bored']] as const) {
    expect(mail.source).toContain(from);
    const [changed] = await verified(mail.source.replace(from, to), record);
    expect(changed?.status.result).not.toBe('pass');
  }
  const [withoutKey] = await verified(mail.source, 'v=DKIM1; k=rsa; p=');
  expect(withoutKey?.status.result).not.toBe('pass');
});
