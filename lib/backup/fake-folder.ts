import type { Folder } from './places.ts';

/**
 * For tests: a folder of the person in memory, as the browser hands it out. `spoil` changes what is written to it;
 * `leave` is whether it may be used, as after a restart of the browser, and `answer` what the person says when asked.
 */
export function fakeFolder(spoil = (text: string) => text) {
  const files = new Map<string, string>();
  const may = { leave: 'granted' as PermissionState, answer: 'granted' as PermissionState, asked: 0 };
  const used = () => {
    if (may.leave !== 'granted') throw new DOMException('The request is not allowed', 'NotAllowedError');
  };
  const folder = {
    name: 'Films',
    queryPermission: async () => may.leave,
    requestPermission: async () => {
      may.asked++;
      if (may.leave === 'prompt') may.leave = may.answer;
      return may.leave;
    },
    removeEntry: async (name: string) => {
      used();
      files.delete(name);
    },
    getFileHandle: async (name: string, { create = false } = {}) => {
      used();
      if (!create && !files.has(name)) throw new DOMException('There is none', 'NotFoundError');
      return {
        createWritable: async () => ({
          write: async (file: File) => void files.set(name, spoil(await file.text())),
          close: async () => {},
        }),
        getFile: async () => new File([files.get(name) ?? ''], name),
      };
    },
  };
  return { files, may, folder: folder as unknown as Folder };
}
