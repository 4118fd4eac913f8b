package themes

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/theme"
	"naru/internal/library"
)

// kept are settings that outlive a window.
type kept map[string]string

func (k kept) Setting(_ context.Context, key string) (string, error) { return k[key], nil }

func (k kept) SetSetting(_ context.Context, key, value string) error {
	k[key] = value
	return nil
}

// again opens another window over the same library.
func again(t *testing.T, d *desk, k kept) *desk {
	t.Helper()
	n := &desk{themes: d.themes, host: pagetest.NewHost(t, "ko")}
	n.Screen = New(n.host, d.themes)
	n.Settings = k
	n.host.OnChanged = n.LibraryChanged
	pagetest.App(t, n.host, theme.Light, 1, fyne.NewSize(1056, 728), n.Content())
	n.Shown()
	return n
}

func TestADraftOutlivesItsWindow(t *testing.T) {
	k := kept{}
	d := korean(t)
	d.Settings = k
	d.Open("labour.seasonal")
	d.change(library.ThemeChange{Do: library.ThemeRename, Theme: "labour.seasonal", NameKO: "계절 노동"})
	d.change(library.ThemeChange{Do: library.ThemeRename, Theme: "labour", NameKO: "일"})
	d.dropLast()

	next := again(t, d, k)
	next.host.Wants(t, "하던 변경 1건이 저장되지 않았습니다", "이어서 하기", "버리기")
	if len(next.draft) != 0 {
		t.Errorf("taken up without a person: %+v", next.draft)
	}
	next.change(library.ThemeChange{Do: library.ThemeRename, Theme: "labour", NameKO: "일"})
	if len(next.host.Fails) != 1 || len(next.draft) != 0 {
		t.Errorf("before it is decided: failures %v, draft %+v", next.host.Fails, next.draft)
	}
	next.goOn()
	if next.left != nil || len(next.draft) != 1 || next.draft[0].NameKO != "계절 노동" || next.entry("labour.seasonal").NameKO != "계절 노동" {
		t.Errorf("taken up: %+v", next.draft)
	}
	next.keep()
	if k[library.SettingThemeDraft] != "" {
		t.Errorf("what is kept is left: %s", k[library.SettingThemeDraft])
	}
	if last := again(t, d, k); last.left != nil {
		t.Errorf("offered again: %+v", last.left)
	}
}

func TestADraftThatIsThrownAwayCanComeBack(t *testing.T) {
	k := kept{}
	d := korean(t)
	d.Settings = k
	d.change(library.ThemeChange{Do: library.ThemeRename, Theme: "labour", NameKO: "일"})
	next := again(t, d, k)
	next.throwAway()
	if k[library.SettingThemeDraft] != "" || next.left != nil {
		t.Errorf("thrown away there is %s", k[library.SettingThemeDraft])
	}
	next.host.Undo()
	next.host.Wants(t, "하던 변경 1건이 저장되지 않았습니다")
	if third := again(t, d, k); third.left == nil || len(third.left.Changes) != 1 {
		t.Errorf("after undo there is %+v", third.left)
	}
}

func TestADraftThatMakesNoSenseAnyMoreIsNotLost(t *testing.T) {
	k := kept{library.SettingThemeDraft: `{"saved":"2026-03-01T09:00:00Z","changes":[{"do":"rename","theme":"gone","name_ko":"없는 주제"}]}`}
	next := again(t, korean(t), k)
	next.goOn()
	if len(next.host.Fails) != 1 || next.left == nil || len(next.draft) != 0 || k[library.SettingThemeDraft] == "" {
		t.Errorf("failures %v, left %+v, draft %+v", next.host.Fails, next.left, next.draft)
	}
	for _, text := range []string{"{", "[]", `{"changes":[]}`} {
		if odd := again(t, korean(t), kept{library.SettingThemeDraft: text}); odd.left != nil || len(odd.host.Fails) != 0 {
			t.Errorf("%s: %+v, %v", text, odd.left, odd.host.Fails)
		}
	}
}

func TestWhatWasTypedLastIsWrittenDownOnClosing(t *testing.T) {
	k := kept{}
	d := korean(t)
	d.Settings = k
	d.host.Hold = true
	d.setDraft([]library.ThemeChange{{Do: library.ThemeRename, Theme: "labour", NameKO: "일"}})
	d.setDraft([]library.ThemeChange{{Do: library.ThemeRename, Theme: "labour", NameKO: "노동 이주"}})
	d.Flush()
	if !strings.Contains(k[library.SettingThemeDraft], "노동 이주") {
		t.Errorf("written is %q", k[library.SettingThemeDraft])
	}
	d.host.Release()
	if !strings.Contains(k[library.SettingThemeDraft], "노동 이주") {
		t.Errorf("what came later wrote %q", k[library.SettingThemeDraft])
	}
}
