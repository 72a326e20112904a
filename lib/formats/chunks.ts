const chunkSize = 65_536;

/** Pieces put together to chunks of about 64 kB: a log of 100,000 reviews is not 100,000 writes. */
export async function* inChunks(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += text;
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}
