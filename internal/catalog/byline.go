package catalog

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/library"
	"naru/internal/pattern"
)

// byline is a line that names a series of any name and the number of the issue,
// as it stands above a title: "City Migration Notes No. 3", "이민정책 브리프 2026-02".
var byline = pattern.New(`^(\p{L}[\p{L}\d&'’./ -]{2,50}?)[ ,:|·–-]+(?:((?i:no\.?|number|nr\.?|№|#)|제) ?)?((?:19|20)\d\d[-–]\d{1,3}|\d\d[-–]\d{1,3}(?:[-–](?:\d{1,2}|[①-⑳]))?|\d{1,4}) ?호?$`)

// publicationWord ends the name of a series whose number stands without "No."
var publicationWord = pattern.New(`(?i)(briefs?|briefing|reports?|papers?|notes?|bulletin|series|stud(?:y|ies)|review|insights?|focus|monitor|newsletter|digest|브리프|분석|진단|보고서|리포트|페이퍼|총서|시리즈|자료집|동향|포커스|이슈|인사이트|노트|모니터|뉴스레터|월보|회보)$`)

// numberedThings are numbered as issues are and are no publications.
var numberedThings = pattern.New(`(?i)\b(act|law|acts|bill|regulations?|order|decree|directive|direction|resolution|rules?|treaty|convention|protocol|section|article|chapter|part|schedule|appendix|annex|table|figure|box|form|case|docket|court|page|volume|vol|issue|version|revision|release|contract|grant|award|account|project|registration|licen[cs]e|omb|isbn|issn|room|building|phone|tel|fax|meeting|session|lecture|week|day|unit|lesson|phase|group|subclass|visa)\b|법률|법$|[시훈]행?령|규칙|조례|고시|훈령|예규|공고|서식|별[표지]|^[표그]림?$|등록번호|과제|계약|사건|회의|차수|전화`)

// bylineIn reads a byline: the series and the number of the issue, "" if the line
// is none.
func bylineIn(line string) (name, number string) {
	if runes(line) > seriesLength {
		return "", ""
	}
	m := byline.FindStringSubmatch(line)
	if m == nil {
		return "", ""
	}
	name, number = strings.TrimRight(m[1], " ,:|·–-"), strings.ReplaceAll(m[3], "–", "-")
	switch {
	case numberedThings.MatchString(name), !nameOfSeries(name):
		return "", ""
	case m[2] == "" && bareYear.MatchString(number): // a title that ends in its year
		return "", ""
	case m[2] == "" && !(strings.Contains(number, "-") && publicationWord.MatchString(name)):
		return "", ""
	}
	return name, number
}

// nameOfSeries reports words as names of series are written: Korean, or each
// with a capital but for the small words between.
func nameOfSeries(name string) bool {
	words := strings.Fields(name)
	if len(words) > 7 {
		return false
	}
	if korean(name) {
		return hangulIn(name) >= 3
	}
	return len(words) >= 2 && capitalised(name)
}

// capitalised reports words that begin with capitals but for the small ones.
func capitalised(s string) bool {
	for _, w := range strings.Fields(s) {
		if !unicode.IsUpper([]rune(w)[0]) && !slices.Contains(smallWords, w) {
			return false
		}
	}
	return true
}

// bylineSeries finds a series by the line above the title, or by one of the first
// lines that the file's own subject repeats.
func bylineSeries(f front, title, subject string) (name, number string) {
	const within = 3
	subject, title = squeeze(property(subject)), squeeze(title)
	for k, line := range f.first {
		if k < within && subject != "" && squeeze(line) == subject {
			if name, number = bylineIn(line); name != "" {
				return name, number
			}
		}
		begin := squeeze(line)
		if k > 0 && runes(begin) >= 4 && strings.HasPrefix(title, begin) {
			above := k - 1
			if above > 0 && dateLine(f.first[above]) != "" {
				above--
			}
			return bylineIn(f.first[above])
		}
	}
	return "", ""
}

// lastWordKinds tell the kind of a series that has a name of its own.
var lastWordKinds = []struct {
	end  string // of the name without spaces, in lower case
	kind library.Kind
}{
	{"이슈노트", library.KindBrief}, {"포커스", library.KindBrief}, {"focus", library.KindBrief}, {"논점", library.KindBrief}, {"진단", library.KindBrief}, {"인사이트", library.KindBrief}, {"insight", library.KindBrief},
	{"브리프", library.KindBrief}, {"brief", library.KindBrief}, {"briefs", library.KindBrief}, {"briefing", library.KindBrief},
	{"보고서", library.KindReport}, {"report", library.KindReport}, {"reports", library.KindReport}, {"연구총서", library.KindReport},
	{"페이퍼", library.KindWorkingPaper}, {"paper", library.KindWorkingPaper}, {"papers", library.KindWorkingPaper},
	{"통계월보", library.KindStatistics}, {"statistics", library.KindStatistics}, {"뉴스레터", library.KindNews}, {"newsletter", library.KindNews},
}
