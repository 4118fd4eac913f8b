package reader

import (
	"slices"
	"strings"
	"testing"

	"naru/internal/library"
)

func TestAThemeIsAddedRemovedAndTakenBack(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	d.about.change("demography", false)
	if len(d.removed) != 1 || !strings.Contains(d.host.LastSaid(), "인구") {
		t.Errorf("removed %v, said %q", d.removed, d.host.LastSaid())
	}
	d.host.Undo()
	if len(d.added) != 1 || d.added[0] != "demography" {
		t.Errorf("taken back: %v", d.added)
	}
	if got := reasons(d.host.P(), d.record().Themes[0]); got != "판단한 말: 계절근로자 14회, 고용허가제 9회, foreign worker 3회" {
		t.Errorf("the reason reads %q", got)
	}
}

func TestOnlyWhatWasCorrectedIsWritten(t *testing.T) {
	d := openDesk(t, "ko")
	d.Open(7, 1, library.SearchRequest{})
	d.about.edit()
	f := d.about.form
	f.submit()
	if len(d.patches) != 0 || d.about.form != nil {
		t.Errorf("nothing was corrected, but written %+v", d.patches)
	}
	d.about.edit()
	f = d.about.form
	f.year.SetText("이천이십")
	f.submit()
	if !f.problem.Visible() || len(d.patches) != 0 {
		t.Error("a year in words was taken")
	}
	f.year.SetText("2021")
	f.date.SetText("5월 3일")
	f.submit()
	if len(d.patches) != 0 || !strings.Contains(f.problem.Text, "2020-04-01") {
		t.Errorf("a date in words was taken: %q", f.problem.Text)
	}
	f.date.SetText("2021-05")
	f.contents.SetText("서론 ... 1\n  배경 ... 9999")
	f.submit()
	if len(d.patches) != 0 || !strings.Contains(f.problem.Text, "파일에 없는 쪽") {
		t.Errorf("a page that the file does not have was taken: %q", f.problem.Text)
	}
	f.contents.SetText("서론 ... 1\n  배경 ... 2")
	f.labels.SetText("5=1, 3=1")
	f.submit()
	if len(d.patches) != 0 || !strings.Contains(f.problem.Text, "1=i, 9=1") {
		t.Errorf("page numbers that do not ascend were taken: %q", f.problem.Text)
	}
	f.labels.SetText("1=i, 4=1")
	f.tags.SetText("#돌봄, 배정, 농업")
	f.people.SetText("박민정; 책임연구원\nJane Doe; translator")
	f.submit()
	p := d.patches[0]
	if p.Year == nil || *p.Year != 2021 || *p.Date != "2021-05" || p.Title != nil || len(*p.Tags) != 3 || (*p.Tags)[2] != "농업" {
		t.Errorf("written %+v", p)
	}
	if p.Contents == nil || !slices.Equal(*p.Contents, []library.Heading{{Level: 1, Title: "서론", Page: 1}, {Level: 2, Title: "배경", Page: 2}}) {
		t.Errorf("contents %+v", p.Contents)
	}
	if p.Labels == nil || len(*p.Labels) != d.record().Pages || !slices.Equal((*p.Labels)[:4], []string{"i", "ii", "iii", "1"}) {
		t.Errorf("page numbers %+v", p.Labels)
	}
	if p.People == nil || len(*p.People) != 2 || (*p.People)[0].Role != library.RoleChief || (*p.People)[1].Role != "translator" {
		t.Errorf("people %+v", p.People)
	}
	if d.about.form != nil {
		t.Error("the form stays")
	}
}

func TestACorrectionThatFailsKeepsTheForm(t *testing.T) {
	d := openDesk(t, "en")
	d.Open(7, 1, library.SearchRequest{})
	d.about.edit()
	f := d.about.form
	f.title.SetText("A better title")
	d.fail["UpdateDocument"] = library.Errorf(library.DiskFull, "full")
	f.submit()
	if d.about.form != f || !strings.Contains(f.problem.Text, "disk is full") {
		t.Errorf("it says %q", f.problem.Text)
	}
}
