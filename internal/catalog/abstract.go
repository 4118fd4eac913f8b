package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// abstractWithin is how many pages from the front may hold the abstract,
	// abstractAtEnd how many from the end.
	abstractWithin = 12
	abstractAtEnd  = 4
	// An abstract of fewer characters is a heading's echo; a longer one is cut.
	abstractLeast = 80
	abstractMost  = 3000
)

var (
	abstractLabel = pattern.New(`(?i)^[\[【<(■□▪◆ⅠI.|\s]*(국 ?문 ?초 ?록|국 ?문 ?요 ?약|초 ?록|요 ?약|요 ?약 ?문|연구 ?요약|핵심 ?요약|정책 ?요약|개요 및 요약|abstract|executive summary|summary|a b s t r a c t|resumen|resumo|résumé|zusammenfassung)[\]】>)|\s]*([:：.—–-]|$|\s)\s*(.*)$`)
	abstractEnd   = pattern.New(`(?i)^([*∗†‡]{1,4} ?\p{L}|©|ⓒ|copyright|corresponding author|received|article (history|info)|e-?mail|doi\b|https?://|highlights$|acknowledg|cite this|how to cite|to cite|resumen|resumo|résumé|c[óo]digos|introducci[oó]n|1 introduction|논문 ?접수|접수일|투고일|심사일|게재 ?확정|key ?words?|index terms|jel |주 ?제 ?어|주 ?요 ?어|핵 ?심 ?어|핵 ?심 ?단 ?어|핵 ?심 ?낱 ?말|색 ?인 ?어|중심 ?낱말|키워드|palabras clave|mots[- ]clés|목차|차례|this paper is a product of|contents|table of contents|국문 ?초록|abstract|영문 ?초록|introduction|서론|(1|Ⅰ|I)\.? ?(introduction|서론|머리말|들어가며|연구의|background)|제1장)`)
	leader        = pattern.New(`[.·…․‥]{3,}|\s\d{1,3}$|\s[ivx]{1,5}$`)
)

// abstract finds the passage that is labelled as abstract or summary and gives
// it as one paragraph, "" where there is none: of several the one in the document's
// own language, an abstract rather than a summary. Articles print theirs at the
// front, and some at the very end.
func abstract(pages []extract.Page, contents []library.Heading, title, lang string) (string, library.FieldSource) {
	headings := map[string]bool{}
	for _, h := range contents {
		headings[squeeze(tidy(h.Title))] = true
	}
	delete(headings, "")
	within := abstractWithin
	if slides(pages) {
		within = frontPages // slides show abstracts of others
	}
	a := abstracts{pages: pages, headings: headings, title: squeeze(tidy(title)), lang: lang}
	for k := range min(within, len(pages)) {
		if a.on(k, false); a.rank == surest {
			break
		}
	}
	if a.text == "" && within == abstractWithin {
		for k := max(within, len(pages)-abstractAtEnd); k < len(pages); k++ {
			a.on(k, true)
		}
	}
	if a.text == "" {
		return "", library.FieldSource{}
	}
	return a.text, onPage(a.page)
}

// abstracts is the best passage so far.
type abstracts struct {
	pages    []extract.Page
	headings map[string]bool // of the contents, folded
	title    string          // folded
	lang     string
	text     string
	page     int
	rank     int
}

// What makes a passage the one to give.
const (
	ownLanguage  = 2
	trueAbstract = 1
	surest       = ownLanguage + trueAbstract
)

// on looks at page k; alone: for a label that has its line for itself and calls
// the text an abstract.
func (a *abstracts) on(k int, alone bool) {
	lines := setBody(a.pages[k])
	for n, line := range lines {
		m := abstractLabel.FindStringSubmatch(line.text)
		if m == nil || isLed(line.text) || leader.MatchString(line.text) && runes(line.text) < 80 {
			continue
		}
		label := squeeze(m[1])
		summary := strings.Contains(label, "summary") || strings.Contains(label, "요약")
		switch {
		case alone && (summary || m[3] != ""):
			continue
		// Text on the label's own line without a mark between them: only after
		// "Abstract", and much of it. "Summary of results" is a heading.
		case m[3] != "" && strings.TrimSpace(m[2]) == "" && (runes(m[3]) < 40 || label != "abstract"):
			continue
		case m[2] == "." && m[3] == "":
			continue // an item of a list
		}
		follow := lines[n+1:]
		if k+1 < len(a.pages) {
			follow = append(append([]bodyLine{}, follow...), overBreak(setBody(a.pages[k+1]))...)
		}
		text := passage(m[3], a.withoutHead(follow), a.headings)
		if text == "" {
			continue
		}
		rank := 0
		if a.speaks(label, text) {
			rank += ownLanguage
		}
		if !summary {
			rank += trueAbstract
		}
		if a.text == "" || rank > a.rank {
			a.text, a.page, a.rank = text, k+1, rank
		}
	}
}

// speaks reports a passage in the document's language, as far as its script and
// its label tell.
func (a *abstracts) speaks(label, text string) bool {
	if a.lang == "ko" || korean(text) {
		return a.lang == "ko" && korean(text)
	}
	own := map[string]string{"resumen": "es", "resumo": "pt", "résumé": "fr", "zusammenfassung": "de"}[label]
	return own == "" || own == a.lang
}

// withoutHead leaves out what stands between a label and its text: the title,
// who wrote it and what they are, the date, the number.
func (a *abstracts) withoutHead(lines []bodyLine) []bodyLine {
	const most = 10 // lines
	from, named := 0, false
	for k := 0; k < min(most, len(lines)); k++ {
		line := lines[k].text
		s := squeeze(line)
		name := roleLabelled(line) || len(bylineNames(line)) > 0 && runes(line) <= nameLength/2
		switch {
		case s == "" || runes(s) >= 6 && strings.Contains(a.title, s) || s == a.title, dateLine(line) != "", bareIdentifier.MatchString(line):
		case name:
			named = true
		case named && runes(line) <= nameLength/2 && !endsSentence(line) && (post.MatchString(line) || affiliationLine.MatchString(line) || mailLine.MatchString(line)):
		case headlike(line) && k+1 < len(lines) && runes(line) <= nameLength/2 && headOfAnother(lines[k:], most-k):
		default:
			return lines[from:]
		}
		from = k + 1
	}
	return lines[from:]
}

// headOfAnother reports lines that are a title in another language: those who
// wrote the document stand below them.
func headOfAnother(lines []bodyLine, most int) bool {
	for _, l := range lines[1:min(setTitleLines, most, len(lines))] {
		if roleLabelled(l.text) || len(bylineNames(l.text)) > 0 {
			return true
		}
		if endsSentence(l.text) || runes(l.text) > nameLength/2 {
			return false
		}
	}
	return false
}

// bareIdentifier is a number that names a document, on a line of its own.
var bareIdentifier = pattern.New(`^[A-Z]{1,6}[-/ ]?\d[\w./-]*$`)

// slides reports pages that are wider than high.
func slides(pages []extract.Page) bool {
	wide := 0
	for _, p := range pages {
		if p.Width > p.Height {
			wide++
		}
	}
	return len(pages) > 2 && 2*wide > len(pages)
}

// bodyOf is a page's text without running head and foot.
func bodyOf(p extract.Page) string {
	return (&library.Page{Text: p.Text, BodyFrom: p.BodyFrom, BodyTo: p.BodyTo}).Body()
}
