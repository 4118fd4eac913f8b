package catalog

import (
	"fmt"
	"strconv"
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

// madeDate dates a document by what is around it, where nothing on its pages
// does: the citation in its own subject, a step towards its
// publication, its file's name, the year that its title
// names, a copyright line, and where there is no page to read the year in which
// the file was made.
func madeDate(doc *extract.Document, f front, known clues) (string, library.FieldSource) {
	made := 0
	if y := doc.Created.Year(); !doc.Created.IsZero() && y >= firstYear && y <= lastYear {
		made = y
	}
	for _, line := range f.first[:min(mastheadWithin, len(f.first))] {
		if name, _ := mastheadIn(line); name != "" {
			if y := onlyYear(line, 0); y != 0 {
				return strconv.Itoa(y), onPage(f.firstPage)
			}
		}
	}
	for _, line := range f.first[:min(occasionWithin, len(f.first))] {
		if y := onlyYear(line, 0); y != 0 && occasion.MatchString(line) && runes(line) <= seriesLength && !endsSentence(line) && line != known.title {
			return strconv.Itoa(y), onPage(f.firstPage)
		}
	}
	if citation.MatchString(doc.Subject) {
		if y := onlyYear(property(doc.Subject), made); y != 0 {
			return strconv.Itoa(y), fromMetadata
		}
	}
	if m := citedYear.FindStringSubmatch(known.citation); m != nil {
		return m[1], known.citationFrom
	}
	if iso, from := labelledDate(f, stageLabels); iso != "" {
		return iso, from
	}
	// A file's name may say when it was saved: the pages must know of the year.
	if iso := nameDate(property(known.fileName), made); iso != "" && (f.text == "" || bearsOut(f.text, iso)) {
		return iso, fromFileName
	}
	if iso, _ := parseDate(known.title); len(iso) > 4 && (made == 0 || yearOf(iso) <= made+1) {
		return iso, known.titleFrom // Regulation … of 14 May 2024
	}
	// The year in the name of a law or an annual report is its own; in others it is
	// that of the figures.
	if y := onlyYear(known.title, made); y != 0 && (lawYear.MatchString(known.title) || kindRules[0].title.MatchString(known.title)) {
		return strconv.Itoa(y), known.titleFrom
	}
	for n, part := range f.parts() {
		for k, line := range part.lines {
			if !copyrightLine.mayBeIn(part.lower[k]) {
				continue
			}
			m := copyrightLine.FindStringSubmatchIndex(line)
			if m != nil && runes(line) <= longLine && (n == 0 || m[0] == 0) {
				return line[m[2]:m[3]], part.at(k)
			}
		}
	}
	for _, line := range f.running {
		low := strings.ToLower(line)
		if m := copyrightLine.FindStringSubmatch(line); m != nil && copyrightLine.mayBeIn(low) {
			return m[1], onPage(f.firstPage)
		}
		if name, _ := mastheadIn(line); name == "" && !namedIssue.MatchString(line) {
			continue
		}
		segment := lastSegment(line)
		if iso, _ := parseDate(segment); iso != "" && yearOf(iso) != 0 {
			if monthRange.MatchString(segment) {
				iso = iso[:4]
			}
			return iso, onPage(f.firstPage)
		}
	}
	// Pages that can be read and say nothing were written at any time before.
	if made == 0 || f.text != "" || printedWeb(doc) {
		return "", library.FieldSource{}
	}
	return strconv.Itoa(made), fromFileDate
}

// occasion names a conference at the head of a paper given there, within so many
// lines of the first.
var occasion = pattern.New(`(?i)학술 ?대회|학술 ?회의|학술 ?발표|심포지[엄움]|세미나|토론회|포럼|\b(conference|symposium|workshop|proceedings|annual meeting)\b`)

const occasionWithin = 2

// monthBegins begins the names of months in the languages that dates are read in.
const monthBegins = `(?:jan|ene|feb|fev|mar|apr|abr|avr|may|mai|jun|jul|aug|ago|sep|set|oct|okt|out|nov|dec|dic|dez)`

// monthRange are the months of an issue, which was published in one of them.
var monthRange = pattern.New(`(?i)\b` + monthBegins + `\p{L}*\.? ?[-–—/] ?` + monthBegins)

// lastSegment is what a running head says behind its last stop, where dates stand.
func lastSegment(line string) string {
	return line[strings.LastIndexAny(line, ".•|;")+1:]
}

// copyrightLine names the year of a right to copy.
var copyrightLine = phrase{pattern.New(`(?i)(?:©|ⓒ|\(c\)|copyright)[^.;]{0,60}?\b((?:19|20)\d\d)\b`), []string{"©", "ⓒ", "(c)", "copyright"}}

// lawYear ends the name of a law.
var lawYear = pattern.New(`(?i)\b(act|regulations?|rules|code|directive|ordinance|order|convention|protocol)\b.{0,12}\b(19|20)\d\d\b`)

// bearsOut reports pages that print the year and the month of a date, in figures
// or as Korean papers do.
func bearsOut(text, iso string) bool {
	if len(iso) < 7 {
		return false
	}
	year, month := iso[:4], strings.TrimPrefix(iso[5:7], "0")
	for _, form := range []string{year + "년" + month + "월", year[2:] + "년" + month + "월", year + month + "월", year[2:] + month + "월", year + iso[5:7]} {
		if strings.Contains(text, form) {
			return true
		}
	}
	return false
}

// citedYear is the year in brackets behind the names of a citation.
var citedYear = pattern.New(`^[^()]{3,200}\(((?:19|20)\d\d)\)`)

// citation tells the subject that cites the document in its journal.
var citation = pattern.New(`(?i)\b(journal|review|quarterly|bulletin|vol\.|doi[:. /])`)

// nameDates are the fuller forms of dates in file names; the groups are named.
var nameDates = []*pattern.Pattern{
	pattern.New(`(?:^|\D)(?P<y>(?:19|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:\D|$)`),
	pattern.New(`(?:^|\D)(?P<y>(?:19|20)\d\d)[._-](?P<m>0?[1-9]|1[0-2])[._-](?P<d>[12]\d|3[01]|0?[1-9])(?:\D|$)`),
	pattern.New(`(?:^|\D)(?P<y>(?:19|20)\d\d)[.년 _-]{1,2}(?P<m>1[0-2]|0?[1-9])월`),
	pattern.New(`(?:^|\D)(?P<y>\d\d)[.년 ]{1,2}(?P<m>1[0-2]|0?[1-9])월`),
}

// nameDate reads a date out of a file's name; a year later than the one in which
// the file was made (0: unknown) is a number.
func nameDate(name string, made int) string {
	for _, form := range nameDates {
		m := form.FindStringSubmatch(name)
		if m == nil {
			continue
		}
		y, _ := strconv.Atoi(m[form.SubexpIndex("y")])
		if y < 100 {
			y += 2000 // Korean papers of this century write 24년 8월
		}
		if made != 0 && y > made {
			return ""
		}
		mo, _ := strconv.Atoi(m[form.SubexpIndex("m")])
		if k := form.SubexpIndex("d"); k > 0 {
			d, _ := strconv.Atoi(m[k])
			return fmt.Sprintf("%04d-%02d-%02d", y, mo, d)
		}
		return fmt.Sprintf("%04d-%02d", y, mo)
	}
	if y := onlyYear(name, made); y != 0 {
		return strconv.Itoa(y)
	}
	return ""
}

var wordOrNumber = pattern.New(`[\p{L}\d]+`)

// yearIn reads a word that is a year, 2019 or 2019년에; 0 if it is none.
func yearIn(w string) int {
	w, _, _ = strings.Cut(w, "년")
	if !bareYear.MatchString(w) {
		return 0
	}
	y, _ := strconv.Atoi(w)
	return y
}

// onlyYear returns the year that a text names, 0 if it names none or several.
func onlyYear(s string, made int) int {
	only := 0
	for _, w := range wordOrNumber.FindAllString(s, -1) {
		y := yearIn(w)
		if y == 0 {
			continue
		}
		if made != 0 && y > made+1 { // an issue may be ahead of its files
			continue
		}
		if only != 0 && only != y {
			return 0
		}
		only = y
	}
	return only
}
