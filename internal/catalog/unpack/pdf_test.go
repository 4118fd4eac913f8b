package unpack_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"naru/assets"
	"naru/internal/catalog/unpack"
	"naru/internal/catalog/unpack/madereport"
	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfpage"
	"naru/internal/library"
	"naru/internal/typeset"
)

// TestMadeReportsUnpackFromPDF sets made reports as PDFs, reads their pages as an
// import does, and counts what is found.
func TestMadeReportsUnpackFromPDF(t *testing.T) {
	fonts := fonts(t)
	for _, korean := range []bool{false, true} {
		t.Run(fmt.Sprintf("korean %v", korean), func(t *testing.T) {
			score := madereport.NewScore()
			for seed := range *madeCount {
				r := madereport.Make(madereport.Style{Korean: korean, Form: madereport.Ruled}, uint64(seed))
				data, err := typeset.PDF(r.Document(), fonts)
				if err != nil {
					t.Fatal(err)
				}
				before := len(score.Slips)
				r.Truth = withoutPages(r.Truth)
				score.Take(r, withoutPages(unpack.Unpack(pagesOfPDF(t, data), 0)))
				for k := before; k < len(score.Slips); k++ {
					score.Slips[k] = fmt.Sprintf("%d: %s", seed, score.Slips[k])
				}
			}
			report(t, score)
			if all := score.All(); all.True == 0 || all.Precision() < 0.985 || all.Recall() < 0.97 {
				t.Errorf("precision %.3f, recall %.3f", all.Precision(), all.Recall())
			}
		})
	}
}

func fonts(t *testing.T) typeset.Fonts {
	t.Helper()
	regular, err := typeset.ParseFont("NotoSansKR-Regular", assets.FontRegular)
	if err != nil {
		t.Fatal(err)
	}
	bold, err := typeset.ParseFont("NotoSansKR-Bold", assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	return typeset.Fonts{Regular: regular, Bold: bold}
}

// pagesOfPDF reads the text of a PDF's pages.
func pagesOfPDF(t *testing.T, data []byte) []library.Page {
	t.Helper()
	file, err := pdffile.Open(bytes.NewReader(data), int64(len(data)), "")
	if err != nil {
		t.Fatal(err)
	}
	reader := pdfpage.New(file, pdffont.New())
	var out []library.Page
	for n := range file.Pages() {
		p, err := reader.Page(n)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, library.Page{Number: n + 1, Text: strings.ReplaceAll(string(p.Text), "\r\n", "\n")})
	}
	return out
}

// withoutPages takes away what the truth of a set report does not know.
func withoutPages(u library.Unpacked) library.Unpacked {
	for k := range u.Records {
		u.Records[k].Page = 0
	}
	for _, list := range [][]library.ListedEvent{u.Courses, u.Events} {
		for k := range list {
			list[k].Page = 0
		}
	}
	return u
}
