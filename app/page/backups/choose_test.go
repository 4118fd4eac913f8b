package backups_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	fw "fyne.io/fyne/v2/widget"

	"naru/app/page/backups"
	"naru/app/page/pagetest"
	"naru/app/theme"
	"naru/app/uitest"
	"naru/app/widget"
	"naru/internal/library"
)

var made = time.Date(2026, 11, 22, 15, 4, 0, 0, time.Local)

type desk struct {
	host     *pagetest.Host
	chooser  *backups.Chooser
	restored string
	answer   error // of looking into a backup
}

func open(t *testing.T, lang string, list []library.Backup) *desk {
	t.Helper()
	pagetest.Start(t)
	d := &desk{host: pagetest.NewHost(t, lang)}
	pagetest.App(t, d.host, theme.Light, 1, fyne.NewSize(1000, 700), widget.NewSpace(1, 1))
	d.chooser = &backups.Chooser{
		Window: d.host.Window, P: d.host.P, Go: d.host.Go, Fail: d.host.Fail,
		List: func(context.Context) ([]library.Backup, error) { return list, nil },
		LookInto: func(_ context.Context, file string) (*library.BackupContents, error) {
			return &library.BackupContents{Backup: library.Backup{File: file, Made: made}, Documents: 152, Pages: 8411, Notes: 1}, d.answer
		},
		Restore: func(file string) error { d.restored = file; return nil },
	}
	d.chooser.Show()
	return d
}

func two() []library.Backup {
	return []library.Backup{
		{File: "/b/automatic.sqlite", Kind: library.BackupAutomatic, Made: made, Bytes: 12_300_000},
		{File: "/b/restore.sqlite", Kind: library.BackupRestore, Made: made.Add(-time.Hour)},
	}
}

func (d *desk) seen() string { return uitest.Words(d.host.Win.Canvas().Overlays().Top()) }

// press presses a button of Fyne's own dialogs.
func (d *desk) press(t *testing.T, name string) {
	t.Helper()
	o := uitest.Find(d.host.Win.Canvas().Overlays().Top(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*fw.Button)
		return ok && b.Text == name
	})
	if o == nil {
		t.Fatalf("no button %q in\n%s", name, d.seen())
	}
	o.(*fw.Button).OnTapped()
}

func (d *desk) keys(names ...fyne.KeyName) {
	for _, k := range names {
		d.host.Win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: k})
	}
}

func TestABackupIsChosenByKeyboardAndAskedForOnceMore(t *testing.T) {
	d := open(t, "ko", two())
	for _, want := range []string{"2026년 11월 22일 15:04", "자동", "12.3 MB", "되돌리기 전"} {
		if !strings.Contains(d.seen(), want) {
			t.Errorf("%q is not shown:\n%s", want, d.seen())
		}
	}
	pagetest.Look(t, d.host, "backups-ko")
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	asked := strings.ReplaceAll(d.seen(), "\n", " ")
	for _, want := range []string{"문서 152건", "8,411쪽", "메모 1개"} {
		if !strings.Contains(asked, want) {
			t.Errorf("%q is not asked:\n%s", want, asked)
		}
	}
	pagetest.Look(t, d.host, "backups-ask-ko")
	if d.restored != "" {
		t.Fatal("restored before it was asked")
	}
	d.press(t, "되돌리기")
	if d.restored != "/b/automatic.sqlite" {
		t.Errorf("restored %q", d.restored)
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	d := open(t, "en", two())
	d.answer = &library.Error{Code: library.Damaged}
	d.keys(fyne.KeyDown, fyne.KeyReturn)
	if len(d.host.Fails) != 1 || d.restored != "" || d.host.Win.Canvas().Overlays().Top() != nil {
		t.Errorf("fails %v, restored %q, shown:\n%s", d.host.Fails, d.restored, d.seen())
	}
}

func TestWhereThereIsNoneItSaysSoAndEscapeCloses(t *testing.T) {
	d := open(t, "ko", nil)
	if !strings.Contains(d.seen(), "아직 백업이 없습니다") {
		t.Errorf("shown:\n%s", d.seen())
	}
	d.keys(fyne.KeyEscape)
	if d.host.Win.Canvas().Overlays().Top() != nil {
		t.Error("it stays")
	}
}
