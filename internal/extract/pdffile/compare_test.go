package pdffile_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/extract/pdfium"
	"naru/internal/extract/pdfium/pdfiumtest"
	"naru/internal/sharedtest"
)

// stride takes one file of so many: all of them take minutes in PDFium.
const stride = 29

// maxCompared pages of a file: each costs PDFium some milliseconds.
const maxCompared = 12

// TestRealFilesAreReadAsPDFiumReadsThem compares whatever can be opened the
// quick way with PDFium's own word on it.
func TestRealFilesAreReadAsPDFiumReadsThem(t *testing.T) {
	corpus := sharedtest.Dir(t, "corpus")
	engine := pdfiumtest.Engine(t)
	var paths []string
	for _, kind := range []string{"migration", "korean", "general", "made", "malformed"} {
		_ = filepath.WalkDir(filepath.Join(corpus, kind), func(path string, d os.DirEntry, err error) error {
			if info, statErr := os.Stat(path); err == nil && statErr == nil && !d.IsDir() && filepath.Ext(path) == ".pdf" && info.Size() < 4<<20 {
				paths = append(paths, path)
			}
			return nil
		})
	}
	for i := 0; i < len(paths); i += stride {
		rel, _ := filepath.Rel(corpus, paths[i])
		t.Run(filepath.ToSlash(rel), func(t *testing.T) {
			data, err := os.ReadFile(paths[i])
			if err != nil {
				t.Skip(err)
			}
			compare(t, engine, data)
		})
	}
}

// compare opens a file both ways and tells what differs.
func compare(t *testing.T, engine *pdfium.Engine, data []byte) {
	t.Helper()
	f, err := pdffile.Open(bytes.NewReader(data), int64(len(data)), "")
	if errors.Is(err, pdffile.ErrUnsure) {
		return
	}
	d, pdfiumErr := engine.Open(bytes.NewReader(data), int64(len(data)), "")
	if err != nil || pdfiumErr != nil {
		if !errors.Is(err, pdffile.ErrPassword) || !errors.Is(pdfiumErr, pdfium.ErrPassword) {
			t.Errorf("opened with %v, by PDFium with %v", err, pdfiumErr)
		}
		return
	}
	defer d.Close()
	if f.Pages() != d.Pages() {
		t.Fatalf("%d pages, by PDFium %d", f.Pages(), d.Pages())
	}
	for n := range min(f.Pages(), maxCompared) {
		comparePage(t, f, d, n)
	}
	for n := range f.Pages() {
		want, err := d.Label(n)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := f.Label(n); err == nil && got != want {
			t.Errorf("page %d is called %q, by PDFium %q", n+1, got, want)
			break
		}
	}
	for _, tag := range []string{"Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"} {
		want, err := d.Meta(tag)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := f.Info(pdffile.Name(tag)); err == nil && got != want {
			t.Errorf("%s is %q, by PDFium %q", tag, got, want)
		}
	}
	want, err := d.Outline()
	if err != nil {
		t.Fatal(err)
	}
	got, err := f.Outline()
	if err != nil {
		return
	}
	if len(got) != len(want) {
		t.Errorf("%d headings, by PDFium %d", len(got), len(want))
	}
	for i := range min(len(got), len(want)) {
		if got[i].Level != want[i].Level || got[i].Title != want[i].Title || got[i].Page != want[i].Page {
			t.Errorf("heading %d is %v, by PDFium %v", i, got[i], want[i])
			break
		}
	}
}

func comparePage(t *testing.T, f *pdffile.File, d *pdfium.Document, n int) {
	t.Helper()
	p, err := f.Page(n)
	if err != nil {
		return
	}
	if p.Dict["MediaBox"] == nil && p.Dict["Annots"] != nil {
		return // with filled forms drawn into it, PDFium forgets an inherited size
	}
	shown, err := d.Page(n)
	var trap *pdfium.Trap
	if errors.As(err, &trap) {
		t.Skip(err)
	}
	if err != nil {
		t.Errorf("page %d is there, by PDFium: %v", n+1, err)
		return
	}
	w, h := float32(p.CropBox[2])-float32(p.CropBox[0]), float32(p.CropBox[3])-float32(p.CropBox[1])
	if p.Rotate%180 == 90 {
		w, h = h, w
	}
	if near := func(a float32, b float64) bool { return float64(a)-b < 0.001 && b-float64(a) < 0.001 }; !near(w, shown.Width) || !near(h, shown.Height) {
		t.Errorf("page %d is %v by %v, by PDFium %v by %v", n+1, w, h, shown.Width, shown.Height)
	}
}
