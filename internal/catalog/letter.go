package catalog

import (
	"strings"

	"naru/internal/pattern"
)

// Lines of a letter: to whom it goes, and what it is about.
var (
	letterTo      = pattern.New(`(?i)^(수 ?신자? \S|수 ?신자?\s*[:：]|dear |to\s*[:：])`)
	letterAbout   = pattern.New(`(?i)^(?:제 ?목\s*[:：]?\s+|(?:re|subject)\s*[:：]\s*)(.+)$`)
	tableTitle    = pattern.New(`(?i)^[<〈\[【(]?(?:table|표) ?[\dIVX]+(?:[-–.]\d+)*[.:>〉\]】)]{1,2} ?(\S.+)$`)
	siteSeparator = pattern.New(`^ ?(?:[|｜]|::| [-–—]) ?`)
)

// letterHead is how many lines of a letter may say what it is about: what an answer
// quotes stands further below. lettersAsked is the length of the shortest subject.
const (
	letterHead   = 24
	lettersAsked = 4
)

// letterSubject finds the line that says what a letter is about, which is its
// title: one above which or below which it says to whom it goes. Without both it
// is no letter, and other rules tell.
func letterSubject(lines []string) (subject string) {
	to := false
	for _, line := range lines[:min(letterHead, len(lines))] {
		to = to || letterTo.MatchString(line)
		if m := letterAbout.FindStringSubmatch(line); m != nil && subject == "" && lettersIn(m[1]) >= lettersAsked {
			subject = m[1]
		}
	}
	if !to {
		return ""
	}
	return subject
}

// titleHeld reads a title that a line holds behind its label.
func titleHeld(held string) titles {
	return titles{main: strings.TrimRight(clean(held), " :,")}
}

// lonely reports what is too short to be the title of a table.
func lonely(s string) bool { return lettersIn(s) < 2*lettersAsked }

// withoutSite takes from a page's own title the name of the site behind it, where
// the page prints the rest as a line of its own.
func withoutSite(own string, lines []string) string {
	for _, line := range lines {
		rest, is := strings.CutPrefix(own, line)
		if is && lettersIn(line) >= 2*lettersAsked && siteSeparator.MatchString(rest) {
			return line
		}
	}
	return own
}
