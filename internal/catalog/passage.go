package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/linesize"
	"naru/internal/pattern"
)

// bodyLine is a line of a page, tidied, without running heads and feet.
type bodyLine struct {
	text string
	size float64 // in points; 0: not known
	over bool    // first of the page after
}

// setBody gives the lines of a page that hold anything, each with its size.
func setBody(p extract.Page) []bodyLine {
	sizes := linesize.Lines(p.Sizes, p.Text)
	body := bodyOf(p)
	row := strings.Count(p.Text[:max(strings.Index(p.Text, body), 0)], "\n")
	var out []bodyLine
	for line := range strings.SplitSeq(body, "\n") {
		l := bodyLine{text: tidy(line)}
		if row < len(sizes) {
			l.size = sizes[row]
		}
		row++
		if l.text != "" {
			out = append(out, l)
		}
	}
	return out
}

// overBreak marks where a page goes on with the one before.
func overBreak(lines []bodyLine) []bodyLine {
	if len(lines) > 0 {
		lines[0].over = true
	}
	return lines
}

var (
	// pageNumberLine is a line that a page's number has for itself.
	pageNumberLine = pattern.New(`^[-–— ]*(\d{1,4}|[ivxlc]{1,6})[-–— ]*$`)
	// numberedHeading begins a section: "1 들어가며", "Ⅰ. 서론", "1. Introduction".
	numberedHeading = pattern.New(`^(?:[1Ⅰ]|I|제 ?1 ?장)[.)]? ?[\p{Lu}\p{Hangul}]`)
)

// passage joins lines up to where the abstract ends: at what comes after one, at a
// heading, or where the next page begins with something set otherwise.
func passage(first string, lines []bodyLine, headings map[string]bool) string {
	var b strings.Builder
	b.WriteString(first)
	leaders, set := 0, 0.0
	for _, l := range lines {
		line := l.text
		if b.Len() == 0 && numberedHeading.MatchString(line) && runes(line) <= seriesLength {
			continue // a summary that has its first section's heading
		}
		if abstractEnd.MatchString(line) || wideLabel(line) != "" || headings[squeeze(line)] || b.Len() > 4*abstractMost {
			break
		}
		larger := set > 0 && l.size >= otherSize*set
		if b.Len() > 0 && larger && (l.over || numberedHeading.MatchString(line)) {
			break
		}
		if pageNumberLine.MatchString(line) {
			continue
		}
		if isLed(line) || leader.MatchString(line) && runes(line) < 80 {
			if leaders++; leaders > 2 {
				return "" // a table of contents
			}
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if set == 0 && fullLine(line) {
			set = l.size
		}
		b.WriteString(line)
	}
	text := strings.TrimSpace(b.String())
	if runes(text) < abstractLeast {
		return ""
	}
	if r := []rune(text); len(r) > abstractMost {
		cut := string(r[:abstractMost])
		if k := strings.LastIndexAny(cut, ".。?!"); k > len(cut)/2 {
			cut = cut[:k+1]
		}
		text = cut
	}
	return text
}
