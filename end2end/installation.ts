// An installation of its own for each worker: a folder that is thrown away, the real program, the real command line.

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const here = import.meta.dirname;
export const program = resolve(process.env.CANVASS_BIN ?? join(here, '../target/debug/canvass'));

export const launchOptions = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export const people = {
  staff: { email: 'staff@example.org', name: 'Sam Staff', password: 'a long password for staff' },
  leadership: { email: 'lead@example.org', name: 'Lou Leader', password: 'a long password for leaders' },
  administrator: { email: 'admin@example.org', name: 'Ada Admin', password: 'a long password for administrators' },
};
export type Role = keyof typeof people;

export const divisions = { alcts: 'ALCTS', lita: 'LITA', llama: 'LLAMA' };

/** How many answers are published together: a block. */
export const block = 5;

/** How many members of the roster hold each combination; none is too small to be shown. */
export const combinations = {
  alcts: 200,
  lita: 150,
  llama: 150,
  'alcts;lita': 100,
  'lita;llama': 50,
  'alcts;llama': 50,
  'alcts;lita;llama': 25,
  '': 25,
};
export type Combination = keyof typeof combinations;

const roster = Object.entries(combinations).flatMap(([held, count]) =>
  Array.from({ length: count }, (_, index) => ({ email: email(held, index), held })),
);

function email(held: string, index: number): string {
  return `${held.replaceAll(';', '-') || 'none'}-${index + 1}@example.org`;
}

// A worker that ends before its time leaves no server behind.
const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill()));

/** Settings as the environment names them. */
export type Environment = Record<string, string>;

/** A running server, and where browsers reach it. */
export class Server {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
    /** What it said when it started. */
    readonly words: string,
  ) {}

  /** Starts the program and waits until it has said all that it says at the start, its address among it. */
  static async start(args: string[], environment: Environment = {}): Promise<Server> {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    running.add(child);
    let words = '';
    let log = '';
    child.stderr.on('data', (data) => (log += data));
    return new Promise((done, failed) => {
      child.once('exit', (code) => failed(new Error(`canvass ${args.join(' ')} ended with ${code}:\n${words}${log}`)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        words += `${line}\n`;
        const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(words)?.[0];
        if (origin && line.startsWith('Ctrl-C')) {
          done(new Server(child, origin, words));
        }
      });
    });
  }

  /** Takes connections and says nothing while `use` lasts. */
  async silent(use: () => Promise<void>): Promise<void> {
    this.child.kill('SIGSTOP');
    return use().finally(() => this.child.kill('SIGCONT'));
  }

  async stop(): Promise<void> {
    this.child.removeAllListeners('exit');
    running.delete(this.child);
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await ended;
  }
}

/** A server on a folder of its own while `use` lasts; `prepare` fills the folder. */
export async function serving(
  command: string[],
  use: (server: Server) => Promise<void>,
  prepare: (folder: string) => Promise<void> = async () => undefined,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'canvass-'));
  try {
    await prepare(folder);
    const server = await Server.start([...command, '--data', folder, '--listen', '127.0.0.1:0']);
    await use(server).finally(() => server.stop());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An installation with people, divisions and a roster. */
export class Installation {
  private constructor(
    readonly folder: string,
    private server: Server,
  ) {}

  /** Starts one, with settings of its own where the environment names some. */
  static async start(environment: Environment = {}): Promise<Installation> {
    const folder = await mkdtemp(join(tmpdir(), 'canvass-'));
    try {
      return new Installation(folder, await prepare(folder, environment));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** Where browsers reach it. */
  get origin(): string {
    return this.server.origin;
  }

  /** Runs a command beside the server, as an operator does in another terminal. */
  canvass(...args: string[]): Promise<string> {
    return command(this.folder, args);
  }

  /** Brings a document under another name, as a draft. */
  async draft(slug: string, title: string, file = join(here, 'campaigns/every-kind.json')): Promise<void> {
    const document = JSON.parse(await readFile(file, 'utf8'));
    const own = join(this.folder, `${slug}.json`);
    await writeFile(own, JSON.stringify({ ...document, slug, title, k: block }, null, 2));
    await this.canvass('campaign', 'import', own);
  }

  /** Brings a document that differs from the one of every kind in these parts, as a draft. */
  async bring(parts: { slug: string } & Record<string, unknown>): Promise<void> {
    const document = JSON.parse(await readFile(join(here, 'campaigns/every-kind.json'), 'utf8'));
    const own = join(this.folder, `${parts.slug}.json`);
    await writeFile(own, JSON.stringify({ ...document, assumptions: [], crossings: [], ...parts }));
    await this.canvass('campaign', 'import', own);
  }

  /** Opens a campaign of every kind of question, with a personal link for each member. */
  async open(slug: string, title: string): Promise<Campaign> {
    await this.draft(slug, title);
    return this.opened(slug, title);
  }

  /** Opens a draft, with a personal link for each member. */
  async opened(slug: string, title: string): Promise<Campaign> {
    await this.canvass('campaign', 'open', slug);
    const csv = await this.canvass('campaign', 'links', slug);
    const links = new Map(csv.split('\n').flatMap((line) => {
      const [mail, , link] = line.split(',');
      const path = link && /\/s\/[^/\s]+$/.exec(link.trim())?.[0];
      return mail && path ? [[mail, path] as const] : [];
    }));
    return new Campaign(this, slug, title, links);
  }

  /** Lets the server be away while `meanwhile` happens; it comes back at the same address. */
  async without(meanwhile: () => Promise<void>): Promise<void> {
    await this.server.stop();
    try {
      await meanwhile();
    } finally {
      this.server = await Server.start(['serve', '--data', this.folder, '--listen', new URL(this.origin).host]);
    }
  }

  /** Lets the server take connections and say nothing while `meanwhile` happens. */
  async silent(meanwhile: () => Promise<void>): Promise<void> {
    await this.server.silent(meanwhile);
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Makes people, divisions and the roster in a folder, and serves it. */
async function prepare(folder: string, environment: Environment): Promise<Server> {
  const canvass = (...args: string[]) => command(folder, args);
  const names = Object.entries(divisions).map(([id, name]) => `${id}=${name}`);
  const rows = roster.map(({ email, held }, index) => `${email},Member ${index + 1},${held},Academic`);
  await writeFile(join(folder, 'roster.csv'), ['email,name,divisions,library type', ...rows].join('\n'));
  await canvass('admin', 'association', 'Association of Test Libraries');
  for (const [role, { email, name, password }] of Object.entries(people)) {
    const args = ['admin', 'create', '--email', email, '--name', name, '--role', role, '--password-stdin'];
    await command(folder, args, `${password}\n`);
  }
  await canvass('roster', 'import', join(folder, 'roster.csv'), '--divisions', names.join(','));
  return Server.start(['serve', '--data', folder, '--listen', '127.0.0.1:0'], environment);
}

/** An open campaign. */
export class Campaign {
  private readonly used = new Map<string, number>();

  constructor(
    private readonly installation: Installation,
    readonly slug: string,
    readonly title: string,
    private readonly links: Map<string, string>,
  ) {}

  /** The personal link, `/s/...`, of the next member who holds exactly these divisions. */
  link(held: Combination): string {
    const index = this.used.get(held) ?? 0;
    this.used.set(held, index + 1);
    const link = this.links.get(email(held, index));
    if (!link) {
      throw new Error(`there is no member ${index + 1} of '${held}'`);
    }
    return link;
  }

  /**
   * Answers as the next members of these divisions, so many that their block is published; `pages` are the fields of each page.
   * Those who fill the dashboard while somebody watches it come this way.
   */
  async respond(held: Combination, pages: Fields[]): Promise<void> {
    for (let member = 0; member < block; member++) await this.answer(held, pages);
  }

  /** Answers as the next member of these divisions, without a browser. */
  private async answer(held: Combination, pages: Fields[]): Promise<void> {
    const base = `${this.installation.origin}${this.link(held)}`;
    const post = async (path: string, fields: Fields) => {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
      const body = new URLSearchParams(pairs as [string, string][]);
      const response = await fetch(`${base}/${path}`, { method: 'POST', body, redirect: 'manual' });
      if (response.status !== 303) {
        throw new Error(`${path} of ${this.slug} was answered with ${response.status}`);
      }
    };
    await post('start', {});
    for (const [index, fields] of pages.entries()) {
      const html = await (await fetch(`${base}/${index + 1}`)).text();
      const shown = [...html.matchAll(/name="shown\[\]" value="([^"]+)"/g)].map(([, id]) => id ?? '');
      await post(String(index + 1), { ...fields, 'shown[]': shown, go: 'next' });
    }
    await post('send', {});
  }

  /** Ends the campaign, after which it is told how many responses there are, held back ones too. */
  async closed(): Promise<number> {
    await this.installation.canvass('campaign', 'close', this.slug);
    const { responses, held_back } = await this.results();
    return responses + (held_back ?? 0);
  }

  /** What the command line says of the answers. */
  async results(): Promise<Results> {
    return JSON.parse(await this.installation.canvass('results', this.slug, '--json'));
  }
}

/** The fields of a form. */
export type Fields = Record<string, string | string[]>;

/** The parts of `canvass results --json` that journeys look at. */
export interface Results {
  responses: number;
  held_back: number | null;
  segments: { name: string; N: number; n: number }[];
  combinations: { name: string; N: number; n: number }[];
  venues: Record<string, number>;
  questions: {
    id: string;
    items: { item: string | null; segments: { n: number; counts: Record<string, number> }[] }[];
  }[];
}

/** Runs the program to its end; what it printed. Refusals are thrown with what they said. */
export async function command(folder: string, args: string[], input?: string): Promise<string> {
  const running = run(program, ['--data', folder, ...args], { maxBuffer: 64 * 1024 * 1024 });
  // A command that reads nothing may be gone before its input comes.
  running.child.stdin?.on('error', () => undefined).end(input ?? '');
  return (await running).stdout;
}
