package workspace_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"naru/internal/library"
	"naru/internal/workspace"
)

// Texts of an annual report and of a publication that it lists.
const (
	yearText = `# 한들연구소 2019년 연차보고서

연구보고서 2019-01 | 농촌 이주노동자의 주거 실태와 개선 방안

책임연구원 | 김하늘

공동연구원 | 이바다

농촌에서 일하는 이주노동자의 주거 실태를 조사하였다.

이슈브리프 02 | 계절근로 비자 제도의 평가

책임연구원 | 박들판

계절근로 비자 제도를 평가하였다.

## 협력사업

| 번호 | 내용 | 일시 |
|---|---|---|
| 1 | 아시아 이주노동 학술대회 | 2019. 10. 23. |
| 2 | 연구기관 협의회 | 2019. 11. 4. |

10월 28일에는 아시아 이주노동 학술대회를 서울에서 열었다.
`
	ownText = "# 농촌 이주노동자의 주거 실태와 개선 방향\n\n연구보고서 2019-01\n\n책임연구원 김하늘\n\n농촌에서 일하는 이주노동자의 숙소를 조사하였다.\n"
)

// disagreeing makes a library in which a report and the file of a publication it
// lists say different titles, and gives the publication's document.
func disagreeing(t *testing.T, text string) (*workspace.Workspace, library.DocumentID) {
	t.Helper()
	dir, from := filepath.Join(t.TempDir(), "library"), t.TempDir()
	for name, content := range map[string]string{"2019-연차보고서.md": yearText, "2019-01.md": text} {
		if err := os.WriteFile(filepath.Join(from, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	w := mustOpen(t, workspace.Options{Dir: dir, Workers: 1})
	year := bring(t, w, library.ImportOptions{}, filepath.Join(from, "2019-연차보고서.md"))["2019-연차보고서.md"].Document
	own := bring(t, w, library.ImportOptions{}, filepath.Join(from, "2019-01.md"))["2019-01.md"].Document
	u, err := w.Unpack(t.Context(), year)
	if err != nil || len(u.Records) != 2 || len(u.Events) != 2 {
		t.Fatalf("%+v, %v", u, err)
	}
	if !slices.Equal(u.Events[0].Unsure, []string{"from", "to"}) {
		t.Errorf("a date that the text gives otherwise is marked %v", u.Events[0].Unsure)
	}
	if _, err := w.AcceptUnpacked(t.Context(), year, *u); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	// The file's document is that of the record, as it is once they were tied.
	db, err := sql.Open("sqlite3", filepath.Join(dir, "library.sqlite"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.Exec(`UPDATE listed_record SET document = ? WHERE said LIKE '%주거 실태%'`, own)
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	return mustOpen(t, workspace.Options{Dir: dir, Workers: 1}), own
}

func open(t *testing.T, w *workspace.Workspace, settled bool) []library.Contradiction {
	t.Helper()
	list, err := w.Contradictions(t.Context(), library.ContradictionFilter{Settled: settled})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestWhatAPersonBelievesCorrectsTheCatalogueUntilTakenBack(t *testing.T) {
	w, own := disagreeing(t, ownText)
	before := dump(t, w)
	list := open(t, w, false)
	if len(list) != 2 || list[0].Document != own || list[0].Field != "title" || list[1].Field != library.FieldDate {
		t.Fatalf("%+v", list)
	}
	for _, c := range list {
		chosen := 0
		if c.Field == library.FieldDate {
			chosen = 1
		}
		if _, err := w.SettleContradiction(t.Context(), c.ID, chosen); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.Documents.Document(t.Context(), own)
	if err != nil || d.Title != "농촌 이주노동자의 주거 실태와 개선 방안" || d.Sources["title"].From != library.FromPerson {
		t.Errorf("the title is %q from %v, %v", d.Title, d.Sources["title"], err)
	}
	events, err := w.ListedEvents(t.Context(), 0)
	if err != nil || events[0].From != "2019-10-28" || events[0].To != "2019-10-28" {
		t.Errorf("the event is %+v, %v", events[0], err)
	}
	if left := open(t, w, false); len(left) != 0 {
		t.Errorf("still open: %+v", left)
	}
	if all := open(t, w, true); len(all) != 2 || all[0].Settled == nil || *all[0].Settled != 1 {
		t.Errorf("settled: %+v", all)
	}
	for _, c := range list {
		if err := w.ReopenContradiction(t.Context(), c.ID); err != nil {
			t.Fatal(err)
		}
	}
	if got := open(t, w, false); len(got) != 2 {
		t.Errorf("open again: %+v", got)
	}
	if after := dump(t, w); after != before {
		t.Errorf("taken back, the library is not as it was:\n%s\n%s", before, after)
	}
}

func TestADecisionMayBeChangedAndWhatAPersonWroteSinceStays(t *testing.T) {
	w, own := disagreeing(t, ownText)
	id := open(t, w, false)[0].ID
	for _, chosen := range []int{0, 1} {
		if _, err := w.SettleContradiction(t.Context(), id, chosen); err != nil {
			t.Fatal(err)
		}
	}
	d, err := w.Documents.Document(t.Context(), own)
	if err != nil || d.Title != "농촌 이주노동자의 주거 실태와 개선 방향" {
		t.Errorf("after believing the publication, the title is %q, %v", d.Title, err)
	}
	if _, err := w.SettleContradiction(t.Context(), id, 0); err != nil {
		t.Fatal(err)
	}
	title := "농촌 이주노동자의 숙소"
	if _, err := w.Documents.UpdateDocument(t.Context(), own, library.DocumentPatch{Title: &title}); err != nil {
		t.Fatal(err)
	}
	if err := w.ReopenContradiction(t.Context(), id); err != nil {
		t.Fatal(err)
	}
	if d, err := w.Documents.Document(t.Context(), own); err != nil || d.Title != title {
		t.Errorf("what a person wrote since is %q, %v", d.Title, err)
	}
	if err := w.ReopenContradiction(t.Context(), id); library.CodeOf(err) != library.NotFound {
		t.Errorf("opened twice: %v", err)
	}
}

func TestPeopleOfAReportAreTakenOverWithTheirRoles(t *testing.T) {
	w, own := disagreeing(t, "# 농촌 이주노동자의 주거 실태와 개선 방안\n\n연구보고서 2019-01\n\n책임연구원: 이바다\n\n공동연구원: 김하늘\n\n숙소를 조사하였다.\n")
	list := open(t, w, false)
	k := slices.IndexFunc(list, func(c library.Contradiction) bool { return c.Field == "people" })
	if k < 0 {
		t.Fatalf("%+v", list)
	}
	before, err := w.Documents.Document(t.Context(), own)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.SettleContradiction(t.Context(), list[k].ID, 0); err != nil {
		t.Fatal(err)
	}
	want := []library.Credit{{Name: "김하늘", Role: library.RoleChief}, {Name: "이바다", Role: library.RoleCoResearcher}}
	if d, err := w.Documents.Document(t.Context(), own); err != nil || !slices.Equal(d.People, want) {
		t.Errorf("people are %v, %v", d.People, err)
	}
	if err := w.ReopenContradiction(t.Context(), list[k].ID); err != nil {
		t.Fatal(err)
	}
	if d, err := w.Documents.Document(t.Context(), own); err != nil || !slices.Equal(d.People, before.People) || d.Sources["people"] != before.Sources["people"] {
		t.Errorf("put back they are %v from %v, %v", d.People, d.Sources["people"], err)
	}
}

func TestAReportIsToldFromADocumentThatListsNothing(t *testing.T) {
	w, own := disagreeing(t, ownText)
	for id, want := range map[library.DocumentID]int{1: 4, own: 0} {
		if c, err := w.Lists(t.Context(), id); err != nil || c.All() != want {
			t.Errorf("document %d lists %+v, %v", id, c, err)
		}
	}
	if _, err := w.Lists(t.Context(), 99); library.CodeOf(err) != library.NotFound {
		t.Errorf("%v", err)
	}
}
