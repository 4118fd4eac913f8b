package pdfpage_test

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdffont"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/extract/pdfpage"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

// read gives the first page of a PDF, its text with plain line ends.
func read(pdf []byte) (*pdfpage.Page, string, error) {
	file, err := pdffile.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		return nil, "", err
	}
	p, err := pdfpage.New(file, pdffont.New()).Page(0)
	if err != nil {
		return nil, "", err
	}
	return p, strings.ReplaceAll(string(p.Text), "\r\n", "\n"), nil
}

func byPDFium(t *testing.T, e *pdfium.Engine, pdf []byte) (pdfium.Page, string) {
	t.Helper()
	d, err := e.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	p, err := d.Page(0)
	if err != nil {
		t.Fatal(err)
	}
	return p, strings.ReplaceAll(string(p.Text), "\r\n", "\n")
}

// text draws a text as sharedtest.PDFText does, ten points high.
func text(x, y float64, s string) string { return sharedtest.PDFText(x, y, 10, s) }

func form(entries, content string) string {
	return sharedtest.PDFStream("/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F 3 0 R >> >> "+entries, content)
}

// longReplacements draws so many letters, each of them standing for a text.
func longReplacements(property string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "/Span /%s BDC %s EMC ", property, text(50, float64(800-15*i), "o"))
	}
	return b.String()
}

func TestContentIsReadAsItIsDrawn(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	for _, c := range []struct {
		name, content, want string
		resources           string
		more                []string
		// alone: PDFium reads it otherwise, and not better.
		alone bool
	}{
		{name: "lines by Td", content: "BT /F 10 Tf 50 700 Td (one) Tj 0 -14 Td (two) Tj ET", want: "one\ntwo"},
		{name: "lines by TD and T*", content: "BT /F 10 Tf 50 700 Td (one) Tj 0 -14 TD (two) Tj T* (three) Tj ET", want: "one\ntwo\nthree"},
		{name: "lines by quotes", content: "BT /F 10 Tf 14 TL 50 700 Td (one) Tj (two) ' 1 0 (three) \" ET", want: "one\ntwo\nthree"},
		{name: "places by Tm", content: "BT /F 1 Tf 10 0 0 10 50 700 Tm (one) Tj 10 0 0 10 50 686 Tm (two) Tj ET", want: "one\ntwo"},
		{name: "a gap in an array is a blank", content: "BT /F 10 Tf 50 700 Td [(labour) -300 (law)] TJ ET", want: "labour law"},
		{name: "a kerning in an array is none", content: "BT /F 10 Tf 50 700 Td [(la) 30 (bour) -50 (ers)] TJ ET", want: "labourers"},
		{name: "two texts that touch are a word", content: "BT /F 10 Tf 50 700 Td (lab) Tj (our) Tj ET", want: "labour"},
		{name: "two texts apart are two words", content: text(50, 700, "labour") + text(84, 700, "law"), want: "labour law"},
		{name: "a row drawn from right to left", content: text(84, 700, "law") + text(50, 700, "labour"), want: "labour law"},
		{name: "a blank of the file's own between two texts", content: text(50, 700, "labour ") + text(84, 700, "law"), want: "labour law"},
		{name: "character spacing alone makes no words", content: "BT /F 10 Tf 2 Tc 50 700 Td (labour) Tj ET", want: "labour"},
		{name: "word spacing moves what follows", content: "BT /F 10 Tf 20 Tw 50 700 Td (a b) Tj 0 Tw (c) Tj ET", want: "a bc"},
		{name: "narrow text", content: "BT /F 10 Tf 50 Tz 50 700 Td (lab) Tj (our) Tj ET", want: "labour"},
		{name: "a state saved and brought back", content: "q BT /F 10 Tf 50 700 Td (one) Tj ET q 2 0 0 2 0 0 cm Q BT /F 10 Tf 50 686 Td (two) Tj ET Q", want: "one\ntwo"},
		{name: "a font kept from one text object to the next", content: "/F 10 Tf BT 50 700 Td (one) Tj ET BT 50 686 Td (two) Tj ET", want: "one\ntwo"},
		{name: "a page drawn upside down and turned back", content: "q 1 0 0 -1 0 842 cm BT /F 1 Tf 10 0 0 -10 50 142 Tm (one) Tj 10 0 0 -10 50 156 Tm (two) Tj ET Q", want: "one\ntwo"},
		{name: "a font of a negative size", content: "BT /F -10 Tf -1 0 0 -1 50 700 Tm (lab) Tj (our) Tj ET", want: "labour"},
		{name: "invisible text, as OCR leaves it", content: "BT /F 10 Tf 3 Tr 50 700 Td (seen by machines) Tj ET", want: "seen by machines"},
		{name: "a word broken at a line's end", content: text(50, 700, "immi-") + text(50, 686, "gration"), want: "immi\uFFFEgration"},
		{name: "a dash at a line's end", content: text(50, 700, "Oct. -") + text(50, 686, "Nov."), want: "Oct. -\nNov."},
		{name: "text drawn twice for weight", content: text(50, 700, "bold") + text(50.2, 700, "bold"), want: "bold"},
		{name: "letters drawn twice within a line", content: "BT /F 10 Tf 50 700 Td [(b) 556 (b) (o) 556 (o)] TJ ET", want: "bo"},
		{name: "ligatures are letters", content: "BT /F 10 Tf 50 700 Td (\\001nd \\002ow) Tj ET", want: "find flow"},
		{name: "an image in the content", content: text(50, 700, "before") + "q BI /W 1 /H 1 /BPC 8 /CS /G ID \xAA EI Q " + text(50, 686, "behind"), want: "before\nbehind"},
		{name: "a form", content: text(50, 700, "before") + "q 1 0 0 1 0 -14 cm /X Do Q " + text(50, 672, "behind"), want: "before\nwithin\nbehind",
			resources: "/XObject << /X 6 0 R >>", more: []string{form("", text(50, 700, "within"))}, alone: true},
		{name: "a form with a matrix", content: text(50, 700, "before") + "/X Do", want: "before\nwithin",
			resources: "/XObject << /X 6 0 R >>", more: []string{form("/Matrix [2 0 0 2 50 650]", sharedtest.PDFText(0, 0, 5, "within"))}},
		{name: "a form that shows another", content: "/X Do", want: "outer\ninner",
			resources: "/XObject << /X 6 0 R >>", more: []string{
				sharedtest.PDFStream("/Subtype /Form /BBox [0 0 600 900] /Resources << /Font << /F 3 0 R >> /XObject << /Y 7 0 R >> >>", text(50, 700, "outer")+"/Y Do"),
				form("", text(50, 686, "inner"))}},
		{name: "a form shown twice", content: "/X Do q 1 0 0 1 0 -14 cm /X Do Q", want: "again\nagain",
			resources: "/XObject << /X 6 0 R >>", more: []string{form("", text(50, 700, "again"))}, alone: true},
		{name: "an external that is none", content: text(50, 700, "text") + "/X Do", want: "text"},
		{name: "replacement text", content: "/Span << /ActualText (office) >> BDC " + text(50, 700, "oXce") + "EMC " + text(80, 700, "work"), want: "office work"},
		{name: "replacement text of several texts", content: "/Span << /ActualText (office) >> BDC " + text(50, 700, "oX") + text(62, 700, "ce") + "EMC ", want: "office"},
		{name: "replacement text from the resources", content: "/Span /P1 BDC " + text(50, 700, "oXce") + "EMC", want: "office",
			resources: "/Properties << /P1 << /ActualText (office) >> >>"},
		{name: "empty replacement text", content: "/Span << /ActualText () >> BDC " + text(50, 700, "as drawn") + "EMC", want: "as drawn"},
		{name: "marks without a text", content: "/P << /MCID 0 >> BDC " + text(50, 700, "one") + "EMC /Artifact BMC " + text(50, 686, "two") + "EMC", want: "one\ntwo"},
		{name: "no text", content: "0 0 100 100 re f", want: ""},
		{name: "two rows close together", content: text(50, 700, "small print") + text(50, 690, "and more"), want: "small print\nand more"},
		{name: "upwards", content: "BT /F 10 Tf 0 1 -1 0 50 700 Tm (upwards) Tj ET " + text(100, 700, "level"), want: "upwards\nlevel"},
		{name: "operators that are none", content: text(50, 700, "text") + "1 2 3 nonsense", want: "text"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pdf := sharedtest.PDFPage("", c.resources, c.content, c.more...)
			_, got, err := read(pdf)
			if err != nil {
				t.Fatal(err)
			}
			if got != c.want {
				t.Errorf("read %q, want %q", got, c.want)
			}
			if _, theirs := byPDFium(t, engine, pdf); (theirs == got) == c.alone {
				t.Errorf("PDFium reads %q", theirs)
			}
		})
	}
}

func TestAPageIsShownAsItSays(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	for _, c := range []struct{ name, attributes string }{
		{"as it lies", ""},
		{"turned right", "/Rotate 90"},
		{"upside down", "/Rotate 180"},
		{"turned left", "/Rotate -90"},
		{"cropped", "/CropBox [20 30 500 800]"},
		{"cropped and turned", "/CropBox [20 30 500 800] /Rotate 90"},
		{"a box the wrong way round", "/CropBox [500 800 20 30]"},
		{"cropped beyond the sheet", "/CropBox [-100 -100 400 2000]"},
		{"in larger units", "/UserUnit 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			pdf := sharedtest.PDFPage(c.attributes, "", text(100, 400, "here"))
			ours, got, err := read(pdf)
			if err != nil {
				t.Fatal(err)
			}
			d, err := engine.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
			if err != nil {
				t.Fatal(err)
			}
			defer d.Close()
			theirs, err := d.Page(0)
			if err != nil {
				t.Fatal(err)
			}
			if math.Abs(ours.Width-theirs.Width) > 0.01 || math.Abs(ours.Height-theirs.Height) > 0.01 || got != string(theirs.Text) {
				t.Errorf("%q on %g by %g, PDFium has %q on %g by %g", got, ours.Width, ours.Height, string(theirs.Text), theirs.Width, theirs.Height)
			}
			layout, err := d.Layout(0)
			if err != nil {
				t.Fatal(err)
			}
			for i, box := range ours.Boxes() {
				if !near(box, layout.Boxes[i]) {
					t.Errorf("%q is at %.3f, with PDFium at %.3f", ours.Text[i], box, layout.Boxes[i])
				}
			}
		})
	}
}

// near: the middles of two boxes lie within the width of a stroke.
func near(a, b library.Rect) bool {
	const stroke = 0.005
	return math.Abs(a.X0+a.X1-b.X0-b.X1) < 2*stroke && math.Abs(a.Y0+a.Y1-b.Y0-b.Y1) < 2*stroke
}

func TestWhatIsNotPlainIsLeftToPDFium(t *testing.T) {
	annotation := func(kind, shows string) (attributes string, more []string) {
		return "/Annots [6 0 R]", []string{
			fmt.Sprintf("<< /Type /Annot /Subtype /%s /Rect [50 600 250 620] /AP << /N 7 0 R >> >>", kind),
			form("", shows)}
	}
	filled, filledObjects := annotation("Widget", text(2, 4, "Nguyen"))
	empty, emptyObjects := annotation("Widget", "0 0 10 10 re f")
	blank, blankObjects := annotation("Widget", "/Tx BMC BT /F 10 Tf () Tj ET EMC /Picture Do")
	link, linkObjects := annotation("Link", text(2, 4, "nothing"))
	nested := []string{form("/Resources << /XObject << /X 6 0 R >> >>", "/X Do")}
	for _, c := range []struct {
		name, attributes, resources, content string
		more                                 []string
		plain                                bool
	}{
		{name: "a plain page", content: text(50, 700, "text"), plain: true},
		{name: "a filled field", attributes: filled, more: filledObjects, content: text(50, 700, "name")},
		{name: "an empty field", attributes: empty, more: emptyObjects, content: text(50, 700, "name"), plain: true},
		{name: "a field with an empty text and a picture", attributes: blank, more: blankObjects, content: text(50, 700, "name"), plain: true},
		{name: "a link", attributes: link, more: linkObjects, content: text(50, 700, "name"), plain: true},
		{name: "a font that is not there", content: "BT /G 10 Tf 50 700 Td (text) Tj ET"},
		{name: "no font at all", content: "BT 50 700 Td (text) Tj ET"},
		{name: "a font set by a graphics state", resources: "/ExtGState << /S << /Font [3 0 R 10] >> >>", content: "/S gs BT 50 700 Td (text) Tj ET"},
		{name: "another graphics state", resources: "/ExtGState << /S << /CA 1 >> >>", content: "/S gs " + text(50, 700, "text"), plain: true},
		{name: "a form within itself", resources: "/XObject << /X 6 0 R >>", content: text(50, 700, "text") + "/X Do",
			more: []string{sharedtest.PDFStream("/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>", "/X Do")}},
		{name: "a form without resources of its own within itself", resources: "/XObject << /X 6 0 R >>", content: "/X Do", more: nested},
		{name: "a matrix of five numbers", content: "1 0 0 1 0 cm " + text(50, 700, "text")},
		{name: "a text that is a number", content: "BT /F 10 Tf 50 700 Td 7 Tj ET"},
		{name: "a string without an end", content: "BT /F 10 Tf 50 700 Td (text Tj ET"},
		{name: "states saved without end", content: strings.Repeat("q ", 600) + text(50, 700, "text")},
		{name: "replacement texts without end", resources: "/Properties << /P << /ActualText (" + strings.Repeat("office ", 4000) + ") >> >>",
			content: longReplacements("P", 50)},
		{name: "a broken object", resources: "/XObject << /X 6 0 R >>", content: "/X Do", more: []string{"<< /Subtype /Form"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got, err := read(sharedtest.PDFPage(c.attributes, c.resources, c.content, c.more...))
			if (err == nil) != c.plain || err != nil && !errors.Is(err, pdffile.ErrUnsure) {
				t.Errorf("read %q, %v", got, err)
			}
		})
	}
}

func TestAPageLeavesNothingToTheNext(t *testing.T) {
	pdf := sharedtest.PDFPages(sharedtest.A4, "q q /Span << /ActualText (never) >> BDC "+text(50, 700, "first"), text(50, 700, "second"), "", text(50, 700, "fourth"))
	file, err := pdffile.Open(bytes.NewReader(pdf), int64(len(pdf)), "")
	if err != nil {
		t.Fatal(err)
	}
	r := pdfpage.New(file, pdffont.New())
	for k, want := range []string{"never", "second", "", "fourth"} {
		p, err := r.Page(k)
		if err != nil {
			t.Fatal(err)
		}
		if string(p.Text) != want {
			t.Errorf("page %d reads %q, want %q", k+1, string(p.Text), want)
		}
	}
}
