package catalog

import (
	"strings"

	"naru/internal/pattern"
)

var (
	// issueAlone is a line that begins with the number of an issue and holds nothing
	// else but a date or another number behind it: "제1785호 2021. 1. 4.", "[제2023-5호]",
	// "2021-03호 | 2021.11.30".
	issueAlone = pattern.New(`(?i)^[\[(<]?(?:통권 ?)?(?:제 ?((?:(?:19|20)\d\d[-–])?\d{1,4}) ?[호권]|((?:19|20)\d\d[-–]\d{1,3}) ?호|(?:no\.|issue(?: no\.?| ?n[°º˚o]\.?)?|№|n[°º˚]|brief(?: no\.?)?) ?(\d{1,4}(?:[-–/]\d{1,4})?))[\])>]?(?:$|[ ,|·(])`)
	// issueAmong is one that stands behind a date: "2022년 8월 16일 (통권 제114호)".
	issueAmong = pattern.New(`[(\[]?(?:통권 ?제?|제) ?(\d{1,4}) ?호[)\]]?`)
	// volumeAmong is a volume and a number that stand beside a day.
	volumeAmong = pattern.New(`(?i)\bvol\.? ?(\d{1,3}),? ?no\.? ?(\d{1,3})$`)
	// datedIssue is the number on a line that has the day too: "2021. 10. 13 No. 480".
	datedIssue = pattern.New(`(?i)(?:no\.?|제|통권|issue) ?(\d{1,4})\b`)
	// ownName is a word that announces something and is no name of a series.
	ownName = pattern.New(`^(보 ?도 ?(참고 ?|설명 ?)?자 ?료|공고|고시|관보|안내|회의록|의안|법률|법|규칙|press release|news release|media release)$`)
	// journalPage says that the line beside it names a periodical.
	journalPage = pattern.New(`(?i)^(?:e-?|p-?)?issn\b|journal homepage`)
	// ofAuthors stands before the name of a journal in running heads: "Kim et al.".
	ofAuthors = pattern.New(`^(?:\p{Lu}[\p{L}’'-]+ et al\.?|\p{Lu}[\p{L}’'-]+ (?:and|&) \p{Lu}[\p{L}’'-]+) `)
)

// seriesBeside finds a series of any name above the title by what stands beside it:
// the number of the issue, an ISSN, or the address of a journal.
func seriesBeside(f front, title string) (name, number string, at int) {
	for k, line := range f.first[:min(mastheadWithin, len(f.first))] {
		if !mayNameSeries(f, line, title) {
			continue
		}
		next := ""
		if k+1 < len(f.first) {
			next = f.first[k+1]
		}
		no := issueIn(next)
		if no == "" && korean(line) && k+2 < len(f.first) && !korean(next) && !hasDigit(next) && runes(next) <= seriesLength { // its name in English
			no = issueIn(f.first[k+2])
		}
		if no == "" && k > 0 && dateOfIssue(f.first[k-1]) != "" {
			if m := datedIssue.FindStringSubmatch(f.first[k-1]); m != nil {
				no = m[1]
			}
		}
		if no != "" && (korean(line) || publicationWord.MatchString(line) || allCapitals(line) || periodical.MatchString(line)) {
			return seriesTitle(line), no, k
		}
		// The name itself over two lines, its number behind: "Migration and /
		// Development Brief 32".
		if unfinished(line) && runes(line+next) <= seriesLength {
			if m := numberedName.FindStringSubmatch(line + " " + next); m != nil && publicationWord.MatchString(m[1]) && capitalised(m[1]) {
				return m[1], m[2], k
			}
		}
		beside := journalPage.MatchString(next) || k > 0 && journalPage.MatchString(f.first[k-1])
		if beside && (korean(line) || capitalised(strings.ReplaceAll(line, ",", "")) && strings.Contains(line, " ")) {
			return sentenceCapitals(line), "", k
		}
	}
	return "", "", 0
}

// numberedName is a name with a bare number behind it.
var numberedName = pattern.New(`^(\p{L}[\p{L}&'’ -]{4,50}) (\d{1,4})$`)

// mayNameSeries reports a line that could be the name of a series or a journal.
func mayNameSeries(f front, line, title string) bool {
	const most = 7 // words
	s := squeeze(line)
	switch {
	case runes(s) < 4, runes(line) > seriesLength, len(strings.Fields(line)) > most, hasDigit(line):
		return false
	case strings.Contains(squeeze(title), s), endsSentence(line), strings.ContainsAny(line, ":@|"):
		return false
	case ownName.MatchString(strings.ToLower(line)), numberedThings.MatchString(line), roleLabelled(line):
		return false
	case len(bylineNames(line)) > 0 && hangulIn(line) == 0 && !publicationWord.MatchString(line) && !periodical.MatchString(line):
		return false
	}
	return publisherLine(line) == "" && organisationLine(line, "") == "" && !headingWord.MatchString(line)
}

// issueIn reads the number of an issue off a line that holds it and a date at most.
func issueIn(line string) string {
	line = firstSegments(line)
	if runes(line) > longLine/2 {
		return ""
	}
	if m := issueAlone.FindStringSubmatch(line); m != nil {
		rest := issueNumber.ReplaceAllString(strings.TrimPrefix(line, m[0]), "")
		if _, rest = parseDate(rest); lettersIn(rest) > 3 {
			return ""
		}
		return strings.ReplaceAll(m[1]+m[2]+m[3], "–", "-")
	}
	if m := volumeAmong.FindStringSubmatch(line); m != nil && len(parseDateOf(line)) > 4 && lettersIn(line) <= seriesLength/3 {
		return volume(m[1], m[2])
	}
	if m := issueAmong.FindStringSubmatch(line); m != nil && len(dateOfIssue(line)) > 0 {
		return m[1]
	}
	return ""
}

// parseDateOf is the date within a line, "" if it names none.
func parseDateOf(line string) string {
	iso, _ := parseDate(line)
	return iso
}

// firstSegments gives what stands before the second bar of a line: the number and the
// day, without who publishes them.
func firstSegments(line string) string {
	if segments := strings.SplitN(line, " | ", 3); len(segments) == 3 {
		return segments[0] + " | " + segments[1]
	}
	return line
}

// citedSeries reads the series or the journal that a printed citation names behind
// the title, with its number.
func citedSeries(citation, title string) (name, number string) {
	rest := strings.ReplaceAll(behindTitle(citation, title), "No. ", "No ")
	for _, part := range citedParts.Split(rest, -1) {
		part = strings.Trim(part, " .,;()[]")
		if runes(part) > seriesLength {
			continue
		}
		if name, number := seriesIn(part); name != "" && number != "" && !bareYear.MatchString(number) {
			return seriesTitle(name), number
		}
	}
	if m := citedJournal.FindStringSubmatch(rest); m != nil && journalName(m[1]) {
		if numbers := citedVolume.FindStringSubmatch(m[2]); numbers != nil {
			return m[1], volume(numbers[1], numbers[2])
		}
		return m[1], ""
	}
	return "", ""
}

var (
	// citedParts part a citation into what it tells of.
	citedParts = pattern.New(`\. |; | \(`)
	// citedJournal is a journal's name behind the title, and what tells that it is one.
	citedJournal = pattern.New(`^[”"’'.,? ]+(?:In:? )?(\p{Lu}[\p{L} &’'-]{3,80}?)[,.]? ((?:(?:19|20)\d\d,? )?\d{1,4}[,:( ].*|vol.*|(?i:doi|https?:).*)$`)
	citedVolume  = pattern.New(`^(?:(?:19|20)\d\d,? )?(?i:vol(?:ume|\.)? ?)?(\d{1,4})(?: ?[(:] ?(?:no\.? ?)?(\d{1,3})\)?)?`)
)

// behindTitle gives what a citation has behind the title; "" where it does not
// hold that.
func behindTitle(citation, title string) string {
	if end := foldedIndex(citation, title); end > 0 && end < len(citation) {
		return citation[end:]
	}
	return ""
}
