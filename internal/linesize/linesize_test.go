package linesize_test

import (
	"slices"
	"testing"

	"naru/internal/linesize"
)

func TestALineIsAsLargeAsMostOfItsLetters(t *testing.T) {
	const text = "지역 이민정책의 과제1\n전망\n\n김하늘\n2021. 12."
	sizes := []float64{24.1, 24, 0, 12.25, 11.9}
	line := 0
	of := map[int]float64{}
	for i, r := range []rune(text) {
		of[i] = sizes[line]
		if r == '1' && line == 0 {
			of[i] = 8 // the mark of a note
		}
		if r == '\n' {
			line++
		}
	}
	got := linesize.Of([]rune(text), func(char int) float64 { return of[char] })
	if got != "24*2 0 12.5 12" {
		t.Errorf("got %q", got)
	}
	if back := linesize.Lines(got, text); !slices.Equal(back, []float64{24, 24, 0, 12.5, 12}) {
		t.Errorf("read back: %v", back)
	}
}

func TestSizesOfAnotherTextAreNotBelieved(t *testing.T) {
	for sizes, text := range map[string]string{
		"":          "a",
		"12":        "a\nb",
		"12*3":      "a\nb",
		"12*999999": "a",
		"12*0":      "",
		"x":         "a",
		"NaN":       "a",
		"-1":        "a",
		"+Inf":      "a",
	} {
		if got := linesize.Lines(sizes, text); got != nil {
			t.Errorf("%q of %q: got %v", sizes, text, got)
		}
	}
	if got := linesize.Of([]rune("a\nb"), func(int) float64 { return 0 }); got != "" {
		t.Errorf("no size is known: got %q", got)
	}
}

func FuzzSizesAreReadWithoutHarm(f *testing.F) {
	f.Add("24*2 12.5", "a\nb\nc")
	f.Add("24*400", "a")
	f.Fuzz(func(t *testing.T, sizes, text string) {
		for _, s := range linesize.Lines(sizes, text) {
			if !(s >= 0) {
				t.Fatalf("a size of %v", s)
			}
		}
	})
}
