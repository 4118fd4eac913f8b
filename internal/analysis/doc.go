// Package analysis turns text into the terms that the index holds, and says for
// each term which bytes of the original text it came from.
//
// Pages and queries go through the same code, so what is found and what is
// marked cannot drift apart. Text is normalised (NFKC, case, diacritics, soft
// hyphens, words hyphenated at a line's end), English words are brought to one
// spelling and stemmed, Hangul, Hanja and Kana become overlapping bigrams that
// run across spaces but not across punctuation, and codes such as E-9 or
// COVID-19 give the same terms however they are written.
//
// Version names what it does: an index made with another one must be made anew,
// or pages are not found by what was typed. Whoever changes terms changes it.
//
// It never fails: any bytes are text to it, and every term it gives is safe in
// an FTS5 table with tokenize='ascii'.
package analysis
