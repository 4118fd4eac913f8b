package catalog

import (
	"strings"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/pattern"
)

const (
	// leastContents is how many entries a table of contents has at least.
	leastContents = 3
	// poorOutline is up to how many entries an outline of a document of longPages
	// may be a mere sketch (cover, contents, body) that a printed table of richer
	// times as many is better than.
	poorOutline = 5
	longPages   = 20
	richer      = 3
	// deepestLevel bounds the levels of headings.
	deepestLevel = 6
)

// contents gives the file's outline, or where it has none or a useless one the
// table of contents that the document prints.
func contents(doc *extract.Document) ([]library.Heading, library.FieldSource) {
	outline := fitOutline(doc.Outline)
	if usefulOutline(outline) && (len(outline) > poorOutline || len(doc.Pages) < longPages) {
		return outline, fromOutline
	}
	printed, page := printedContents(doc)
	least := leastContents
	if usefulOutline(outline) {
		least = richer * len(outline)
	}
	if len(printed) >= least {
		return printed, onPage(page)
	}
	if !usefulOutline(outline) {
		if listed, page := listedContents(doc); len(listed) > 0 {
			return listed, onPage(page)
		}
	}
	return outline, fromOutline
}

// fitOutline tidies the entries and leaves out those that say nothing: names that
// programs give to slides, sheets and pages.
func fitOutline(outline []library.Heading) []library.Heading {
	var out []library.Heading
	for _, h := range outline {
		h.Title = fileTail.ReplaceAllString(property(h.Title), "") // files joined into one
		if h.Title == "" || emptyTitle.MatchString(h.Title) || laidOut.MatchString(h.Title) || bareCount.MatchString(h.Title) {
			continue
		}
		h.Level = min(max(h.Level, 1), deepestLevel)
		out = append(out, h)
	}
	if len(out)*3 < len(outline) {
		return nil // slides with a title here and there
	}
	return out
}

// bareCount is an entry that only counts.
var bareCount = pattern.New(`^\PL{0,3}\d{0,4}\PL{0,3}$`)

// usefulOutline reports an outline that leads somewhere: several titles, most with
// a page.
func usefulOutline(outline []library.Heading) bool {
	titles, placed := map[string]bool{}, 0 // the parts of a law repeat theirs
	for _, h := range outline {
		titles[h.Title] = true
		if h.Page > 0 {
			placed++
		}
	}
	return len(titles) >= leastContents && 2*placed >= len(outline)
}

// contentsHeads are what a table of contents is headed with, folded.
var contentsHeads = map[string]bool{
	"목차": true, "차례": true, "내용목차": true, "본문목차": true, "contents": true, "tableofcontents": true, "목차contents": true, "contents목차": true,
	"차례contents": true, "índice": true, "índicegeneral": true, "contenido": true, "contenidos": true, "tabladecontenido": true, "sommaire": true,
	"tabledesmatières": true, "inhalt": true, "inhaltsverzeichnis": true, "indice": true, "sumário": true, "inhoudsopgave": true, "目次": true, "目录": true,
}

// contentsHead reports the heading of a table of contents.
func contentsHead(line string) bool {
	return runes(line) <= 30 && contentsHeads[squeeze(strings.ReplaceAll(line, "쪽", ""))]
}

// listsContents reports a line of a table of contents, or its heading behind the
// name of a part: "Chapter 5 Table of Contents".
func listsContents(line string) bool {
	return isLed(line) || strings.HasSuffix(squeeze(line), "tableofcontents")
}

// otherLists reports the heading of a list of tables or figures, which ends the
// contents.
func otherLists(line string) bool {
	s := squeeze(line)
	switch s {
	case "표목차", "표차례", "그림목차", "그림차례", "도표목차", "부표목차", "listoftables", "listoffigures", "tables", "figures", "listoftablesandfigures",
		"listofboxes", "listofabbreviations", "índicedetablas", "índicedefiguras", "listedestableaux", "abbildungsverzeichnis", "tabellenverzeichnis":
		return true
	}
	return false
}
