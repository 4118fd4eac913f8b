package catalog

import (
	"cmp"
	"strings"

	"naru/internal/library"
	"naru/internal/pattern"
)

// identifiers are the numbers that name a document by itself where it is in no
// series: of forms, of laws, of papers of unions and nations.
var identifiers = []struct {
	kind   library.Kind // of those that may have it; "": all
	title  bool         // looked for in the title
	within int          // lines of the first page, 0: none
	number *pattern.Pattern
}{
	{kind: library.KindLaw, title: true, number: pattern.New(`(?i)^(?:council |commission )?(?:\w+ )?(?:regulation|directive|decision|framework decision) (?:\(\p{Lu}+(?:, ?\p{Lu}+)?\) )?(?:no\.? ?)?(\d{1,4}/\d{1,4}(?:/\p{Lu}{2,4})?)`)},
	{kind: library.KindLaw, title: true, number: pattern.New(`(?i)\b(?:direction|order|directive|decree|instruction|circular|resolución|decreto|ley|executive order) (?:number|no\.?|nº|número|núm\.?) ?(\d{1,5}(?:[-/]\d{1,4})?)\b`)},
	{kind: library.KindLaw, within: 16, number: pattern.New(`^((?:No\.?|(?:Act|Statutory Rules|Statutory Instruments?|Legislative Instrument|Select Legislative Instrument) No\.?) ?\d{1,4},? (?:of )?(?:18|19|20)\d\d)$`)},
	{kind: library.KindLaw, within: 10, number: pattern.New(`(?:법률|대통령령|총리령|\p{Hangul}{2,8}부령|\p{Hangul}{1,8}훈령|\p{Hangul}{1,8}예규|\p{Hangul}{1,8}고시|조례|조약) ?제? ?(\d{1,5}(?:-\d{1,4})?) ?호`)},
	{kind: library.KindLaw, within: 10, number: pattern.New(`(?i)^(?:public law|pub\. ?l\.(?: no\.)?) (\d{1,3}[-–]\d{1,4})`)},
	{kind: library.KindLaw, within: 6, number: pattern.New(`^((?:19|20)\d\d No\. \d{1,5})$`)},
	{within: 20, number: pattern.New(`(?i)^(?:catalogue|catalog|cat\.|publication|document|report) (?:no\.?|number):? ?([A-Z]{0,6}[-–/]?\d[\w/–-]{2,20})$`)},
	{within: 10, number: pattern.New(`(?:^|\s)([AES]/(?:RES|CONF|HRC|C|CN|\d{2,3}|AC|INF|PV|Res|Conf|Ser)[\w./()-]*/[\w./()-]+)\b`)},
	{within: 8, number: pattern.New(`^(?:\p{Hangul}{1,8} )?((?:19|20)\d\d[-–](?:[A-Z]{1,4}|\p{Hangul}{1,4})[-–]\d{1,3})$`)},
	{within: 10, number: pattern.New(`^\p{Hangul}{2,14} ?공고 ?제 ?((?:19|20)\d\d ?[-–] ?\d{1,5}) ?호$`)},
	{within: 25, number: pattern.New(`^(EUR \d{5} [A-Z]{2})$`)},
	{within: 16, number: pattern.New(`^((?:R[LS]?|IF|IN|LSB)\d{5}|GAO-\d\d-\d{2,6}\w{0,3})$`)},
	{within: 8, number: pattern.New(`(?i)^(?:number|no\.) ([A-Z]{2,4}[ -]?\d{3,6})(?:,|$)`)},
	{within: 10, number: pattern.New(`\b((?:COM|SWD|SEC|JOIN|C)\((?:19|20)\d\d\) \d{1,4})(?: final)?\b`)},
	{kind: library.KindForm, within: linesPerPage + footLines, number: formNumber},
	{kind: library.KindForm, within: linesPerPage, number: pattern.New(`\bthis form \(([A-Z]{1,3}-?\d{1,4})\)`)},
}

// formNumber is the number of a form, in front of its title or at its foot.
var formNumber = pattern.New(`(?i)^(?:USCIS )?form (?:no\. ?)?([A-Z]{0,4}[- ]?\d{1,5}(?:[-/.]\d{1,4})?(?:-?[A-Z]{1,3})?)\b(?:[ ,|(–—]|$)|\[?(별지 ?제 ?\d{1,3} ?호(?:의 ?\d{1,2})?(?: ?\p{Hangul})? ?서식)|(?i)^(?:form )?([A-Z]{1,3}-?\d{1,4}[A-Z]?)$`)

// unionSymbol is the symbol of a publication of the United Nations, on a line of its
// own wherever the front pages print it.
var unionSymbol = pattern.New(`^((?:ST|E|A|S|LC|ECE|CES)/[A-Z]{2,6}/[A-Z0-9][\w./()-]*\d)$`)

// ownNumber is the number that a law's title has, whatever journal prints it.
func ownNumber(kind library.Kind, title string) string {
	for _, id := range identifiers {
		if m := id.number.FindStringSubmatch(title); id.title && id.kind == kind && m != nil {
			return cmp.Or(m[1:]...)
		}
	}
	return ""
}

// identifier finds the number that names a document by itself.
func identifier(f front, kind library.Kind, title string, titleFrom library.FieldSource) (string, library.FieldSource) {
	if own := ownNumber(kind, title); own != "" {
		return own, titleFrom
	}
	for k, line := range f.front.lines {
		if m := unionSymbol.FindStringSubmatch(line); m != nil {
			return m[1], f.front.at(k)
		}
	}
	for _, id := range identifiers {
		if id.kind != "" && id.kind != kind {
			continue
		}
		for k, line := range f.first[:min(id.within, len(f.first))] {
			if runes(line) > longLine/2 {
				continue
			}
			if strings.EqualFold(line, "form") && k+1 < len(f.first) { // over two lines
				line += " " + f.first[k+1]
			}
			if m := id.number.FindStringSubmatch(line); m != nil {
				if number := cmp.Or(m[1:]...); hasDigit(number) && !bareYear.MatchString(number) {
					return strings.ReplaceAll(number, "–", "-"), f.front.at(k)
				}
			}
		}
	}
	return "", library.FieldSource{}
}
