package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
)

// listedWithin is how many pages from the front may print contents without numbers
// of pages, as briefs and articles do.
const listedWithin = 4

// listedContents reads contents that name no pages: below their heading, headings
// that are numbered from the first on.
func listedContents(doc *extract.Document) ([]library.Heading, int) {
	for k := range min(listedWithin, len(doc.Pages)) {
		if !mayHoldContents(doc.Pages[k].Text) {
			continue
		}
		lines := contentsLines(doc.Pages[k])
		for n, line := range lines {
			if !contentsHead(line) {
				continue
			}
			if entries := numberedList(lines[n+1:]); len(entries) >= leastContents {
				return placed(leveled(entries), doc, k+1), k + 1
			}
		}
	}
	return nil, 0
}

// numberedList reads numbered headings from the first line on, up to where the text
// begins: with the first of them again, or with a line that is none.
func numberedList(lines []string) (out []entry) {
	if len(lines) == 0 || !firstMark(lines[0]) {
		return nil
	}
	for k, line := range lines {
		switch mark := markOf(line); {
		case k > 0 && squeeze(line) == squeeze(lines[0]):
			return out
		case mark != "" && runes(line) <= longEntry:
			out = append(out, entry{title: line})
		case startsLower(line) && len(out) > 0 && fullLine(lines[k-1]) && !endsSentence(lines[k-1]):
			out[len(out)-1].title += " " + line
		default:
			return out
		}
		if last := out[len(out)-1].title; endsSentence(last) && !strings.HasSuffix(last, "?") {
			return nil // items of a text
		}
	}
	return out
}

// firstMark reports a heading that is numbered as the first.
func firstMark(line string) bool {
	mark := markOf(line)
	return mark != "" && mark != "top" && strings.ContainsAny(line[:min(len(line), 12)], "1IⅠA가①")
}
