package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// A citation has so many characters at least and at most, and takes so many
	// lines.
	shortestCitation = 20
	longestCitation  = 600
	citationLines    = 7
)

var (
	citationLabel = pattern.New(`(?i)^[\[【<■□▪●◆*※·-]? ?((?:이|본) ?(?:보고서|자료|논문|글|연구|책|브리프|문서)(?:를|을|의)? ?(?:인용(?:하실|할|시|방법|정보| ?표기)[^:：]{0,20}|올바른 인용[^:：]{0,12})|(?:권장 ?|추천 ?|올바른 ?)?인용 ?(?:방법|표기|형식|정보|안내|예시|문구|양식|시)|권장 ?인용|인용|(?:suggested|recommended|preferred|required) (?:citation|reference|form of citation)|(?:how )?to cite(?: (?:this|the)[^:：]{0,40})?|please cite(?: (?:this|the|as)[^:：]{0,40}?)?(?: as)?|cite (?:this|the) [^:：]{0,30}?(?:as)?|cite as|(?:this|the) (?:\p{L}+ ){1,3}(?:should|may|can) be cited as(?: follows)?|for citation|citation|(?:(?:esta publicación|este documento|este informe) debe citarse|para citar|c[óo]mo citar|forma de citar)[^:：]{0,40}|cita sugerida|(?:pour citer)[^:：]{0,40}|zitierweise|zitiervorschlag)[\]】>]?\s*(as follows)?\s*([:：|]|$|\s[-–—]\s)\s*(.*)$`)
	citationWords = []string{"인용", "cit", "zitier"}
	// citationEnds begins what follows a citation.
	citationEnds = pattern.New(`(?i)^(isbn|issn|©|ⓒ|copyright|all rights|발행|인쇄|주소|전화|저작권|본 (보고서|자료|내용)|이 (보고서|자료|책)|contact|tel|fax|e-?mail|website|published|printed|keywords?|주제어|abstract|초록|요약|목차|disclaimer|acknowledg|the (views|opinions)|for more|license|this (work|report|paper|publication))`)
	// citesAYear is what every citation has.
	citesAYear = pattern.New(`(?:19|20)\d\d|n\.d\.|forthcoming`)
)

// printedCitation is how a document asks to be cited, as one paragraph.
type printedCitation struct {
	text   string
	from   library.FieldSource
	unsure bool // a label stands there and nothing behind it that is a citation
}

// citationPrinted finds how the document asks to be cited.
func citationPrinted(doc *extract.Document, title string) printedCitation {
	unsure := false
	for n, p := range doc.Pages {
		if n >= numbersWithin && n < len(doc.Pages)-imprintWithin || !holdsAny(strings.ToLower(p.Text), citationWords) {
			continue
		}
		lines := allLines(p)
		for k, l := range lines {
			m := citationLabel.FindStringSubmatch(l.text)
			if m == nil || !holdsAny(strings.ToLower(l.text), citationWords) {
				continue
			}
			if text := citationBehind(m[4], lines[k+1:]); text != "" {
				return printedCitation{text: text, from: onPage(n + 1)}
			}
			unsure = unsure || strings.ContainsAny(m[3], ":：")
		}
	}
	if text := citedAbove(doc, title); text != "" {
		return printedCitation{text: text, from: onPage(1)}
	}
	return printedCitation{unsure: unsure}
}

// authorAndYear begins the citation of one's own work above its title.
var authorAndYear = pattern.New(`^\p{Lu}[\p{L}'’ -]+, (?:\p{Lu}\.[ -]?)+.{0,120}?\((?:19|20)\d\d\)`)

// yearBehind begins a citation by whoever wrote the work, a body as well.
var yearBehind = pattern.New(`^\p{Lu}[^()]{2,120} \((?:19|20)\d\d\)[.,:]? \S`)

// citedAbove finds a citation that the first page prints without a label: at its
// top, above the title that it holds, or further down with the title right behind
// the year.
func citedAbove(doc *extract.Document, title string) string {
	const within = 3
	if len(doc.Pages) == 0 || title == "" {
		return ""
	}
	lines, want := linesOf(doc.Pages[0]), squeeze(title)
	for k, first := range lines {
		behind := k >= within
		if form := authorAndYear; !form.MatchString(first.text) || behind {
			if behind = yearBehind.MatchString(first.text); !behind {
				continue
			}
		}
		text := first.text
		for n, l := range lines[k+1 : min(k+1+citationLines, len(lines))] {
			if strings.HasPrefix(want, squeeze(l.text)) && strings.Contains(squeeze(text), want) ||
				behind && (n > 0 && runes(lines[k+n].text)*4 < runes(first.text)*3 || citationEnds.MatchString(l.text)) {
				break
			}
			text += " " + l.text
		}
		if behind && !strings.HasPrefix(squeeze(text[strings.Index(text, ")"):]), want) {
			continue
		}
		if n := runes(text); strings.Contains(squeeze(text), want) && n >= shortestCitation && n <= longestCitation {
			return text
		}
	}
	return ""
}

// citationBehind joins the lines of a citation: it ends at what else imprints
// say, or with the line that ends short of the others.
func citationBehind(first string, below []frontLine) string {
	text, widest := first, runes(first)
	for k, next := range below {
		if k >= citationLines || runes(text) > longestCitation || citationEnds.MatchString(next.text) || citationLabel.MatchString(next.text) {
			break
		}
		if text == "" {
			text, widest = next.text, runes(next.text)
			continue
		}
		last := runes(below[max(k-1, 0)].text)
		if k == 0 {
			last = runes(first)
		}
		if endsCitation(text) && (citesAYear.MatchString(text) && (last*4 < widest*3 || !goesOnCitation(next.text))) {
			break
		}
		text += " " + next.text
		widest = max(widest, runes(next.text))
	}
	text = strings.Trim(text, " \"“”")
	if n := runes(text); n < shortestCitation || n > longestCitation || !citesAYear.MatchString(text) {
		return ""
	}
	return text
}

func endsCitation(s string) bool {
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, ")") || strings.HasSuffix(s, "」") || strings.HasSuffix(s, "』") || urlEnd.MatchString(s)
}

// urlEnd is an address at the end of a citation.
var urlEnd = pattern.New(`(?i)(https?://|doi[:. ]|www\.)\S+$`)

// goesOnCitation reports a line that can only be the rest of a citation.
func goesOnCitation(line string) bool {
	return startsLower(line) || strings.HasPrefix(line, "(") || hasDigit(line[:min(4, len(line))]) || urlEnd.MatchString(line)
}
