package describing_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
	"naru/internal/quality/describing"
)

const someHash = "00000000000000000000000000000000000000000000000000000000000000aa"

// truth makes the truth of one document from lines "field|mark|value|detail".
func truth(t *testing.T, lines ...string) describing.Truth {
	t.Helper()
	table := "sha256\tfield\tmark\tvalue\tdetail\tpage\n"
	for _, line := range lines {
		cells := append(strings.Split(line, "|"), "", "", "")
		table += strings.Join([]string{someHash, cells[0], cells[1], cells[2], cells[3], "1"}, "\t") + "\n"
	}
	all, err := describing.Parse("sha256\thalf\tfile\n"+someHash+"\tseen\ta.pdf\n", table)
	if err != nil {
		t.Fatal(err)
	}
	return all[0]
}

func TestValuesAreJudged(t *testing.T) {
	document := func(set func(d *library.Document)) library.Document {
		var d library.Document
		set(&d)
		return d
	}
	people := func(c ...library.Credit) func(d *library.Document) {
		return func(d *library.Document) { d.People = c }
	}
	tests := []struct {
		name  string
		truth []string
		give  func(d *library.Document)
		want  []string // "field verdict"
	}{
		{"spacing, case and punctuation do not matter", []string{"title||이민 정책의 이해: 개관"},
			func(d *library.Document) { d.Title = "이민정책의 이해 – 개관" }, []string{"title right"}},
		{"another title is wrong", []string{"title||Care and Migration"},
			func(d *library.Document) { d.Title = "Migration" }, []string{"title wrong"}},
		{"a title with its subtitle is right, and the subtitle not missed", []string{"title||Care", "subtitle||A Study of Three Towns"},
			func(d *library.Document) { d.Title = "Care: A Study of Three Towns" }, []string{"title right"}},
		{"the subtitle is asked of its own", []string{"title||Care", "subtitle||A Study of Three Towns"},
			func(d *library.Document) { d.Title, d.Subtitle = "Care", "Three" }, []string{"title right", "subtitle wrong"}},
		{"what is printed and not given is missed", []string{"publisher||한들연구소"},
			func(*library.Document) {}, []string{"publisher missed"}},
		{"what is given and not printed is wrong", nil,
			func(d *library.Document) { d.ISBN = "978-89-6193-220-2" }, []string{"isbn wrong"}},
		{"what may be given is no miss", []string{"publisher|may|IBM"},
			func(*library.Document) {}, nil},
		{"what may be given is right", []string{"publisher|may|IBM"},
			func(d *library.Document) { d.Publisher = "IBM" }, []string{"publisher extra"}},
		{"another value may stand for the first", []string{"kind||law", "kind|or|other"},
			func(d *library.Document) { d.Kind = library.KindOther }, []string{"kind right"}},
		{"numbers are compared without the words around them", []string{"number||52(2)"},
			func(d *library.Document) { d.Number = "Vol. 52, No. 2" }, []string{"number right"}},
		{"Korean numbers too", []string{"number||제2020-03호"},
			func(d *library.Document) { d.Number = "2020-3" }, []string{"number right"}},
		{"a volume alone is not its issue", []string{"number||52(2)"},
			func(d *library.Document) { d.Number = "52" }, []string{"number wrong"}},
		{"a date as printed", []string{"date||2024-08"},
			func(d *library.Document) { d.Date = "2024-08" }, []string{"date right"}},
		{"a date less exact is missed", []string{"date||2024-08"},
			func(d *library.Document) { d.Date = "2024" }, []string{"date missed"}},
		{"another date is wrong", []string{"date||2024-08"},
			func(d *library.Document) { d.Date = "2024-09" }, []string{"date wrong"}},
		{"the year as a date is no claim", []string{"year||2024"},
			func(d *library.Document) { d.Year, d.Date = 2024, "2024" }, []string{"year right"}},
		{"a day nobody printed is wrong", []string{"year||2024"},
			func(d *library.Document) { d.Year, d.Date = 2024, "2024-01-01" }, []string{"year right", "date wrong"}},
		{"a year of the file's date is no claim about its pages", nil,
			func(d *library.Document) {
				d.Year, d.Sources = 2021, map[string]library.FieldSource{"year": {From: library.FromFileDate}}
			}, []string{"year of file"}},
		{"a year of the file's date is wrong where another is printed", []string{"year||2019"},
			func(d *library.Document) {
				d.Year, d.Sources = 2021, map[string]library.FieldSource{"year": {From: library.FromFileDate}}
			}, []string{"year wrong"}},
		{"names with the family name first", []string{"person||Seori Choi|author"},
			people(library.Credit{Name: "CHOI, Seori", Role: "author"}), []string{"person right", "role right"}},
		{"two romanisations stay two", []string{"person||Sookyung Kim|author"},
			people(library.Credit{Name: "Su-kyoung Kim", Role: "author"}), []string{"person missed", "person wrong"}},
		{"a role is asked of the people found", []string{"person||김하늘|chief researcher"},
			people(library.Credit{Name: "김하늘", Role: "author"}), []string{"person right", "role wrong"}},
		{"a part of an affiliation that names it is right", []string{"person||Ann Lee|author", "affiliation||School of Law, Duke University|Ann Lee"},
			people(library.Credit{Name: "Ann Lee", Role: "author", Affiliation: "Duke University"}), []string{"person right", "role right", "affiliation right"}},
		{"an affiliation of someone else is wrong", []string{"person||Ann Lee|author", "person||Bo Kim|author", "affiliation||Duke University|Bo Kim"},
			people(library.Credit{Name: "Ann Lee", Role: "author", Affiliation: "Duke University"}, library.Credit{Name: "Bo Kim", Role: "author"}),
			[]string{"person right", "role right", "affiliation wrong", "person right", "role right", "affiliation missed"}},
		{"keywords one by one", []string{"keyword||고용", "keyword||선원", "keyword|may|employment"},
			func(d *library.Document) { d.Keywords = []string{"employment", "고용", "항구"} },
			[]string{"keyword right", "keyword missed", "keyword extra", "keyword wrong"}},
		{"an abstract by its ends", []string{"abstract||We ask who moves.|They stay."},
			func(d *library.Document) {
				d.Abstract = "We ask who moves. " + strings.Repeat("Much. ", 40) + "They stay."
			}, []string{"abstract right"}},
		{"an abstract that runs on is wrong", []string{"abstract||We ask who moves.|They stay."},
			func(d *library.Document) {
				d.Abstract = "We ask who moves. They stay. 1. Introduction: it has long been asked"
			}, []string{"abstract wrong"}},
		{"a printed citation by its beginning", []string{"citation_printed||Pacheco, C. (2016). Impacto"},
			func(d *library.Document) { d.CitationPrinted = "Pacheco, C. (2016). Impacto económico. Revista 8." }, []string{"citation_printed right"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, f := range describing.Judge(truth(t, tt.truth...), describing.Described{Document: document(tt.give)}) {
				got = append(got, fmt.Sprintf("%s %s", f.Field, f.Verdict))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestMissedValuesTellWhetherTheDescriptionSaysSo(t *testing.T) {
	asked := truth(t, "series||Handeul", "publisher||Handeul")
	for _, f := range describing.Judge(asked, describing.Described{Document: library.Document{Unsure: []string{"series"}}}) {
		if f.Verdict != describing.Missed || f.Unsure != (f.Field == describing.Series) {
			t.Errorf("%+v", f)
		}
	}
}

func TestContentsAreJudgedByTheirEnds(t *testing.T) {
	asked := truth(t, "contents_lines||3", "contents_first||서론|1", "contents_last||Conclusion|9")
	contents := []library.Heading{{Title: "제1장 서론", Page: 2}, {Title: "1.1 Method", Page: 2}, {Title: "3. Conclusion", Page: 3}}
	d := describing.Described{Document: library.Document{Contents: contents}, Labels: []string{"i", "1", "8"}}
	var got []string
	for _, f := range describing.Judge(asked, d) {
		got = append(got, fmt.Sprintf("%s %s", f.Field, f.Verdict))
	}
	want := []string{"contents_lines right", "contents_first right", "contents_page right", "contents_last right", "contents_page wrong"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	d.Sources = map[string]library.FieldSource{"contents": {From: library.FromOutline}}
	if got := describing.Judge(asked, d); len(got) != 0 {
		t.Errorf("an outline was judged as a front page: %v", got)
	}
}
