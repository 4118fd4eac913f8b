package catalog

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	digitHyphens = `[\d][\d \-‐‑‒–—−]{6,24}[\dXx]`
	// numbersWithin is how many pages from the front may print a book's number
	// anywhere; nearer the end references print those of other books.
	numbersWithin = 8
)

var (
	isbnIn = pattern.New(`(?i)\be?-?p?isbn(?:[- ]?1[03])?[^\d\n]{0,24}?(` + digitHyphens + `)`)
	issnIn = pattern.New(`(?i)\b(?:[epl]-?)?issn(?:[- ]?l)?[^\d\n]{0,24}?(\d{4} ?[-‐‑‒–—−]? ?\d{3}[\dXx])`)
	// partOfSet stands beside the number of several volumes together.
	partOfSet = pattern.New(`(?i)\bset\b|세트|전집|전 ?\d+ ?권`)
	// electronic stands beside the number of another edition of the same.
	electronic = pattern.New(`(?i)\be-?is[bs]n|online|electronic|전자|\bpdf\b|epub`)
)

// bookNumbers finds the ISBN and the ISSN that a document prints of itself: the
// first of each whose check digit holds, those of the printed edition before the
// others. Unsure names those that are printed with a check digit that fails.
func bookNumbers(doc *extract.Document) (isbn, issn string, isbnFrom, issnFrom library.FieldSource, unsure []string) {
	isbn, isbnFrom, bad := numberOf(doc, "isbn", isbnIn, library.ISBN)
	if bad {
		unsure = append(unsure, "isbn")
	}
	issn, issnFrom, bad = numberOf(doc, "issn", issnIn, library.ISSN)
	if bad {
		unsure = append(unsure, "issn")
	}
	if issn == "" && !bad {
		issn, issnFrom = codedISSN(doc)
	}
	return isbn, issn, isbnFrom, issnFrom, unsure
}

// codedNumber is an ISSN without its name, as journals print it in front of the
// copyright or of the price: "0022-3808/2016/12405-0001$10.00", "1517-8382/© 2016".
var codedNumber = pattern.New(`(?:^|[\s.(])(\d{4}[-–]\d{3}[\dXx]) ?/ ?(?:©|ⓒ|\$|(?:19|20)\d\d/|\d\d/\$)`)

// codedISSN finds such a number on the first page.
func codedISSN(doc *extract.Document) (string, library.FieldSource) {
	for n, p := range doc.Pages[:min(2, len(doc.Pages))] {
		for _, l := range allLines(p) {
			if m := codedNumber.FindStringSubmatch(l.text); m != nil {
				if issn, ok := library.ISSN(m[1]); ok {
					return issn, onPage(n + 1)
				}
			}
		}
	}
	return "", library.FieldSource{}
}

func numberOf(doc *extract.Document, sign string, form *pattern.Pattern, check func(string) (string, bool)) (number string, from library.FieldSource, bad bool) {
	best := 0
	for n, p := range doc.Pages {
		front := n < numbersWithin
		if !front && n < len(doc.Pages)-imprintWithin || !strings.Contains(strings.ToLower(p.Text), sign) {
			continue
		}
		lines := allLines(p)
		if !front && !isImprint(lines) && len(lines) > coverLines {
			continue // references
		}
		for k, l := range lines {
			line := norm.NFKC.String(l.text)
			if k+1 < len(lines) && strings.HasSuffix(strings.ToLower(strings.TrimRight(line, " :：")), sign) {
				line += " " + norm.NFKC.String(lines[k+1].text)
			}
			for _, m := range form.FindAllStringSubmatch(line, -1) {
				got, ok := firstNumber(m[1], check)
				if !ok {
					bad = true
					continue
				}
				rank := 3
				switch around := line; {
				case partOfSet.MatchString(around):
					rank = 1
				case electronic.MatchString(around):
					rank = 2
				}
				if rank > best {
					best, number, from = rank, got, onPage(n+1)
				}
			}
		}
	}
	return number, from, bad && number == ""
}

func onlyDigits(r rune) rune {
	if r >= '0' && r <= '9' {
		return r
	}
	return -1
}

// firstNumber reads a number at the start of digits that others may follow.
func firstNumber(s string, check func(string) (string, bool)) (string, bool) {
	digits := strings.Map(onlyDigits, s)
	long := len(digits) >= 13 && (strings.HasPrefix(digits, "978") || strings.HasPrefix(digits, "979"))
	for end := len(s); end >= 8; end-- {
		if long && len(strings.Map(onlyDigits, s[:end])) < 13 {
			break // a shorter one would hold by chance
		}
		if c := s[end-1]; c >= '0' && c <= '9' || c == 'X' || c == 'x' {
			if number, ok := check(s[:end]); ok {
				return number, true
			}
		}
	}
	return "", false
}
