const script = '/counting.js';

/** https://w3c.github.io/trusted-types/dist/spec/ */
type TrustedTypes = {
  createPolicy: (name: 'counting', rules: { createScriptURL: () => string }) => { createScriptURL: (of: '') => string };
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** The one exception that our policy makes: it knows no other address than that of our own script. */
const policy = trustedTypes?.createPolicy('counting', { createScriptURL: () => script });

/** Starts the thread that counts: entrypoints/counting.ts. */
export const startThread = (): Worker => new Worker(policy ? policy.createScriptURL('') : script);
