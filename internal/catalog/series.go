package catalog

import (
	"regexp"
	"strings"

	"naru/internal/library"
)

// seriesKinds are the kinds of the series that the field publishes, by their
// name without spaces in lower case.
var seriesKinds = map[string]library.Kind{
	"연구보고서": library.KindReport, "연구총서": library.KindReport, "기본연구": library.KindReport, "수시연구": library.KindReport,
	"수탁연구": library.KindReport, "정책연구": library.KindReport, "조사연구": library.KindReport,
	"정책보고서": library.KindPolicyReport, "정책자료": library.KindPolicyReport, "현안보고서": library.KindPolicyReport,
	"워킹페이퍼": library.KindWorkingPaper, "토론논문": library.KindWorkingPaper,
	"이슈브리프": library.KindBrief, "정책브리프": library.KindBrief, "이슈리포트": library.KindBrief, "이슈페이퍼": library.KindBrief,
	"정책동향": library.KindBrief, "브리프": library.KindBrief,
	"통계브리프": library.KindStatistics, "통계월보": library.KindStatistics, "통계연보": library.KindStatistics,
	"researchreport": library.KindReport, "technicalreport": library.KindReport, "migrationresearch": library.KindReport,
	"policyreport": library.KindPolicyReport, "policypaper": library.KindPolicyReport,
	"workingpaper": library.KindWorkingPaper, "discussionpaper": library.KindWorkingPaper, "occasionalpaper": library.KindWorkingPaper,
	"researchpaper": library.KindWorkingPaper, "technicalpaper": library.KindWorkingPaper,
	"issuebrief": library.KindBrief, "policybrief": library.KindBrief, "briefingpaper": library.KindBrief, "issuepaper": library.KindBrief,
	"factsheet": library.KindBrief, "statisticsbrief": library.KindStatistics, "statisticalbrief": library.KindStatistics,
}

const (
	seriesName = `(연구 ?보고서|연구총서|기본연구|수시연구|수탁연구|정책연구|조사연구|정책 ?보고서|정책자료|현안 ?보고서|워킹 ?페이퍼|토론논문|이슈 ?브리프|정책 ?브리프|이슈 ?리포트|이슈 ?페이퍼|정책동향|통계 ?브리프|통계월보|통계연보|Research Reports?|Technical Reports?|Migration Research|Policy Reports?|Policy Papers?|Working Papers?|Discussion Papers?|Occasional Papers?|Research Papers?|Technical Papers?|Issue Briefs?|Policy Briefs?|Briefing Papers?|Issue Papers?|Fact ?Sheets?|Statistics Briefs?|Statistical Briefs?)`
	seriesNo   = `((?:19|20)\d\d[-–]\d{1,3}|\d{1,5})`
)

var (
	numbered = regexp.MustCompile(`(?i)` + seriesName + `(?: ?시리즈| Series)?[ ,:|.·\-]*(?:(?:제|no\.?|number|nr\.?|№|#|vol\.?|통권) ?)?` + seriesNo + `(?: ?호)?(?:$|[^\d])`)
	reversed = regexp.MustCompile(`(?i)^(?:제|no\.? ?|vol\.? ?|№ ?)?` + seriesNo + ` ?호?[ ,:|.·\-]*` + seriesName + `$`)
	named    = regexp.MustCompile(`(?i)^(?:[\p{L}&·.]+ ){0,4}` + seriesName + `(?: ?시리즈| Series)?$`)
	numeral  = regexp.MustCompile(`(?i)^(?:(?:제|no\.?|number|№|#|vol\.?|통권) ?)?` + seriesNo + `(?: ?호)?$`)
)

// seriesWords are those of which one stands in each of the names above.
var seriesWords = []string{"report", "research", "paper", "brief", "sheet", "연구", "정책", "현안", "워킹", "토론", "이슈", "통계"}

// seriesLength is the length of the longest line that is a series with its
// number; a longer one cites another publication.
const seriesLength = 60

// seriesLine reports whether a line holds a series or a number of one.
func seriesLine(line string) bool {
	if runes(line) > seriesLength {
		return false
	}
	name, _ := seriesIn(line)
	return name != "" || namedIn(line) != ""
}

// namedIn reads a series out of a line that names it and no number: "MRTC Working
// Papers", and not "How to read working papers".
func namedIn(line string) string {
	if !holdsAny(strings.ToLower(line), seriesWords) {
		return ""
	}
	if m := named.FindStringSubmatch(line); m != nil && (korean(line) || capitalised(line) || line == m[1]) {
		return m[1]
	}
	return ""
}

// seriesIn reads a series and its number out of one line.
func seriesIn(line string) (name, number string) {
	if !hasDigit(line) || !holdsAny(strings.ToLower(line), seriesWords) {
		return "", ""
	}
	if m := numbered.FindStringSubmatch(line); m != nil {
		return m[1], m[2]
	}
	if m := reversed.FindStringSubmatch(line); m != nil {
		return m[2], m[1]
	}
	return "", ""
}

// series finds the series and issue number on the front pages, else in the
// file's name. A number that is a bare year is the year, not a number.
func series(f front, title, subject, fileName string) (name, number string, from library.FieldSource) {
	if name, number = bylineSeries(f, title, subject); name != "" {
		if known, _ := seriesIn(name + " " + number); known == "" {
			return name, number, onPage(f.firstPage)
		}
	}
	lines := f.front.lines
	for k, line := range lines {
		if runes(line) > seriesLength {
			continue
		}
		if name, number = seriesIn(line); name != "" {
			from = f.front.at(k)
			break
		}
		alone := namedIn(line)
		if alone == "" {
			continue
		}
		// The number stands on a line of its own, below or above.
		for _, j := range []int{k + 1, k - 1} {
			if j < 0 || j >= len(lines) {
				continue
			}
			if no := numeral.FindStringSubmatch(lines[j]); no != nil && (strings.Contains(no[1], "-") || lines[j] != no[1]) {
				return seriesTitle(alone), strings.ReplaceAll(no[1], "–", "-"), f.front.at(k)
			}
		}
	}
	if name == "" {
		stem := strings.NewReplacer("_", " ", "(", " ", ")", " ", "[", " ", "]", " ").Replace(fileTail.ReplaceAllString(property(fileName), ""))
		if name, number = seriesIn(stem); name != "" {
			from = fromFileName
		}
	}
	if name == "" {
		return seriesAlone(f, title), "", onPage(f.firstPage)
	}
	if bareYear.MatchString(number) {
		number = ""
	}
	return seriesTitle(name), strings.ReplaceAll(number, "–", "-"), from
}

var bareYear = regexp.MustCompile(`^(19|20)\d\d$`)

// seriesAlone finds a series that is printed without a number at the very top.
func seriesAlone(f front, title string) string {
	for k, line := range f.first {
		if k >= 3 {
			break
		}
		if alone := namedIn(line); alone != "" && runes(line) <= seriesLength/2 && squeeze(line) != squeeze(title) {
			return seriesTitle(alone)
		}
	}
	return ""
}

// seriesTitle writes a series' name in one way: Korean without spaces, English
// in the singular with capitals.
func seriesTitle(s string) string {
	if korean(s) {
		return strings.ReplaceAll(s, " ", "")
	}
	words := strings.Fields(strings.ToLower(strings.ReplaceAll(s, "factsheet", "fact sheet")))
	for k, w := range words {
		if k == len(words)-1 {
			w = strings.TrimSuffix(w, "s")
		}
		words[k] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// seriesKind is the kind of a series' publications, "" if that is not known.
func seriesKind(series string) library.Kind {
	name := strings.ToLower(strings.ReplaceAll(series, " ", ""))
	if k := seriesKinds[name]; k != "" {
		return k
	}
	for _, l := range lastWordKinds {
		if strings.HasSuffix(name, l.end) {
			return l.kind
		}
	}
	return ""
}

// KindOfSeries tells what sort of publication a series holds by its name.
// KindReport where the name does not say.
func KindOfSeries(series string) library.Kind {
	if k := seriesKind(series); k != "" {
		return k
	}
	return library.KindReport
}
