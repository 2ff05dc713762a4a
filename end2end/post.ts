// A mail server on this machine, and what has arrived there.

import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import type { Environment } from './installation';

/** A mail that has arrived. */
export class Mail {
  constructor(
    readonly to: string,
    /** As it came. */
    readonly source: string,
    /** Whether nobody on the way could read it. */
    readonly secure: boolean,
    /** As whom its sender signed in. */
    readonly user: string,
  ) {}

  /** A header's value. */
  header(name: string): string {
    const head = this.source.slice(0, this.source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
    return new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  }

  /** The text, its long lines whole again. */
  get text(): string {
    return this.source.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');
  }

  /** The personal link. */
  get link(): string {
    return /http:\/\/[^\s"<>]*\/s\/[\w-]+/.exec(this.text)?.[0] ?? '';
  }

  /** The link to begin with, where an address is confirmed. */
  get confirmation(): string {
    return /http:\/\/[^\s"<>]*\/confirm\/[\w-]+/.exec(this.text)?.[0] ?? '';
  }

  /** Where its reader opts out. */
  get optOut(): string {
    return this.header('List-Unsubscribe').replaceAll(/[<>]/g, '');
  }
}

/** What a mail server asks of those who bring mail; without any of it, nothing. */
export interface Guard {
  /** A certificate with its key, and whether the connection is encrypted from the start or by STARTTLS. */
  tls?: { key: string; cert: string; security: 'tls' | 'starttls' };
  /** Whom it lets in. */
  login?: { user: string; password: string };
}

/** A mail server that takes whatever comes, from whom it lets in. */
export class Post {
  readonly arrived: Mail[] = [];
  /** The passwords that it was told. */
  readonly told: string[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start({ tls, login }: Guard = {}): Promise<Post> {
    const { security, ...certificate } = tls ?? { security: 'none' };
    const server: SMTPServer = new SMTPServer({
      ...certificate,
      secure: security === 'tls',
      authOptional: !login,
      disabledCommands: [...(login ? [] : ['AUTH' as const]), ...(security === 'starttls' ? [] : ['STARTTLS' as const])],
      onAuth({ username, password }, _session, done) {
        post.told.push(password ?? '');
        const known = username === login?.user && password === login?.password;
        return known ? done(null, { user: username }) : done(new Error('Invalid username or password'));
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          post.arrived.push(new Mail(to, Buffer.concat(chunks).toString('utf8'), session.secure, String(session.user ?? '')));
          done();
        });
      },
    });
    const post = new Post(server);
    // A client that does not like the certificate ends the connection.
    server.on('error', () => undefined);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return post;
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port;
  }

  /** The settings by which an installation sends its mail here. */
  get environment(): Environment {
    return {
      CANVASS_MAIL_HOST: '127.0.0.1',
      CANVASS_MAIL_PORT: String(this.port),
      CANVASS_MAIL_SECURITY: 'none',
      CANVASS_MAIL_FROM: 'Association of Test Libraries <office@example.org>',
      CANVASS_MAIL_PER_MINUTE: '6000',
    };
  }

  async stop(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }
}
