package workspace

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract"
	"naru/internal/library"
)

func TestAReadDocumentIsLabelledByItsPrintedNumbers(t *testing.T) {
	doc := &extract.Document{}
	for n, printed := range []string{"", "", "1", "2", "3"} {
		doc.Pages = append(doc.Pages, extract.Page{Number: n + 1, Label: fmt.Sprint(n + 1), Printed: printed, Text: "글", Source: library.SourceText})
	}
	d := describe(doc, "지역 이민정책의 과제.pdf")
	var labels []string
	for _, p := range doc.Pages {
		labels = append(labels, p.Label)
	}
	if got := strings.Join(labels, " "); got != "[1] [2] 1 2 3" {
		t.Errorf("labels %s", got)
	}
	if d.Title != "지역 이민정책의 과제" || d.Sources["title"].From != library.FromFileName {
		t.Errorf("described as %q from %v", d.Title, d.Sources["title"])
	}
}

func TestStoredPagesAreLabelledByTheNumbersInTheirText(t *testing.T) {
	var pages []library.Page
	for n := 1; n <= 12; n++ {
		text := fmt.Sprintf("지역 이민정책의 과제\n%d번째 쪽의 글이 여기에 있다.\n다른 문장이 이어진다, 쪽마다 다르게 %d.\n- %d -", n, n*n, n+30)
		pages = append(pages, library.Page{Number: n, Label: fmt.Sprint(n), Text: text, Source: library.SourceText})
	}
	if got := labelsOf(pages); got[0] != "31" || got[11] != "42" {
		t.Errorf("labels %q", got)
	}
	pages[0].Label, pages[1].Label = "i", "ii"
	for k := 2; k < 12; k++ {
		pages[k].Label = fmt.Sprint(k - 1)
		pages[k].Text = "글"
	}
	if got := labelsOf(pages); got[0] != "i" || got[11] != "10" {
		t.Errorf("the file's labels did not stay: %q", got)
	}
}
