/** Chromium's page without a window, for what a worker cannot do. https://developer.chrome.com/docs/extensions/reference/api/offscreen */
type Offscreen = {
  createDocument: (page: { url: string; reasons: string[]; justification: string }) => Promise<void>;
  closeDocument: () => Promise<void>;
};

/** The channel on which files go to that page, and their addresses come back. */
export const channelName = 'file-url';

/** Gives the file an address for as long as `use` takes. A worker cannot make one: the page without a window does. */
export async function withUrl<T>(file: File, use: (url: string) => Promise<T>): Promise<T> {
  if (typeof URL.createObjectURL === 'function') {
    const url = URL.createObjectURL(file);
    return use(url).finally(() => URL.revokeObjectURL(url));
  }
  const { offscreen } = (globalThis as unknown as { chrome: { offscreen: Offscreen } }).chrome;
  // One that was left when the worker was stopped stands in the way of another.
  await offscreen.closeDocument().catch(() => {});
  const justification = 'To hand a backup of your own log to your downloads.';
  await offscreen.createDocument({ url: '/file-url.html', reasons: ['BLOBS'], justification });
  const channel = new BroadcastChannel(channelName);
  try {
    const url = await new Promise<string>((known) => {
      channel.addEventListener('message', ({ data }) => typeof data === 'string' && known(data));
      channel.postMessage(file);
    });
    return await use(url);
  } finally {
    channel.close();
    await offscreen.closeDocument();
  }
}
