package unpack

import (
	"strings"
	"unicode/utf8"

	"naru/internal/pattern"
)

// titleLines is how many lines a title may take whose series stands behind it.
const titleLines = 5

// headBehind is a title with series and number behind it, in brackets:
// "Housing of seasonal workers (Research Report 2021-01)".
var headBehind = pattern.New(`(?i)^(?P<title>\S.*?)\s*[\[(<〈【（]\s*(?P<series>\p{L}[\p{L}'’&. -]*?)[\s,:]*(?:(?:no|vol|nr|issue)\.?\s*|#\s*|제\s*|-\s*)?` +
	`(?P<number>` + numberForm + `)\s*(?:호|권|집)?\s*[\])>〉】）]$`)

// titleAbove looks for a title with its series behind it in the lines that end
// above the line at. The title begins where the line before did not have to break.
func titleAbove(lines []line, low, at int) (head, bool) {
	for end := at; end > max(low, at-3); end-- {
		if printing.MatchString(lines[end-1].text) {
			continue
		}
		text := ""
		for i := end - 1; i >= max(low, end-titleLines); i-- {
			l := lines[i]
			if l.page != lines[end-1].page && text == "" || strings.Contains(l.text, "\t") {
				break
			}
			if text != "" && (endsSentence(l.text) || !breaks(l.text, lines[i+1].text, max(l.width, leastWidth), nearTitle)) {
				break // the paragraph above
			}
			text = join(l.text, text)
			if h, ok := behind(text); ok && (i == low || !goesOnAbove(lines, low, i)) {
				h.at = i
				return h, true
			}
		}
	}
	return head{}, false
}

// nearTitle is how near to the margin a line of a title comes that goes on.
const nearTitle = 0.8

// goesOnAbove tells whether the line above one had to break there and may be the
// beginning of the same title.
func goesOnAbove(lines []line, low, i int) bool {
	if i-1 < low {
		return false
	}
	above := lines[i-1]
	if endsSentence(above.text) || strings.Contains(above.text, "\t") || above.heading || lines[i].bullet || above.page != lines[i].page && above.width == 0 {
		return false
	}
	if _, isNumeral := numeralOn(above.text); isNumeral || dotLeaders.MatchString(above.text) || contentsPage.MatchString(above.text) {
		return false
	}
	return breaks(above.text, lines[i].text, max(above.width, leastWidth), nearTitle)
}

// behind reads a text as a title with its series behind it.
func behind(text string) (head, bool) {
	m := headBehind.FindStringSubmatch(text)
	if m == nil || utf8.RuneCountInString(text) > longestTitle {
		return head{}, false
	}
	h := head{
		series: strings.TrimSpace(group(headBehind, m, "series")),
		number: tidyNumber(group(headBehind, m, "number")),
		title:  squeeze(group(headBehind, m, "title")),
		strong: true,
	}
	h, ok := h.judged()
	return h, ok && h.known
}
