package unpack

import (
	"strings"
	"unicode/utf8"

	"naru/internal/pattern"
)

// head is what a line says that begins a publication: series, number, title.
type head struct {
	series, number string
	year           int // 0: not printed
	title          string
	at             int  // the line
	strong         bool // a sign stands between number and title
	known          bool // the series ends with a word series end with
}

// Lengths, in characters.
const (
	longestSeries = 60
	longestTitle  = 400
)

// seriesEnd is a word that the names of series end with.
const seriesEnd = `(?:reports?|papers?|briefs?|briefings?|stud(?:y|ies)|series|notes?|bulletins?|reviews?|monographs?|insights?|outlooks?|documents?|[\p{Hangul} ]*(?:보고서|페이퍼|브리프|브리핑|총서|자료집|연구|리포트|포커스|노트|리뷰|동향|백서|연구서))`

const (
	numberForm = `\d{2,4}\s*[-–]\s*(?-i:[A-Z]{1,3})\s*[-–]\s*\d{1,3}|vol\.?\s*\d{1,3}\s*,?\s*no\.?\s*\d{1,3}|\d{4}\s*[-–/]\s*\d{1,3}(?:\s*[-–]\s*\d{1,2})?|\d{1,2}\s*[-–]\s*\d{1,2}|\d{1,4}`
	headSign   = `→|⇒|➔|➜|▶|►|▷|>|»|—|–|―|-|:|：|·|ㆍ|∙|•|\||｜|∣|│|/|\t|\.`
)

var (
	headAt = pattern.New(`(?i)^(?:\d{1,2}[.)]\s+)?[\[<【「『(〈《]?\s*(?:(?P<year>(?:19|20)\d\d)(?:년도?)?\s+)?` +
		`(?P<series>\p{L}[\p{L}'’&./() -]*?)[\s,:_]*(?:(?:no|vol|nr|issue)\.?\s*|#\s*|제\s*|[-–]\s*)?` +
		`(?P<number>(?:\b(?-i:[A-Z]{1,3}-?))?(?:` + numberForm + `))\s*(?:호|권|집)?\s*(?P<close>[\]>】」』)〉》]?)\s*(?:(?P<sign>` + headSign + `)\s*(?P<title>\S.*)?|\s(?P<bare>\S.*)|)$`)
	headTurned  = pattern.New(`(?i)^[\[<【(]?\s*(?:제|no\.?\s*)?\s*(?P<number>` + numberForm + `)\s*호?\s+(?P<series>\p{L}[\p{L} ]*?)\s*[\]>】)]?\s*(?P<sign>` + headSign + `)\s*(?P<title>\S.*)$`)
	knownSeries = pattern.New(`(?i)^(?:\p{L}[\p{L}'’&.-]*\s+){0,5}` + seriesEnd + `$`)
	seriesOnly  = pattern.New(`(?i)^(?:\d{1,2}[.)]\s*|[IVX]+\s*[.]\s*|[Ⅰ-Ⅻ]\s*[.]\s*|[가-하][.)]\s*)?[\[<【「(]?\s*(?P<series>(?:\p{L}[\p{L}'’&.-]*\s+){0,4}` + seriesEnd + `)\s*[\]>】」)]?$`)
	entryNumber = pattern.New(`(?i)^[\[(<]?\s*(?:no\.?\s*|제\s*)?(?P<number>` + numberForm + `)\s*호?\s*(?:[\])>.:|→—–]|\s-\s|\t|\s)\s*(?P<title>\S.*)$`)
	division    = pattern.New(`(?i)^(?:the )?(?:article|section|sub-?section|chapter|part|table|figure|fig|box|annex|appendix|step|paragraph|para|page|volume|vol|no|schedule|title|question|option|phase|day|session|map|chart|graph|act|rule|form|schedule|law|order|decree|regulation|directive|paper|report|study|note|document|review|presentation|panel|topic|case|bill|lecture|제|표|그림|부록|별표|별지|서식|법률|대통령령|조|항)\b\.?$|^(?:표|그림|부록|별표|별지|서식|법률|대통령령|제)$`)
	dotLeaders  = pattern.New(`(?:\.{3,}|…|·{3,}|(?:\. ){3,})\s*\d+$`)
)

// group gives a named part of a match.
func group(re *pattern.Pattern, m []string, name string) string {
	if k := re.SubexpIndex(name); k >= 0 {
		return m[k]
	}
	return ""
}

// headOn reads a line as the heading of a publication.
func headOn(l line) (head, bool) {
	text := l.text
	if dotLeaders.MatchString(text) || utf8.RuneCountInString(text) > longestTitle {
		return head{}, false
	}
	if m := headAt.FindStringSubmatch(text); m != nil {
		h := head{
			series: strings.TrimSpace(group(headAt, m, "series")),
			number: tidyNumber(group(headAt, m, "number")),
			title:  squeeze(group(headAt, m, "title") + group(headAt, m, "bare")),
			strong: group(headAt, m, "sign") != "" || group(headAt, m, "close") != "",
		}
		h.year = atoi(group(headAt, m, "year"))
		if h, ok := h.judged(); ok {
			return h, true
		}
	}
	if m := headTurned.FindStringSubmatch(text); m != nil {
		h := head{
			series: strings.TrimSpace(group(headTurned, m, "series")),
			number: tidyNumber(group(headTurned, m, "number")),
			title:  squeeze(group(headTurned, m, "title")),
			strong: true,
		}
		h, ok := h.judged()
		return h, ok && h.known
	}
	return head{}, false
}

// judged completes a heading, or says that it is none.
func (h head) judged() (head, bool) {
	h.series = strings.Trim(h.series, " -–,:[](")
	n := utf8.RuneCountInString(h.series)
	if n < 2 || n > longestSeries || len(strings.Fields(h.series)) > 6 || startsLower(h.series) {
		return h, false
	}
	if division.MatchString(h.series) || yearsWork.MatchString(h.series) {
		return h, false
	}
	h.known = knownSeries.MatchString(h.series)
	if y := yearInNumber(h.number); h.year == 0 {
		h.year = y
	}
	return h, true
}

// tidyNumber takes the spaces out of "2020 - 01".
func tidyNumber(s string) string {
	if strings.ContainsAny(s, "vV") {
		return squeeze(s) // "Vol. 3, No. 2"
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(s), ""), "–", "-")
}

// yearInNumber is the year a number such as 2020-01 begins with.
func yearInNumber(number string) int {
	number = strings.TrimLeft(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-")
	year, rest, ok := strings.Cut(strings.Replace(number, "/", "-", 1), "-")
	if y := atoi(year); ok && rest != "" && y >= 1950 && y <= 2100 {
		return y
	}
	return 0
}

func atoi(s string) int {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 1_000_000 {
			return 0
		}
		n = 10*n + int(r-'0')
	}
	return n
}

// seriesHeading reads a line that names a series and nothing else: the heading
// over entries that print a number only.
func seriesHeading(l line) (string, bool) {
	if strings.Contains(l.text, "\t") || l.bullet && !l.square || utf8.RuneCountInString(l.text) > longestSeries {
		return "", false
	}
	m := seriesOnly.FindStringSubmatch(l.text)
	if m == nil || startsLower(group(seriesOnly, m, "series")) {
		return "", false
	}
	return singular(group(seriesOnly, m, "series")), true
}

// singular names one publication of a series: "Research Reports" lists them.
func singular(series string) string {
	words := strings.Fields(series)
	if len(words) == 0 || hangul(series) {
		return series
	}
	last := words[len(words)-1]
	switch l := strings.ToLower(last); {
	case l == "studies":
		words[len(words)-1] = last[:len(last)-3] + "y"
	case l == "series":
	case strings.HasSuffix(l, "s"):
		words[len(words)-1] = last[:len(last)-1]
	}
	return strings.Join(words, " ")
}
