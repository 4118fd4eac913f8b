// Package query turns what a person typed into a plan that the index can run:
// words → syntax tree → plan, with an explanation of how it was understood.
// Whatever is typed compiles and runs; user text never reaches the engine as
// syntax: every FTS5 expression is built from quoted index terms only.
//
// The language, which Parse reads and Plan.Understood is written in:
//
//	labour market         both words; Korean in any spacing
//	labour OR 노동         either; also |
//	labour NOT wages      without; also -wages
//	(a OR b) c            brackets; AND binds before OR
//	"labour market"       as it stands, but for case, accents and line ends; also “” 「」 『』 «»
//	migra*                the beginning of a word; one Hangul syllable alone is one
//	labour~  labour~2     also words one or two edits away; Korean by the keys that type it
//	labour NEAR/5 market  at most five words between them; NEAR alone: ten;
//	                      also "labour market"~5
//	title: author: series: note:        words, phrases or brackets in a field
//	year:2020  year:2018..2021  year:2018..  year:..2019
//	theme: lang: kind: tag: term:       values, several with commas between
//
// Fields have Korean names too (제목 저자 총서 메모 연도 주제 언어 종류 태그 용어) and some
// others (topic, person, 시리즈, 유형…); Understood writes them by their first. An
// unknown field is plain text, lower-case operators are words, full-width
// punctuation is read as its plain form. Words without brackets between them
// are ANDed. Beyond 64 words and values, 16 brackets deep or 10,000 characters
// nothing more is read, and Plan.Ignored says so, as of everything else that had
// no effect.
//
// A NOT rules out every form of its word or phrase that the index does not tell
// apart (NOT "labour markets" also rules out labor market): a person who does
// not want a thing does not want it in another spelling either.
package query
