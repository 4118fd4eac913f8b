package typeset_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"naru/internal/typeset"
)

func cells(texts ...string) typeset.Block {
	b := typeset.Block{Kind: typeset.Row}
	for _, t := range texts {
		b.Cells = append(b.Cells, []typeset.Span{{Text: t}})
	}
	return b
}

// mediaBox gives the page size of a file of one page.
func mediaBox(t *testing.T, pdf []byte) (wide, high float64) {
	t.Helper()
	boxes := regexp.MustCompile(`/MediaBox \[0 (\S+) (\S+) (\S+)\]`).FindAllSubmatch(pdf, -1)
	if len(boxes) != 1 {
		t.Fatalf("%d pages, want one", len(boxes))
	}
	var v [3]float64
	for i := range v {
		var err error
		if v[i], err = strconv.ParseFloat(string(boxes[0][i+1]), 64); err != nil {
			t.Fatal(err)
		}
	}
	return v[1], v[2] - v[0]
}

func TestASheetIsOnePageAsLongAsItsText(t *testing.T) {
	fonts := mustFonts(t)
	short, err := typeset.Sheet(typeset.Document{Blocks: []typeset.Block{typeset.Text(typeset.Paragraph, "고용허가제")}}, fonts)
	if err != nil {
		t.Fatal(err)
	}
	if w, h := mediaBox(t, short); w < 595 || w > 596 || h < 841 || h > 842 {
		t.Errorf("a short sheet is %g by %g, want A4", w, h)
	}
	long, err := typeset.Sheet(typeset.Document{Blocks: []typeset.Block{
		typeset.Text(typeset.Paragraph, strings.Repeat("외국인근로자의 고용 등에 관한 법률. ", 500)),
	}}, fonts)
	if err != nil {
		t.Fatal(err)
	}
	if _, h := mediaBox(t, long); h < 2000 {
		t.Errorf("a long sheet is %g points high", h)
	}
	if bytes.Contains(long, []byte("/Count 2")) {
		t.Error("a sheet has two pages")
	}
}

func TestASheetGivesTextAndTablesBack(t *testing.T) {
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not installed")
	}
	var wide []string
	for i := range 40 {
		wide = append(wide, fmt.Sprint("c", i))
	}
	pdf, err := typeset.Sheet(typeset.Document{Blocks: []typeset.Block{
		{Kind: typeset.Heading, Level: 1, Spans: []typeset.Span{{Text: "체류 자격"}}},
		cells("구분", "인원", "비고"),
		cells("비전문취업(E-9)", "241,000", "고용허가제로 들어온 사람과 그 밖의 경우를 함께 센 것이며 매우 긴 칸의 글이 여러 줄로 나뉜다"),
		cells("합계는 아래 줄을 함께 본다"),
		cells(wide...),
		{Kind: typeset.Verbatim, Spans: []typeset.Span{{Text: "if x {\n    y()\n}"}}},
		{Kind: typeset.Bullet, Level: 2, Mark: "가.", Spans: []typeset.Span{{Text: "둘째 단계"}}},
		{Kind: typeset.Row},
	}}, mustFonts(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "sheet.pdf")
	if err := os.WriteFile(path, pdf, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(tool, "-layout", "-enc", "UTF-8", path, "-").CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	for _, want := range []string{"체류 자격", "비전문취업(E-9)", "241,000", "나뉜다", "c39", "y()", "가.", "둘째 단계"} {
		if !strings.Contains(string(out), want) {
			t.Errorf("%q is missing in:\n%s", want, out)
		}
	}
}
