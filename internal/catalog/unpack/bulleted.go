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
	monthOrPart = pattern.New(`(?i)\d\s*월|\d\s*분기|[상하]반기|\bQ[1-4]\b|\b[1-4]Q\b|\bhalf\b|\bquarter\b`)
	dayOfMonth  = pattern.New(`^['’]?\d{1,2}\s*[./]\s*\d{1,2}`)
)

// bulleted reads dated lists below the heading of courses or events as tables:
// "- 2020. 3. 5. 다문화 이해 교육", "2) Asylum law for librarians (14 April 2020)".
func bulleted(lines []line) []line {
	var out []line
	for i := 0; i < len(lines); {
		var rows []line
		n := 0
		if underListHeading(lines, i) {
			rows, n = datedLines(lines[i:])
		}
		if len(rows) < leastBulleted {
			out = append(out, lines[i])
			i++
			continue
		}
		head := lines[i]
		head.text, head.bullet = "No.\tTitle\tDate", false
		out = append(append(out, head), rows...)
		i += n
	}
	return out
}

// mostBroken is how many lines an item of such a list takes, and mostBetween how
// many lines of a page's foot and head may interrupt it.
const (
	mostBroken  = 4
	mostBetween = 2
)

// datedLines reads the marked lines that follow each other and have one date each
// as rows, and tells how many lines they take.
func datedLines(lines []line) (rows []line, n int) {
	for k := 0; k < len(lines); {
		row, took := datedItem(lines[k:], len(rows)+1)
		if took > 0 {
			rows = append(rows, row)
			k += took
			n = k
			continue
		}
		k++ // the foot of a page or the head of the next one?
		if _, names := courseOrEvent(unspaced(lines[k-1].text, 3)); names && !(k < len(lines) && numberOf(lines[k].text) == len(rows)+1) {
			break // another list
		}
		if len(rows) == 0 || k-n > mostBetween || k >= len(lines) || lines[k].page == lines[n-1].page && !bareNumber(lines[k-1].text) && !pageNumber.MatchString(lines[k-1].text) {
			break
		}
	}
	return rows, n
}

// datedItem reads one item, over as many lines as it takes; 0: there is none.
func datedItem(lines []line, no int) (row line, n int) {
	row = lines[0]
	number, doubt, text := itoa(no), []string{"no"}, row.text
	if m := numbered.FindStringSubmatch(text); m != nil {
		text, number, doubt = m[2], m[1], nil
	} else if !row.bullet {
		return row, 0
	}
	title, date, ok := datedLine(text)
	for k := 1; k < mostBroken && k < len(lines) && goesOnIn(lines, k); k++ {
		open := strings.Count(text, "(") > strings.Count(text, ")") || hangsDate(text)
		if ok && !open && !goesOnItem(lines, k, date) {
			break
		}
		text = join(text, lines[k].text)
		if t, d, whole := datedLine(text); whole {
			title, date, ok, n = t, d, true, k
		} else if ok && !open {
			break
		}
	}
	if !ok {
		return row, 0
	}
	row.text, row.bullet, row.whole, row.doubt = number+"\t"+title+"\t"+date, false, true, doubt
	return row, n + 1
}

// goesOnItem tells whether the title of an item, its date printed before it, goes
// on in the next line.
func goesOnItem(lines []line, n int, date string) bool {
	if n >= len(lines) || strings.HasSuffix(strings.TrimRight(lines[n-1].text, ")]. "), strings.TrimRight(date, ")]. ")) {
		return false
	}
	l, before := lines[n], lines[n-1]
	return goesOnIn(lines, n) && (startsLower(l.text) || breaks(before.text, l.text, max(before.width, leastWidth), nearTitle))
}

// goesOnIn tells whether a line may go on with the item above it: it begins neither
// another one nor something else.
func goesOnIn(lines []line, n int) bool {
	l := lines[n]
	if l.bullet || l.heading || l.page != lines[n-1].page || endsSentence(l.text) && !endInParens.MatchString(l.text) && !endsInDate.MatchString(l.text) || numbered.MatchString(l.text) || strings.Contains(l.text, "\t") {
		return false
	}
	if _, chapter := numeralOn(l.text); chapter && strings.Count(lines[n-1].text, "(") <= strings.Count(lines[n-1].text, ")") {
		return false
	}
	_, names := courseOrEvent(unspaced(l.text, 3))
	last := n+1 < len(lines) && !lines[n+1].bullet && !numbered.MatchString(lines[n+1].text)
	return !names || !last || 2*columns(l.text) > l.width
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
	for k := min(len(words)-1, 11); k > 0; k-- {
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
	return ok && (fullDate.MatchString(s) || monthOrPart.MatchString(s)) && strings.ContainsAny(s, "0123456789")
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
