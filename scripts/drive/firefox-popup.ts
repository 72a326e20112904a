import { writeFileSync } from 'node:fs';
import { asScreen, type Screen, type Surface, waitFor } from './screen.ts';

/** The extension's name as Firefox knows it. */
export const id = 'matinee@matinee.example';
/** Firefox gives each extension a random host; this one is set by a preference, so that its pages have known addresses. */
export const host = '7d9c3e52-4c1b-4b6e-9f3a-1f0a6b1c2d3e';
export const base = `moz-extension://${host}`;

/** Runs an expression in the browser's own window. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** A part of the browser's window that shows a page of the extension: how its frame is found, and how it is closed. */
export type Part = { frame: string; close: string };
export const popupPart: Part = {
  frame: `[...document.querySelectorAll('browser')].find((one) => one.currentURI?.spec?.startsWith('${base}/popup.html'))`,
  close: `frame?.closest('panel')?.hidePopup()`,
};
export const sidebarPart: Part = {
  frame: `[document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')].find((one) => one?.currentURI?.spec?.startsWith('${base}/sidepanel.html'))`,
  close: 'SidebarController.hide()',
};

/** In the browser's window: the frame of a part, and the key events that the browser's own tests make. */
const preludeFor = ({ frame }: Part) => `
  const frame = ${frame};
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  if (!window.matineeKeys) {
    window.matineeKeys = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', window.matineeKeys);
  }
  // A key is done when its keyup has come to the page; where it moves the focus away or closes the popup, none comes.
  const listen = () => {
    if (frame.matineeHeard !== undefined) return;
    frame.matineeHeard = 0;
    frame.messageManager.addMessageListener('matinee:keyup', () => { frame.matineeHeard += 1; });
    frame.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent(
      "addEventListener('keyup', () => sendAsyncMessage('matinee:keyup'), true)"), false);
  };
  const press = async (keys, held) => {
    listen();
    if (Services.focus.focusedElement !== frame) frame.focus();
    const before = frame.matineeHeard;
    for (const key of keys) window.matineeKeys.synthesizeKey(key, held, window);
    for (let turn = 0; turn < 50 && frame.matineeHeard < before + keys.length; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
  };
`;

export const prelude = preludeFor(popupPart);

/** The popup and the sidebar are in no list of the driver's, so they are reached from the browser's window: by frame script and real key events. */
export function popupAsScreen(evaluate: Evaluate, setSystem: Surface['setSystem'], part = popupPart): Screen {
  const inWindow = (body: string) => evaluate(`(async () => { ${preludeFor(part)} ${body} })()`);
  let calls = 0;
  // A frame that is still changing its process loses the question: it is asked often until it says that its page is there.
  let answered = false;
  return asScreen({
    async evaluate(expression) {
      const message = `matinee:${calls++}`;
      // A sandbox of the page's own principal: it sees the page as its own scripts do.
      const script = `{
        const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
        const send = (answer) => sendAsyncMessage(${JSON.stringify(message)}, answer);
        try {
          sandbox.send = send;
          Cu.evalInSandbox(${JSON.stringify(
            `(async () => (${expression}))().then((value) => send(JSON.stringify({ value })), (error) => send(JSON.stringify({ error: String(error) })))`,
          )}, sandbox);
        } catch (error) { send(JSON.stringify({ error: String(error) })); }
      }`;
      const answer = await inWindow(`if (!frame) throw new Error('The popup is closed.');
        return new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error('The popup gave no answer.')), ${answered ? 15_000 : 300});
          const { messageManager } = frame;
          messageManager.addMessageListener('${message}', function listener({ data }) {
            messageManager.removeMessageListener('${message}', listener); resolve(data); });
          messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + ${JSON.stringify(encodeURIComponent(script))}, false);
        })`);
      const { value, error } = JSON.parse(String(answer));
      if (error) throw new Error(error);
      answered ||= value === true;
      return value;
    },
    async press(key) {
      const names = key.split('+');
      const last = names.pop() ?? '';
      const held = {
        ctrlKey: names.includes('Control'),
        shiftKey: names.includes('Shift'),
        altKey: names.includes('Alt'),
      };
      const name = last.length > 1 ? `KEY_${last}` : last;
      await inWindow(`await press([${JSON.stringify(name)}], ${JSON.stringify(held)})`);
    },
    async type(text) {
      const keys = [...text].map((character) => (character === '\n' ? 'KEY_Enter' : character));
      await inWindow(`await press(${JSON.stringify(keys)}, {})`);
    },
    async picture(path) {
      const address =
        await inWindow(`const image = await frame.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = image.width; canvas.height = image.height;
        canvas.getContext('2d').drawImage(image, 0, 0);
        return canvas.toDataURL('image/png')`);
      writeFileSync(path, Buffer.from(String(address).split(',')[1] ?? '', 'base64'));
    },
    setSystem,
    isOpen: async () => (await inWindow('return Boolean(frame)')) === true,
    async close() {
      await inWindow(part.close);
      await waitFor(
        async () => (await inWindow('return Boolean(frame)')) === false,
        () => 'The popup did not close.',
      );
    },
  });
}
