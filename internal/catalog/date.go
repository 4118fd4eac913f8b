package catalog

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"naru/internal/extract"
)

// Years that a publication may bear.
const (
	firstYear = 1900
	lastYear  = 2100
)

var months = map[string]int{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6,
	"jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}

const monthName = `(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`

// dateForms are the ways in which dates are printed, the fullest first; the
// groups are named.
var dateForms = []*regexp.Regexp{
	regexp.MustCompile(`(?P<y>\d{4}) ?년 ?(?P<m>\d{1,2}) ?월 ?(?P<d>\d{1,2}) ?일`),
	regexp.MustCompile(`(?P<y>\d{4})[.\-/] ?(?P<m>\d{1,2})[.\-/] ?(?P<d>\d{1,2})\b`),
	regexp.MustCompile(`(?i)(?P<d>\d{1,2})(?:st|nd|rd|th)? ` + monthName + `,? (?P<y>\d{4})\b`),
	regexp.MustCompile(`(?i)\b` + monthName + ` (?P<d>\d{1,2})(?:st|nd|rd|th)?, (?P<y>\d{4})\b`),
	regexp.MustCompile(`(?P<y>\d{4}) ?년 ?(?P<m>\d{1,2}) ?월`),
	regexp.MustCompile(`(?P<y>\d{4})\. ?(?P<m>\d{1,2})\b`),
	regexp.MustCompile(`(?i)\b` + monthName + `,? (?P<y>\d{4})\b`),
	regexp.MustCompile(`(?P<y>\d{4}) ?년?`),
}

// parseDate reads the date in s by one of the forms: ISO 8601 as far as known,
// and what is left of s beside it.
func parseDate(s string) (iso, rest string) {
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
			default: // the month's name
				mo = months[strings.ToLower(text[:3])]
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

// dateLine returns the date of a line that holds nothing else, "" if it does.
func dateLine(line string) string {
	if runes(line) > 40 {
		return ""
	}
	iso, rest := parseDate(line)
	if iso == "" {
		return ""
	}
	rest = strings.ToLower(rest)
	for _, word := range []string{"rev", "revised", "발행", "발간", "호", "seoul", "서울", "mon", "tue", "wed", "thu", "fri", "sat", "sun"} {
		rest = strings.ReplaceAll(rest, word, "")
	}
	if lettersIn(rest) > 0 || strings.ContainsAny(rest, "0123456789%;") {
		return ""
	}
	return iso
}

// dateLabel stands before the date of publication.
var dateLabel = regexp.MustCompile(`(?i)(발행일|발간일|발행 ?연월일?|발행|인쇄일|등록일|작성일|published( on)?|publication date|date of (publication|issue)|release date|issued( on)?|compilation date|dated)\s*[:：|]?\s*(.{0,40})$`)

// date finds when a document was published: by a labelled date, a line that is a
// date, the year in its number, or what is known of the file.
func date(f front, number string, doc *extract.Document, fileName string) (iso string, year int) {
	for _, lines := range [][]string{f.lines, f.last} {
		for k, line := range lines {
			m := dateLabel.FindStringSubmatch(line)
			if m == nil {
				continue
			}
			found, _ := parseDate(m[len(m)-1])
			if found == "" && tidy(m[len(m)-1]) == "" && k+1 < len(lines) {
				found = dateLine(lines[k+1])
			}
			if found != "" {
				return found, yearOf(found)
			}
		}
	}
	inNumber := ""
	if len(number) > 5 && number[4] == '-' {
		inNumber, _ = parseDate(number[:4])
	}
	for k, line := range f.first[:min(coverLines, len(f.first))] {
		found := dateLine(line)
		if k < kindLines && found == "" {
			if m := issueLine.FindStringSubmatch(line); m != nil {
				return m[1], yearOf(m[1])
			}
		}
		// A year alone is a date on a cover, and anything in a table.
		if len(found) == 4 && len(f.first) > coverLines {
			continue
		}
		if found == "" || inNumber != "" && !strings.HasPrefix(found, inNumber) {
			continue
		}
		return found, yearOf(found)
	}
	if inNumber != "" {
		return inNumber, yearOf(inNumber)
	}
	if iso = madeDate(doc, f, fileName); iso != "" {
		return iso, yearOf(iso)
	}
	return "", 0
}

// issueLine is the masthead of a journal with the year of the issue.
var issueLine = regexp.MustCompile(`(?i)(?:\bvol\.|\bjournal\b).*\b((?:19|20)\d\d)\b`)

// coverLines is the most lines that a cover or title page has.
const coverLines = 25

func printedWeb(doc *extract.Document) bool {
	by := doc.Creator + " " + doc.Producer
	return strings.Contains(by, "Mozilla/") || strings.Contains(by, "Chrome") || strings.Contains(by, "Skia/PDF") ||
		strings.Contains(by, "wkhtmltopdf") || strings.Contains(by, "Web Capture")
}

func yearOf(iso string) int {
	y, _ := strconv.Atoi(iso[:4])
	return y
}
