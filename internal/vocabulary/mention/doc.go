// Package mention finds the concepts of a thesaurus in running text: which pages
// of a document speak of which, and how often.
//
// One pass folds a page to symbols (a syllable, or a word whatever its plural,
// spelling or capitals) and walks a tree of all forms from each; of forms that
// begin at one place the longest counts, and none within it. Latin forms must be
// whole words; behind Hangul particles may stand, and the shorter a form is the
// stricter its bounds. Abbreviations and codes that mean other things too count
// only where page or document speak of the field, wide words never.
//
// It never fails: any text is searched.
package mention
