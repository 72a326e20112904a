import { channelName } from '../../lib/backup/file-url.ts';

// A page without a window, opened by the background for a backup among the downloads and closed after it.
const channel = new BroadcastChannel(channelName);
channel.addEventListener('message', ({ data }) => {
  if (data instanceof Blob) channel.postMessage(URL.createObjectURL(data));
});
