package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/pattern"
)

const (
	// imprintWithin is how many pages from either end may hold an imprint, beyond
	// those looked at anyway: lists of publications and advertisements follow it.
	imprintWithin = 8
	// imprintLabels is how many different labels make an imprint of a page.
	imprintLabels = 3
)

// imprintWords begin the lines of imprints, of letters that hand a report over,
// and of pages that name those who made it.
var imprintWords = pattern.New(`(?i)^[■□▪•·\[(]? ?(발 ?행 ?일|발 ?행 ?처|발 ?행 ?인|발 ?행|발 ?간|인 ?쇄|펴 ?낸|초 ?판|주 ?소|전 ?화|팩 ?스|홈 ?페 ?이 ?지|등 ?록|편 ?집|저 ?자|지은이|연 ?구 ?진|연구책임자?|책임연구[원자]|공동연구[원자진]|참여연구[원자진]|제 ?출 ?문|정가|e?-?isbn|e?-?issn|published|publisher|printed|copyright|©|ⓒ|all rights|suggested citation|recommended citation|how to cite|tel|fax|e-?mail|website|www\.|https?:|design|layout|editors?|authors?|cover)`)

// imprints gathers the pages near either end, apart from the very first and last,
// that are imprints: of short lines, several of which begin with labels of one.
func imprints(doc *extract.Document) part {
	var out part
	for n, p := range doc.Pages {
		far := n >= imprintWithin && n < len(doc.Pages)-imprintWithin
		if n < frontPages || n >= len(doc.Pages)-lastPages || far {
			continue
		}
		lines := linesOf(p)
		if isImprint(lines) {
			out.add(lines, n+1)
		}
	}
	return out
}

func isImprint(lines []frontLine) bool {
	seen, long := map[string]bool{}, 0
	for _, l := range lines {
		if m := imprintWords.FindStringSubmatch(l.text); m != nil && runes(l.text) <= longLine {
			seen[squeeze(strings.ToLower(m[1]))] = true
		}
		if runes(l.text) > longLine/2 {
			long++
		}
	}
	return len(seen) >= imprintLabels && long*2 <= len(lines)
}
