import { createHash, createSign, generateKeyPairSync, randomBytes, X509Certificate } from 'node:crypto';

/** One DER element: its tag, its length, its content. ITU-T X.690 §8.1 */
function element(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const size = body.length;
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

const sequence = (...content: Buffer[]) => element(0x30, ...content);
const set = (...content: Buffer[]) => element(0x31, ...content);
const objectId = (hex: string) => element(0x06, Buffer.from(hex, 'hex'));
const utcTime = (date: Date) =>
  element(0x17, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`, 'ascii'));

const sha256WithRsa = sequence(objectId('2a864886f70d01010b'), element(0x05));
const commonName = '550403';
const alternativeName = '551d11';

/**
 * A fresh key and a certificate it signed itself, both PEM, good for the hosts from yesterday for a year: what the
 * local server shows to the browser under test. RFC 5280 §4.1
 */
export function selfSigned(hosts: readonly string[]): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const day = 86_400_000;
  const name = sequence(
    set(sequence(objectId(commonName), element(0x0c, Buffer.from("Matinee's sample pages", 'utf8')))),
  );
  const names = sequence(...hosts.map((host) => element(0x82, Buffer.from(host, 'ascii'))));
  const body = sequence(
    element(0xa0, element(0x02, Buffer.from([2]))),
    element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    sha256WithRsa,
    name,
    sequence(utcTime(new Date(Date.now() - day)), utcTime(new Date(Date.now() + 365 * day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    element(0xa3, sequence(sequence(objectId(alternativeName), element(0x04, names)))),
  );
  const signature = createSign('sha256').update(body).sign(privateKey);
  const der = sequence(body, sha256WithRsa, element(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
  };
}

/** SHA-256 of a certificate's public key, Base64. RFC 7469 §2.4 */
export function fingerprintOf(cert: string): string {
  const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(key).digest('base64');
}
