/** Column letters of a place from 0: 0 is A, 25 Z, 26 AA. */
export function columnLetters(place: number): string {
  let letters = '';
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The place from 0 of column letters; the inverse of `columnLetters`. */
export function columnPlace(letters: string): number {
  let place = 0;
  for (const letter of letters.toUpperCase()) place = place * 26 + (letter.charCodeAt(0) - 64);
  return place - 1;
}
