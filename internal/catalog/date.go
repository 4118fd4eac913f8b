package catalog

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

// Years that a publication may bear.
const (
	firstYear = 1900
	lastYear  = 2100
)

const monthName = `(?P<name>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`

// monthEurope are the months of Spanish, Portuguese, French and German, whole.
const monthEurope = `(?P<name>enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|` +
	`janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|` +
	`janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|` +
	`Januar|Jänner|Februar|März|April|Juni|Juli|August|September|Oktober|November|Dezember)`

// monthOf gives the number of a month by its name.
func monthOf(name string) int {
	name = strings.ToLower(name)
	for month, begins := range [...][]string{
		1: {"jan", "jän", "ene"}, 2: {"feb", "fev", "fév"}, 3: {"mar", "mär"}, 4: {"apr", "abr", "avr"}, 5: {"may", "mai"}, 6: {"jun", "juin"},
		7: {"jul", "juil"}, 8: {"aug", "ago", "aoû"}, 9: {"sep", "set"}, 10: {"oct", "okt", "out"}, 11: {"nov"}, 12: {"dec", "dic", "dez", "déc"},
	} {
		for _, b := range begins {
			if strings.HasPrefix(name, b) {
				return month
			}
		}
	}
	return 0
}

// dateForms are the ways in which dates are printed, the fullest first; the
// groups are named.
var dateForms = []*pattern.Pattern{
	pattern.New(`(?P<y>\d{4}) ?년 ?(?P<m>\d{1,2}) ?월 ?(?P<d>\d{1,2}) ?일`),
	pattern.New(`(?P<y>\d{4})[.\-/] ?(?P<m>\d{1,2})[.\-/] ?(?P<d>\d{1,2})\b`),
	pattern.New(`(?i)(?P<d>\d{1,2})(?:st|nd|rd|th)? ` + monthName + `,? (?P<y>\d{4})\b`),
	pattern.New(`(?i)\b` + monthName + ` (?P<d>\d{1,2})(?:(?:st|nd|rd|th),? |, ?)(?P<y>\d{4})\b`),
	pattern.New(`(?i)\b(?P<d>\d{1,2})(?:º|\.|er)? (?:de )?` + monthEurope + ` (?:de(?:l)? )?(?P<y>\d{4})\b`),
	// Where the first number cannot be a month the day leads, as it does before
	// points and dashes.
	pattern.New(`\b(?P<d>1[3-9]|2\d|3[01])[./-](?P<m>0?[1-9]|1[0-2])[./-](?P<y>(?:19|20)\d\d)\b`),
	pattern.New(`\b(?P<d>0?[1-9]|1[0-2])[.-](?P<m>0?[1-9]|1[0-2])[.-](?P<y>(?:19|20)\d\d)\b`),
	pattern.New(`(?P<y>\d{4}) ?년 ?(?P<m>\d{1,2}) ?월`),
	pattern.New(`(?P<y>\d{4})\. ?(?P<m>\d{1,2})\b`),
	pattern.New(`(?i)\b` + monthName + `,? (?P<y>\d{4})\b`),
	pattern.New(`(?i)\b` + monthEurope + ` (?:de(?:l)? )?(?P<y>\d{4})\b`),
	pattern.New(`(?P<y>\d{4}) ?년?`),
}

// parseDate reads the date in s by one of the forms: ISO 8601 as far as known,
// and what is left of s beside it.
func parseDate(s string) (iso, rest string) {
	if !namesYear(s) {
		return "", s
	}
	for _, form := range dateForms {
		m := form.FindStringSubmatchIndex(s)
		if m == nil {
			continue
		}
		var y, mo, d int
		for k, name := range form.SubexpNames() {
			if k == 0 || m[2*k] < 0 {
				continue
			}
			text := s[m[2*k]:m[2*k+1]]
			switch name {
			case "y":
				y, _ = strconv.Atoi(text)
			case "m":
				mo, _ = strconv.Atoi(text)
			case "d":
				d, _ = strconv.Atoi(text)
			case "name":
				mo = monthOf(text)
			}
		}
		hasMonth := form.NumSubexp() > 1
		if y < firstYear || y > lastYear || hasMonth && (mo < 1 || mo > 12) || d > 31 {
			continue
		}
		rest = s[:m[0]] + s[m[1]:]
		switch {
		case d > 0:
			return fmt.Sprintf("%04d-%02d-%02d", y, mo, d), rest
		case mo > 0:
			return fmt.Sprintf("%04d-%02d", y, mo), rest
		}
		return fmt.Sprintf("%04d", y), rest
	}
	return "", s
}

// namesYear reports four digits in a row: every form of a date has them.
func namesYear(s string) bool {
	row := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			row = 0
		} else if row++; row == 4 {
			return true
		}
	}
	return false
}

// romanMonth is a day as treaties are dated, with the place: "Rome, 4.XI.1950".
var romanMonth = pattern.New(`^(?:\p{Lu}\p{L}+, ?)?([12]?\d|3[01])\.([IVX]{1,4})\.((?:19|20)\d\d)$`)

// placeFirst is a day as letters are dated, with the place: "Brussels, 23.9.2020".
var placeFirst = pattern.New(`^\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,2}, (?:the )?(\d{1,2}.{6,18})$`)

// languageMark stands behind the date of papers that come in several languages.
var languageMark = pattern.New(` (?:EN|FR|DE|ES|KO)$`)

// monthOverYear is a month and a year that a stroke parts: "October / 2020".
var monthOverYear = pattern.New(`^(\p{L}{3,9}) ?[/|] ?((?:19|20)\d\d)$`)

// dateLine returns the date of a line that holds nothing else, "" if it does.
func dateLine(line string) string {
	if runes(line) > 40 {
		return ""
	}
	if m := romanMonth.FindStringSubmatch(line); m != nil {
		if _, month := library.ReadPageNumber(m[2]); month >= 1 && month <= 12 {
			day, _ := strconv.Atoi(m[1])
			return fmt.Sprintf("%s-%02d-%02d", m[3], month, day)
		}
	}
	if m := placeFirst.FindStringSubmatch(line); m != nil {
		line = m[1]
	}
	line = languageMark.ReplaceAllString(line, "")
	if m := monthOverYear.FindStringSubmatch(line); m != nil {
		line = m[1] + " " + m[2]
	}
	iso, rest := parseDate(line)
	if iso == "" {
		return ""
	}
	rest = strings.ToLower(rest)
	for _, word := range []string{"rev", "revised", "발행", "발간", "호", "seoul", "서울", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
		"lunes", "martes", "miércoles", "jueves", "viernes", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "작성", "기준", "배포"} {
		rest = strings.ReplaceAll(rest, word, "")
	}
	if lettersIn(rest) > 0 || strings.ContainsAny(rest, "0123456789%;") {
		return ""
	}
	return iso
}

// clues are what is known of a document when its date is looked for.
type clues struct {
	title, number, citation             string
	titleFrom, numberFrom, citationFrom library.FieldSource
	fileName                            string
}

// date finds when a document was published: by a labelled date, a line that is a
// date, the year in its number, what is known of the file, or the year that it is
// of by its title.
func date(f front, doc *extract.Document, known clues) (iso string, from library.FieldSource) {
	if iso, from = labelledDate(f, dateLabels); len(iso) == 4 {
		// An imprint that says the year, and a cover that says the month as well.
		if full, on := dateOnPage(f, f.firstPage, ""); len(full) > 4 && strings.HasPrefix(full, iso) {
			return full, on
		}
	}
	if iso != "" {
		return iso, from
	}
	inNumber := ""
	if len(known.number) > 5 && known.number[4] == '-' {
		inNumber, _ = parseDate(known.number[:4])
	}
	if iso, from = dateOnPage(f, f.firstPage, inNumber); iso != "" {
		return iso, from
	}
	// A cover without a date is followed by a title page with one.
	if f.short(f.firstPage) {
		for _, page := range slices.Compact(slices.Clone(f.front.pages)) {
			if iso, from = dateOnPage(f, page, inNumber); iso != "" && f.short(page) {
				return iso, from
			}
		}
	}
	if inNumber != "" {
		return inNumber, known.numberFrom
	}
	for k, line := range f.first[:min(mastheadWithin, len(f.first))] {
		if m := yearOfSeries.FindStringSubmatch(line); m != nil && seriesLine(line) {
			return m[1], f.front.at(k)
		}
	}
	return madeDate(doc, f, known)
}

// yearOfSeries is a year in front of a series' name: "2021 연구보고서-15".
var yearOfSeries = pattern.New(`^((?:19|20)\d\d)(?:년도?)? \p{L}`)

var (
	// lineSegments part what stands side by side on a line: an issue and its date, a
	// day and a place.
	lineSegments = pattern.New(` [|—–-] `)
	// inEndBrackets is what a line of a cover says of the day: "Day 4 (14 November 2022)".
	inEndBrackets = pattern.New(`\(([^()]{6,30})\)$`)
	// gazette is the head of an official journal's page.
	gazette = pattern.New(`(?i)^(\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)\s+(?:official journal|diario oficial|journal officiel|amtsblatt)`)
)

// dateBeside finds a date of at least a month that stands beside words on a line,
// not in the row of a table.
func dateBeside(line string) string {
	const mostDigits = 6 // of the number of an issue
	segments := lineSegments.Split(line, -1)
	if len(segments) < 2 || len(segments) > 3 || monthRange.MatchString(line) || runes(line) > longLine/2 {
		return ""
	}
	found, digits := "", 0
	for _, s := range segments {
		if iso := dateLine(s); found == "" && len(iso) > 4 {
			found = iso
			continue
		}
		for _, r := range s {
			if r >= '0' && r <= '9' {
				digits++
			}
		}
	}
	if digits > mostDigits {
		return ""
	}
	return found
}

// issueNumber is a line's number of the issue, with a number that issues have.
var issueNumber = pattern.New(`(?i)[(\[]?(?:통권 ?)?제 ?(?:(?:19|20)\d\d[-–])?\d{1,4} ?호[)\]]?|\b(?:number|no\.?|issue|brief|vol\.?) (?:[A-Z]{2,4} ?)?\d{1,5}\b|e?-?ISSN:? ?\d{4}-?\d{3}[\dX]`)

// dateOfIssue finds the day or month that stands with the number of the issue on a
// line of nothing else.
func dateOfIssue(line string) string {
	line = firstSegments(line)
	const others = 3 // letters: a weekday in brackets
	if runes(line) > longLine/2 || !issueNumber.MatchString(line) {
		return ""
	}
	iso, rest := parseDate(issueNumber.ReplaceAllString(line, " "))
	if len(iso) < 7 || lettersIn(rest) > others || hasDigit(rest) {
		return ""
	}
	return iso
}

// dateOnPage finds a line of a page that is a date and nothing else, of the year
// that the number of the issue names, if it names one.
func dateOnPage(f front, page int, inNumber string) (string, library.FieldSource) {
	lines := f.front.on(page)
	whole := f.first
	if page != f.firstPage {
		whole = lines
	}
	for k, line := range whole[:min(coverLines, len(whole))] {
		found := dateLine(line)
		if found == "" && k < mastheadWithin {
			found = dateOfIssue(line)
		}
		if found == "" && !(page == f.firstPage && k < len(f.prose) && f.prose[k] == tableRow) {
			found = dateBeside(line)
		}
		if m := gazette.FindStringSubmatch(line); m != nil && k < 3 {
			found = dateLine(m[1])
		}
		if name, _ := officialIn(line, ""); name != "" && k < 3 && found == "" {
			if iso, _ := parseDate(line); len(iso) > 7 {
				found = iso
			}
		}
		if m := inEndBrackets.FindStringSubmatch(line); m != nil && found == "" && len(whole) <= coverLines && len(dateLine(m[1])) > 4 {
			found = dateLine(m[1])
		}
		if page == f.firstPage && k < kindLines && found == "" {
			if m := issueLine.FindStringSubmatch(line); m != nil && !startsLower(line) && !endsSentence(line) {
				return cmp.Or(issueMonth(line), m[1]+m[2]), onPage(page)
			}
		}
		// A year alone is a date on a cover, and anything in a table.
		if len(found) == 4 && len(whole) > coverLines {
			continue
		}
		if found == "" || inNumber != "" && !strings.HasPrefix(found, inNumber) {
			continue
		}
		return found, onPage(page)
	}
	return "", library.FieldSource{}
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// issueLine is the masthead of a journal with the year of the issue.
var issueLine = pattern.New(`(?i)(?:^(?:월간|계간|격월간) |\bvol\.|\bjournal\b|제 ?\d+ ?권|통권).*?\b((?:19|20)\d\d)\b|\b((?:19|20)\d\d),? vol\. ?\d`)

// monthBehind is the month of an issue behind its number: "Vol. 52, No. 2, Apr. 2017".
var monthBehind = pattern.New(`(?i)\b(?:no|nr|issue|n)[.º°]?\s*\d{1,3},? \(?(` + monthName + `,? (?:19|20)\d\d)\b`)

// issueMonth reads the month of an issue; "" where none or several are named.
func issueMonth(line string) string {
	m := monthBehind.FindStringSubmatch(line)
	if m == nil {
		return ""
	}
	iso, _ := parseDate(m[1])
	return iso
}

// coverLines is the most lines that a cover or title page has.
const coverLines = 25

func printedWeb(doc *extract.Document) bool {
	by := doc.Creator + " " + doc.Producer
	return strings.Contains(by, "Mozilla/") || strings.Contains(by, "Chrome") || strings.Contains(by, "Skia/PDF") ||
		strings.Contains(by, "wkhtmltopdf") || strings.Contains(by, "Web Capture")
}

func yearOf(iso string) int {
	if len(iso) < 4 {
		return 0
	}
	y, _ := strconv.Atoi(iso[:4])
	return y
}
