// Letters that Unicode does not take apart, though people search for them without their marks.
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};

/**
 * Text as it is searched: NFKD, lower case, without marks, white space, control characters and halves of characters as single spaces.
 * Chinese, Japanese and Korean stay, so that any part of a title is found. https://unicode.org/reports/tr15/
 */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').toLowerCase();
  // Most texts are plain ASCII by now.
  const bare = isAscii(plain)
    ? plain
    : plain.replace(/\p{M}/gu, '').replace(/[ßæœøłđðþıς]/g, (letter) => letters[letter] ?? letter);
  return bare.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
