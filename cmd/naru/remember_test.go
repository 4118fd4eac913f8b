package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/adrg/xdg"
)

func TestALibraryThatIsNotThereAnyMoreIsNotMadeAnew(t *testing.T) {
	home := t.TempDir()
	config, data := xdg.ConfigHome, xdg.DataHome
	t.Cleanup(func() { xdg.ConfigHome, xdg.DataHome = config, data })
	xdg.ConfigHome, xdg.DataHome = filepath.Join(home, "config"), filepath.Join(home, "data")
	none := func(string) string { return "" }
	chosen := func() string {
		t.Helper()
		dir, err := chosenDir(none)
		if err != nil {
			t.Fatal(err)
		}
		return dir
	}
	usual := filepath.Join(home, "data", "naru")
	if dir := chosen(); dir != usual || goneDir(dir) != "" {
		t.Errorf("at the first start %s is opened, gone is %q", dir, goneDir(dir))
	}
	stick := filepath.Join(home, "stick", "서고")
	if err := os.MkdirAll(stick, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := remember(stick); err != nil {
		t.Fatal(err)
	}
	if dir := chosen(); dir != stick || goneDir(dir) != "" {
		t.Errorf("after it was used %s is opened, gone is %q", dir, goneDir(dir))
	}
	if err := os.RemoveAll(filepath.Dir(stick)); err != nil {
		t.Fatal(err)
	}
	if dir := chosen(); dir != stick || goneDir(dir) != stick {
		t.Errorf("without the stick %s is opened, gone is %q", dir, goneDir(dir))
	}
	if err := remember(usual); err != nil {
		t.Fatal(err)
	}
	if dir := chosen(); dir != usual || goneDir(dir) != "" {
		t.Errorf("the usual one, not there, is %s, gone is %q", dir, goneDir(dir))
	}
}
