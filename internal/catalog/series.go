package catalog

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// seriesKinds are the kinds of the series that the field publishes, by their
// name without spaces in lower case.
var seriesKinds = map[string]library.Kind{
	"연구보고서": library.KindReport, "연구보고": library.KindReport, "연구총서": library.KindReport, "기본연구": library.KindReport, "수시연구": library.KindReport,
	"수탁연구": library.KindReport, "정책연구": library.KindReport, "조사연구": library.KindReport,
	"정책보고서": library.KindPolicyReport, "정책자료": library.KindPolicyReport, "현안보고서": library.KindPolicyReport,
	"워킹페이퍼": library.KindWorkingPaper, "토론논문": library.KindWorkingPaper,
	"이슈브리프": library.KindBrief, "정책브리프": library.KindBrief, "이슈리포트": library.KindBrief, "이슈페이퍼": library.KindBrief,
	"정책동향": library.KindBrief, "브리프": library.KindBrief,
	"통계브리프": library.KindStatistics, "통계월보": library.KindStatistics, "통계연보": library.KindStatistics,
	"researchreport": library.KindReport, "technicalreport": library.KindReport, "migrationresearch": library.KindReport, "migrationresearchseries": library.KindReport,
	"policyreport": library.KindPolicyReport, "policypaper": library.KindPolicyReport,
	"workingpaper": library.KindWorkingPaper, "discussionpaper": library.KindWorkingPaper, "occasionalpaper": library.KindWorkingPaper,
	"researchpaper": library.KindWorkingPaper, "technicalpaper": library.KindWorkingPaper,
	"issuebrief": library.KindBrief, "policybrief": library.KindBrief, "briefingpaper": library.KindBrief, "issuepaper": library.KindBrief,
	"factsheet": library.KindBrief, "statisticsbrief": library.KindStatistics, "statisticalbrief": library.KindStatistics,
}

const (
	seriesName = `(연구 ?보고서?|연구총서|기본연구|수시연구|수탁연구|정책연구|조사연구|정책 ?보고서|정책자료|현안 ?보고서|워킹 ?페이퍼|토론논문|이슈 ?브리프|정책 ?브리프|이슈 ?리포트|이슈 ?페이퍼|정책동향|통계 ?브리프|통계월보|통계연보|Research Reports?|Technical Reports?|Migration Research|Policy Reports?|Policy Papers?|Working Papers?|Discussion Papers?|Occasional Papers?|Research Papers?|Technical Papers?|Issue Briefs?|Policy Briefs?|Briefing Papers?|Issue Papers?|Fact ?Sheets?|Statistics Briefs?|Statistical Briefs?)`
	seriesNo   = `((?:19|20)\d\d[-–]\d{1,3}(?:[-–]\d{1,2})?|\d\d[-–](?:[A-Z][-–])?\d{1,3}(?:[-–]\d{1,2})?|\d{1,5})`
)

var (
	numbered = pattern.New(`(?i)` + seriesName + `(?: ?시리즈| Series)?[ ,:|.·\-]*(?:(?:제|no\.?|number|nr\.?|№|#|vol\.?|통권) ?)?` + seriesNo + `(?: ?호)?(?:$|[^\d])`)
	reversed = pattern.New(`(?i)^(?:제|no\.? ?|vol\.? ?|№ ?)?` + seriesNo + ` ?호?[ ,:|.·\-]*` + seriesName + `$`)
	named    = pattern.New(`(?i)^(?:[\p{L}&·.]+ ){0,4}` + seriesName + `(?: ?시리즈| Series)?$`)
	usualEnd = pattern.New(`(?i)` + seriesName + `$`)
	numeral  = pattern.New(`(?i)^(?:(?:[a-z]{2,6} )?[dw]p )?(?:(?:제|no\.?|number|№|#|vol\.?|통권|issue(?: no\.?)?) ?)?` + seriesNo + `(?: ?호)?$`)
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
	if m := named.FindStringSubmatchIndex(line); m != nil && (korean(line) || capitalised(line) || line == line[m[2]:m[3]]) {
		if korean(line) {
			return qualified(line[:m[2]]) + line[m[2]:m[3]]
		}
		return qualified(line[:m[2]]) + line[m[2]:]
	}
	return ""
}

// seriesIn reads a series and its number out of one line.
func seriesIn(line string) (name, number string) {
	if !hasDigit(line) || !holdsAny(strings.ToLower(line), seriesWords) {
		return "", ""
	}
	if m := numbered.FindStringSubmatchIndex(line); m != nil {
		name = qualified(line[:m[2]]) + line[m[2]:m[3]]
		if rest := line[m[3]:]; len(rest) > 7 && strings.EqualFold(rest[:7], " series") {
			name += rest[:7]
		}
		return name, line[m[4]:m[5]]
	}
	if m := reversed.FindStringSubmatch(line); m != nil {
		return m[2], m[1]
	}
	return "", ""
}

// qualified gives the words in front of a series' usual name that are part of it, or
// say whose it is: OECD Working Papers, Policy Research Working Paper, 기본연구보고서.
func qualified(before string) string {
	if before == "" {
		return ""
	}
	if r, _ := utf8.DecodeLastRuneInString(before); r >= 0xAC00 && r <= 0xD7A3 {
		word := before[strings.LastIndexAny(before, " ·|[(]")+1:]
		if affiliation(word) || runes(word) > 4 {
			return ""
		}
		return word
	}
	const most = 6
	words := strings.Fields(before)
	if korean(before) || len(words) > most || !strings.HasSuffix(before, " ") || !capitalised(strings.ReplaceAll(before, ",", "")) || allCapitals(before) && len(words) > 1 {
		return ""
	}
	return before
}

// series finds the series and issue number on the front pages, else in the
// file's name. A number that is a bare year is the year, not a number.
func series(f front, title, subject, fileName string, cited printedCitation) (name, number string, from library.FieldSource) {
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
			beside, _, _ := strings.Cut(lines[j], " | ")
			if number, day, ok := strings.Cut(beside, ", "); ok && dateLine(day) != "" {
				beside = number
			}
			if no := numeral.FindStringSubmatch(beside); no != nil && (strings.Contains(no[1], "-") || beside != no[1]) {
				return seriesTitle(alone), strings.ReplaceAll(no[1], "–", "-"), f.front.at(k)
			}
		}
	}
	if name == "" {
		if name, number, from = journal(f); name != "" {
			return name, number, from
		}
		if beside, no, k := seriesBeside(f, title); beside != "" {
			if _, cites := citedSeries(cited.text, title); no == "" {
				no = cites
			}
			return beside, no, f.front.at(k)
		}
		if name, number = citedSeries(cited.text, title); name != "" {
			return name, number, cited.from
		}
		stem := strings.NewReplacer("_", " ", "(", " ", ")", " ", "[", " ", "]", " ").Replace(fileTail.ReplaceAllString(property(fileName), ""))
		if name, number = seriesIn(stem); name != "" {
			from = fromFileName
		}
	}
	if name == "" {
		name, number = seriesAlone(f, title)
		return name, number, onPage(f.firstPage)
	}
	if bareYear.MatchString(number) {
		number = ""
	}
	return seriesTitle(name), strings.ReplaceAll(number, "–", "-"), from
}

var bareYear = pattern.New(`^(19|20)\d\d$`)

// seriesAlone finds a series that is printed without a number at the very top.
func seriesAlone(f front, title string) (name, number string) {
	for k, line := range f.first {
		if k >= 4 {
			break
		}
		if first, day, ok := strings.Cut(line, " | "); ok && dateLine(day) != "" {
			line = first
		}
		if alone := namedIn(line); alone != "" && (!genericWord.MatchString(line) || strings.HasSuffix(strings.ToLower(line), "s")) && runes(line) <= seriesLength/2 && squeeze(line) != squeeze(title) {
			return seriesTitle(alone), ""
		}
		if m := seasonal.FindStringSubmatch(line); k < 2 && m != nil {
			return m[1], m[2]
		}
		if k < 2 && frequency.MatchString(line) && len(strings.Fields(line)) <= 6 && runes(line) <= seriesLength/2 && !endsSentence(line) && !strings.ContainsAny(line, ":,") &&
			!strings.Contains(squeeze(title), squeeze(line)) && title != "" {
			return line, ""
		}
	}
	return "", ""
}

// seasonal is a periodical with the season or month and the number of the issue:
// "계간 바다와 사람 2022 가을 제12호".
var seasonal = pattern.New(`^((?:월간|주간|계간|격월간|격주간) \p{Hangul}.{1,30}?) (?:(?:19|20)\d\d년? ?)(?:(?:봄|여름|가을|겨울|\d{1,2}월) ?호? ?)?(?:[(]?(?:제|통권|vol\.?) ?(\d{1,4}) ?호?[)]?)?$`)

// frequency is how often a periodical comes, as its name says.
var frequency = pattern.New(`(?i)\b(monthly|weekly|quarterly|biweekly|bimonthly)\b|(^|[ \]])(월간|주간|계간|격월간|격주간)( |$)`)

// seriesTitle writes a series' name as it is printed: Korean without spaces, what is
// set in capitals as names are written.
func seriesTitle(s string) string {
	if korean(s) {
		return strings.ReplaceAll(s, " ", "")
	}
	words := strings.Fields(strings.ReplaceAll(s, "factsheet", "fact sheet"))
	shouted := allCapitals(strings.TrimPrefix(s, firstWord(s)))
	for k, w := range words {
		if slices.Contains(smallWords, w) || k == 0 && acronym.MatchString(w) && len(words) > 2 {
			continue
		}
		r, n := utf8.DecodeRuneInString(w)
		if rest := w[n:]; shouted || allCapitals(s) {
			w = strings.ToUpper(string(r)) + strings.ToLower(rest)
		} else {
			w = strings.ToUpper(string(r)) + rest
		}
		words[k] = w
	}
	if name := strings.Join(words, " "); name != "Migration Research" {
		return name
	}
	return "Migration Research Series" // research is no kind of paper
}

func firstWord(s string) string {
	first, _, _ := strings.Cut(s, " ")
	return first
}

// seriesKind is the kind of a series' publications, "" if that is not known.
func seriesKind(series string) library.Kind {
	series = strings.TrimSuffix(strings.TrimSuffix(series, " Series"), " series")
	name := strings.ToLower(strings.ReplaceAll(series, " ", ""))
	if k := seriesKinds[name]; k != "" {
		return k
	}
	if m := usualEnd.FindString(series); m != "" {
		if k := seriesKinds[strings.ToLower(strings.ReplaceAll(m, " ", ""))]; k != "" {
			return k
		}
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
