import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { counter, type ToCount } from '../lib/statistics/counter.ts';

// A worker of the options page: counts the statistics beside it.
export default defineUnlistedScript(() => {
  const hear = counter((counted) => postMessage(counted));
  addEventListener('message', ({ data }: MessageEvent<ToCount>) => hear(data));
});
