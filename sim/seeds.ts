/** The seeds of a file: one a line, after `#` stands why. */
export function readSeeds(text: string): number[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
    .map(Number);
}
