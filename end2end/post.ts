// A mail server on this machine, and what has arrived there.

import type { AddressInfo } from 'node:net';

import { SMTPServer } from 'smtp-server';

import type { Environment } from './installation';

/** A mail that has arrived. */
export class Mail {
  constructor(
    readonly to: string,
    private readonly source: string,
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

  /** Where its reader opts out. */
  get optOut(): string {
    return this.header('List-Unsubscribe').replaceAll(/[<>]/g, '');
  }
}

/** A mail server that takes whatever comes. */
export class Post {
  readonly arrived: Mail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async start(): Promise<Post> {
    const server: SMTPServer = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address).join();
          post.arrived.push(new Mail(to, Buffer.concat(chunks).toString('utf8')));
          done();
        });
      },
    });
    const post = new Post(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return post;
  }

  /** The settings by which an installation sends its mail here. */
  get environment(): Environment {
    return {
      CANVASS_MAIL_HOST: '127.0.0.1',
      CANVASS_MAIL_PORT: String((this.server.server.address() as AddressInfo).port),
      CANVASS_MAIL_SECURITY: 'none',
      CANVASS_MAIL_FROM: 'Association of Test Libraries <office@example.org>',
      CANVASS_MAIL_PER_MINUTE: '6000',
    };
  }

  async stop(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }
}
