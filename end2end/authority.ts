// A private authority that certifies servers, as an organisation may have one.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority with its certificate in a folder. */
export class Authority {
  private constructor(
    private readonly folder: string,
    private readonly name: string,
  ) {}

  static async create(folder: string, name: string): Promise<Authority> {
    const own = new Authority(folder, name);
    await run('openssl', ['req', '-x509', ...KEY, '-keyout', own.path('key'), '-out', own.file, '-days', '2', '-subj', `/CN=${name}`]);
    return own;
  }

  /** The file of its certificate. */
  get file(): string {
    return this.path('pem');
  }

  private path(ending: string): string {
    return join(this.folder, `${this.name}.${ending}`);
  }

  /** Certifies a server under a name, as in `IP:127.0.0.1` or `DNS:mail.example.org`. */
  async certify(server: string): Promise<{ key: string; cert: string }> {
    const [key, request, extensions, cert] = ['server-key', 'csr', 'ext', 'crt'].map((ending) => this.path(ending)) as [string, string, string, string];
    await writeFile(extensions, `basicConstraints=critical,CA:FALSE\nsubjectAltName=${server}\n`);
    await run('openssl', ['req', '-new', ...KEY, '-keyout', key, '-out', request, '-subj', '/CN=mail server']);
    const by = ['-CA', this.file, '-CAkey', this.path('key'), '-CAcreateserial'];
    await run('openssl', ['x509', '-req', '-in', request, ...by, '-out', cert, '-days', '2', '-extfile', extensions]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  }
}
