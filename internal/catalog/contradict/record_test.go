package contradict_test

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/catalog/contradict"
	"naru/internal/library"
)

// people makes credits of names, the first of them the chief's.
func people(names ...string) []library.Credit {
	var out []library.Credit
	for k, n := range names {
		role := library.RoleCoResearcher
		if k == 0 {
			role = library.RoleChief
		}
		out = append(out, library.Credit{Name: n, Role: role})
	}
	return out
}

// tied is a record whose file's front page says the same as the report.
func tied() contradict.Record {
	page := library.FieldSource{From: library.FromPage, Page: 1}
	return contradict.Record{
		Document: library.Document{ID: 7, SHA256: "f", Title: "Housing of Farm Workers: A Survey", TitleOther: "농업 노동자의 주거", Number: "2019-03", Year: 2019,
			People: people("Haneul Kim", "Bada Lee"), Sources: map[string]library.FieldSource{"title": page, "title_other": page, "number": page, "year": page, "people": {From: library.FromPage, Page: 2}}},
		Report: 3, ReportTitle: "Annual Report 2019", Page: 12, Label: "10",
		Said: library.ListedRecord{Title: "Housing of Farm Workers: A Survey", Number: "03", Year: 2019, People: people("Haneul Kim", "Bada Lee")},
	}
}

// from changes where a field came from.
func from(r *contradict.Record, field string, kind library.SourceKind) {
	r.Document.Sources[field] = library.FieldSource{From: kind}
}

func TestAReportAndAFrontPageThatSayTheSameAgree(t *testing.T) {
	for name, change := range map[string]func(r *contradict.Record){
		"the very same":                   func(*contradict.Record) {},
		"capitals and signs":              func(r *contradict.Record) { r.Said.Title = "HOUSING OF FARM WORKERS – a survey" },
		"the subtitle is left out":        func(r *contradict.Record) { r.Said.Title = "Housing of Farm Workers" },
		"the title in its other language": func(r *contradict.Record) { r.Said.Title = "농업노동자의 주거" },
		"a language the front page lacks": func(r *contradict.Record) {
			r.Document.TitleOther, r.Said.Title = "", "농업 노동자의 주거 실태"
		},
		"the number with its year":           func(r *contradict.Record) { r.Said.Number = "2019-03" },
		"the number without its zero":        func(r *contradict.Record) { r.Said.Number = "No. 3" },
		"no number printed":                  func(r *contradict.Record) { r.Said.Number = "" },
		"no year printed":                    func(r *contradict.Record) { r.Said.Year = 0 },
		"family names first":                 func(r *contradict.Record) { r.Said.People = people("KIM Ha-neul", "Lee Bada") },
		"initials":                           func(r *contradict.Record) { r.Said.People = people("H. Kim", "B. Lee") },
		"only the chief is named":            func(r *contradict.Record) { r.Said.People = people("Haneul Kim") },
		"more people than the front page":    func(r *contradict.Record) { r.Said.People = people("Haneul Kim", "Bada Lee", "Ann Roe") },
		"names in other letters":             func(r *contradict.Record) { r.Said.People = people("김하늘", "이바다") },
		"another name that its bearer has":   func(r *contradict.Record) { r.Said.People = people("김은혜") },
		"a person corrected the title":       func(r *contradict.Record) { r.Document.Title = "Other"; from(r, "title", library.FromPerson) },
		"the year is the file's own date":    func(r *contradict.Record) { r.Document.Year = 2021; from(r, "year", library.FromFileDate) },
		"the record has no file of its own":  func(r *contradict.Record) { r.Document.SHA256, r.Document.Title = "", "Other" },
		"nobody knows where the field is of": func(r *contradict.Record) { r.Document.Title, r.Document.Sources = "Other", nil },
	} {
		r := tied()
		change(&r)
		if got := contradict.Records([]contradict.Record{r}); len(got) != 0 {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestAReportAndAFrontPageThatDifferAreToldOf(t *testing.T) {
	for name, c := range map[string]struct {
		change func(r *contradict.Record)
		field  string
		values []string
	}{
		"another title":                  {func(r *contradict.Record) { r.Said.Title = "Hosting of Farm Workers" }, "title", []string{"Hosting of Farm Workers", "Housing of Farm Workers: A Survey"}},
		"another Korean title":           {func(r *contradict.Record) { r.Said.Title = "어업 노동자의 주거" }, "title_other", []string{"어업 노동자의 주거", "농업 노동자의 주거"}},
		"another year":                   {func(r *contradict.Record) { r.Said.Year = 2018 }, "year", []string{"2018", "2019"}},
		"another number":                 {func(r *contradict.Record) { r.Said.Number = "04" }, "number", []string{"04", "2019-03"}},
		"the number of another year":     {func(r *contradict.Record) { r.Said.Number = "2018-03" }, "number", []string{"2018-03", "2019-03"}},
		"someone else each":              {func(r *contradict.Record) { r.Said.People = people("Haneul Kim", "Ann Roe") }, "people", []string{"Haneul Kim; Ann Roe", "Haneul Kim; Bada Lee"}},
		"another chief of the same":      {func(r *contradict.Record) { r.Said.People = people("Bada Lee", "Haneul Kim") }, "people", []string{"Bada Lee; Haneul Kim", "Haneul Kim; Bada Lee"}},
		"another initial":                {func(r *contradict.Record) { r.Said.People = people("J. Kim", "Bada Lee") }, "people", []string{"J. Kim; Bada Lee", "Haneul Kim; Bada Lee"}},
		"another chief in other letters": {func(r *contradict.Record) { r.Said.People = people("박들판", "이바다") }, "people", []string{"박들판; 이바다", "Haneul Kim; Bada Lee"}},
		"a given name one sign apart":    {func(r *contradict.Record) { r.Said.People = people("Hanul Kim", "Bada Lee") }, "people", []string{"Hanul Kim; Bada Lee", "Haneul Kim; Bada Lee"}},
	} {
		r := tied()
		c.change(&r)
		got := contradict.Records([]contradict.Record{r})
		if len(got) != 1 || got[0].Field != c.field || got[0].Document != 7 {
			t.Errorf("%s: %+v", name, got)
			continue
		}
		var values []string
		for _, st := range got[0].Statements {
			values = append(values, st.Value)
		}
		if !slices.Equal(values, c.values) {
			t.Errorf("%s: %v, want %v", name, values, c.values)
		}
		first, second := got[0].Statements[0], got[0].Statements[1]
		if first.Source != 3 || first.Page != 12 || first.Label != "10" || second.Source != 7 || second.Page != r.Document.Sources[c.field].Page {
			t.Errorf("%s: the sources are %+v", name, got[0].Statements)
		}
		if !strings.Contains(got[0].ID, c.field) {
			t.Errorf("%s: it is named %s", name, got[0].ID)
		}
	}
}
