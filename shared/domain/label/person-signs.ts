/** Why a text for buyers looks as if it told of a person. nik: a number of 16 or 18 digits, as NIK and NIP have; phone; person: a name or a word for one. */
export type PersonSign = 'nik' | 'phone' | 'person';

/** Words after which a name stands, and words for people who must not be told of. */
const INTRODUCES = /\b(?:nama|oleh|pembuat(?:nya)?|pengrajin(?:nya)?|perajin(?:nya)?|sdr\.?|sdri\.?|saudara|saudari|tn\.?|ny\.?|bapak|pak|ibu|bu|mas|mbak|bang|alias|almarhum)[:\s]+([\p{L}'.-]+)/giu;
const MEANS_A_PERSON = /\b(?:narapidana|napi|wbp|tahanan|residivis|andikpas|terpidana|no(?:mor|\.)?\s*(?:reg(?:ister|istrasi)?|induk)|blok\s+\w+\s+kamar|vonis|pasal\s+\d+)\b/iu;
const FATHER = /\p{Lu}[\p{L}'-]+\s+(?:bin|binti|b\.|bt\.)\s+\p{Lu}/u;
/** Capitals that begin no person's name: the makers and places that a card is there to tell of. */
const NO_NAME = /^(?:warga|para|tim|kelompok|bengkel|unit|lapas|rutan|lpka|lpp|bapas|galeri|koperasi|lembaga|kementerian|dapur|pokja|kelas|tangan|program|pelatihan|indonesia|tanah|kayu|batik|produk|barang|beliau|kami|kita|anda)$/iu;

/**
 * Signs that `text` tells of a person, each once. It warns and cannot know: who writes the text answers for it. `known`: names of workshops and
 * units, which are no people.
 */
export function personSigns(text: string, known: readonly string[]): readonly PersonSign[] {
  const rest = known.reduce((left, name) => (name.trim() === '' ? left : left.replaceAll(name.trim(), ' ')), text);
  const digits = /(?<!\d)\d(?:[ .-]?\d){9,17}(?!\d)/g;
  const numbers = [...rest.matchAll(digits)].map(([number]) => number.replaceAll(/[ .-]/g, ''));
  const named = [...rest.matchAll(INTRODUCES)].some(([, word = '']) => /^\p{Lu}/u.test(word) && !NO_NAME.test(word.replace(/[.]$/, '')));
  const signs: PersonSign[] = [];
  if (numbers.some((number) => number.length === 16 || number.length === 18)) signs.push('nik');
  if (numbers.some((number) => /^(?:08|628)\d{7,11}$/.test(number)) || /\+62\s?8\d/.test(rest)) signs.push('phone');
  if (named || FATHER.test(rest) || MEANS_A_PERSON.test(rest)) signs.push('person');
  return signs;
}
