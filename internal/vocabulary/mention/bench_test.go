package mention_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/sharedtest"
	"naru/internal/vocabulary/mention"
)

// pageBytes is about what a page of a report holds.
const pageBytes = 3000

// BenchmarkFind tells the time of a page of real reports.
func BenchmarkFind(b *testing.B) {
	files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b, "seeds"), "*.txt"))
	if err != nil {
		b.Fatal(err)
	}
	var reports [][]string
	pages := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		var report []string
		for text := string(data); text != ""; {
			n := min(len(text), pageBytes)
			report, text = append(report, strings.ToValidUTF8(text[:n], "")), text[n:]
		}
		reports = append(reports, report)
		pages += len(report)
	}
	f := mention.New(thesaurus(b))
	for b.Loop() {
		for _, r := range reports {
			f.Find(r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}

// BenchmarkNew tells what a program pays once, before the first page.
func BenchmarkNew(b *testing.B) {
	th := thesaurus(b)
	for b.Loop() {
		mention.New(th)
	}
}
