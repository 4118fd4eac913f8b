package settings_test

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/page/settings"
	"naru/app/shots/sample"
	"naru/app/theme"
)

func TestABackupIsSaidToBeMadeOnlyWhileItIs(t *testing.T) {
	pagetest.Start(t)
	host, keeper := pagetest.NewHost(t, "ko"), sample.SomeBackups()
	s := settings.New(host, settings.Options{Choices: &choices{size: 100, variant: theme.Light}, Backups: settings.Backups{Keeper: keeper}})
	pagetest.App(t, host, theme.Light, 1, fyne.NewSize(1064, 1300), s.Content())
	s.Shown()
	press := func() {
		t.Helper()
		host.Hold = true
		host.Press(t, "지금 백업")
		if host.Busy != 1 {
			t.Errorf("%d backups are said to be made", host.Busy)
		}
		host.Release()
	}
	press()
	if host.Busy != 0 || host.LastSaid() != "백업하고 확인했습니다." {
		t.Errorf("%d go on, said %q", host.Busy, host.LastSaid())
	}
	keeper.Fails = errors.New("full")
	press()
	if host.Busy != 0 || len(host.Fails) != 1 {
		t.Errorf("%d go on, failed with %v", host.Busy, host.Fails)
	}
}
