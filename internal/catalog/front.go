package catalog

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/linesize"
	"naru/internal/pattern"
)

// How much of a document is looked at as its front. Covers, title pages and
// imprints stand on the first pages; Korean reports print the imprint last.
const (
	frontPages   = 3
	lastPages    = 2 // a back cover may follow the imprint
	linesPerPage = 60
	footLines    = 14
	// longLine is the length in characters from which a line is running text.
	longLine = 200
)

// front is what is printed on a document's first pages, line by line.
type front struct {
	first     []string        // lines of the first page that has any
	prose     []string        // the same, rows of tables blotted out
	sizes     []float64       // how large they are set, in points; 0: not known
	firstPage int             // which that is
	body      float64         // how large running text is set, in points; 0: not known
	small     map[string]bool // words that the front pages write small
	front     part            // the first pages
	last      part            // the last pages, where they are none of the first
	imprint   part            // pages near either end that tell who made and published it
	around    string          // its lines, one below the other
	text      string          // of the first pages, folded for looking names up
	figures   bool            // tables of numbers, by a program that makes nothing else
	gazette   bool            // a page of an official journal: titles end with a point
	running   []string        // heads and feet that the first pages print several times
	heads     string          // first and last lines of many pages, folded, a line each
}

// part is a stretch of lines, each with the page that it stands on.
type part struct {
	lines []string
	lower []string // the same in lower case
	prose []string // the same, rows of tables blotted out
	sizes []float64
	pages []int
}

// tableRow stands for a row of a table where neither titles nor names are looked
// for in one; it ends what stands above it.
const tableRow = "("

func (p *part) add(lines []frontLine, page int) {
	for k, l := range lines {
		p.lines, p.lower = append(p.lines, l.text), append(p.lower, strings.ToLower(l.text))
		p.sizes, p.pages = append(p.sizes, l.size), append(p.pages, page)
		p.prose = append(p.prose, proseOf(lines, k))
	}
}

// proseOf gives what line k says outside tables. Cells parted on one line only
// are no table; names side by side are a list of names; and what stands beside a
// long text on a page's first line is the date or the number of the issue.
func proseOf(lines []frontLine, k int) string {
	cells := lines[k].cells
	if len(cells) < 2 || !(k > 0 && len(lines[k-1].cells) > 1) && !(k+1 < len(lines) && len(lines[k+1].cells) > 1) && k > 0 {
		return lines[k].text
	}
	if list := strings.Join(cells, ", "); len(bylineNames(list)) == len(cells) {
		return list
	}
	if k == 0 {
		if !hasDigit(lines[k].text) {
			return lines[k].text // a title with a gap in it
		}
		longest := slices.MaxFunc(cells, func(a, b string) int { return runes(a) - runes(b) })
		if runes(longest) >= 20 || hangulIn(longest) >= 10 {
			return longest
		}
	}
	return tableRow
}

// at is the source of what line k says.
func (p part) at(k int) library.FieldSource { return onPage(p.pages[k]) }

// on gives the lines of one page, rows of tables blotted out.
func (p part) on(page int) []string { return p.linesOn(page).texts }

// linesOn is on with how large the lines are set.
func (p part) linesOn(page int) setLines {
	from := slices.Index(p.pages, page)
	if from < 0 {
		return setLines{}
	}
	to := from
	for to < len(p.pages) && p.pages[to] == page {
		to++
	}
	return setLines{texts: p.prose[from:to], sizes: p.sizes[from:to]}
}

// page gives the lines of one of the front pages as titles are looked for in them.
func (f front) page(n int) setLines {
	l := f.front.linesOn(n)
	l.body, l.small, l.around, l.heads = f.body, f.small, f.around, map[float64]int{}
	for k, size := range f.front.sizes {
		if f.front.pages[k] != n && size >= otherSize*f.body && !slices.Contains(l.texts, f.front.lines[k]) {
			l.heads[size]++
		}
	}
	return l
}

// short reports a page that holds no more lines than covers and title pages do.
func (f front) short(page int) bool {
	n := 0
	for _, p := range f.front.pages {
		if p == page {
			n++
		}
	}
	return n <= coverLines
}

// onPage is the source of what a page prints.
func onPage(n int) library.FieldSource {
	return library.FieldSource{From: library.FromPage, Page: n}
}

// parts are what may hold a description's fields, the likeliest first.
func (f front) parts() []part { return []part{f.front, f.last, f.imprint} }

func newFront(doc *extract.Document) front {
	var f front
	for k, p := range doc.Pages {
		if k >= frontPages {
			break
		}
		lines := linesOf(p)
		if len(f.first) == 0 {
			var p part
			p.add(lines, k+1)
			f.first, f.prose, f.sizes, f.firstPage = p.lines, p.prose, p.sizes, k+1
		}
		f.front.add(lines, k+1)
	}
	f.around = strings.Join(f.front.lines, "\n")
	f.text = squeeze(f.around)
	for n := len(doc.Pages); n > max(frontPages, len(doc.Pages)-lastPages); n-- {
		f.last.add(linesOf(doc.Pages[n-1]), n)
	}
	f.body, f.small = bodySize(f.front), smallWordsIn(doc)
	f.imprint = imprints(doc)
	f.heads = runningLines(doc)
	f.figures = figures(doc)
	f.running = repeatedLines(doc)
	name, _, _ := journal(f)
	f.gazette = name != "" && official(name)
	return f
}

// runningLines gives the first and the last line of many pages, folded: running
// heads and feet repeat titles whole.
func runningLines(doc *extract.Document) string {
	const within = 24
	var b strings.Builder
	for _, p := range doc.Pages[:min(within, len(doc.Pages))] {
		text := strings.TrimSpace(p.Text)
		first, _, _ := strings.Cut(text, "\n")
		for _, line := range []string{first, text[strings.LastIndex(text, "\n")+1:]} {
			if len(line) <= 4*longLine {
				b.WriteString("\n" + squeeze(tidy(line)))
			}
		}
	}
	return b.String()
}

// frontLine is a line, tidied.
type frontLine struct {
	text  string
	cells []string // what tabs part
	size  float64  // in points; 0: not known
}

// linesOf gives the first lines of a page that hold anything, and its last ones,
// where notes, numbers and rights stand.
func linesOf(p extract.Page) []frontLine {
	out := allLines(p)
	if len(out) <= linesPerPage+footLines {
		return out
	}
	return append(out[:linesPerPage:linesPerPage], out[len(out)-footLines:]...)
}

// mostLines bounds the lines of a page that are looked at.
const mostLines = 400

// allLines gives the lines of a page that hold anything.
func allLines(p extract.Page) []frontLine {
	var out []frontLine
	sizes := linesize.Lines(p.Sizes, p.Text)
	row := -1
	for line := range strings.SplitSeq(p.Text, "\n") {
		row++
		var cells []string
		for cell := range strings.SplitSeq(line, "\t") {
			if cell = tidy(cell); cell != "" {
				cells = append(cells, cell)
			}
		}
		if line = tidy(line); line != "" {
			l := frontLine{text: line, cells: cells}
			if row < len(sizes) {
				l.size = sizes[row]
			}
			if out = append(out, l); len(out) == mostLines {
				break
			}
		}
	}
	return out
}

// tidy makes a line fit to be shown: composed, single spaces, nothing unseen.
func tidy(s string) string {
	if len(s) > 8*longLine {
		s = s[:8*longLine]
	}
	if isTidy(s) {
		return s
	}
	s = joinWide(norm.NFC.String(strings.ToValidUTF8(s, "")))
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == hancomHan:
			return '한'
		case r == 'ㅣ' || r == '│' || r == '┃' || r == '∣' || r == '｜':
			return '|'
		case unicode.IsControl(r), isInvisible(r), r == '\ufffd', r >= 0xE000 && r <= 0xF8FF:
			return -1
		}
		return r
	}, s)
	return joinSpaced(strings.Join(strings.Fields(s), " "))
}

// isTidy reports a line of ASCII that is tidy as it stands, as most English lines
// are.
func isTidy(s string) bool {
	for i := 0; i < len(s); i++ {
		switch b := s[i]; {
		case b < ' ' || b > '~':
			return false
		case b == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' '):
			return false
		}
	}
	return true
}

// hancomHan is the private character under which Hangul's word processors of old
// keep the syllable of their own name, ᄒᆞᆫ.
const hancomHan = '\uf53a'

// spaced matches a line of single syllables set apart, as covers print names:
// 한 국 은 행, 홍 길 동, 요 약.
var spaced = pattern.New(`^\p{Hangul}( \p{Hangul})+$`)

// wideWords matches words of such syllables, with wider gaps between them: 난 민  정 책.
var wideWords = pattern.New(`^ *\p{Hangul}(?: {1,6}\p{Hangul})+ *$`)

func joinWide(s string) string {
	if len(s) > 3*longLine || !strings.Contains(s, "  ") || !wideWords.MatchString(s) {
		return s
	}
	words := strings.FieldsFunc(strings.ReplaceAll(strings.TrimSpace(s), "  ", "\t"), func(r rune) bool { return r == '\t' })
	for k := range words {
		words[k] = strings.ReplaceAll(words[k], " ", "")
	}
	return strings.Join(words, "  ")
}

func joinSpaced(s string) string {
	const syllable = 3 // bytes
	if len(s) > syllable && s[syllable] == ' ' && spaced.MatchString(s) {
		return strings.ReplaceAll(s, " ", "")
	}
	return s
}

// squeeze folds text for looking up: lower case, letters and digits only.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// hangulIn counts complete syllables, lettersIn all letters.
func hangulIn(s string) (n int) {
	for _, r := range s {
		if r >= 0xAC00 && r <= 0xD7A3 {
			n++
		}
	}
	return n
}

func lettersIn(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

func runes(s string) int { return utf8.RuneCountInString(s) }

// korean reports whether most letters of a line are Hangul.
func korean(s string) bool { return 2*hangulIn(s) > lettersIn(s) }
