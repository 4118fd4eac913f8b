package library

import (
	"fmt"
	"strconv"
	"strings"
)

// ContentsText writes contents as a person edits them: a heading a line, two blanks in
// front for each level below the first, and behind dots the page of the file (from 1).
func ContentsText(contents []Heading) string {
	var b strings.Builder
	for _, h := range contents {
		b.WriteString(strings.Repeat("  ", max(h.Level-1, 0)))
		b.WriteString(h.Title)
		if h.Page > 0 {
			fmt.Fprintf(&b, " ... %d", h.Page)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// deepestHeading is how many levels contents may have.
const deepestHeading = 9

// ParseContents reads what ContentsText writes, and contents pasted from a document:
// leaders of any length, tabs too. The first line that is none is the error, Invalid: one
// without words, or with a page that the document of so many pages does not have.
func ParseContents(text string, pages int) ([]Heading, error) {
	out := []Heading{}
	for n, line := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		line = strings.ReplaceAll(line, "\t", "  ")
		title := strings.TrimLeft(line, " ")
		h := Heading{Level: min((len(line)-len(title))/2+1, deepestHeading), Title: strings.TrimSpace(title)}
		words := strings.TrimRight(h.Title, "0123456789")
		leader := strings.TrimRight(words, " ")
		dots := strings.TrimRight(leader, ".…·")
		if number := h.Title[len(words):]; number != "" && isLeader(leader[len(dots):]) {
			page, err := strconv.Atoi(number)
			if err != nil || page < 1 || page > pages {
				return nil, Errorf(Invalid, "line %d: page %s of %d", n+1, number, pages)
			}
			h.Page, h.Title = page, strings.TrimSpace(dots)
		}
		if strings.Trim(h.Title, ".…· ") == "" {
			return nil, Errorf(Invalid, "line %d: %q", n+1, strings.TrimSpace(line))
		}
		out = append(out, h)
	}
	return out, nil
}

// isLeader: dots enough to be no end of a sentence, nor of an abbreviation.
func isLeader(dots string) bool {
	return len(dots) >= 2 || dots == "…"
}
