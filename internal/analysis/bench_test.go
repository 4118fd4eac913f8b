package analysis_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"naru/internal/analysis"
	"naru/internal/sharedtest"
)

// pages cuts a text into pages of about 2,500 characters.
func pages(text string) []string {
	var out []string
	runes := []rune(text)
	for i := 0; i < len(runes); i += 2500 {
		out = append(out, string(runes[i:min(i+2500, len(runes))]))
	}
	return out
}

func benchmark(b *testing.B, text string) {
	list := pages(text)
	size := 0
	for _, p := range list {
		size += len(p)
	}
	b.SetBytes(int64(size / len(list)))
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		analysis.IndexText(list[i%len(list)])
		i++
	}
}

// BenchmarkFold folds pages as checking a quoted phrase does.
func BenchmarkFold(b *testing.B) {
	page := strings.Repeat("The labour market of migrants, in Asia — 고용허가제로 입국한 외국인 근로자(E-9)\n", 30)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		analysis.Fold(page)
	}
}

// One operation is one page of about 2,500 characters.
func BenchmarkTokens(b *testing.B) {
	b.Run("Korean", func(b *testing.B) {
		benchmark(b, strings.Repeat("고용허가제로 입국한 외국인 근로자(E-9)는 2020년 기준 27만 6천 명으로, 코로나19 이후 크게 줄었다.\n", 400))
	})
	b.Run("English reports", func(b *testing.B) {
		files, err := filepath.Glob(filepath.Join(sharedtest.Dir(b, "seeds"), "*.txt"))
		if err != nil || len(files) == 0 {
			b.Skip("no seeds")
		}
		var all strings.Builder
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			all.Write(data)
		}
		benchmark(b, all.String())
	})
}
