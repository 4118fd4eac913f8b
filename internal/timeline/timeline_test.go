package timeline_test

import (
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"naru/assets"
	"naru/internal/course"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/store"
	"naru/internal/store/storetest"
	"naru/internal/timeline"
)

var ctx = library.WithLanguage(context.Background(), "ko")

type desk struct {
	*timeline.Service
	store  *store.Store
	report library.DocumentID
}

func milestones(t testing.TB) []library.Milestone {
	t.Helper()
	all, err := timeline.LoadMilestones(assets.Milestones)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func open(t testing.TB) *desk {
	t.Helper()
	now := func() time.Time { return time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC) }
	themes := []library.Theme{{ID: "labour", NameEN: "Labour", NameKO: "노동", Children: []library.Theme{{ID: "labour.eps", NameEN: "EPS", NameKO: "고용허가제"}}}}
	s := storetest.Open(t, store.Options{Now: now, Taxonomy: themes})
	d := &desk{store: s}
	d.Service = timeline.New(s, timeline.Options{
		Courses: course.New(s, nil, now), Milestones: milestones(t), Now: now,
		Themes: func(title string) []string {
			if strings.Contains(title, "고용") {
				return []string{"labour.eps"}
			}
			return nil
		},
		Below: func(id string) []string {
			if id == "labour" {
				return []string{"labour", "labour.eps"}
			}
			return nil
		},
		Words: func(lang string) (message.Printer, error) {
			c, err := message.Load(assets.Translations)
			if err != nil {
				return message.Printer{}, err
			}
			return c.In(lang), nil
		},
	})
	d.report = d.add(t, library.Document{Title: "2020 연차보고서 <고용>", Year: 2020, Date: "2020-12-31", SHA256: "a", File: "a.pdf"})
	d.add(t, library.Document{Title: "=Undated & paper", SHA256: "b", File: "b.pdf"})
	d.add(t, library.Document{Title: "고용허가제 연구", Year: 2019, SHA256: "c", File: "c.pdf", Themes: []library.ThemeScore{{ID: "labour.eps", Score: 0.9, By: library.ByRule}}})
	listed := append(
		storetest.Listed(true, library.ListedEvent{Table: "교육", No: 1, Title: "고용 교육", Participants: 1204, ParticipantsBound: library.BoundAbout, DatePrinted: "2020. 11. 27.", From: "2020-11-27", To: "2020-11-27", Page: 2}),
		storetest.Listed(false, library.ListedEvent{Table: "협력", No: 1, Title: "학술대회", DatePrinted: "2020. 9. ~", From: "2020-09-01", To: "open", Page: 1})...)
	if _, err := s.AcceptListed(ctx, d.report, nil, listed); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *desk) add(t testing.TB, doc library.Document) library.DocumentID {
	t.Helper()
	return storetest.Add(t, d.store, doc, doc.Title, "둘")
}

func (d *desk) titles(t *testing.T, f library.TimelineFilter) string {
	t.Helper()
	l, err := d.Timeline(ctx, f)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range l.Items {
		out = append(out, i.Title)
	}
	return strings.Join(out, "; ")
}

func TestEverythingStandsInTheOrderOfTime(t *testing.T) {
	d := open(t)
	own := []library.TimelineKind{library.TimelinePublication, library.TimelineCourse, library.TimelineEvent}
	for _, c := range []struct {
		f    library.TimelineFilter
		want string
	}{
		{library.TimelineFilter{Kinds: own}, "고용허가제 연구; 학술대회; 고용 교육; 2020 연차보고서 <고용>"},
		{library.TimelineFilter{Kinds: own, From: "2020-10", To: "2020-11"}, "학술대회; 고용 교육"},
		{library.TimelineFilter{Kinds: own, From: "2021"}, "학술대회"},
		{library.TimelineFilter{Kinds: own, Themes: []string{"labour"}}, "고용허가제 연구; 고용 교육"},
		{library.TimelineFilter{Text: "ㄱㅇㅎㄱㅈ", Kinds: own}, "고용허가제 연구"},
		{library.TimelineFilter{Text: "Employment Permit"}, "고용허가제 시행; 산업연수생 제도 폐지, 고용허가제로 일원화"},
		{library.TimelineFilter{From: "2018-12-18", To: "2018-12-31", Text: "콤팩트"}, "안전하고 질서 있고 정규적인 이주를 위한 글로벌 콤팩트 승인"},
	} {
		if got := d.titles(t, c.f); got != c.want {
			t.Errorf("%+v: %s; want %s", c.f, got, c.want)
		}
	}
	l, err := d.Timeline(ctx, library.TimelineFilter{Kinds: own})
	if err != nil || l.Undated[library.TimelinePublication] != 1 || l.First != "2019-01-01" || l.Last != "2020-12-31" || l.Counts[library.TimelineCourse] != 1 {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestPeriodsCountEachThingOnceWhenItBegins(t *testing.T) {
	d := open(t)
	l, err := d.Timeline(ctx, library.TimelineFilter{From: "2018", To: "2020"})
	if err != nil {
		t.Fatal(err)
	}
	for by, want := range map[library.TimelineScale]string{
		library.ByDecade: "2010s 2020s",
		library.ByYear:   "2013 2018 2019 2020",
	} {
		var got []string
		n := 0
		for _, b := range l.Bins(by) {
			got = append(got, b.Period)
			for _, k := range b.Counts {
				n += k
			}
			if library.FirstDay(b.From) != b.From || b.To < b.From {
				t.Errorf("%s runs from %s to %s", b.Period, b.From, b.To)
			}
		}
		if want = strings.Replace(want, "2013 ", "", 1); strings.Join(got, " ") != want || n != len(l.Items) {
			t.Errorf("by %s: %v with %d of %d", by, got, n, len(l.Items))
		}
	}
	months := map[string]bool{}
	for _, b := range l.Bins(library.ByMonth) {
		months[b.Period] = true
	}
	if !months["2019"] || !months["2020-11"] || months["2019-01"] {
		t.Errorf("what is known by its year only stands under the year: %v", months)
	}
}

func TestNaruBringsMilestonesWithTheirSources(t *testing.T) {
	all := milestones(t)
	byID := map[string]library.Milestone{}
	for _, m := range all {
		byID[m.ID] = m
	}
	for id, want := range map[string][3]string{
		"eps-act":      {"2003-08-16", "2003-08-16", "6967"},
		"eps-start":    {"2004-08-17", "2004-08-17", "2004"},
		"basic-plan-1": {"2008", "2012", "제5조"},
		"basic-plan-4": {"2023", "2027", "제5조"},
		"refugee-act":  {"2012-02-10", "2012-02-10", "11298"},
		"gcm":          {"2018-12-19", "2018-12-19", "73/195"},
	} {
		m := byID[id]
		if m.From != want[0] || m.To != want[1] || !strings.Contains(m.SourceKO, want[2]) {
			t.Errorf("%s: %+v", id, m)
		}
	}
	hangul := regexp.MustCompile(`\p{Hangul}`)
	for _, m := range all {
		if hangul.MatchString(m.TitleEN+m.SourceEN) || !hangul.MatchString(m.TitleKO) || m.Title("ko") != m.TitleKO || m.Source("en") != m.SourceEN {
			t.Errorf("%s is not in both languages: %+v", m.ID, m)
		}
	}
}

func TestATableOfMilestonesIsChecked(t *testing.T) {
	head := "id\tfrom\tto\tscope\tthemes\ttitle_en\ttitle_ko\tsource_en\tsource_ko\n"
	good := "a\t2020\t\tkorea\tlabour;border\tA\t가\tLaw\t법\n"
	if all, err := timeline.LoadMilestones([]byte(head + good)); err != nil || len(all) != 1 || len(all[0].Themes) != 2 || all[0].To != "2020" {
		t.Errorf("%+v, %v", all, err)
	}
	for what, table := range map[string]string{
		"no head": good, "twice": head + good + good, "no date": head + strings.Replace(good, "2020", "soon", 1),
		"backwards": head + strings.Replace(good, "2020\t", "2020\t2019", 1), "a person's id": head + strings.Replace(good, "a\t", "m1\t", 1),
		"no source": head + strings.Replace(good, "Law", "", 1), "no scope": head + strings.Replace(good, "korea", "moon", 1), "short": head + "a\t2020\n",
	} {
		if _, err := timeline.LoadMilestones([]byte(table)); err == nil {
			t.Errorf("%s: not seen", what)
		}
	}
}

func FuzzMilestones(f *testing.F) {
	f.Add(assets.Milestones)
	f.Add([]byte("id\tfrom\n\x00"))
	f.Fuzz(func(t *testing.T, table []byte) {
		all, err := timeline.LoadMilestones(table)
		for _, m := range all {
			if err == nil && (m.ID == "" || !library.IsDate(m.From)) {
				t.Fatalf("%+v", m)
			}
		}
	})
}

func wantInvalid(t *testing.T, what string, err error, code library.Code) {
	t.Helper()
	var e *library.Error
	if library.CodeOf(err) != code || errors.As(err, &e) && e.Args[what] == nil {
		t.Errorf("%s: %v", what, err)
	}
}

func TestAPersonAddsMilestonesWithASource(t *testing.T) {
	d := open(t)
	m, err := d.AddMilestone(ctx, library.MilestoneEntry{Title: "도입규모 결정", When: "2026. 1. 5.", Document: d.report, Page: 2})
	if err != nil || m.From != "2026-01-05" || m.TitleKO != "도입규모 결정" || !m.Own {
		t.Fatalf("%+v, %v", m, err)
	}
	if got := d.titles(t, library.TimelineFilter{From: "2026", Kinds: []library.TimelineKind{library.TimelineMilestone}}); !strings.Contains(got, "도입규모 결정") {
		t.Errorf("it is not there: %s", got)
	}
	for what, e := range map[string]library.MilestoneEntry{
		"milestone_title": {When: "2020", Source: "x"}, "milestone_source": {Title: "x", When: "2020"},
		"milestone_when": {Title: "x", Source: "x", When: "2020. 3. ~"},
	} {
		_, err := d.AddMilestone(ctx, e)
		wantInvalid(t, what, err, library.Invalid)
	}
	_, err = d.AddMilestone(ctx, library.MilestoneEntry{Title: "x", When: "2020", Document: 99})
	wantInvalid(t, "document", err, library.NotFound)
	if m, err = d.EditMilestone(ctx, m.ID, library.MilestoneEntry{Title: "Quota", When: "2018 ~ 2022", Source: "Plan"}); err != nil || m.To != "2022" || m.Document != 0 {
		t.Errorf("%+v, %v", m, err)
	}
	if err := d.RemoveMilestone(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	_, err = d.EditMilestone(ctx, m.ID, library.MilestoneEntry{Title: "x", When: "2020", Source: "x"})
	wantInvalid(t, "milestone", err, library.NotFound)
	if err := d.RestoreMilestone(ctx, m.ID); err != nil {
		t.Error(err)
	}
	_, err = d.EditMilestone(ctx, "gcm", library.MilestoneEntry{Title: "x", When: "2020", Source: "x"})
	wantInvalid(t, "milestone_brought", err, library.Invalid)
	wantInvalid(t, "milestone", d.RemoveMilestone(ctx, "none"), library.NotFound)
}

func TestWhatNaruBringsCanBeTakenOut(t *testing.T) {
	d := open(t)
	before := d.titles(t, library.TimelineFilter{Text: "73/195"})
	if err := d.RemoveMilestone(ctx, "gcm"); err != nil {
		t.Fatal(err)
	}
	if got := d.titles(t, library.TimelineFilter{Text: "73/195"}); got != "" {
		t.Errorf("still there: %s", got)
	}
	if err := d.RestoreMilestone(ctx, "gcm"); err != nil {
		t.Fatal(err)
	}
	if got := d.titles(t, library.TimelineFilter{Text: "73/195"}); got != before || got == "" {
		t.Errorf("not back: %q", got)
	}
}

func TestItIsWrittenWholeInEveryFormat(t *testing.T) {
	d := open(t)
	dir := t.TempDir()
	for name, wants := range map[string][]string{
		"a.csv":  {"\ufeffkind,from,to,precision,title", "kind,from,to,precision,title,source,audience,participants,themes", "course,2020-11-27,2020-11-27,day,고용 교육", ",1204,", "event,2020-09-01,open,open,학술대회"},
		"a.md":   {"# 이민정책 연표", "## 2020년", "**2020년 11월 27일** · 교육 · 고용 교육", "(약 1,204명)", `연차보고서 \<고용>`},
		"a.svg":  {"<svg ", "2020년 11월 27일 · 고용 교육", "연차보고서 &lt;고용&gt;"},
		"a.HTML": {"<!DOCTYPE html>", "<svg ", "<td>2020년 9월부터</td><td>행사</td><td>학술대회</td>"},
	} {
		path := filepath.Join(dir, name)
		if err := d.ExportTimeline(ctx, library.TimelineFilter{}, path); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range wants {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
		for _, bad := range []string{"<script", "href=", "src=", "url("} {
			if strings.Contains(string(data), bad) {
				t.Errorf("%s asks for something with %q", name, bad)
			}
		}
		if strings.HasSuffix(name, ".svg") {
			wellFormed(t, data)
		}
	}
	wantInvalid(t, "timeline_format", d.ExportTimeline(ctx, library.TimelineFilter{}, filepath.Join(dir, "a.pdf")), library.Invalid)
	wantInvalid(t, "path", d.ExportTimeline(ctx, library.TimelineFilter{}, filepath.Join(dir, "no", "a.csv")), library.NotFound)
	if left, _ := filepath.Glob(filepath.Join(dir, ".naru-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func wellFormed(t *testing.T, data []byte) {
	t.Helper()
	for dec := xml.NewDecoder(strings.NewReader(string(data))); ; {
		if _, err := dec.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("the picture is not well formed: %v", err)
		}
	}
}

func TestAFormulaInATitleStaysText(t *testing.T) {
	d := open(t)
	d.add(t, library.Document{Title: "=cmd()", Year: 2001, SHA256: "e", File: "e.pdf"})
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := d.ExportTimeline(ctx, library.TimelineFilter{From: "2001", To: "2001"}, path); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(path); err != nil || !strings.Contains(string(data), `," =cmd()",`) {
		t.Errorf("%s, %v", data, err)
	}
}

func TestManyPublicationsBecomeColumns(t *testing.T) {
	d := open(t)
	for i := range 80 {
		d.add(t, library.Document{Title: fmt.Sprint("Paper ", i), Year: 1990 + i%30, SHA256: fmt.Sprint("p", i), File: "p.pdf"})
	}
	path := filepath.Join(t.TempDir(), "a.svg")
	if err := d.ExportTimeline(ctx, library.TimelineFilter{Kinds: []library.TimelineKind{library.TimelinePublication}}, path); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil || strings.Contains(string(data), "<circle") || strings.Count(string(data), "<rect") < 30 {
		t.Errorf("%d columns, %v", strings.Count(string(data), "<rect"), err)
	}
	wellFormed(t, data)
}

func TestMilestonesInTheTrashAreListedAndCanGoForGood(t *testing.T) {
	d := open(t)
	m, err := d.AddMilestone(ctx, library.MilestoneEntry{Title: "도입규모 결정", When: "2026. 1. 5.", Source: "계획"})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.RemoveMilestone(ctx, m.ID); err != nil {
		t.Fatal(err)
	}
	list, err := d.TrashedMilestones(ctx)
	if err != nil || len(list) != 1 || list[0].ID != m.ID || list[0].TitleKO != "도입규모 결정" || list[0].Trashed.IsZero() {
		t.Fatalf("in the trash are %+v, %v", list, err)
	}
	_, err = d.EmptyMilestones(ctx, "gcm")
	wantInvalid(t, "milestone_brought", err, library.Invalid)
	_, err = d.EmptyMilestones(ctx, "none")
	wantInvalid(t, "milestone", err, library.NotFound)
	if n, err := d.EmptyMilestones(ctx); err != nil || n != 1 {
		t.Errorf("emptied %d, %v", n, err)
	}
	wantInvalid(t, "milestone", d.RestoreMilestone(ctx, m.ID), library.NotFound)
	_, err = d.EmptyMilestones(ctx, m.ID)
	wantInvalid(t, "milestone", err, library.NotFound)
	if list, err = d.TrashedMilestones(ctx); err != nil || len(list) != 0 {
		t.Errorf("left are %+v, %v", list, err)
	}
}
