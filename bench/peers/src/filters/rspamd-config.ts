import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Ports {
  readonly scan: number;
  readonly controller: number;
  readonly redis: number;
}

/** Where Debian keeps the configuration as it comes. */
const STOCK = '/etc/rspamd';

/** Modules that ask somebody else, need a history that we do not have, or send mail on. */
const OFF = [
  'antivirus',
  'arc',
  'asn',
  'aws_s3',
  'bimi',
  'clickhouse',
  'dcc',
  'dkim',
  'dkim_signing',
  'dmarc',
  'elastic',
  'external_services',
  'fuzzy_check',
  'greylist',
  'history_redis',
  'metadata_exporter',
  'metric_exporter',
  'milter_headers',
  'mx_check',
  'neural',
  'p0f',
  'ratelimit',
  'rbl',
  'replies',
  'reputation',
  'rspamd_update',
  'spamtrap',
  'spf',
  'url_redirector',
  'whitelist',
];

/** Port 9 is `discard`: nobody answers there, so no name is ever resolved and no map fetched. */
const NO_DNS =
  'dns { nameserver = ["127.0.0.1:9:1"]; timeout = 0.05s; retransmits = 1; sockets = 1; }';

/** Writes a private configuration; returns the arguments that make rspamd use it. */
export function writeRspamd(folder: string, ports: Ports, bayes: boolean): readonly string[] {
  const config = join(folder, 'etc');
  cpSync(STOCK, config, { recursive: true, dereference: true });
  for (const name of ['local.d', 'override.d']) {
    rmSync(join(config, name), { recursive: true, force: true });
    mkdirSync(join(config, name));
  }
  for (const name of ['db', 'run', 'log']) mkdirSync(join(folder, name));
  const write = (path: string, text: string): void => {
    writeFileSync(join(config, path), `${text}\n`);
  };
  for (const name of OFF) write(`local.d/${name}.conf`, 'enabled = false;');
  write(
    'local.d/options.inc',
    `${NO_DNS}\ndisable_monitoring = true;\nfilters = "chartable,regexp";`,
  );
  write('local.d/redis.conf', `servers = "127.0.0.1:${ports.redis}";`);
  write('local.d/worker-normal.inc', `bind_socket = "127.0.0.1:${ports.scan}"; count = 1;`);
  write(
    'local.d/worker-controller.inc',
    `bind_socket = "127.0.0.1:${ports.controller}"; count = 1; secure_ip = "127.0.0.1";`,
  );
  write('local.d/worker-proxy.inc', 'enabled = false;');
  write('local.d/worker-fuzzy.inc', 'enabled = false;');
  write('local.d/phishing.conf', 'openphish_enabled = false; phishtank_enabled = false;');
  write(
    'local.d/hfilter.conf',
    'helo_enabled = false; hostname_enabled = false; from_enabled = false; mid_enabled = false; rcpt_enabled = false;',
  );
  write('local.d/logging.inc', 'level = "error";');
  if (bayes) {
    write(
      'local.d/classifier-bayes.conf',
      `backend = "redis"; servers = "127.0.0.1:${ports.redis}"; min_learns = 20; autolearn = false;`,
    );
  } else {
    write('override.d/statistic.conf', 'classifier "bayes" { enabled = false; }');
  }
  const variables = [
    ['CONFDIR', config],
    ['LOCAL_CONFDIR', config],
    ['DBDIR', join(folder, 'db')],
    ['RUNDIR', join(folder, 'run')],
    ['LOGDIR', join(folder, 'log')],
  ].map(([name, value]) => `--var=${String(name)}=${String(value)}`);
  // `-i` lets it run as root, `-f` keeps it in the foreground, where it can be stopped.
  return ['-i', '-f', '-c', join(config, 'rspamd.conf'), ...variables];
}
