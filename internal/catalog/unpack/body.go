package unpack

import (
	"slices"
	"strings"
	"unicode/utf8"

	"naru/internal/library"
	"naru/internal/pattern"
)

// nearBreak is how close to the page's width a line of contents must come to be
// broken rather than ended.
const nearBreak = 0.88

// nearRunOn is the same for contents that run on: what follows them without a
// number of its own is theirs.
const nearRunOn = 0.7

// A line is a heading rather than text if it is this short, of a page's width or
// of what a narrow page has.
const (
	shortLine  = 0.6
	leastWidth = 40
)

var (
	abstractLabel = pattern.New(`(?i)^[\[<【■□▪○●]*\s*(?:abstract|summary|overview|국문 ?초록|초록|요약|연구 ?요약|연구 ?내용|주요 ?내용|연구 ?개요|개요|연구 ?목적)\s*[\]>】]?\s*(?:[|｜:：→—–]\s*(\S.*)|-\s+(\S.*))?$`)
	contentsLabel = pattern.New(`(?i)^[\[<【■□▪○●]*\s*(?:table of contents|contents|목\s*차|주요 ?목차|차례)\s*[\]>】]?\s*(?:[|｜:：→—–]\s*(\S.*)|-\s+(\S.*))?$`)
	chapterLine   = pattern.New(`^\d{1,2}(?:\.\d{1,2})*\.?\s+[\p{Lu}\p{Hangul}][^.!?]*$`)
	contentsPage  = pattern.New(`\s*(?:\.{3,}|…+|·{3,}|(?:\. ){3,})\s*\d*$`)
)

// bodyReader reads the lines below a publication's people: its abstract, then
// the lines of its contents, until something else begins.
type bodyReader struct {
	lines    []line
	abstract string
	contents []library.Heading
	main     numeral // of the last line of the first level
	sub      numeral // of the last line below it
	labelled bool    // "Contents" stands above
}

// record makes the record of an entry whose body ends before the line end.
func (e entry) record(lines []line, end, reportYear int) library.ListedRecord {
	b := bodyReader{lines: lines}
	b.read(e.body, end)
	r := library.ListedRecord{
		Series: e.series, Number: e.number, Title: e.title, Year: e.year,
		Language: "en", People: append([]library.Credit{}, e.people...), Abstract: b.abstract,
		Contents: append([]library.Heading{}, b.contents...),
		Page:     lines[e.at].page,
	}
	if r.Year == 0 {
		r.Year = reportYear
	}
	if hangul(e.title) {
		r.Language = "ko"
	}
	if !e.known && !e.strong || e.inSection {
		r.Unsure = append(r.Unsure, "series")
	}
	if len(r.People) == 0 {
		r.Unsure = append(r.Unsure, "title", "people")
	} else if e.strayName || twiceNamed(r.People) {
		r.Unsure = append(r.Unsure, "people")
	}
	return r
}

// twiceNamed tells someone named as chief and as co-researcher.
func twiceNamed(people []library.Credit) bool {
	for k, p := range people {
		for _, q := range people[:k] {
			if p.Name == q.Name {
				return true
			}
		}
	}
	return false
}

// markOddNames marks records with a name that is another one of the report with
// a word before it: one of both holds a slip.
func markOddNames(records []library.ListedRecord) {
	all := map[string]bool{}
	for _, r := range records {
		for _, p := range r.People {
			all[p.Name] = true
		}
	}
	for k, r := range records {
		for _, p := range r.People {
			_, rest, _ := strings.Cut(p.Name, " ")
			if strings.Contains(rest, " ") && all[rest] && !slices.Contains(r.Unsure, "people") {
				records[k].Unsure = append(records[k].Unsure, "people")
			}
		}
	}
}

func (b *bodyReader) read(from, end int) {
	for i := from; i < end; i++ {
		l := b.lines[i]
		if printing.MatchString(l.text) {
			continue
		}
		if m := contentsLabel.FindStringSubmatch(l.text); m != nil && len(b.contents) == 0 {
			b.labelled = true
			b.inline(m[1] + m[2])
			continue
		}
		if m := abstractLabel.FindStringSubmatch(l.text); m != nil && b.abstract == "" && len(b.contents) == 0 {
			b.abstract = m[1] + m[2]
			continue
		}
		if bareNumber(l.text) {
			return
		}
		if next := b.runsOn(i, end); next > i {
			i = next - 1
			continue
		}
		n, isNumeral := numeralOn(l.text)
		_, section := seriesHeading(l)
		switch {
		case isNumeral && b.takes(n, i, end):
		case section, isNumeral && n.kind == 'c' && len(b.contents) == 0, b.chapter(l):
			return // the report's next chapter
		case len(b.contents) > 0 || b.labelled:
			if !b.goesOn(i, from) {
				return
			}
		case isNumeral && n.kind != 'k' && n.value != 1 && b.abstract != "" && utf8.RuneCountInString(l.text) < 80:
			return // the next section's heading
		case !b.paragraph(i, from, end):
			return
		}
	}
}

// chapter tells the report's own next heading where an abstract could begin.
func (b *bodyReader) chapter(l line) bool {
	return b.abstract == "" && len(b.contents) == 0 && !b.labelled && chapterLine.MatchString(l.text) &&
		float64(columns(l.text)) < shortLine*float64(max(l.width, leastWidth))
}

// takes adds a numbered line to the contents if its number follows.
func (b *bodyReader) takes(n numeral, i, end int) bool {
	if len(b.contents) == 0 {
		if n.value != 1 || n.kind == 'd' || !b.labelled && !b.secondFollows(n, i, end) {
			return false
		}
		b.main = n
		b.add(1, n.title())
		return true
	}
	switch {
	case n.kind == b.main.kind && n.value == b.main.value+1:
		b.main, b.sub = n, numeral{}
		b.add(1, n.title())
	case n.kind != b.main.kind && (n.value == 1 || n.kind == b.sub.kind && n.value == b.sub.value+1):
		b.sub = n
		b.add(2, n.title())
	default:
		return false
	}
	return true
}

// secondFollows tells whether the second line of contents comes soon after the
// first: an abstract may number its points in a sentence.
func (b *bodyReader) secondFollows(n numeral, i, end int) bool {
	for k := i + 1; k < min(end, i+12); k++ {
		if m, ok := numeralOn(b.lines[k].text); ok && m.kind == n.kind {
			return m.value == 2
		}
	}
	return false
}

func (b *bodyReader) add(level int, title string) {
	title = strings.ReplaceAll(contentsPage.ReplaceAllString(title, ""), "\t", " ")
	b.contents = append(b.contents, library.Heading{Level: level, Title: squeeze(title)})
}

// inline reads contents printed beside their label: "목차: Ⅰ. 서론 Ⅱ. 이론적 논의".
func (b *bodyReader) inline(text string) {
	if text == "" {
		return
	}
	all := runOn(text)
	if n, ok := numeralOn(text); ok && all == nil {
		all = []numeral{n}
	}
	for _, n := range all {
		b.main = n
		b.add(1, n.title())
	}
	if all == nil {
		b.add(1, text)
	}
}

// runsOn takes contents that run on from line i, over as many lines as they fill,
// and gives the line behind them; i: there are none.
func (b *bodyReader) runsOn(i, end int) int {
	if len(b.contents) > 0 {
		return i
	}
	n, ok := numeralOn(b.lines[i].text)
	if !ok || n.value != 1 {
		return i
	}
	text, k := b.lines[i].text, i+1
	for k < end && breaks(b.lines[k-1].text, b.lines[k].text, b.lines[k-1].width, nearRunOn) && !endsSentence(b.lines[k].text) && !b.lines[k].bullet && !namesAnother(b.lines[k]) {
		if _, ok := numeralOn(b.lines[k].text); ok && runOn(text) == nil {
			break // a line of contents each
		}
		text = join(text, b.lines[k].text)
		k++
	}
	all := runOn(text)
	if len(all) < 2 || !b.labelled && len(all) < 3 {
		return i
	}
	for _, n := range all {
		b.main = n
		b.add(1, n.title())
	}
	return k
}

// namesAnother tells the heading of another part of the report: a series, or a
// chapter on courses or events.
func namesAnother(l line) bool {
	if _, series := seriesHeading(l); series {
		return true
	}
	_, names := courseOrEvent(l.text)
	return names && !startsLower(l.text) && !endsSentence(l.text) && float64(columns(l.text)) < shortLine*float64(max(l.width, leastWidth))
}

// goesOn adds the rest of a broken line of contents. Contents below their label
// may have no numbers.
func (b *bodyReader) goesOn(i, from int) bool {
	l := b.lines[i]
	if len(b.contents) == 0 || b.labelled && b.main.value == 0 && l.bullet {
		if l.heading || endsSentence(l.text) {
			return false
		}
		b.add(1, l.text)
		return true
	}
	if i == from || l.heading || strings.Contains(l.text, "\t") || namesAnother(l) {
		return false
	}
	before := b.lines[i-1]
	broken := breaks(before.text, l.text, before.width, nearBreak) && !endsSentence(before.text)
	if !broken && !startsLower(l.text) || utf8.RuneCountInString(l.text) > longestTitle {
		return false
	}
	last := &b.contents[len(b.contents)-1]
	last.Title = join(last.Title, contentsPage.ReplaceAllString(l.text, ""))
	return true
}

// paragraph adds a line to the abstract, unless it is a heading that begins
// something else.
func (b *bodyReader) paragraph(i, from, end int) bool {
	l := b.lines[i]
	if l.heading {
		return b.abstract == ""
	}
	text := strings.ReplaceAll(l.text, "\t", " ")
	if b.abstract == "" {
		b.abstract = text
		return true
	}
	if endsSentence(b.abstract) && !endsSentence(text) && !startsLower(text) && float64(columns(text)) < shortLine*float64(max(l.width, leastWidth)) {
		return false // a paragraph ends short of the margin, but with its full stop
	}
	before := b.lines[i-1]
	broken := i > from && breaks(before.text, l.text, before.width, 0.8)
	switch {
	case broken || startsLower(text) || !endsSentence(b.abstract) && !hangul(text):
		b.abstract = join(b.abstract, text)
	case endsSentence(text) || utf8.RuneCountInString(text) > 60 || i+1 < end && breaks(text, b.lines[i+1].text, l.width, 0.8):
		b.abstract += "\n" + text
	case !endsSentence(b.abstract):
		b.abstract = join(b.abstract, text)
	default:
		return false
	}
	return true
}
