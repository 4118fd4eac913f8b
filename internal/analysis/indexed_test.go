package analysis_test

import (
	"slices"
	"testing"

	"naru/internal/analysis"
)

// indexedTexts hold what the two forms of a token differ in, and what they share.
var indexedTexts = []string{
	"", " ", "Migrants' programmes: labour-\nmarket policies, E-9 and COVID-19",
	"고용허가제로 입국한 외국인 근로자(E-9)는 27만 6천 명, 2020년 기준", "한국\n베트남 이민정책 — 移民政策",
	"e\u0301tude naïve ﬁnance ½ Ⅳ１２３\u200b\ufeff", "1,234,567 \xff\xfe broken", "ﬀ\u1100\u1161\u11a8 각", "мигранты 難民 ย้ายถิ่น",
}

func surface(text string, each func(string, func([]byte, int, int, analysis.Kind))) (out []analysis.Token) {
	each(text, func(term []byte, from, to int, kind analysis.Kind) {
		out = append(out, analysis.Token{Term: string(term), From: from, To: to, Kind: kind})
	})
	return out
}

func checkIndexed(t *testing.T, text string) {
	t.Helper()
	want := analysis.Surface(text)
	if got := surface(text, analysis.EachSurface); !slices.Equal(got, want) {
		t.Errorf("%q: the tokens one by one are %v, want %v", text, got, want)
	}
	var index string
	got := surface(text, func(text string, f func([]byte, int, int, analysis.Kind)) { index = analysis.IndexSurface(text, f) })
	if !slices.Equal(got, want) {
		t.Errorf("%q: the tokens beside the index are %v, want %v", text, got, want)
	}
	if want := analysis.IndexText(text); index != want {
		t.Errorf("%q: the index is %q, want %q", text, index, want)
	}
}

func TestOneRunGivesWhatTwoDo(t *testing.T) {
	for _, text := range indexedTexts {
		checkIndexed(t, text)
	}
}

func FuzzOneRunGivesWhatTwoDo(f *testing.F) {
	for _, text := range indexedTexts {
		f.Add(text)
	}
	f.Fuzz(checkIndexed)
}
