package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app/page/backups"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Backups is what the screen tells and does of the library's backups.
type Backups struct {
	Keeper library.Backups // nil: not offered
	// Choose asks for one to go back to; nil: not offered.
	Choose func()
}

// askBackups learns when the last backup was made.
func (s *Screen) askBackups() {
	if s.opt.Backups.Keeper == nil {
		return
	}
	var list []library.Backup
	s.host.Go(func(ctx context.Context) (err error) {
		list, err = s.opt.Backups.Keeper.Backups(ctx)
		return err
	}, func(err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.backups, s.backupsAsked = list, true
		s.Retranslate()
	})
}

// backupCard is the section on backups, nil where there are none to make.
func (s *Screen) backupCard(p message.Printer) fyne.CanvasObject {
	if s.opt.Backups.Keeper == nil {
		return nil
	}
	last := p.T("backup.none")
	if len(s.backups) > 0 {
		last = p.T("backup.last", message.Args{"when": backups.When(p, s.backups[0].Made), "kind": p.T("backup.kind." + string(s.backups[0].Kind))})
	}
	if !s.backupsAsked {
		last = ""
	}
	buttons := nw.NewFlow(nw.NewButton(p.T("backup.now"), nw.Outline, s.backUp))
	if s.opt.Backups.Choose != nil {
		buttons.Add(nw.NewButton(p.T("backup.choose"), nw.Outline, s.opt.Backups.Choose))
	}
	return s.card(p.T("backup.title"), nw.NewText(last).Shrinking(), nw.NewParagraph(p.T("backup.text")), buttons)
}

func (s *Screen) backUp() {
	if s.backingUp {
		return
	}
	s.backingUp = true
	done := s.host.Doing(s.host.P().T("backup.making"))
	s.host.Go(func(ctx context.Context) error {
		_, err := s.opt.Backups.Keeper.BackUp(ctx)
		return err
	}, func(err error) {
		s.backingUp = false
		done()
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.host.Say(s.host.P().T("backup.made"), nil)
		s.askBackups()
	})
}
