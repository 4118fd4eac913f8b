package pdffile_test

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/extract/pdffile"
	"naru/internal/sharedtest"
)

// BenchmarkReading opens real reports and reads and scans the content of all
// their pages.
func BenchmarkReading(b *testing.B) {
	paths, _ := filepath.Glob(filepath.Join(sharedtest.Dir(b, "corpus/migration"), "*.pdf"))
	korean, _ := filepath.Glob(filepath.Join(sharedtest.Dir(b, "corpus/korean"), "*.pdf"))
	paths = append(paths, korean...)
	pages := 0
	for b.Loop() {
		pages = 0
		for _, path := range paths {
			pages += readAll(b, path)
		}
	}
	if pages > 0 {
		b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
	}
}

func readAll(b *testing.B, path string) int {
	r, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer r.Close()
	info, err := r.Stat()
	if err != nil {
		b.Fatal(err)
	}
	f, err := pdffile.Open(r, info.Size(), "")
	if err != nil {
		return 0
	}
	var s pdffile.Scanner
	for n := range f.Pages() {
		p, err := f.Page(n)
		if err != nil {
			continue
		}
		content, err := p.Contents()
		if err != nil {
			continue
		}
		s.Reset(content)
		for s.Next().Kind != pdffile.End {
		}
	}
	return f.Pages()
}
