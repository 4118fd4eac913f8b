package catalog

import (
	"slices"
	"strings"
	"unicode"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

// titles are what title finds.
type titles struct {
	main, sub, other   string
	from               library.FieldSource // of main
	subFrom, otherFrom library.FieldSource
	set                bool // main is set larger than what stands around it
}

// title finds the title with its subtitle, and the title in the other language
// where both are printed: the file's own if it is fit and its pages bear it out,
// else what the first page prints as one, else the file's name made readable.
func title(doc *extract.Document, f front, fileName string) titles {
	named := nameTitle(fileName)
	t, page := printedTitles(f, named)
	if own := withoutSite(ownTitle(doc, f, t.main), f.first); own != "" && !cutShort(own, t.main) && !(t.set && !f.prints(own, t)) {
		l := f.page(page)
		switch at := belowAt(l.texts, own); {
		case at >= 0:
			t = titles{from: fromMetadata}
			rest := l.from(at - 1)
			rest.texts = append([]string{own}, rest.texts[1:]...)
			parts := subtitleIn(rest, 1)
			t.sub, t.other = parts.subtitle, otherTitle(own, rest.from(parts.used))
		case squeeze(own) == squeeze(t.main+t.sub): // both in one
			own = t.main
		case squeeze(own) != squeeze(t.main):
			t = titles{}
		}
		t.main, t.from = own, fromMetadata
	} else if alone, on := seriesAsTitle(f); t.main == "" && alone != "" {
		return titles{main: alone, from: on}
	} else if t.main == "" || doubtful(t.main) && telling(named) {
		if named == "" {
			return titles{}
		}
		return titles{main: named, from: fromFileName}
	} else {
		t.from = onPage(page)
	}
	t.subFrom, t.otherFrom = onPage(page), onPage(page)
	if t.other == "" {
		t.other, t.otherFrom = otherElsewhere(doc, f, t)
	}
	return t
}

// seriesAsTitle reads the name of a periodical with which a page begins that prints
// no other title, as those of statistics do.
func seriesAsTitle(f front) (string, library.FieldSource) {
	if len(f.first) > 1 && statisticsSeries.MatchString(f.first[0]) && namedIn(f.first[0]) != "" && runes(f.first[0]) <= seriesLength {
		return f.first[0], onPage(f.firstPage)
	}
	return "", library.FieldSource{}
}

// statisticsSeries names a periodical of statistics.
var statisticsSeries = pattern.New(`통계 ?(월보|연보)$|(?i)statistical (bulletin|yearbook)$`)

// printedTitles finds what the front pages print as title, and on which page: a
// cover may show a picture and the name of the publisher only.
func printedTitles(f front, named string) (t titles, page int) {
	for _, page := range slices.Compact(slices.Clone(f.front.pages)) {
		l := f.page(page)
		if t = printedTitle(f, l, named); t.main != "" && (page == f.firstPage || t.set || titlePage(l.texts)) {
			return t, page
		}
		if !f.short(page) {
			break
		}
	}
	return titles{}, f.firstPage
}

// titlePage reports the lines of a page that name who made a document, or when.
func titlePage(lines []string) bool {
	return slices.ContainsFunc(lines, func(line string) bool {
		return dateLine(line) != "" || publisherLine(line) != "" || roleLabelled(line)
	})
}

// A title that is labelled as one, and lines of a first page after which none comes.
var (
	titleLabel = pattern.New(`^(?:한글 ?)?(?:제목|과제명|연구과제명|논문제목|보고서명|Title|Project Title)\s*[:：]\s*(.+)$`)
	titleEnd   = pattern.New(`(?i)^(the european parliament and the council|(?:일 ?시|장 ?소|참석자?|출석|date|place|venue|present) ?[:：]|dear |the (european )?(commission|council),?$|having regard|whereas\b|abstract|summary|executive summary|contents|table of contents|introduction|keywords?|revision|version \d|rev\.|제 ?\d+ ?[조장편부]|[Ⅰ-Ⅻ①-⑳❏❍◆◇▶]|\d{1,2}\. \D|초록|국문초록|요약|목차|차례|서론|머리말|주제어|by |저자|글쓴이|담당 ?(부서|자|과)|책임자|배포|보도 ?시점|문의|연구책임자?|책임연구[원자]|공동연구[원자]|연구진|authors?\b|published|source|prepared by|※|●|•|■|□|▪|○|\(|\[|<|【|"|“)|@|(?i)\b(university|institute of|department of|school of|ministry|universidade?|université|universität|università|hochschule|zentrum|institut|facultad|faculté|fakultät)\b|(대학교|연구원|연구소|연구위원|교수|박사|학과)$`)
	// bareNumbered is one word and a number: Chapter 5, Item 265, 제3장.
	bareNumbered = pattern.New(`^\p{L}+\.? (\d{1,3}|[IVX]+)\.?$|^\p{L}+ \| \d[\d.]*$|^제 ?\d+ ?[편장절관]$`)
	stampLine    = pattern.New(`^\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}`)
	// goesOn ends a line that its next one completes.
	goesOn = pattern.New(`(?i)(\b(of|and|the|for|in|on|to|with|a|an|from|by|as|at|its|their|or|using|based|between|among|under|after|into|de|la|el|en|y|los|las|del|sobre)|[,:;–—-]|및|위한|대한|관한|따른|통한|의|과|와|등)$`)
	// goesBefore begins a line that completes the one before.
	goesBefore = pattern.New(`(?i)^(of|and|in|for|on|to|with|from|de|del|des|du|y|et|en|der|des|für|zur|zum|und) `)
	// beforeYear ends a line that a year completes.
	// yearsBelow are the years that a title ends with on a line of their own.
	yearsBelow = pattern.New(`^\((?:19|20)\d\d(?: ?[-–~] ?(?:19|20)?\d\d)?\)[*∗†]?$`)
	beforeYear = pattern.New(`(?i) (in|of|for|en el|en|del|del año)$`)
	footMark   = pattern.New(`[\s]*[*∗†‡§¹²³⁎]+$`)
)

// titleLines is how many lines a printed title may run over; setTitleLines where
// their size holds them together.
const (
	titleLines    = 4
	setTitleLines = 6
)

// titleWithin is how many lines of the page's top may begin one.
const titleWithin = 15

// printedTitle finds what the first page prints as title: what is set largest, or
// its first line or lines that are neither number, date, name nor running text.
//
// A file is often named for its title: the line that the name repeats begins it.
func printedTitle(f front, l setLines, named string) titles {
	if l.len() == 0 {
		return titles{}
	}
	for k, line := range l.texts {
		if m := titleLabel.FindStringSubmatch(line); m != nil && lettersIn(m[1]) >= 4 {
			l = l.from(k)
			l.texts = append([]string{m[1]}, l.texts[1:]...)
			break
		}
	}
	for _, held := range []string{letterSubject(l.texts), formTitle(l.texts)} {
		if held != "" {
			return titleHeld(held)
		}
	}
	if m := tableTitle.FindStringSubmatch(l.texts[0]); m != nil && l.len() > 1 && !telling(named) && !lonely(m[1]) {
		return titleHeld(m[1])
	}
	if excerpt(l.texts) {
		return titles{}
	}
	if k := namedLine(l.texts[:min(titleWithin, l.len())], named); k >= 0 {
		return titleAt(l.from(k), namedRun(l.texts[k:], titleRun(l.from(k)), named))
	}
	if k := largest(f, l); k >= 0 {
		t := titleAt(l.from(k), repeatedRun(l.texts[k:], titleRun(l.from(k))))
		t.set = true
		return t
	}
	return firstTitle(f, l)
}

// firstTitle finds the title by words alone.
func firstTitle(f front, l setLines) titles {
	running := false // the line before goes on in this one
	lines := l.texts
	for k := 0; k < len(lines) && k < titleWithin; k++ {
		if tableHead.MatchString(lines[k]) || caption.MatchString(lines[k]) || runes(lines[k]) > longLine {
			return titles{} // a table or running text: this page has no title of its own
		}
		goes := fullLine(lines[k]) && !endsSentence(lines[k])
		if running {
			running = goes
			continue
		}
		if headsAnother(lines[k:]) {
			continue
		}
		if n := menu(lines[k:]); n > 0 {
			k += n - 1
			continue
		}
		if !maybeTitle(lines[k]) && !beginsShort(lines[k:]) || aboveAddress(lines[k:]) || signsElsewhere(f, lines[k]) {
			running = goes && listItem.MatchString(lines[k])
			continue
		}
		if headOnly(f, lines[k:]) {
			continue
		}
		n := headedRun(f, lines[k:], repeatedRun(lines[k:], titleRun(l.from(k))))
		main := clean(strings.Join(lines[k:k+n], " "))
		if endsSentence(main) && runes(main) > longLine/2 && !f.gazette || runsOn(lines[k:], n) || !f.gazette && prose(l.from(k), n, main) {
			return titles{} // a page of running text
		}
		return titleAt(l.from(k), n)
	}
	return titles{}
}

// headsAnother reports a line above the title: the series and the number of the
// issue, where the day may stand between, or the occasion of a paper.
func headsAnother(lines []string) bool {
	for j := 1; j < 3 && j+1 < len(lines); j++ {
		if issueIn(lines[j]) != "" && (j == 1 || korean(lines[0]) && !korean(lines[1])) && !hasDigit(lines[0]) &&
			runes(lines[0]) <= seriesLength/2 && broad(lines[j+1]) > broad(lines[0]) && maybeTitle(lines[j+1]) {
			return true
		}
	}
	next := 1
	if len(lines) > 2 && dateLine(lines[1]) != "" {
		next = 2
	}
	if next >= len(lines) || !maybeTitle(lines[next]) {
		return false
	}
	name, _ := bylineIn(lines[0])
	return name != "" || next == 1 && occasion.MatchString(lines[0]) && onlyYear(lines[0], 0) != 0 && runes(lines[0]) <= seriesLength
}

// titleAt reads the title of n lines with which some lines begin, and what
// belongs to it below.
func titleAt(l setLines, n int) titles {
	parts := subtitleIn(l, n)
	main := strings.TrimRight(unbracketed(clean(strings.Join(l.texts[:parts.own], " "))), " :,")
	return titles{main: main, sub: parts.subtitle, other: otherTitle(main, l.from(parts.used))}
}

// below gives the lines below those that print a title as it is known; nil where
// none do.
func below(lines []string, title string) []string {
	if k := belowAt(lines, title); k >= 0 {
		return lines[k:]
	}
	return nil
}

// belowAt tells which line is the first below those that print a title; -1: none
// do.
func belowAt(lines []string, title string) int {
	title = squeeze(title)
	for k := range lines {
		whole := ""
		for n := k; n < len(lines) && n < k+setTitleLines && len(whole) < len(title); n++ {
			if whole += squeeze(lines[n]); whole == title {
				return n + 1
			}
		}
	}
	return -1
}

// listItem begins an item of a list, which may run over several lines.
var listItem = pattern.New(`^[o○●■□▪•▶➢◦*-] `)

// maybeTitle reports whether a line could be or begin a title.
func maybeTitle(line string) bool {
	letters := lettersIn(line)
	switch {
	case runes(line) > longLine, letters < 4, 2*letters < runes(line)-strings.Count(line, " "):
		return false
	case notTitle.MatchString(line), titleEnd.MatchString(line), stampLine.MatchString(line):
		return false
	case dateLine(line) != "", seriesLine(line), publisherLine(line) != "", organisationLine(line, "") != "", roleLabelled(line):
		return false
	case nameLine(line), nameAndPlace(line).name != "":
		return false
	case startsLower(line), bareNumbered.MatchString(line), listsContents(line), shifted(line):
		return false
	case korean(line):
		return hangulIn(line) >= 4 && (strings.Contains(line, " ") || !affiliation(line))
	}
	return len(strings.Fields(line)) >= 2 || unspacedScript(line)
}

// enough is the size from which a second line may be the other title.
func enough(line string) bool {
	if korean(line) {
		return hangulIn(line) >= 8
	}
	return len(strings.Fields(line)) >= 4 || unspacedScript(line) && lettersIn(line) >= 8
}

// unspacedScript reports a line in a script that sets no blanks between words.
func unspacedScript(line string) bool {
	n := 0
	for _, r := range line {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			n++
		}
	}
	return 2*n > lettersIn(line) && strings.Count(line, " ") < n/2 // and not set wide
}
