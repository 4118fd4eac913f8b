package match

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/analysis"
	"naru/internal/pattern"
)

// SeriesName is what a series is called: the kind of it, the same in both
// languages where the field has a usual name, and whose it is.
type SeriesName struct {
	Key   string // "policyreport" of Policy Reports and 정책보고서
	Owner string // words before it, folded: "iom mrtc"; "": none
}

// AnnualReports is the key of series of annual reports.
const AnnualReports = "annualreport"

// sameSeries are the usual names of series in both languages, without spaces. The
// first is the key.
var sameSeries = [][]string{
	{"researchreport", "연구보고서", "기본연구보고서", "기본연구"},
	{"policyreport", "정책보고서", "정책연구보고서"},
	{"workingpaper", "wp", "워킹페이퍼", "워킹페이퍼시리즈"},
	{"issuebrief", "ib", "이슈브리프"},
	{"policybrief", "pb", "정책브리프", "정책브리핑"},
	{"statisticsbrief", "statisticalbrief", "통계브리프", "통계브리핑"},
	{"discussionpaper", "dp", "토론논문", "디스커션페이퍼"},
	{"issuepaper", "이슈페이퍼"},
	{"issuereport", "이슈리포트"},
	{"policypaper", "정책자료", "정책페이퍼"},
	{"researchmonograph", "연구총서"},
	{"occasionalpaper", "수시연구", "수시연구보고서"},
	{"commissionedresearch", "수탁연구", "수탁연구보고서"},
	{"policystudy", "policystudie", "정책연구"},
	{"technicalreport", "기술보고서"},
	{"factsheet", "팩트시트"},
	{"policytrend", "정책동향"},
	{AnnualReports, "연차보고서", "연간보고서"},
}

var (
	seriesWord = pattern.New(`(?i)\s*(series|시리즈|총서번호)\s*$`)
	aside      = pattern.New(`\([^)]*\)|\[[^\]]*\]`)
	trailing   = pattern.New(`(?i)[\s,:.\-–]*((?:제|no\.?|number|vol\.?|№|#)?\s*(?:(?:19|20)\d\d\s*[-–./]\s*)?\d{1,4}\s*호?)\s*$`)
)

// SplitSeries reads a series and its number where both stand in one field: "Policy
// Report 2020-03".
func SplitSeries(series, number string) (string, string) {
	if strings.TrimSpace(number) != "" {
		return series, number
	}
	if m := trailing.FindStringSubmatchIndex(series); m != nil && m[0] > 0 {
		return strings.TrimSpace(series[:m[0]]), strings.TrimSpace(series[m[2]:])
	}
	return series, number
}

// ParseSeries reads the name of a series.
func ParseSeries(name string) SeriesName {
	folded := analysis.Fold(aside.ReplaceAllString(name, " "))
	folded = strings.TrimSpace(seriesWord.ReplaceAllString(folded, ""))
	words := strings.FieldsFunc(folded, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return SeriesName{}
	}
	// The longest end of the name that is a usual one is the key, what stands
	// before it the owner.
	for k := range words {
		if key := usual(strings.Join(words[k:], "")); key != "" {
			return SeriesName{Key: key, Owner: strings.Join(words[:k], " ")}
		}
	}
	if key, owner := usualEnd(words); key != "" {
		return SeriesName{Key: key, Owner: owner}
	}
	return SeriesName{Key: singular(strings.Join(words, ""))}
}

// UsualNames are the usual names of the series of a key, without spaces; nil where
// it has none.
func UsualNames(key string) []string {
	for _, group := range sameSeries {
		if group[0] == key {
			return slices.Clone(group)
		}
	}
	return nil
}

func usual(squeezed string) string {
	for _, name := range []string{squeezed, singular(squeezed)} {
		for _, group := range sameSeries {
			for _, s := range group {
				if s == name {
					return group[0]
				}
			}
		}
	}
	return ""
}

// usualEnd finds a Korean name that is written together with what stands before
// it: 이민정책연구원워킹페이퍼.
func usualEnd(words []string) (key, owner string) {
	all := strings.Join(words, "")
	best := ""
	for _, group := range sameSeries {
		for _, s := range group {
			if s[0] >= 0x80 && len(s) > len(best) && strings.HasSuffix(all, s) && len(s) < len(all) {
				key, best = group[0], s
			}
		}
	}
	if key == "" {
		return "", ""
	}
	return key, strings.TrimSuffix(all, best)
}

func singular(s string) string {
	if len(s) > 3 && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") {
		return s[:len(s)-1]
	}
	return s
}

// SameOwner compares owners or publishers: yes, no, or not known where one is
// missing or they are in different scripts. alias gives a name that all names of
// one organisation share; nil: there are none.
func SameOwner(a, b string, alias func(string) string) (same, known bool) {
	if alias != nil {
		a, b = alias(a), alias(b)
	}
	x, y := ownerWords(a), ownerWords(b)
	if len(x) == 0 || len(y) == 0 || inHangul(a) != inHangul(b) {
		return false, false
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	if 2*shared >= min(len(x), len(y)) && shared > 0 {
		return true, true
	}
	// An abbreviation says nothing of the name it stands for.
	if len(x) == 1 || len(y) == 1 {
		if abbreviates(x, a, b) || abbreviates(y, b, a) {
			return true, true
		}
		if short(a) != short(b) {
			return false, false
		}
	}
	return false, true
}

var ownerFillers = map[string]bool{"the": true, "of": true, "and": true, "for": true, "on": true, "inc": true, "재단법인": true, "사단법인": true, "주": true}

func ownerWords(s string) map[string]bool {
	out := map[string]bool{}
	// Folding joins Korean words.
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if w = analysis.Fold(w); w != "" && !ownerFillers[w] {
			out[w] = true
		}
	}
	return out
}

// abbreviates reports whether a name of one word is made of the first letters of
// the other's.
func abbreviates(words map[string]bool, s, long string) bool {
	if len(words) != 1 {
		return false
	}
	var initials strings.Builder
	for _, w := range strings.Fields(analysis.Fold(long)) {
		if !ownerFillers[w] {
			initials.WriteString(w[:1])
		}
	}
	return initials.Len() > 1 && strings.TrimSpace(analysis.Fold(s)) == initials.String()
}

// short reports whether a name is an abbreviation: capitals alone.
func short(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && len(s) <= 8 && s == strings.ToUpper(s) && !inHangul(s)
}

func inHangul(s string) bool {
	for _, r := range s {
		if unicode.Is(unicode.Hangul, r) {
			return true
		}
	}
	return false
}
