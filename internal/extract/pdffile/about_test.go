package pdffile_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdfium/pdfiumtest"
)

func TestPagesHaveWhatTheyInherit(t *testing.T) {
	for _, c := range []struct {
		name, page  string
		media, crop [4]float64
		turned      int
		unsure      bool
	}{
		{"all of it", "", [4]float64{0, 0, 595, 842}, [4]float64{0, 0, 595, 842}, 90, false},
		{"their own", "/MediaBox [10 20 110 220] /Rotate 180", [4]float64{10, 20, 110, 220}, [4]float64{10, 20, 110, 220}, 180, false},
		{"corners the wrong way round", "/MediaBox [110 220 10 20]", [4]float64{10, 20, 110, 220}, [4]float64{10, 20, 110, 220}, 90, false},
		{"a part that is shown", "/CropBox [-5 50 500 900.5]", [4]float64{0, 0, 595, 842}, [4]float64{0, 50, 500, 842}, 90, false},
		{"a box of nothing", "/MediaBox [0 0 0 0]", [4]float64{0, 0, 612, 792}, [4]float64{0, 0, 612, 792}, 90, false},
		{"turned the other way", "/Rotate -90", [4]float64{0, 0, 595, 842}, [4]float64{0, 0, 595, 842}, 270, false},
		{"turned more than once", "/Rotate 450", [4]float64{0, 0, 595, 842}, [4]float64{0, 0, 595, 842}, 90, false},
		{"a box of three numbers", "/MediaBox [0 0 1]", [4]float64{}, [4]float64{}, 0, true},
		{"a part beyond the page", "/CropBox [600 0 700 10]", [4]float64{}, [4]float64{}, 0, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := newMade().
				object(1, "<< /Type /Catalog /Pages 2 0 R >>").
				object(2, "<< /Type /Pages /Kids [5 0 R] /Count 1 /MediaBox [0 0 595 842] /Rotate 90 /Resources << /Font << >> >> >>").
				object(5, "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>").
				object(3, "<< /Type /Page /Parent 5 0 R "+c.page+" >>")
			m.table("")
			p, err := mustOpen(t, m.Bytes()).Page(0)
			if c.unsure {
				wantUnsure(t, err)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if p.MediaBox != c.media || p.CropBox != c.crop || p.Rotate != c.turned || p.Resources["Font"] == nil {
				t.Errorf("media %v, crop %v, turned %d, resources %v", p.MediaBox, p.CropBox, p.Rotate, p.Resources)
			}
		})
	}
}

func TestContentInPartsIsJoined(t *testing.T) {
	m := newMade().
		object(1, "<< /Type /Catalog /Pages 2 0 R >>").
		object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>").
		object(3, "<< /Type /Page /Parent 2 0 R /Contents [4 0 R 5 0 R 6 0 R] >>").
		stream(4, "/Filter /FlateDecode", deflated("q")).
		stream(5, "/Filter [/ASCIIHexDecode /FlateDecode]", fmt.Sprintf("%x>", deflated("0 g"))).
		stream(6, "", "Q")
	m.table("")
	if got := content(t, mustOpen(t, m.Bytes()), 0); got != "q\n0 g\nQ\n" {
		t.Errorf("%q", got)
	}
}

// about is a file of four pages with an outline, labels and information.
func about(catalogue string, more ...string) []byte {
	m := newMade().
		object(1, "<< /Type /Catalog /Pages 2 0 R "+catalogue+" >>").
		object(2, "<< /Type /Pages /Kids [3 0 R 4 0 R 5 0 R 6 0 R] /Count 4 >>")
	for n := 3; n <= 6; n++ {
		m.object(n, "<< /Type /Page /Parent 2 0 R >>")
	}
	for i, o := range more {
		m.object(10+i, o)
	}
	m.table("/Info 10 0 R")
	return m.Bytes()
}

func TestInformationIsTextInSeveralEncodings(t *testing.T) {
	var bytes255 strings.Builder
	bytes255.WriteString("/All <")
	for i := 1; i < 256; i++ {
		fmt.Fprintf(&bytes255, "%02x", i)
	}
	bytes255.WriteString(">")
	data := about("", `<< /Title <FEFFAD6DC81CC774C8FC> /Author (Ho\223 \(Seoul\)) /Subject <EFBBBFECA09CEBAAA9> `+
		`/Keywords <FFFEAC00> /Creator <FEFFD83DDE00> /Producer /Name /ModDate 11 0 R `+bytes255.String()+` /Tongue <FEFF001B006B006F001BAC00> >>`,
		"(D:2024)")
	f := mustOpen(t, data)
	for tag, want := range map[pdffile.Name]string{
		"Title": "국제이주", "Author": "Hoﬁ (Seoul)", "Subject": "제목", "Keywords": "¬", "Creator": "😀",
		"ModDate": "D:2024", "CreationDate": "", "Tongue": "가",
	} {
		if got, err := f.Info(tag); err != nil || got != want {
			t.Errorf("%s is %q (%v), want %q", tag, got, err, want)
		}
	}
	_, err := f.Info("Producer") // a name, which PDFium takes for a text
	wantUnsure(t, err)
	engine := pdfiumtest.Engine(t)
	compare(t, engine, data)
	d, err := engine.Open(strings.NewReader(string(data)), int64(len(data)), "")
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	want, err := d.Meta("All")
	if got, _ := f.Info("All"); err != nil || got != want {
		t.Errorf("all bytes are %q, by PDFium %q", got, want)
	}
}

func TestTheOutlineLeadsToPages(t *testing.T) {
	data := about("/Outlines 11 0 R /Names << /Dests 20 0 R >> /Dests << /old [6 0 R /Fit] >>",
		"<< >>", // 10
		"<< /First 12 0 R /Last 17 0 R >>",
		"<< /Title (One) /Dest [3 0 R /Fit] /First 13 0 R /Next 14 0 R >>",
		"<< /Title <FEFFC81C0031C7A5000AB458> /A << /S /GoTo /D (named) >> >>",
		"<< /Title (Old) /Dest /old /Next 15 0 R >>",
		"<< /Title (Elsewhere) /A << /S /URI /URI (x) >> /Next 16 0 R >>",
		"<< /Title (Third page) /Dest [2 /Fit] /Next 17 0 R >>",
		"<< /Title (Back again) /Dest (missing) /Next 12 0 R >>", // 17
		"null", "null",
		"<< /Kids [21 0 R 22 0 R] >>",                              // 20
		"<< /Limits [(a) (m)] /Names [(x) [3 0 R] (m) [3 0 R]] >>", // out of order
		"<< /Limits [(named) (z)] /Names [(named) << /D [4 0 R /XYZ 0 0 0] >>] >>",
	)
	f := mustOpen(t, data)
	got, err := f.Outline()
	if err != nil {
		t.Fatal(err)
	}
	want := []pdffile.Heading{
		{Level: 1, Title: "One", Page: 1}, {Level: 2, Title: "제1장 둘", Page: 2}, {Level: 1, Title: "Old", Page: 4},
		{Level: 1, Title: "Elsewhere"}, {Level: 1, Title: "Third page", Page: 3}, {Level: 1, Title: "Back again"},
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%v\nwant %v", got, want)
	}
	compare(t, pdfiumtest.Engine(t), data)
}

func TestPagesAreLabelledAsPrinted(t *testing.T) {
	engine := pdfiumtest.Engine(t)
	for _, c := range []struct{ name, labels, want string }{
		{"no labels", "", "   "},
		{"front matter", "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>", "i ii 1 2"},
		{"a prefix and a start", "/PageLabels << /Nums [0 << /P (A-) /S /D /St 9 >> 3 << /P (end) >>] >>", "A-9 A-10 A-11 end"},
		{"letters", "/PageLabels << /Nums [0 << /S /A /St 26 >> 2 << /S /a /St 53 >>] >>", "Z AA aaa bbb"},
		{"Roman numbers", "/PageLabels << /Nums [0 << /S /R /St 1999 >> 1 << /S /r /St 0 >>] >>", "MCMXCIX  i ii"},
		{"none at the start", "/PageLabels << /Nums [2 << /S /r >>] >>", "1 2 i ii"},
		{"a tree", "/PageLabels << /Kids [10 0 R 11 0 R] >>", "i ii 1 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := about(c.labels, "<< /Limits [0 0] /Nums [0 << /S /r >>] >>", "<< /Limits [2 2] /Nums [2 << /S /D >>] >>")
			f := mustOpen(t, data)
			var got []string
			for n := range f.Pages() {
				label, err := f.Label(n)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, label)
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", strings.Join(got, " "), c.want)
			}
			compare(t, engine, data)
		})
	}
	for name, labels := range map[string]string{
		"out of order":     "/PageLabels << /Nums [2 << >> 0 << >>] >>",
		"in a circle":      "/PageLabels << /Kids [10 0 R] >>",
		"before the first": "/PageLabels << /Nums [0 << /S /A /St -5 >>] >>",
		"out of bounds":    "/PageLabels << /Kids [11 0 R] >>",
	} {
		f := mustOpen(t, about(labels, "<< /Kids [10 0 R] >>", "<< /Limits [0 1] /Nums [0 << >>] >>"))
		if _, err := f.Label(0); err == nil {
			t.Errorf("labels %s were read", name)
		}
	}
}
