// Package finding measures whether search finds the pages that it should, and no
// others. Truth is a scan of the stored text that shares nothing with the index:
// its own normalisation (NFKC, lower case, no diacritics, nothing invisible),
// Hangul without white space, Latin words between their bounds with lists of
// their inflections and spellings. Where Naru means to differ from the scan, a
// named Rule says so and counts what it grants; whatever no rule grants is
// wrong.
package finding
