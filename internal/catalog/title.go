package catalog

import (
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
}

// title finds the title with its subtitle, and the title in the other language
// where both are printed: the file's own if it is fit and its pages bear it out,
// else what the first page prints as one, else the file's name made readable.
func title(doc *extract.Document, f front, fileName string) titles {
	named := nameTitle(fileName)
	t := printedTitle(f, named)
	if own := ownTitle(doc, f, t.main); own != "" && !cutShort(own, t.main) {
		switch rest := below(f.first, own); {
		case rest != nil:
			t = titles{from: fromMetadata}
			parts := subtitleIn(append([]string{own}, rest...), 1)
			t.sub, t.other = parts.subtitle, otherTitle(own, rest[parts.used-1:])
		case squeeze(own) == squeeze(t.main+t.sub): // both in one
			own = t.main
		case squeeze(own) != squeeze(t.main):
			t = titles{}
		}
		t.main, t.from = own, fromMetadata
	} else if t.main == "" || doubtful(t.main) && telling(named) {
		if named == "" {
			return titles{}
		}
		return titles{main: named, from: fromFileName}
	} else {
		t.from = onPage(f.firstPage)
	}
	t.subFrom, t.otherFrom = onPage(f.firstPage), onPage(f.firstPage)
	if t.other == "" {
		t.other, t.otherFrom = otherElsewhere(doc, f, t)
	}
	return t
}

// Lines of a first page that are no title, and those after which none comes.
var (
	titleLabel = pattern.New(`^(?:한글 ?)?(?:제목|과제명|연구과제명|논문제목|보고서명|Title|Project Title)\s*[:：]\s*(.+)$`)
	notTitle   = pattern.New(`(?i)^(official journal|journal of|\|? ?revised|(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b.*\d{4}|\d{1,2}\.(\d{1,2}\.?)* ?\D|\p{L}+, \p{Lu}\. \(\d{4}\)|[o○●■□▪•▶➢◦] |doi|issn|isbn|vol\.|volume \d|no\.|issue \d|https?:|www\.|copyright|©|ⓒ|received|accepted|available online|contents lists|journal homepage|original article|research article|review article|working paper|discussion paper|policy brief|issue brief|front cover|download|accessed|omb no|page \d|form$|form \w{1,6}-?\d*$|file://|석사학위논문|박사학위논문|\p{Hangul}*학위논문|master.s thesis|doctoral (thesis|dissertation)|보도자료|press release|(?:연구보고서|정책보고서|최종보고서|정책연구|수탁연구|기본연구|수시연구)(?: ?(?:제|\d|no|시리즈|[:|·(-])|$)|발간등록번호|en$|ko$|표지)|^(\d{4}년도? ?)?(?:\p{Hangul}{2,10} )?(학술 ?|정책 ?)?(연구 ?용역|용역|수탁 ?과제|정책 ?과제|연구) ?(최종 ?|결과 ?)?보고서$|^.{0,24}\bno\.? ?\d+$|@|\bdoi[:. ]|https?://|\bwww\.|\bvol\. ?\d|\bfecha de\b|^\p{Hangul}{2,5} ?호$`)
	titleEnd   = pattern.New(`(?i)^(abstract|summary|executive summary|contents|table of contents|introduction|keywords?|revision|version \d|rev\.|제 ?\d+ ?[조장편부]|[Ⅰ-Ⅻ①-⑳❏❍◆◇▶]|\d{1,2}\. \D|초록|국문초록|요약|목차|차례|서론|머리말|주제어|by |저자|글쓴이|담당 ?(부서|자|과)|책임자|배포|보도 ?시점|문의|연구책임자?|책임연구[원자]|공동연구[원자]|연구진|authors?\b|published|source|prepared by|※|●|•|■|□|▪|○|\(|\[|<|【|"|“)|@|(?i)\b(university|institute of|department of|school of|ministry|universidade?|université|universität|università|hochschule|zentrum|institut|facultad|faculté|fakultät)\b|(대학교|연구원|연구소|연구위원|교수|박사|학과)$`)
	// bareNumbered is one word and a number: Chapter 5, Item 265, 제3장.
	bareNumbered = pattern.New(`^\p{L}+\.? (\d{1,3}|[IVX]+)\.?$|^제 ?\d+ ?[편장절관]$`)
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

// titleLines is how many lines a printed title may run over.
const titleLines = 4

// titleWithin is how many lines of the page's top may begin one.
const titleWithin = 15

// printedTitle finds what the first page prints as title: its first line or
// lines that are neither number, date, name nor running text.
//
// A file is often named for its title: the line that the name repeats begins it.
func printedTitle(f front, named string) (t titles) {
	lines := f.prose
	for _, line := range lines {
		if m := titleLabel.FindStringSubmatch(line); m != nil && lettersIn(m[1]) >= 4 {
			lines = append([]string{m[1]}, after(lines, line)...)
			break
		}
	}
	if excerpt(lines) {
		return titles{}
	}
	if k := namedLine(lines[:min(titleWithin, len(lines))], named); k >= 0 {
		n := namedRun(lines[k:], titleRun(lines[k:]), named)
		return titleAt(lines[k:], n)
	}
	running := false // the line before goes on in this one
	for k := 0; k < len(lines) && k < titleWithin; k++ {
		if len(lines) == len(f.first) && tableHead.MatchString(f.first[k]) || caption.MatchString(lines[k]) || runes(lines[k]) > longLine {
			return titles{} // a table or running text: this page has no title of its own
		}
		goes := fullLine(lines[k]) && !endsSentence(lines[k])
		if running {
			running = goes
			continue
		}
		if name, _ := bylineIn(lines[k]); name != "" && k+1 < len(lines) && maybeTitle(lines[k+1]) {
			continue
		}
		if !maybeTitle(lines[k]) && !beginsShort(lines[k:]) || aboveAddress(lines[k:]) || signsElsewhere(f, lines[k]) {
			running = goes && listItem.MatchString(lines[k])
			continue
		}
		if headOnly(f, lines[k:]) {
			continue
		}
		n := headedRun(f, lines[k:], repeatedRun(lines[k:], titleRun(lines[k:])))
		main := clean(strings.Join(lines[k:k+n], " "))
		if endsSentence(main) && runes(main) > longLine/2 || runsOn(lines[k:], n) {
			return titles{} // a page of running text
		}
		return titleAt(lines[k:], n)
	}
	return titles{}
}

// titleAt reads the title of n lines with which some lines begin, and what
// belongs to it below.
func titleAt(lines []string, n int) titles {
	parts := subtitleIn(lines, n)
	main := clean(strings.Join(lines[:parts.own], " "))
	return titles{main: main, sub: parts.subtitle, other: otherTitle(main, lines[parts.used:])}
}

// below gives the lines below those that print a title as it is known; nil where
// none do.
func below(lines []string, title string) []string {
	title = squeeze(title)
	for k := range lines {
		whole := ""
		for n := k; n < len(lines) && n < k+titleLines && len(whole) < len(title); n++ {
			if whole += squeeze(lines[n]); whole == title {
				return lines[n+1:]
			}
		}
	}
	return nil
}

// listItem begins an item of a list, which may run over several lines.
var listItem = pattern.New(`^[o○●■□▪•▶➢◦*-] `)

// after gives what follows a line.
func after(lines []string, line string) []string {
	for k, l := range lines {
		if l == line {
			return lines[k+1:]
		}
	}
	return nil
}

// maybeTitle reports whether a line could be or begin a title.
func maybeTitle(line string) bool {
	letters := lettersIn(line)
	switch {
	case runes(line) > longLine, letters < 4, 2*letters < runes(line)-strings.Count(line, " "):
		return false
	case notTitle.MatchString(line), titleEnd.MatchString(line), stampLine.MatchString(line):
		return false
	case dateLine(line) != "", seriesLine(line), publisherLine(line) != "", roleLabelled(line):
		return false
	case nameLine(line):
		return false
	case startsLower(line), bareNumbered.MatchString(line):
		return false
	case korean(line):
		return hangulIn(line) >= 4
	}
	return len(strings.Fields(line)) >= 2
}

// enough is the size from which a second line may be the other title.
func enough(line string) bool {
	if korean(line) {
		return hangulIn(line) >= 8
	}
	return len(strings.Fields(line)) >= 4
}

// titleRun counts the lines of a title that begins with the first.
func titleRun(lines []string) int {
	n := 1
	for n < len(lines) && n < titleLines {
		last, next := lines[n-1], lines[n]
		switch {
		case bareYear.MatchString(next) && beforeYear.MatchString(last), yearsBelow.MatchString(next):
		case titleEnd.MatchString(next), roleLabelled(next), dateLine(next) != "", seriesLine(next), nameLine(next), publisherLine(next) != "",
			notTitle.MatchString(next), runes(next) > longLine/2, korean(next) != korean(lines[0]):
			return n
		case namesBegin(lines[n:]) && !unfinished(last):
			return n
		case strings.HasPrefix(last, "-") && strings.HasSuffix(last, "-"): // a subtitle between dashes
			return n
		case footMark.MatchString(last), allCapitals(last) && !allCapitals(next):
			return n
		case unfinished(last), startsLower(next), goesBefore.MatchString(next):
		case strings.HasPrefix(next, ":"), strings.HasPrefix(next, "–"), strings.HasPrefix(next, "-"):
		case fullLine(last) && !endsSentence(last) && (korean(next) || strings.Contains(next, " ") || runes(last) >= 45 && !strings.HasSuffix(next, ":")):
		default:
			return n
		}
		n++
	}
	return n
}

// unfinished reports a line that its next one completes. "Settling In" is whole:
// titles write small words within them small, or all words in capitals.
func unfinished(line string) bool {
	if !goesOn.MatchString(line) {
		return false
	}
	last := line[strings.LastIndex(line, " ")+1:]
	return !unicode.IsUpper([]rune(last)[0]) || allCapitals(line) || runes(last) == 1
}

// fullLine reports a line so long that its next one likely completes it.
func fullLine(s string) bool {
	if korean(s) {
		return runes(s) >= 18
	}
	return runes(s) >= 40
}

func endsSentence(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!")
}

// allCapitals reports a line without small letters.
func allCapitals(s string) bool {
	return hangulIn(s) == 0 && s == strings.ToUpper(s) && s != strings.ToLower(s)
}

func startsLower(s string) bool {
	for _, r := range s {
		return unicode.IsLower(r)
	}
	return false
}

// clean takes the marks of footnotes off a title.
func clean(s string) string {
	s = footMark.ReplaceAllString(s, "")
	if runes(s) > maxTitle {
		s = string([]rune(s)[:maxTitle])
	}
	return strings.TrimSpace(s)
}
