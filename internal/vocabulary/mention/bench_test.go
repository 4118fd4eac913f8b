package mention_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/sharedtest"
	"naru/internal/vocabulary/mention"
)

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
		reports = append(reports, strings.Split(string(data), "\f"))
		pages += len(reports[len(reports)-1])
	}
	f := mention.New(thesaurus(b))
	for b.Loop() {
		for _, r := range reports {
			f.Find(r)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}
