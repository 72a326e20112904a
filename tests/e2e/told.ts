import { waitFor } from '../../scripts/drive/screen.ts';
import type { Session, Tab } from './session.ts';

/** What the icon says of a tab: its badge, and its title in words. */
export type IconSays = { badge: string; title: string };

/** Reads icons from a page of the extension: tabs are found by the addresses that the extension may see. */
export async function iconsOf(session: Session) {
  const desk: Tab = await session.tab('options.html#sites');
  /** What the icon says of the tab at this address; `undefined` where the extension may see no such tab. */
  const says = (address: string) =>
    desk.evaluate(`(async () => {
      const tabs = await browser.tabs.query({});
      const tab = tabs.find(({ url }) => url === ${JSON.stringify(address)});
      if (!tab) return undefined;
      const [badge, title] = await Promise.all([
        browser.action.getBadgeText({ tabId: tab.id }), browser.action.getTitle({ tabId: tab.id })]);
      return { badge, title };
    })()`) as Promise<IconSays | undefined>;
  return {
    desk,
    says,
    /** Waits until it says this. */
    async comesToSay(address: string, badge: string, title: string) {
      await waitFor(
        async () => {
          const now = await says(address);
          return now?.badge === badge && now.title.includes(title);
        },
        async () =>
          `The icon never said "${badge}", "${title}" of ${address}, but ${JSON.stringify(await says(address))}`,
      );
    },
    /** What the icon says of all tabs, whatever they show. */
    all: () =>
      desk.evaluate(`(async () => {
        const tabs = await browser.tabs.query({});
        return Promise.all(tabs.map(async ({ id }) => ({
          badge: await browser.action.getBadgeText({ tabId: id }), title: await browser.action.getTitle({ tabId: id }) })));
      })()`) as Promise<IconSays[]>,
  };
}
