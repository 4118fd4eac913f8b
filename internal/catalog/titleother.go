package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
)

// otherWithin is how many pages from either end may print the title in the other
// language above an abstract.
const otherWithin = 12

// longOther is by how many letters a title in another language may be longer than
// twice the first.
const longOther = 20

// broad counts the characters of a text, a syllable of Hangul as the letters that it
// takes in English.
func broad(s string) int {
	const syllable = 2 // letters more than its own
	return runes(s) + syllable*hangulIn(s)
}

// otherTitle reads the title in the other language from the lines below the first.
func otherTitle(main string, l setLines) string {
	if l.len() == 0 {
		return ""
	}
	rest := append([]string{unbracketed(l.texts[0])}, l.texts[1:]...)
	l.texts = rest
	run := titleRun(l)
	whole := strings.Join(rest[:run], " ")
	if !otherLanguage(main, whole) || korean(main) && 10*hangulIn(whole) > lettersIn(whole) || !maybeTitle(rest[0]) || !enough(rest[0]) {
		return ""
	}
	parts := subtitleIn(l, run)
	if endsSentence(whole) && !strings.HasSuffix(whole, "?") || strings.HasSuffix(whole, "니다") || broad(whole) > 2*broad(main)+longOther {
		return ""
	}
	other := clean(strings.Join(rest[:parts.own], " "))
	if parts.subtitle != "" {
		other = strings.TrimRight(other, " :") + ": " + parts.subtitle
	}
	return other
}

// unbracketed takes the brackets off a line that stands in them as a whole.
func unbracketed(line string) string {
	for _, pair := range [][2]string{{"(", ")"}, {"（", "）"}, {"[", "]"}, {"<", ">"}, {"【", "】"}, {"「", "」"}, {"『", "』"}, {"〈", "〉"}, {"《", "》"}} {
		if strings.HasPrefix(line, pair[0]) && strings.HasSuffix(line, pair[1]) {
			inside := line[len(pair[0]) : len(line)-len(pair[1])]
			if strings.Contains(inside, pair[1]) {
				return line // two brackets side by side
			}
			return strings.TrimSpace(inside)
		}
	}
	return line
}

// otherElsewhere finds the title in the other language where the first page does
// not print it: below the title on another front page, or above the abstract in
// that language.
func otherElsewhere(doc *extract.Document, f front, t titles) (string, library.FieldSource) {
	for _, part := range f.parts() {
		for k := range part.pages {
			page := part.pages[k]
			if page == f.firstPage || k > 0 && part.pages[k-1] == page {
				continue
			}
			for _, whole := range []string{t.main + t.sub, t.main} {
				if lines := part.linesOn(page); belowAt(lines.texts, whole) >= 0 {
					if other := otherTitle(t.main, lines.from(belowAt(lines.texts, whole))); other != "" {
						return other, onPage(page)
					}
				}
			}
		}
	}
	for n, p := range doc.Pages {
		if n < otherWithin || n >= len(doc.Pages)-otherWithin {
			if other := aboveAbstract(p.Text, t.main); other != "" {
				return other, onPage(n + 1)
			}
		}
	}
	return "", library.FieldSource{}
}

// aboveAbstract reads a title that stands with those who sign it right below or
// above the word abstract, at the top of its page.
func aboveAbstract(text, main string) string {
	const top = 6
	if !holdsAny(text[:min(len(text), 400)], []string{"bstract", "BSTRACT", "ummary", "초록", "요약", "A b s t r a c t"}) {
		return ""
	}
	lines := linesOf(extract.Page{Text: text})
	texts := make([]string, len(lines))
	for k, l := range lines {
		texts[k] = l.text
	}
	for k := 0; k < min(top, len(texts)); k++ {
		if abstractLabel.FindStringSubmatch(texts[k]) == nil || runes(texts[k]) > 30 {
			continue
		}
		// The title below the label, with names or running text after it.
		if rest := texts[k+1:]; len(rest) > 1 && headlike(rest[0]) {
			if other := otherTitle(main, unsized(rest)); other != "" {
				used := titleRun(unsized(rest))
				if used < len(rest) && (bylineBelow(rest[used:]) || len(bylineNames(rest[used])) > 0 || signedBriefly(rest[used:])) {
					return other
				}
			}
		}
		if k > 0 && headlike(texts[0]) {
			if other := otherTitle(main, unsized(texts[:k])); other != "" && len(texts) > k {
				return other
			}
		}
	}
	return ""
}

// signedBriefly reports one to four short lines with a list or brackets in each,
// as those who sign have, and running text below them.
func signedBriefly(lines []string) bool {
	const most, short = 4, 60
	for k, line := range lines[:min(most+1, len(lines))] {
		if runes(line) > short {
			return k > 0
		}
		if endsSentence(line) || hasDigit(line) || !strings.ContainsAny(line, ",·(") {
			return false
		}
	}
	return false
}

// headlike reports a line written as titles are: Korean, or most words of it with
// capitals.
func headlike(line string) bool {
	if korean(line) {
		return !endsSentence(line)
	}
	words, high := 0, 0
	for w := range strings.FieldsSeq(line) {
		if lettersIn(w) < 4 {
			continue
		}
		if words++; !startsLower(w) {
			high++
		}
	}
	return words >= 2 && high*4 >= words*3 && !endsSentence(line)
}
