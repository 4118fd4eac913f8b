package workspace_test

import (
	"os"
	"path/filepath"
	"testing"

	"naru/internal/library"
	"naru/internal/workspace"
)

const countedText = `# 한들연구소 2019년 연차보고서

## 협력사업

| 번호 | 내용 | 일시 | 참가 인원 |
|---|---|---|---|
| 1 | 아시아 이주노동 학술대회 | 2019. 10. 23. | 42명 |
| 2 | 연구기관 협의회 | 2019. 11. 4. | 15명 |

아시아 이주노동 학술대회에는 국내외 연구자 52명이 참석하였다. 연구기관 협의회에는 15명이 참석하였다.
`

func TestTheParticipantsThatAPersonBelievesAreKeptUntilTakenBack(t *testing.T) {
	path := filepath.Join(t.TempDir(), "2019-연차보고서.md")
	if err := os.WriteFile(path, []byte(countedText), 0o600); err != nil {
		t.Fatal(err)
	}
	w := mustOpen(t, workspace.Options{Dir: filepath.Join(t.TempDir(), "library"), Workers: 1})
	report := bring(t, w, library.ImportOptions{}, path)["2019-연차보고서.md"].Document
	u, err := w.Unpack(t.Context(), report)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.AcceptUnpacked(t.Context(), report, *u); err != nil {
		t.Fatal(err)
	}
	before := dump(t, w)
	list := open(t, w, false)
	if len(list) != 1 || list[0].Field != library.FieldParticipants || list[0].Statements[0].Value != "42" || list[0].Statements[1].Value != "52" {
		t.Fatalf("%+v", list)
	}
	if _, err := w.SettleContradiction(t.Context(), list[0].ID, 1); err != nil {
		t.Fatal(err)
	}
	events, err := w.ListedEvents(t.Context(), 0)
	if err != nil || events[0].Participants != 52 || events[0].From != "2019-10-23" {
		t.Errorf("the event is %+v, %v", events[0], err)
	}
	if left := open(t, w, false); len(left) != 0 {
		t.Errorf("still open: %+v", left)
	}
	if err := w.ReopenContradiction(t.Context(), list[0].ID); err != nil {
		t.Fatal(err)
	}
	if after := dump(t, w); after != before {
		t.Errorf("taken back, the library is not as it was:\n%s\n%s", before, after)
	}
}
