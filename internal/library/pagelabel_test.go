package library_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestPageLabelsAreCorrectedByWhereACountBegins(t *testing.T) {
	for text, want := range map[string]string{
		"":                    "[1] [2] [3] [4] [5] [6]",
		"1=1":                 "1 2 3 4 5 6",
		"3=1":                 "[1] [2] 1 2 3 4",
		"1=i, 4=1":            "i ii iii 1 2 3",
		"1=I, 3=A-1, 5=-":     "I II A-1 A-2 [5] [6]",
		"1=표지, 2=15, 5=15":    "표지 15 16 17 15 16",
		"2=xcix, 4=1, 6=부록 1": "[1] xcix c 1 2 부록 1",
	} {
		labels, err := library.ParsePageLabels(text, 6)
		if err != nil || !slices.Equal(labels, splitLabels(want)) {
			t.Errorf("%q: %q, %v", text, labels, err)
		}
		if got := library.PageLabelsText(labels); got != text {
			t.Errorf("%q is written %q", text, got)
		}
	}
	if got, err := library.ParsePageLabels(" 1 = i ;\n4=1,", 5); err != nil || strings.Join(got, " ") != "i ii iii 1 2" {
		t.Errorf("with blanks and line breaks: %q, %v", got, err)
	}
	for _, text := range []string{"i", "0=1", "7=1", "3=1, 2=5", "2=1, 2=2", "x=1", "2=", "2=[2]", "1=" + strings.Repeat("A", 30), "99999999999999999999=1"} {
		if got, err := library.ParsePageLabels(text, 6); library.CodeOf(err) != library.Invalid {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
}

// splitLabels parts labels at blanks, but for the one that holds a blank.
func splitLabels(s string) []string {
	return strings.Split(strings.ReplaceAll(strings.ReplaceAll(strings.ReplaceAll(s, "부록 ", "부록_"), " ", "|"), "_", " "), "|")
}
