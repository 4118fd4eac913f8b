package catalog_test

import (
	"fmt"
	"strings"
	"testing"

	"naru/internal/catalog"
	"naru/internal/extract"
)

// numbered makes a document of pages that print the numbers given, "." for none.
func numbered(printed, labels string) *extract.Document {
	d := &extract.Document{}
	for _, p := range strings.Fields(printed) {
		d.Pages = append(d.Pages, extract.Page{Number: len(d.Pages) + 1, Printed: strings.Trim(p, ".")})
	}
	for k, l := range strings.Fields(labels) {
		d.Pages[k].Label = strings.Trim(l, ".")
	}
	return d
}

// count writes numbers.
func count(from, to int) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		fmt.Fprint(&b, n, " ")
	}
	return b.String()
}

func TestPagesAreCitedByTheirPrintedNumber(t *testing.T) {
	for name, c := range map[string]struct{ printed, labels, want string }{
		"a file that prints none":                   {". . .", "", "1 2 3"},
		"the file's labels":                         {". . . .", "i ii 1 2", "i ii 1 2"},
		"labels that only count are none":           {". . 1 2 3", "1 2 3 4 5", "[1] [2] 1 2 3"},
		"an article from the middle of its journal": {"465 466 467 468", "", "465 466 467 468"},
		"labels of an article":                      {". . .", "465 466 467", "465 466 467"},
		"labels that the pages contradict":          {"31 32 33 34", "1 2 3 5", "31 32 33 34"},
		"labels that are names of drawings":         {". 1 2 3", "a-drawing-of-a-harbour . . .", "[1] 1 2 3"},
		"a cover, front matter and body":            {". . iii iv v . 2 3 4 5", "", "i ii iii iv v 1 2 3 4 5"},
		"front matter that ends without numbers":    {". ii iii iv . . . 2 3 4", "", "i ii iii iv v vi 1 2 3 4"},
		"a cover outside the count":                 {". . 1 2 3 4", "", "[1] [2] 1 2 3 4"},
		"chapters open without a number":            {". 2 3 . 5 6 . 8", "", "1 2 3 4 5 6 7 8"},
		"the end of the book bears none":            {". 1 2 3 4 . .", "", "[1] 1 2 3 4 [6] [7]"},
		"counted on or by place, it is the same":    {"1 2 3 4 . .", "", "1 2 3 4 5 6"},
		"plates that were not counted":              {"1 2 3 . . 4 5 6", "", "1 2 3 [4] [5] 4 5 6"},
		"pages missing in a scan":                   {"1 2 3 7 8 9", "", "1 2 3 7 8 9"},
		"numbers that begin anew":                   {"1 2 3 . 2 3 4", "", "1 2 3 1 2 3 4"},
		"dashes around the number":                  {"-1- -2- -3-", "", "1 2 3"},
		"full width":                                {"１ ２ ３", "", "1 2 3"},
		"capitals":                                  {"I II III 1 2 3", "", "I II III 1 2 3"},
		"numbers by chapter":                        {"A-1 A-2 A-3 B-1 B-2 B-3", "", "A-1 A-2 A-3 B-1 B-2 B-3"},
		"years in the head":                         {"2020 2020 2020 2020", "", "1 2 3 4"},
		"a stray number":                            {". 17 . . .", "", "1 2 3 4 5"},
		"a stray number among others":               {"1 2 99 4 5", "", "1 2 3 4 5"},
		"two pages of something":                    {"71 72", "", "71 72"},
		"one page of something":                     {"71", "", "1"},
		"a book without any page":                   {"", "", ""},
		"numbers that count down":                   {"5 4 3 2 1", "", "1 2 3 4 5"},
		"title pages labelled as the body is":       {". . 1 2 3", "1 2 1 2 3", "[1] [2] 1 2 3"},
		"a body whose first page prints none":       {". . . 2 3 4", "1 2 1 2 3 4", "[1] [2] 1 2 3 4"},
		"a few numbers among many pages":            {". . . 11 12 13 . . . . . . . . . . . . . .", "", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20"},
		"sections in the first heads":               {"262 263 264 " + count(4, 36), "", strings.TrimSpace(count(1, 36))},
		"sections among the pages":                  {count(1, 20) + "62 63 64 " + count(24, 60), "", strings.TrimSpace(count(1, 60))},
		"labels with a hole":                        {". . . .", "i . 1 2", "i [2] 1 2"},
		"a number that another page leaves free":    {". . 1 2 3 4 5", "2 ii 1 two 3 4 5", "2 ii 1 two 3 4 5"},
	} {
		if got := strings.Join(catalog.Labels(numbered(c.printed, c.labels)), " "); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func FuzzLabels(f *testing.F) {
	f.Add("i ii . 2 3 4", "1 2 3 4 5 6")
	f.Add("- -1- 2 MMM iv A-9 9999999999999999999", "")
	f.Fuzz(func(t *testing.T, printed, labels string) {
		if len(strings.Fields(labels)) > len(strings.Fields(printed)) {
			labels = ""
		}
		d := numbered(printed, labels)
		got := catalog.Labels(d)
		if len(got) != len(d.Pages) {
			t.Fatalf("%d labels for %d pages", len(got), len(d.Pages))
		}
		for k, l := range got {
			if l == "" {
				t.Errorf("page %d has no label", k+1)
			}
		}
	})
}
