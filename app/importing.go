package app

import (
	"context"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"naru/app/page/picker"
	"naru/app/screen"
	"naru/internal/library"
	"naru/internal/message"
)

// changedEvery is how often running imports make the screens look again. Each
// look asks for counts and lists; between them the foot shows the progress.
const changedEvery = 3 * time.Second

// watchImports shows the queue's progress until the window closes.
func (w *Window) watchImports() {
	if w.deps.Importer == nil {
		return
	}
	w.stops = append(w.stops, w.deps.Importer.Watch(func(p library.ImportProgress) {
		w.do(func() { w.progress(p) })
	}))
	w.progress(w.deps.Importer.Progress())
}

func (w *Window) progress(p library.ImportProgress) {
	if w.ctx.Err() != nil {
		return
	}
	w.foot.setProgress(p)
	w.side.setWaiting(p.Total - p.Done)
	ended := w.running && !p.Running && p.Total == p.Done
	if p.Running && !w.running {
		w.imported = 0 // a run counts anew; while its files are listed the former one's count stands
	}
	if p.Imported != w.imported && (ended || time.Since(w.lastChanged) > changedEvery) {
		w.imported, w.lastChanged = p.Imported, time.Now()
		w.Changed(screen.DocumentsChanged)
	}
	if ended && p.Total > 0 {
		w.recogniseImported()
		w.sayEnded(p)
		if p.Failed == 0 { // else the way to what failed stays
			w.offerListed()
		}
		w.Changed(screen.ImportsChanged)
	}
	w.running = p.Running
}

// sayEnded sums an import up, with a way to what did not get in: what failed, or what
// changed on disk and waits for a person. What was said of the import before goes:
// it would come back after this one and be taken for its outcome.
func (w *Window) sayEnded(p library.ImportProgress) {
	if w.ended != nil {
		w.foot.hush(w.ended)
	}
	if p.Failed == 0 && p.Imported+p.Duplicate > 0 {
		w.ended = w.foot.tell(w.endedWords(p).text)
		return
	}
	w.ended = w.foot.offer(func() said { return w.endedWords(p) }, func() { w.GoTo(PlaceImports) })
}

// endedWords is the sum of an import, and how the way to what did not get in is
// called.
func (w *Window) endedWords(p library.ImportProgress) said {
	s := w.P().T("app.import.ended", message.Args{"count": p.Imported})
	if p.Imported == 0 {
		s = w.P().T("app.import.ended.nothing")
	}
	if p.Duplicate > 0 {
		s += w.P().T("app.import.ended.duplicate", message.Args{"count": p.Duplicate})
	}
	if p.Failed > 0 {
		s += w.P().T("app.import.ended.failed", message.Args{"failed": p.Failed})
	}
	return said{text: s, label: w.P().T("app.import.show")}
}

// drop imports what was dropped anywhere on the window.
func (w *Window) drop(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) == 0 { // words, or the address of a page
		w.Say(w.P().T("app.drop.nothing"), nil)
		return
	}
	w.Import(paths)
}

// Import puts files and folders into the queue and begins.
func (w *Window) Import(paths []string) {
	if len(paths) == 0 {
		return
	}
	listing := w.foot.tell(w.P().T("app.import.listing"))
	var batch int64
	w.Go(func(ctx context.Context) (err error) {
		batch, err = w.deps.Importer.Add(ctx, paths, library.ImportOptions{})
		if batch != 0 { // what was listed before the fault comes in all the same
			w.deps.Importer.Start()
		}
		return err
	}, func(err error) {
		w.foot.hush(listing)
		if err != nil {
			w.Fail(err)
			return
		}
		if batch == 0 {
			w.Say(w.P().T("imports.nothing"), nil)
			return
		}
		w.Changed(screen.ImportsChanged)
	})
}

// AddReports offers files or a folder under an object of the window.
func (w *Window) AddReports(at fyne.CanvasObject) {
	p := w.P()
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(p.T("app.action.addfile"), w.AddFile),
		fyne.NewMenuItem(p.T("app.action.addfolder"), w.AddFolder),
	)
	m := widget.NewPopUpMenu(menu, w.win.Canvas())
	m.ShowAtRelativePosition(fyne.NewPos(0, at.Size().Height+4), at)
}

// AddFile asks for files.
func (w *Window) AddFile() { w.picker.Files(w.P().T("picker.title.files"), w.Import) }

// AddFolder asks for a folder, all of which is imported.
func (w *Window) AddFolder() {
	w.picker.Folder(w.P().T("picker.title.folder"), func(path string) {
		if path != "" {
			w.Import([]string{path})
		}
	})
}

// newPicker makes what asks for files and folders. Where all work is done at
// once, so is the listing of folders.
func newPicker(w *Window) *picker.Picker {
	k := &picker.Picker{Window: w.Window, P: w.P}
	if !w.deps.Inline {
		k.Go = func(work, done func()) {
			w.Go(func(context.Context) error {
				work()
				return nil
			}, func(error) { done() })
		}
	}
	return k
}

// starter gives the way to open the starter library, nil where there is none. It
// leads to the shelf at once, wherever one is: there the briefs come in.
func (w *Window) starter() func() {
	if w.deps.OpenStarter == nil {
		return nil
	}
	return func() {
		w.ShowTheme("")
		opening := w.foot.tell(w.P().T("app.starter.opening"))
		w.Go(w.deps.OpenStarter, func(err error) {
			w.foot.hush(opening)
			if err != nil {
				w.Fail(err)
				return
			}
			w.Changed(screen.DocumentsChanged)
		})
	}
}

// reveal gives the way to show the library's folder.
func (w *Window) reveal() func() {
	if w.deps.RevealFolder == nil {
		return nil
	}
	return func() {
		w.Go(func(context.Context) error { return w.deps.RevealFolder(w.deps.LibraryDir) }, nil)
	}
}

// other gives the way to another library.
func (w *Window) other() func() {
	if w.deps.OpenLibrary == nil {
		return nil
	}
	return func() {
		w.picker.Folder(w.P().T("picker.title.library"), func(path string) {
			if path == "" {
				return
			}
			w.Go(func(context.Context) error { return w.deps.OpenLibrary(path) }, nil)
		})
	}
}
