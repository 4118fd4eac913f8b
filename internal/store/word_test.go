package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"naru/internal/analysis"
	"naru/internal/library"
	"naru/internal/sharedtest"
	"naru/internal/store"
)

// wordsOf gives the words of a text as analysis sees them.
func wordsOf(text string) []string {
	var out []string
	for _, w := range analysis.Words(text) {
		switch w.Kind {
		case analysis.Latin:
			out = append(out, "en "+w.Text)
		case analysis.Hangul, analysis.HangulLast:
			out = append(out, "ko "+w.Text)
		}
	}
	return out
}

func TestCountedWordsAreThoseOfTheAnalysis(t *testing.T) {
	texts := []string{
		"외국인 근로자의\n사업장 변경 E-9비자, 노동·이민 100명 immi-\ngrants Café",
		"법 가 나다 한 글자", "\u1100\u1161\u11a8 나", "가\u200b나 다\u00ad라", "", "中文 維基 カナ", "이\u3164민",
	}
	for _, text := range texts {
		var got []string
		store.EachWord(text, func(word, lang string) { got = append(got, lang+" "+word) })
		if want := wordsOf(text); !slices.Equal(got, want) {
			t.Errorf("words of %.60q are %q, want %q", text, got, want)
		}
	}
}

func TestCountedWordsOfARealReport(t *testing.T) {
	seeds, err := filepath.Glob(filepath.Join(sharedtest.Dir(t, "seeds"), "*.txt"))
	if err != nil || len(seeds) == 0 {
		t.Skip("no texts among the seeds")
	}
	for _, name := range seeds {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		store.EachWord(string(data), func(word, lang string) { got = append(got, lang+" "+word) })
		if want := wordsOf(string(data)); !slices.Equal(got, want) {
			t.Errorf("%s: %d words, want %d", filepath.Base(name), len(got), len(want))
		}
	}
}

func TestAWordIsKnownAsSoonAsItIsIn(t *testing.T) {
	s := MustOpen(t)
	MustAdd(t, s, library.Document{Title: "x"}, "정책의 과제, visa")
	for word, want := range map[string]bool{"정책의": true, "정책": false, "visa": false} {
		if got, err := s.HasWord(ctx, "ko", []string{"없다", word}); err != nil || got != want {
			t.Errorf("%s: %v, %v", word, got, err)
		}
	}
}
