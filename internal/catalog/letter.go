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

// Lines of a Korean form: its number among those annexed to a law, what it is, and
// the places to fill in.
var (
	formAnnexed = pattern.New(`\[?별지 ?(?:제 ?\d+ ?호|서식)|서식\]`)
	formNamed   = pattern.New(`^\p{Hangul}[\p{Hangul}·ㆍ, ()]{1,38}(?:신청서|신고서|동의서|서약서|확인서|청구서|위임장|계약서|증명서|보증서|진술서|사유서|의견서|통지서|허가서|초청장|각서)(?: ?\([^)]*\))?$`)
	formFilled  = pattern.New(`^(?:성 ?명|생년월일|국 ?적|여권번호|주 ?소|신청인)(?:\s|[:：]|$)`)
)

// formTitle finds the line that says what a Korean form is for: one below the number
// of its annex or above the places to fill in. A report may name a form in its title
// too, but asks nobody for a name.
func formTitle(lines []string) (title string) {
	told := false
	for _, line := range lines[:min(letterHead, len(lines))] {
		told = told || formAnnexed.MatchString(line) || formFilled.MatchString(line)
		if title == "" && formNamed.MatchString(line) {
			title = line
		}
	}
	if !told {
		return ""
	}
	return title
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
