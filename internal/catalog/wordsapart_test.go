package catalog

import (
	"strings"
	"testing"

	"naru/internal/extract"
)

func TestPagesWhoseEveryWordIsACellAreNoTables(t *testing.T) {
	prose := "Housing for those who stay\nBy those who know it and have seen the camps close one after the other in the spring\n"
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"prose":               {prose, false},
		"prose set word-wise": {strings.ReplaceAll(prose, " ", "\t"), true},
		"a table of countries": {
			strings.Repeat("Germany\t40\t0\nThe Netherlands\t7\t1\n", 20), false},
		"names in columns": {strings.Repeat("Haneul Kim\tBada Lee\tNaru Park\n", 10), false},
	} {
		if got := wordsApart([]extract.Page{{Text: c.text}}); got != c.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
