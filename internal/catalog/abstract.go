package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// abstractWithin is how many pages from the front may hold the abstract.
	abstractWithin = 12
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
// it as one paragraph, "" where there is none. It ends where the
// contents have the next heading. A line of its own that repeats the title between
// the label and the text is none of it.
func abstract(pages []extract.Page, contents []library.Heading, title string) (string, library.FieldSource) {
	headings := map[string]bool{}
	for _, h := range contents {
		headings[squeeze(tidy(h.Title))] = true
	}
	delete(headings, "")
	within := abstractWithin
	if slides(pages) {
		within = frontPages // slides show abstracts of others
	}
	for k, p := range pages {
		if k >= within {
			break
		}
		lines := strings.Split(bodyOf(p), "\n")
		for n, line := range lines {
			line = tidy(line)
			m := abstractLabel.FindStringSubmatch(line)
			if m == nil || leader.MatchString(line) && runes(line) < 80 {
				continue
			}
			// Text on the label's own line without a mark between them: only after
			// "Abstract", and much of it. "Summary of results" is a heading.
			if m[3] != "" && strings.TrimSpace(m[2]) == "" && (runes(m[3]) < 40 || !strings.EqualFold(m[1], "abstract")) {
				continue
			}
			if m[2] == "." && m[3] == "" {
				continue // an item of a list
			}
			follow := lines[n+1:]
			if k+1 < len(pages) {
				follow = append(append([]string{}, follow...), strings.Split(bodyOf(pages[k+1]), "\n")...)
			}
			for len(follow) > 0 && (tidy(follow[0]) == "" || squeeze(tidy(follow[0])) == squeeze(tidy(title))) {
				follow = follow[1:]
			}
			if text := passage(m[3], follow, headings); text != "" {
				return text, onPage(k + 1)
			}
		}
	}
	return "", library.FieldSource{}
}

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

// wideLabels are labels that journals set wide, folded, with how they are written.
var wideLabels = map[string]string{
	"abstract": "Abstract", "resumen": "Resumen", "resumo": "Resumo", "keywords": "Keywords", "palabrasclave": "Palabras clave", "palavraschave": "Palavras-chave",
	"summary": "Summary", "articleinfo": "Article info", "introduction": "Introduction", "introducción": "Introducción",
}

// wideLabel gives the label that a line set wide is: "Pa l a bra s c l av e"; "" for
// all others.
func wideLabel(line string) string {
	if runes(line) > 40 || len(strings.Fields(line)) < 3 {
		return ""
	}
	label := wideLabels[squeeze(line)]
	if len(strings.Fields(label)) == len(strings.Fields(line)) {
		return ""
	}
	return label
}

// bodyOf is a page's text without running head and foot.
func bodyOf(p extract.Page) string {
	return (&library.Page{Text: p.Text, BodyFrom: p.BodyFrom, BodyTo: p.BodyTo}).Body()
}

// passage joins lines up to where the abstract ends.
func passage(first string, lines []string, headings map[string]bool) string {
	var b strings.Builder
	b.WriteString(first)
	leaders := 0
	for _, line := range lines {
		line = tidy(line)
		if line == "" {
			continue
		}
		if abstractEnd.MatchString(line) || wideLabel(line) != "" || headings[squeeze(line)] || b.Len() > 4*abstractMost {
			break
		}
		if leader.MatchString(line) && runes(line) < 80 {
			if leaders++; leaders > 2 {
				return "" // a table of contents
			}
			continue
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
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
