package match

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"naru/internal/analysis"
	"naru/internal/pattern"
)

// title is a title taken apart.
type title struct {
	whole, main features
	keys        []string // see Work.Keys
	sub         bool     // it has a subtitle
	part        int      // (I), 제2권, Part 3; 0: none
	years       []int
	korean      bool
	edition     bool // it says that it is a revised one
	count       int  // a figure at its end: 이주민 연구 2; 0: none
}

// features are the terms of a title with their weights.
type features map[string]float64

var (
	partMarks = []*pattern.Pattern{
		pattern.New(`(?i)[(\[<〈]\s*([ivx]{1,5}|\d{1,2})\s*[)\]>〉]`),
		pattern.New(`(?i)\b(?:part|volume|vol\.?|phase)\s*([ivx]{1,5}|\d{1,2})\b`),
		pattern.New(`제?\s*(\d{1,2})\s*(?:권|부|편|차\s?년도|단계)(?:[^\p{Hangul}]|$)`),
		pattern.New(`(?i)[\p{L}\d]\s+([ivx]{1,5})\s*(?:$|[:：\-–—―~])`),
	}
	halves      = pattern.New(`[(\[]\s*([상중하上中下])\s*[)\]]|(?:^|\s)([상중하上中下])권?\s*(?:$|[:：])`)
	glued       = pattern.New(`(?i)\p{Hangul}([ivx]{1,5})\s*(?:$|[:：(\-–—―~])`)
	counted     = pattern.New(`[\p{L})]\s+(\d)\s*(?:$|[:：])`)
	noPart      = pattern.New(`(?i)(?:objectives?|goals?|targets?|sdgs?|article|section|목표|제?\d*조|세부목표)\s+\d\s*(?:$|[:：])`)
	yearMark    = pattern.New(`(?:19|20)\d\d`)
	editionMark = pattern.New(`(?i)\b(revised|updated|\d(st|nd|rd|th) ed(ition|\.)?|second edition|third edition|rev\.|v\d+(\.\d+)?|version \d|corrected)\b|개정|수정본|수정판|증보|보완판|정정`)
	splits      = pattern.New(`\s*(?:[:：;―—]|\s[-–~]\s|\n)\s*`)
	spaces      = pattern.New(`\s+`)
)

func parseTitle(s string) title {
	s = strings.TrimSpace(norm.NFKC.String(s))
	t := title{korean: inHangul(s), edition: editionMark.MatchString(s)}
	s = editionMark.ReplaceAllString(s, " ")
	for _, y := range yearMark.FindAllString(s, -1) {
		n, _ := strconv.Atoi(y) // four digits
		t.years = append(t.years, n)
	}
	s = t.takePart(s)
	if m := counted.FindStringSubmatch(s); m != nil && t.part == 0 && !noPart.MatchString(s) {
		t.count, _ = strconv.Atoi(m[1]) // a digit
	}
	s = spaces.ReplaceAllString(s, " ")
	var terms []string
	t.whole, terms = featuresOf(s)
	t.keys = titleKeys(terms)
	t.main = t.whole
	if at := splits.FindStringIndex(s); at != nil && at[0] > 0 && at[1] < len(s) {
		if main, _ := featuresOf(s[:at[0]]); len(main) > 0 {
			t.main, t.sub = main, true
		}
	}
	return t
}

// takePart finds the mark of a part and gives the title without it.
func (t *title) takePart(s string) string {
	for k, re := range partMarks {
		m := re.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		mark := strings.ToLower(s[m[2]:m[3]])
		n, err := strconv.Atoi(mark)
		if err != nil {
			n = romanValue(mark)
		}
		if n == 0 || n > 20 {
			continue
		}
		t.part = n
		from, to := m[0], m[1]
		if k == len(partMarks)-1 { // the letter before it and what closes it stay
			from, to = m[2], m[3]
		}
		return s[:from] + " " + s[to:]
	}
	if m := halves.FindStringSubmatchIndex(s); m != nil {
		mark := m[2:4]
		if mark[0] < 0 {
			mark = m[4:6]
		}
		t.part = map[string]int{"상": 1, "중": 2, "하": 3, "上": 1, "中": 2, "下": 3}[s[mark[0]:mark[1]]]
		return s[:mark[0]] + " " + s[mark[1]:]
	}
	if m := glued.FindStringSubmatchIndex(s); m != nil {
		if t.part = romanValue(strings.ToLower(s[m[2]:m[3]])); t.part > 0 {
			return s[:m[2]] + " " + s[m[3]:]
		}
	}
	return s
}

// common words say nothing of what a title is about.
var common = map[string]bool{"a": true, "an": true, "the": true, "of": true, "in": true, "and": true, "for": true, "on": true, "to": true,
	"with": true, "by": true, "from": true, "at": true, "it": true, "as": true, "or": true, "is": true, "are": true}

// weights of a feature: a Hangul title has about as many syllables as an English
// one has halves of words.
const (
	wordWeight   = 1.0
	bigramWeight = 0.5
)

// featuresOf gives the features of a text, and their terms in order.
func featuresOf(s string) (features, []string) {
	f := features{}
	var terms []string
	for _, t := range analysis.Tokens(s) {
		switch t.Kind {
		case analysis.HangulLast:
			continue
		case analysis.Hangul:
			f[t.Term] = bigramWeight
		default:
			if common[t.Term] {
				continue
			}
			f[t.Term] = wordWeight
		}
		terms = append(terms, t.Term)
	}
	return f, terms
}

func (f features) weight() float64 {
	sum := 0.0
	for _, w := range f {
		sum += w
	}
	return sum
}

func (f features) hasAll(terms []string) bool {
	for _, t := range terms {
		if f[t] == 0 {
			return false
		}
	}
	return true
}

func (f features) hasAny(terms []string) bool {
	for _, t := range terms {
		if f[t] > 0 {
			return true
		}
	}
	return false
}

// likeness is how much of two sets of features is shared, 0…1. A word with a slip
// of one letter counts nearly whole.
func likeness(a, b features) float64 {
	total := a.weight() + b.weight()
	if total == 0 {
		return 0
	}
	lackA, lackB := lacking(a, b), lacking(b, a)
	return max(0, 1-(lackA+lackB)/total)
}

// lacking is the weight of what a has and b has not.
func lacking(a, b features) float64 {
	sum := 0.0
	for t, w := range a {
		switch {
		case b[t] > 0:
		case slippable(t) && b.hasSlip(t):
			sum += 0.1 * w
		default:
			sum += w
		}
	}
	return sum
}

// hasSlip reports whether a word that is one slip away is there.
func (f features) hasSlip(term string) bool {
	for t := range f {
		if slippable(t) && oneSlip(min(t, term), max(t, term)) {
			return true
		}
	}
	return false
}

// exchanged reports whether each of two titles has a word where the other has
// another: Housing in Busan, Housing in Seoul.
func exchanged(a, b title) bool {
	x, y := a.whole, b.whole
	if a.sub != b.sub { // one leaves its subtitle out
		x, y = a.main, b.main
	}
	return min(lacking(x, y), lacking(y, x)) >= wordWeight
}

func slippable(term string) bool {
	return len(term) >= 5 && term[0] < utf8.RuneSelf && unicode.IsLetter(rune(term[0]))
}

// oneSlip reports whether a letter changed, missing, too many or exchanged with
// its neighbour makes one word the other.
func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	k := 0
	for k < len(a) && a[k] == b[k] {
		k++
	}
	if len(a) < len(b) {
		return a[k:] == b[k+1:]
	}
	if k == len(a) || a[k+1:] == b[k+1:] {
		return true
	}
	return k+1 < len(a) && a[k] == b[k+1] && a[k+1] == b[k] && a[k+2:] == b[k+2:]
}

// tellingWeight is the weight of the features below which a title may be that of
// many publications: Annual Report, 이민정책.
const tellingWeight = 3

// compareTitles gives the likeness of two titles. Where one of them has no
// subtitle, the main titles decide.
func compareTitles(a, b title) float64 {
	whole := likeness(a.whole, b.whole)
	if a.sub == b.sub {
		return whole
	}
	if min(a.main.weight(), b.main.weight()) < tellingWeight {
		return whole
	}
	return max(whole, 0.96*likeness(a.main, b.main))
}
