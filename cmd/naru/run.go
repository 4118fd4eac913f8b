package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"naru/app"
	"naru/assets"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/starter"
	"naru/internal/workspace"
)

// appID names the program to the system.
const appID = "org.naru.desktop"

// patience is how long to wait for another Naru to let go of the library: one
// that is closing needs a moment.
const patience = 4 * time.Second

// run opens the window and returns the exit code when it closes.
func run(args []string, errOut io.Writer) int {
	flags := flag.NewFlagSet("naru", flag.ContinueOnError)
	flags.SetOutput(errOut)
	dir := flags.String("library", "", "library folder; without it $NARU_LIBRARY, the one opened last, or the per-user data folder")
	restore := flags.String("restore", "", "backup to put the library back to before it is opened")
	fill := flags.Bool("starter", false, "fill the library with the starter briefs if it is empty")
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return 0
		}
		return 2
	}
	messages, err := message.Load(assets.Translations)
	if err != nil {
		fmt.Fprintln(errOut, "naru:", err)
		return 1
	}
	gone := ""
	if *dir == "" {
		if *dir, err = chosenDir(os.Getenv); err != nil {
			fmt.Fprintln(errOut, "naru:", messages.In(systemLanguage(os.Getenv)).Err(err))
			return 1
		}
		gone = goneDir(*dir)
	}
	if err := makeCacheHome(); err != nil {
		fmt.Fprintln(errOut, "naru:", err) // images are kept in memory only, then
	}
	p := &program{
		messages: messages,
		language: systemLanguage(os.Getenv),
		fyne:     fyneapp.NewWithID(appID),
		errOut:   errOut,
	}
	p.fyne.SetIcon(fyne.NewStaticResource("icon.png", assets.IconPNG))
	if gone != "" {
		return p.showGone(gone)
	}
	return p.show(*dir, *restore, *fill)
}

// program is the running window.
type program struct {
	messages *message.Catalogue
	language string
	fyne     fyne.App
	errOut   io.Writer
	close    func() // ends the window as a person does, keeping what was typed
}

// show opens the library and its window; a library that cannot be opened gets
// a window that says why and offers another.
func (p *program) show(dir, backup string, fill bool) int {
	ctx, end := context.WithCancel(context.Background())
	defer end()
	restored, failed := putBack(ctx, dir, backup)
	w, err := workspace.Open(ctx, workspace.Options{Dir: dir, Patience: patience})
	if err != nil {
		if failed != nil {
			err = failed
		}
		return p.showTrouble(dir, err)
	}
	if err := remember(dir); err != nil {
		fmt.Fprintln(p.errOut, "naru: remember the library:", err)
	}
	regular, bold := fonts()
	window := app.New(p.fyne, app.Deps{
		Documents: w.Documents, Trash: w.Trash, Themes: w.Themes, Notes: w.Notes, Search: w.Search, Saved: w.Saved,
		Importer: w.Importer, Recognizer: w.Recognizer, Watched: w.Watched, Versions: w.Versions, Related: w.Related, People: w.People, Records: w.Records,
		Viewer: w.Viewer, Glossary: w.Glossary, Evidence: w.Evidence, Taxonomy: w.Taxonomy, Unpacker: w, Contradictions: w, Courses: w.Courses, Timeline: w.Timeline, Settings: w.Settings, Messages: p.messages,
		LibraryDir: w.Dir, SystemLanguage: p.language, Version: p.version(), Safety: w.Safety,
		OpenStarter:  func(ctx context.Context) error { return openStarter(ctx, w) },
		OpenLibrary:  p.reopen,
		RevealFolder: reveal,
		Close:        func() { end() },
		Backups:      w, Restore: p.restore(dir), Place: p.place(ctx, w),
		FontRegular: regular, FontBold: bold,
		Icon: fyne.NewStaticResource("icon.png", assets.IconPNG),
	})
	p.close = window.Close
	p.closeOnSignal(ctx)
	go p.work(ctx, w, window, fill)
	p.tellRestored(window, restored, failed)
	window.Show()
	p.fyne.Run()
	end()
	if err := w.Close(); err != nil {
		fmt.Fprintln(p.errOut, "naru:", err)
	}
	return 0
}

// showTrouble says in a window of its own why a library cannot be opened, offers others
// and, where this one is damaged, its backups.
func (p *program) showTrouble(dir string, err error) int {
	fmt.Fprintln(p.errOut, "naru:", p.messages.In(p.language).Err(err))
	regular, bold := fonts()
	app.ShowTrouble(p.fyne, regular, bold, p.messages.In(p.language), err, app.Trouble{
		Dir: dir, Open: p.reopen, Restore: p.restore(dir), Again: func() error { return p.reopen(dir) },
		List:     func(context.Context) ([]library.Backup, error) { return workspace.ListBackups(dir) },
		LookInto: workspace.LookIntoBackup,
	})
	p.fyne.Run()
	return 1
}

// work does beside the window what nobody waits for, until ctx ends: one thing after
// the other, what people miss first at first.
func (p *program) work(ctx context.Context, w *workspace.Workspace, window *app.Window, fill bool) {
	if fill {
		if err := fillIfEmpty(ctx, w); err != nil && ctx.Err() == nil {
			fyne.Do(func() { window.Fail(err) })
		}
	}
	w.Importer.Start() // goes on with what an earlier run left
	w.Recognizer.Start()
	w.Watch()
	renew(ctx, w, window)
	w.LookForTerms()
	w.FollowRecords()
	w.FollowWords()
	// Without the warm cache everything still works, only later.
	_ = w.Warm(ctx)
	w.KeepBackups(ctx, func(err error) {
		fyne.Do(func() { window.Say(window.P().T("backup.failed", message.Args{"why": window.P().Err(err)}), nil) })
	})
}

// unpackaged is the version that the toolkit names where none was given.
const unpackaged = "0.0.1"

// version names this build.
func (p *program) version() string {
	packaged := p.fyne.Metadata().Version
	if packaged == unpackaged {
		packaged = ""
	}
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = nil
	}
	return version(packaged, info)
}

func fonts() (regular, bold fyne.Resource) {
	return fyne.NewStaticResource("NotoSansKR-Regular.ttf", assets.FontRegular),
		fyne.NewStaticResource("NotoSansKR-Bold.ttf", assets.FontBold)
}

// fillIfEmpty brings the starter briefs into a library that holds nothing.
func fillIfEmpty(ctx context.Context, w *workspace.Workspace) error {
	st, err := w.Documents.Stats(ctx)
	if err != nil {
		return err
	}
	if st.Documents > 0 || st.Waiting > 0 || st.Failed > 0 {
		return nil
	}
	return openStarter(ctx, w)
}

// openStarter imports the starter briefs through the ordinary importer.
func openStarter(ctx context.Context, w *workspace.Workspace) error {
	dir, err := w.StarterDir()
	if err != nil {
		return err
	}
	paths, err := starter.WriteTo(dir)
	if err != nil {
		return fmt.Errorf("write the starter briefs: %w", err)
	}
	return w.ImportStarter(ctx, paths)
}

// reopen starts Naru anew on another library and ends this one.
func (p *program) reopen(dir string) error { return p.startAnew(dir) }

func (p *program) startAnew(dir string, more ...string) error {
	return p.start(append([]string{"--library", dir}, more...)...)
}

// start starts Naru anew and ends this one.
func (p *program) start(args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	if err := exec.Command(self, args...).Start(); err != nil {
		return fmt.Errorf("start on the other library: %w", err)
	}
	fyne.Do(func() {
		if p.close != nil {
			p.close()
		}
		p.fyne.Quit()
	})
	return nil
}

// reveal shows a folder in the system's file manager.
func reveal(dir string) error {
	name := map[string]string{"darwin": "open", "windows": "explorer"}[runtime.GOOS]
	if name == "" {
		name = "xdg-open"
	}
	if err := exec.Command(name, dir).Start(); err != nil {
		return fmt.Errorf("show the folder: %w", err)
	}
	return nil
}

// systemLanguage is what the person's system speaks.
func systemLanguage(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(name); v != "" {
			if strings.HasPrefix(v, "ko") {
				return "ko"
			}
			return "en"
		}
	}
	return "en"
}
