// Package describing measures what Naru reads off front pages against what
// people read there: truth.tsv and documents.tsv, explained in README.md beside
// them, name documents by their SHA-256 and hold none of their text but the
// fields. One half may be tuned on, the other is kept aside.
//
// A value is right when it is one that the truth allows. Compared are letters
// and digits only, whatever their case, width, accents and spacing. Further:
//
//   - a title may be joined with its subtitle; three letters in a hundred may
//     differ, as ligatures and line ends do;
//   - of an abstract and a printed citation the first and last 60 characters
//     count, of which one in seven may differ, for formulas and columns;
//   - names are the same with the family name first or last; roles and
//     affiliations are asked of the people that were found; an affiliation is
//     right when it holds what is asked, or is a part of it that names the
//     institution;
//   - numbers are compared by their digits and letters without the words
//     around them (No., Vol., 제…호);
//   - a date that is less exact than the printed one is missed, not wrong;
//   - of the contents count the number of lines (a tenth may be off), the first
//     and the last line, without their numbering, and the printed pages of these
//     where the pages' numbers are known. Contents that come from the file's
//     outline are not judged: they are no front page.
//
// What no page prints and Naru says to have from the file itself (its
// properties, its name, its date) is counted, and neither right nor wrong.
//
// Precision is the share of the values given that are right, recall the share
// of the values asked that were given right.
package describing
