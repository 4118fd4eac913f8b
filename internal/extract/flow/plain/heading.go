package plain

import (
	"regexp"
	"unicode/utf8"
)

// longestHeading is, in characters, what a numbered line may have and still be a
// heading instead of a sentence.
const longestHeading = 80

// headings tells lines that stand alone and are headings by how they are
// numbered.
type headings struct {
	law, chapter, roman *regexp.Regexp
	not                 *regexp.Regexp
}

func newHeadings() *headings {
	return &headings{
		law:     regexp.MustCompile(`^제\s?[0-9]{1,3}\s?([편부장절관])(의[0-9]+)?(\s|$)`),
		chapter: regexp.MustCompile(`^(PART|CHAPTER|TITLE|Part|Chapter|Title) ([0-9]{1,3}|[IVXLC]{1,7})([.: ]|$)`),
		roman:   regexp.MustCompile(`^[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]\.? ?\S`),
		not:     regexp.MustCompile(`[^.·…][.,;]$|[.·…\-_ ]{3,}[0-9]+$`), // a sentence; a line of the contents
	}
}

// level is 1 to 4, or 0 for what is no heading.
func (h *headings) level(line string) int {
	if utf8.RuneCountInString(line) > longestHeading || h.not.MatchString(line) {
		return 0
	}
	if m := h.law.FindStringSubmatch(line); m != nil {
		return map[string]int{"편": 1, "부": 1, "장": 2, "절": 3, "관": 4}[m[1]]
	}
	if h.chapter.MatchString(line) || h.roman.MatchString(line) {
		return 1
	}
	return 0
}
