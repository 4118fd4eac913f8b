package unpack

import (
	"strings"
	"unicode/utf8"

	"naru/internal/pattern"
)

// leastBulleted is how many dated lines in a row make a list of events; two may be
// chance.
const leastBulleted = 3

var (
	// listHeading is over a list of what was done, not of what is ruled or planned.
	listHeading = pattern.New(`(?i)projects?|programmes?|programs?|courses?|trainings?|events?|activit|seminars?|conferences?|workshops?|lectures?|cooperation|achievements|사업|실적|현황|행사|교육 ?과정|교육 ?운영|세미나|포럼|학술대회|활동|아카데미|교육|강의|강좌|특강|연수|간담회|협약|MOU|참석|방문|협력`)
	numbered    = pattern.New(`^[(\[]?(\d{1,3})[.)\]]\s+(\D.*|\d{4}\D.*)$`)
	endInParens = pattern.New(`^(.*\S)\s*[(\[（]((?:[^()\[\]（）]|\([월화수목금토일]\))*)[)\]）]$`)
	dayOfMonth  = pattern.New(`^['’]?\d{1,2}\s*[./]\s*\d{1,2}`)
)

// bulleted reads dated lists below the heading of courses or events as tables:
// "- 2020. 3. 5. 다문화 이해 교육", "2) Asylum law for librarians (14 April 2020)".
func bulleted(lines []line) []line {
	var out []line
	for i := 0; i < len(lines); {
		var rows []line
		if underListHeading(lines, i) {
			rows = datedLines(lines[i:])
		}
		if len(rows) < leastBulleted {
			out = append(out, lines[i])
			i++
			continue
		}
		head := lines[i]
		head.text, head.bullet = "No.\tTitle\tDate", false
		out = append(append(out, head), rows...)
		i += len(rows)
	}
	return out
}

// datedLines reads the marked lines that follow each other and have one date each
// as rows.
func datedLines(lines []line) []line {
	var out []line
	for k, l := range lines {
		text, no, doubt := l.text, itoa(k+1), []string{"no"}
		if m := numbered.FindStringSubmatch(text); m != nil {
			text, no, doubt = m[2], m[1], nil
		} else if !l.bullet {
			break
		}
		title, date, ok := datedLine(text)
		if !ok || l.page != lines[0].page {
			break
		}
		row := l
		row.text, row.bullet, row.whole, row.doubt = no+"\t"+title+"\t"+date, false, true, doubt
		out = append(out, row)
	}
	return out
}

// datedLine parts a line into its title and the date before or behind it.
func datedLine(text string) (title, date string, ok bool) {
	if strings.Contains(text, "\t") {
		return "", "", false
	}
	if m := endInParens.FindStringSubmatch(text); m != nil && (wholeDate(m[2]) || barelyDate(m[2])) {
		return worthTitle(m[1], m[2])
	}
	if endsSentence(text) && !endsInDate.MatchString(text) {
		return "", "", false
	}
	words := strings.Fields(text)
	for k := min(len(words)-1, 8); k > 0; k-- {
		if before := trimSigns(strings.Join(words[:k], " ")); wholeDate(before) || k <= 3 && barelyDate(before) {
			return worthTitle(strings.Join(words[k:], " "), before)
		}
		if behind := trimSigns(strings.Join(words[len(words)-k:], " ")); wholeDate(behind) {
			return worthTitle(strings.Join(words[:len(words)-k], " "), behind)
		}
	}
	return "", "", false
}

// wholeDate tells a date with its month; a year alone may mean anything.
func wholeDate(s string) bool {
	_, ok := parseSpan(s, 2000)
	return ok && (fullDate.MatchString(s) || strings.ContainsRune(s, '월')) && strings.ContainsAny(s, "0123456789")
}

// barelyDate tells a day in figures without its year, where its place says that it
// is one.
func barelyDate(s string) bool {
	_, ok := parseSpan(s, 2000)
	return ok && dayOfMonth.MatchString(s)
}

// trimSigns takes away what parts a date from a title.
func trimSigns(s string) string {
	const signs = " :|,–—-·："
	s = strings.Trim(s, signs)
	for _, pair := range []string{"[]", "()"} {
		inner, opened := strings.CutPrefix(s, pair[:1])
		if inner, closed := strings.CutSuffix(inner, pair[1:]); opened && closed && !strings.Contains(inner, pair[:1]) {
			s = inner
		} else if opened && strings.Count(s, pair[:1]) > strings.Count(s, pair[1:]) {
			s = s[1:]
		} else if strings.HasSuffix(s, pair[1:]) && strings.Count(s, pair[1:]) > strings.Count(s, pair[:1]) {
			s = s[:len(s)-1]
		}
	}
	return strings.Trim(s, signs)
}

// shortestTitle is in characters.
const shortestTitle = 4

func worthTitle(title, date string) (string, string, bool) {
	title = trimSigns(title)
	return title, date, utf8.RuneCountInString(title) >= shortestTitle
}

// underListHeading tells whether the line above names courses or events.
func underListHeading(lines []line, i int) bool {
	for k := i - 1; k >= max(0, i-2); k-- {
		text := unspaced(lines[k].text, 3)
		if unitNote.MatchString(text) || bareNumber(text) {
			continue
		}
		if strings.Contains(text, "\t") || endsSentence(text) || utf8.RuneCountInString(text) > longestSeries || lines[k].bullet {
			return false
		}
		_, ok := courseOrEvent(text)
		return ok && listHeading.MatchString(text)
	}
	return false
}
