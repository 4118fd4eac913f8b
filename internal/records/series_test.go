package records_test

import (
	"fmt"
	"testing"

	"naru/internal/library"
)

// states writes a series as people would: "2021-01 file".
func states(p *library.SeriesPage) []string {
	out := []string{}
	for _, i := range p.Issues {
		line := fmt.Sprintf("%s %s", i.Number, i.State)
		if i.Duplicate {
			line += " twice"
		}
		out = append(out, line)
	}
	return out
}

func TestASeriesNumberByNumber(t *testing.T) {
	d := open(t)
	d.file("정책보고서|2021-01|2021|가|김하늘")
	d.file("정책보고서|2021-1|2021|전혀 다른 제목의 책|이바다")
	d.file("Policy Report|2020-02|2020|Something of the year before")
	d.file("정책 보고서||2021|번호가 없는 보고서")
	d.file("정책보고서|20219|2021|번호를 잘못 읽은 보고서")
	d.file("정책보고서|2021-99|2021|번호가 너무 큰 보고서")
	d.records(housing, wages)
	for _, name := range []string{"policyreport@riverside-research-institute", "정책보고서", "Policy Report", "policy reports"} {
		p, err := d.Series(ctx, name)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		d.wants(states(p), []string{"2021-01 file twice", "2021-02 gap", "2021-03 wanted", "2021-04 wanted", "2020-01 gap", "2020-02 file",
			" unsure", "20219 unsure", "2021-99 unsure"})
		d.wants(p.Missing, []string{"2020-01", "2021-02", "2021-03", "2021-04"})
		if p.Numbering != library.NumberedByYear || p.Documents != 8 || p.WithFile != 6 || p.Wanted != 2 || p.Gaps != 2 || p.Unsure != 3 || p.From != 2020 || p.To != 2021 {
			t.Errorf("summed up: %+v", p.Series)
		}
	}
	p, err := d.Series(library.WithLanguage(ctx, "en"), "정책보고서")
	if err != nil || p.Name != "Policy Report" || p.Publisher != "강나루연구원" {
		t.Errorf("called %q of %q, %v", p.Name, p.Publisher, err)
	}
	if p, _ = d.Series(library.WithLanguage(ctx, "ko"), "Policy Report"); p.Name != "정책보고서" {
		t.Errorf("in Korean %q", p.Name)
	}
	if _, err := d.Series(ctx, "River Notes"); library.CodeOf(err) != library.NotFound {
		t.Errorf("a series that is not there: %v", err)
	}
}

func TestHowASeriesIsNumbered(t *testing.T) {
	for _, c := range []struct {
		name  string
		files []string
		want  []string
	}{
		{"through all years", []string{"W|11|2015|a", "W|12|2015|b", "W|14|2016|c"}, []string{"11 file", "12 file", "13 gap", "14 file"}},
		{"anew each year", []string{"W|1|2015|a", "W|3|2015|b", "W|1|2016|c"}, []string{"2016-01 file", "2015-01 file", "2015-02 gap", "2015-03 file"}},
		{"of one year, from the first on", []string{"W|01|2015|a", "W|03|2015|b"}, []string{"2015-01 file", "2015-02 gap", "2015-03 file"}},
		{"from one near the first on", []string{"W|3|0|a", "W|4|0|b"}, []string{"1 gap", "2 gap", "3 file", "4 file"}},
		{"not at all", []string{"W||2015|a", "W||2016|b"}, []string{" file", " file"}},
		{"with letters", []string{"W|2015-01A|2015|a", "W|2015-01B|2015|b"}, []string{"2015-01A file", "2015-01B file"}},
		{"by volumes, which tell of no gap", []string{"W|Vol. 3 No. 2|2015|a", "W|2015-01|2015|b"}, []string{"2015-01 file", "Vol. 3 No. 2 unsure"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t)
			for _, f := range c.files {
				d.file(f)
			}
			p, err := d.Series(ctx, "W")
			if err != nil {
				t.Fatal(err)
			}
			d.wants(states(p), c.want)
		})
	}
}

func TestSeriesOfOneNameAreApartByHouse(t *testing.T) {
	d := open(t)
	add := func(publisher, title string) library.DocumentID {
		id := d.file("Working Paper|2021-01|2021|" + title)
		if _, err := d.store.UpdateDocument(ctx, id, library.DocumentPatch{Publisher: &publisher}); err != nil {
			t.Fatal(err)
		}
		return id
	}
	add("Riverside Research Institute", "a")
	add("Riverside Institute of Research", "b")
	add("Bureau of Economic Affairs", "c")
	add("강나루연구원", "d")
	list, err := d.SeriesList(ctx)
	if err != nil || len(list) != 2 || list[0].Documents != 3 || list[1].Documents != 1 {
		t.Fatalf("%+v, %v", list, err)
	}
	add("", "e") // of whom, nobody knows
	if list, _ = d.SeriesList(ctx); len(list) != 3 {
		t.Errorf("%+v", list)
	}
}

func TestWhatWentIntoAnotherTellsTheHousesOtherName(t *testing.T) {
	d := open(t)
	publisher := "물결이민연구소"
	file := d.file("워킹페이퍼|2021-03|2021|물결의 이론")
	if _, err := d.store.UpdateDocument(ctx, file, library.DocumentPatch{Publisher: &publisher}); err != nil {
		t.Fatal(err)
	}
	ids := d.records("Working Paper|03|2021|Theory of Waves", "Working Paper|04|2021|Practice of Waves")
	list, _ := d.SeriesList(ctx)
	d.wants(len(list), 2)
	if _, err := d.Merge(ctx, file, ids[0]); err != nil {
		t.Fatal(err)
	}
	list, _ = d.SeriesList(ctx)
	if len(list) != 1 || list[0].Documents != 2 || list[0].Wanted != 1 {
		t.Errorf("%+v", list)
	}
}
