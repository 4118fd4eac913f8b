package app

import (
	"fyne.io/fyne/v2"

	"naru/app/page/backups"
	"naru/app/page/settings"
)

// backups is what the settings offer of backups.
func (w *Window) backups() settings.Backups {
	b := settings.Backups{Keeper: w.deps.Backups}
	if w.deps.Backups != nil && w.deps.Restore != nil {
		b.Choose = w.ChooseBackup
	}
	return b
}

// ChooseBackup asks for a backup to go back to.
func (w *Window) ChooseBackup() {
	c := &backups.Chooser{
		Window: func() fyne.Window { return w.win }, P: w.P, Go: w.Go, Fail: w.Fail,
		List: w.deps.Backups.Backups, LookInto: w.deps.Backups.LookInto, File: w.pickBackup,
		Restore: w.deps.Restore,
	}
	c.Show()
}

// pickBackup asks for a backup that lies anywhere.
func (w *Window) pickBackup(title string, done func(path string)) {
	w.picker.File(title, []string{".sqlite"}, done)
}
