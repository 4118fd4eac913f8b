package unpack_test

import (
	"bytes"
	"fmt"
	"testing"

	"naru/internal/catalog/unpack"
	"naru/internal/catalog/unpack/madereport"
	"naru/internal/extract/flow"
	"naru/internal/extract/flow/docx"
	"naru/internal/extract/flow/hwpx"
	"naru/internal/library"
	"naru/internal/typeset"
)

// layout is a way of making tables, and the least that is reached in it.
type layout struct {
	name  string
	style madereport.Style
	// least precision and recall where cells are parted in the text, as in a row a
	// line; and where nothing but their lines is known, as in a PDF.
	parted, lined [2]float64
}

var layouts = []layout{
	{"merged", madereport.Style{Merged: true}, [2]float64{0.99, 0.985}, [2]float64{0.98, 0.91}},
	{"sums", madereport.Style{Sums: true}, [2]float64{0.99, 0.99}, [2]float64{0.98, 0.975}},
	{"several", madereport.Style{Several: true}, [2]float64{0.99, 0.985}, [2]float64{0.975, 0.95}},
	{"bounded", madereport.Style{Bounded: true}, [2]float64{0.99, 0.99}, [2]float64{0.97, 0.965}},
}

// TestMadeReportsOfManyLayoutsUnpack counts what is found where cells are merged, rows
// sum others up, cells list several courses and numbers of people are inexact: in the
// texts of tables, in PDFs, and in files of Word and Hangul.
func TestMadeReportsOfManyLayoutsUnpack(t *testing.T) {
	fonts := fonts(t)
	ways := []struct {
		name  string
		form  madereport.Form
		lined bool
		pages func(*testing.T, madereport.Report) []library.Page
	}{
		{"tabs", madereport.Tabs, false, ownPages},
		{"bars", madereport.Bars, false, ownPages},
		{"spaces", madereport.Spaces, false, ownPages},
		{"docx", madereport.Spanned, false, pagesOfDOCX},
		{"hwpx", madereport.Spanned, false, pagesOfHWPX},
		{"drawn", madereport.Drawn, true, ownPages},
		{"pdf", madereport.Ruled, true, func(t *testing.T, r madereport.Report) []library.Page {
			data, err := typeset.PDF(r.Document(), fonts)
			if err != nil {
				t.Fatal(err)
			}
			return pagesOfPDF(t, data)
		}},
	}
	for _, l := range append([]layout{{"plain", madereport.Style{}, [2]float64{0.99, 0.99}, [2]float64{0.99, 0.99}}}, layouts...) {
		for _, way := range ways {
			for _, korean := range []bool{false, true} {
				if l.name == "plain" && way.form != madereport.Spanned {
					continue // counted elsewhere
				}
				t.Run(fmt.Sprintf("%s %s korean %v", l.name, way.name, korean), func(t *testing.T) {
					style := l.style
					style.Korean, style.Form = korean, way.form
					score := madereport.NewScore()
					for seed := range *madeCount {
						r := madereport.Make(style, uint64(seed))
						pages := way.pages(t, r)
						before := len(score.Slips)
						r.Truth = withoutPages(r.Truth)
						score.Take(r, withoutPages(unpack.Unpack(pages, 0)))
						for k := before; k < len(score.Slips); k++ {
							score.Slips[k] = fmt.Sprintf("%d: %s", seed, score.Slips[k])
						}
					}
					report(t, score)
					least := l.parted
					if way.lined {
						least = l.lined
					}
					if all := score.All(); all.True == 0 || all.Precision() < least[0] || all.Recall() < least[1] {
						t.Errorf("precision %.3f, recall %.3f; at least %v are wanted", all.Precision(), all.Recall(), least)
					}
				})
			}
		}
	}
}

func ownPages(_ *testing.T, r madereport.Report) []library.Page { return r.Pages }

func pagesOfDOCX(t *testing.T, r madereport.Report) []library.Page {
	t.Helper()
	return pagesOfFlow(t, r.DOCX, docx.Read)
}

func pagesOfHWPX(t *testing.T, r madereport.Report) []library.Page {
	t.Helper()
	return pagesOfFlow(t, r.HWPX, hwpx.Read)
}

// pagesOfFlow reads the text of a report's file as an import does.
func pagesOfFlow(t *testing.T, write func() ([]byte, error), read flow.Reader) []library.Page {
	t.Helper()
	data, err := write()
	if err != nil {
		t.Fatal(err)
	}
	d, err := read(bytes.NewReader(data), int64(len(data)), "report", flow.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	var out []library.Page
	for n, p := range flow.Paginate(d) {
		out = append(out, library.Page{Number: n + 1, Label: p.Label, Text: p.Text})
	}
	return out
}
