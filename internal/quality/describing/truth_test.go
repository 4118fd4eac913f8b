package describing_test

import (
	"strings"
	"testing"

	"naru/internal/quality/describing"
)

// What is asked of the truth itself: enough documents of enough kinds, halved by
// their hashes, and each with a language and a kind.
func TestTruthIsWhole(t *testing.T) {
	all, err := describing.Written()
	if err != nil {
		t.Fatal(err)
	}
	languages, fields := map[string]int{}, map[describing.Field]int{}
	for _, doc := range all {
		half := describing.Aside
		if strings.ContainsAny(doc.SHA256[:1], "02468ace") {
			half = describing.Seen
		}
		if doc.Half != half {
			t.Errorf("%s is %s, by its hash %s", doc.File, doc.Half, half)
		}
		once := map[describing.Field]int{}
		for _, a := range doc.Asked {
			if !a.May {
				once[a.Field]++
				fields[a.Field]++
			}
			if a.Field == describing.Language {
				languages[a.Values[0].Text]++
			}
			for _, v := range a.Values {
				if a.Field == describing.Person && v.Detail == "" {
					t.Errorf("%s: %s has no role", doc.File, v.Text)
				}
				if a.Field == describing.Affiliation && v.Detail == "" {
					t.Errorf("%s: nobody works at %s", doc.File, v.Text)
				}
			}
		}
		for _, f := range []describing.Field{describing.Language, describing.Kind} {
			if once[f] != 1 {
				t.Errorf("%s: %d times %s", doc.File, once[f], f)
			}
		}
		for f, n := range once {
			if n > 1 && f != describing.Person && f != describing.Affiliation && f != describing.Keyword {
				t.Errorf("%s: %d times %s", doc.File, n, f)
			}
		}
	}
	if len(all) < 48 || languages["ko"] < 20 {
		t.Errorf("%d documents, %d of them Korean", len(all), languages["ko"])
	}
	for _, f := range []describing.Field{
		describing.Title, describing.TitleOther, describing.Series, describing.Number, describing.Year, describing.Date, describing.Publisher,
		describing.Person, describing.Affiliation, describing.Abstract, describing.Keyword, describing.ContentsLines, describing.ISSN,
		describing.ISBN, describing.Citation,
	} {
		if fields[f] == 0 {
			t.Errorf("no document is asked for %s", f)
		}
	}
}

func TestTablesThatCannotBeReadNameTheLine(t *testing.T) {
	const documents = "sha256\thalf\tfile\n" + someHash + "\tseen\ta.pdf\n"
	tests := []struct{ name, documents, lines, want string }{
		{"no hash", "h\nabc\tseen\ta.pdf\n", "", `documents.tsv, line 2: "abc" is no SHA-256`},
		{"no half", "h\n" + someHash + "\tboth\ta.pdf\n", "", `documents.tsv, line 2: "both" is no half`},
		{"twice", documents + someHash + "\tseen\tb.pdf\n", "", "documents.tsv, line 3: " + someHash + " stands twice"},
		{"cells", documents, "h\n" + someHash + "\ttitle\n", "truth.tsv, line 2: 2 cells, not 6"},
		{"unknown document", documents, "h\nabc\ttitle\t\tx\t\t\n", "truth.tsv, line 2: abc is no document of documents.tsv"},
		{"unknown field", documents, "h\n" + someHash + "\ttitel\t\tx\t\t\n", `truth.tsv, line 2: "titel" is no field`},
		{"no value", documents, "h\n" + someHash + "\ttitle\t\t\t\t\n", "truth.tsv, line 2: title without a value"},
		{"no page", documents, "h\n" + someHash + "\ttitle\t\tx\t\tfirst\n", `truth.tsv, line 2: "first" is no page`},
		{"no mark", documents, "h\n" + someHash + "\ttitle\tmust\tx\t\t\n", `truth.tsv, line 2: "must" is no mark`},
		{"or of nothing", documents, "h\n" + someHash + "\ttitle\tor\tx\t\t\n", "truth.tsv, line 2: nothing that this title could stand for"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := describing.Parse(tt.documents, tt.lines)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %s", err, tt.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add("h\n"+someHash+"\tseen\ta.pdf\n", "h\n"+someHash+"\ttitle\t\tx\t\t1\n")
	f.Add("h\r\n"+someHash+"\taside\ta.pdf\r\n", "h\n"+someHash+"\tkind\tor\tx\t\t\n")
	f.Fuzz(func(t *testing.T, documents, lines string) {
		all, err := describing.Parse(documents, lines)
		if err != nil {
			return
		}
		for _, doc := range all {
			for _, a := range doc.Asked {
				if len(a.Values) == 0 || a.Values[0].Text == "" {
					t.Fatalf("%s is asked without a value", a.Field)
				}
			}
		}
	})
}
