package watch_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"naru/internal/ingest/watch"
	"naru/internal/library"
)

const old = time.Hour

func TestAFolderIsLookedThroughWhenItIsWatchedAndAtEachStart(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.put("in/하위/보고서.PDF", "x", old)
	r.put("in/.hidden.pdf", "x", old)
	r.put("in/.git/b.pdf", "x", old)
	r.put("in/~$open.pdf", "x", old)
	r.put("in/video.mp4", "x", old)
	r.put("in/c.pdf.crdownload", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("when it is watched", "a.pdf | 보고서.PDF")
	r.w.Close()
	r.put("in/d.pdf", "x", old)
	r.open()
	r.w.Start()
	r.want("at the next start", "d.pdf")
}

func TestAFileIsTakenInWhenItHasSettled(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in", Settle: 10 * time.Second})
	r.want("at first", "a.pdf")
	path := r.put("in/new.pdf", "half", 0)
	r.tell(path, false)
	r.clock.move(9 * time.Second)
	r.want("after 9 s", "")
	r.put("in/new.pdf", "half and more", 0) // the copy goes on, and no event tells
	r.clock.move(2 * time.Second)
	r.want("after 11 s, changed meanwhile", "")
	r.clock.move(10 * time.Second)
	r.want("10 s after the change", "new.pdf")
	r.clock.move(time.Minute)
	r.want("later", "")
	gone := r.put("in/gone.pdf", "x", 0)
	r.tell(gone, false)
	if err := os.Remove(gone); err != nil {
		t.Fatal(err)
	}
	r.tell(gone, true)
	r.clock.move(time.Minute)
	r.want("a file that came and went", "")
}

func TestAChangedFileIsQueuedAgainAndAnUnchangedOneNot(t *testing.T) {
	r := newRoom(t)
	path := r.put("in/a.pdf", "x", old)
	stuck := r.put("in/stuck.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf | stuck.pdf")
	for range 3 {
		// What did not get in, and left no trace, is not tried at every look.
		if n, err := r.w.Rescan(t.Context()); err != nil || n != 0 {
			t.Errorf("looked through again: %d files, %v", n, err)
		}
	}
	r.tell(path, false)
	r.clock.move(time.Minute)
	r.want("touched without a change", "")
	r.put("in/a.pdf", "other", 0)
	r.put("in/stuck.pdf", "longer", 0)
	r.tell(path, false)
	r.tell(stuck, false)
	r.clock.move(time.Minute)
	r.want("changed", "a.pdf | stuck.pdf")
}

func TestNewSubfoldersAreHeardAndLookedThrough(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf") // else the first look may find what is moved in
	r.put("in/하나/둘/deep.pdf", "x", old)
	r.tell(filepath.Join(r.dir, "in/하나"), false)
	r.want("moved in", "deep.pdf")
	if !r.ears.hears(filepath.Join(r.dir, "in/하나/둘")) {
		t.Error("the new subfolder is not heard")
	}
	r.tell(r.put("in/하나/둘/new.pdf", "x", 0), false)
	r.clock.move(time.Minute)
	r.want("a file in it", "new.pdf")
}

func TestSubfoldersBecomeTagsWhereWished(t *testing.T) {
	r := newRoom(t)
	r.put("in/top.pdf", "x", old)
	r.put("in/노동/a.pdf", "x", old)
	r.put("in/노동/2024/b.pdf", "x", old)
	r.put("plain/노동/c.pdf", "x", old)
	r.watch(library.WatchedFolder{Path: "in", TagSubfolders: true})
	r.watch(library.WatchedFolder{Path: "plain"})
	if got, want := r.shelf.taken(), "a.pdf 노동 | b.pdf 노동,2024 | c.pdf | top.pdf"; got != want {
		t.Errorf("took in %q, want %q", got, want)
	}
}

func TestFoldersAreLookedThroughWhenEventsWereLostAndEveryFewMinutes(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf")
	r.put("in/b.pdf", "x", old)
	r.want("nobody told of it", "")
	r.tell("", false)
	r.want("events were lost", "b.pdf")
	r.put("in/c.pdf", "x", old)
	r.clock.move(6 * time.Minute)
	r.want("six minutes later", "c.pdf")
}

func TestAFolderThatIsGoneSaysSoAndIsPickedUpAgain(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf")
	in := filepath.Join(r.dir, "in")
	if err := os.Rename(in, in+" away"); err != nil {
		t.Fatal(err)
	}
	r.tell(in, true)
	r.wantProblem("gone", library.NotFound)
	r.clock.move(20 * time.Second)
	r.want("gone", "")
	if err := os.Rename(in+" away", in); err != nil {
		t.Fatal(err)
	}
	r.put("in/b.pdf", "x", old)
	r.clock.move(20 * time.Second)
	r.want("back", "b.pdf")
	r.wantProblem("back", "")
	r.tell(r.put("in/c.pdf", "x", 0), false)
	r.clock.move(time.Minute)
	r.want("heard again", "c.pdf")
}

func TestADriveThatWasAwayIsHeardOfAgain(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.put("in/sub/b.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf | b.pdf")
	r.ears.mu.Lock()
	r.ears.folders = map[string]bool{} // unmounted and mounted again
	r.ears.mu.Unlock()
	r.clock.move(6 * time.Minute)
	r.rest()
	for _, folder := range []string{"in", "in/sub"} {
		if !r.ears.hears(filepath.Join(r.dir, folder)) {
			t.Errorf("%s is not heard", folder)
		}
	}
}

func TestWhereTheSystemHearsNoMoreFoldersTheyAreLookedThrough(t *testing.T) {
	r := newRoom(t)
	r.ears.most = 1
	r.put("in/a.pdf", "x", old)
	r.put("in/sub/b.pdf", "x", old)
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf | b.pdf")
	r.wantProblem("too many folders", library.WatchLimit)
	r.put("in/sub/c.pdf", "x", old)
	r.clock.move(6 * time.Minute)
	r.want("six minutes later", "c.pdf")
	r.ears.mu.Lock()
	r.ears.most = 0
	r.ears.mu.Unlock()
	r.clock.move(6 * time.Minute)
	r.rest()
	r.wantProblem("with room again", "")
}

func TestAFolderThatCannotBeOpenedIsNamedUntilItCan(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	inner := filepath.Dir(r.put("in/sub/shut/b.pdf", "x", old))
	r.shut.Store(inner, true)
	closed := func(what, want string) {
		t.Helper()
		all, err := r.w.WatchedFolders(t.Context())
		if err != nil || len(all) != 1 || all[0].Problem != "" || strings.Join(all[0].Closed, "|") != want {
			t.Errorf("%s: %+v, %v, want closed %q", what, all, err, want)
		}
	}
	r.w.Start()
	if f := r.watch(library.WatchedFolder{Path: "in"}); len(f.Closed) != 1 {
		t.Errorf("when it is watched: closed %v", f.Closed)
	}
	r.want("at first", "a.pdf")
	closed("at first", inner)
	r.clock.move(6 * time.Minute)
	r.rest()
	closed("looked through again", inner)
	r.shut.Delete(inner)
	r.tell(inner, false) // its rights changed
	r.want("it is open", "b.pdf")
	closed("it is open", "")
	r.shut.Store(inner, true)
	r.clock.move(6 * time.Minute)
	r.rest()
	closed("shut again", inner)
	r.tell(inner, true)
	closed("gone", "")
}

func TestAWatchedFolderThatCannotBeOpenedSaysSo(t *testing.T) {
	if os.Getuid() <= 0 {
		t.Skip("root may open everything, and Windows asks otherwise")
	}
	r := newRoom(t)
	in := filepath.Dir(r.put("in/a.pdf", "x", old))
	r.watch(library.WatchedFolder{Path: "in"})
	if err := os.Chmod(in, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(in, 0o700) })
	r.wantProblem("shut", library.Permission)
}

func TestFoldersThatMayNotBeWatchedAreRefused(t *testing.T) {
	r := newRoom(t)
	r.put("in/sub/a.pdf", "x", old)
	r.put("library/files/b.pdf", "x", old)
	r.watch(library.WatchedFolder{Path: "in"})
	for path, want := range map[string]library.Code{"in": library.Conflict, "in/sub": library.Conflict, "nowhere": library.NotFound,
		"in/sub/a.pdf": library.NotFound, "library": library.Invalid, "library/files": library.Invalid, ".": library.Invalid} {
		_, err := r.w.WatchFolder(t.Context(), library.WatchedFolder{Path: filepath.Join(r.dir, path)})
		if got := library.CodeOf(err); got != want {
			t.Errorf("%s: %v, want %s", path, err, want)
		}
	}
}

func TestAnUnwatchedFolderIsLeftAlone(t *testing.T) {
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.w.Start()
	f := r.watch(library.WatchedFolder{Path: "in"})
	r.want("at first", "a.pdf")
	path := r.put("in/b.pdf", "x", 0)
	r.tell(path, false)
	if err := r.w.UnwatchFolder(t.Context(), f.ID); err != nil {
		t.Fatal(err)
	}
	r.tell(path, false)
	r.clock.move(10 * time.Minute)
	r.want("no more", "")
	if err := r.w.UnwatchFolder(t.Context(), f.ID); library.CodeOf(err) != library.NotFound {
		t.Errorf("twice: %v", err)
	}
}

func TestLinksThatLeadBackAreFollowedOnce(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights there")
	}
	r := newRoom(t)
	r.put("in/a.pdf", "x", old)
	r.put("outside/b.pdf", "x", old)
	for link, to := range map[string]string{"in/back": r.dir + "/in", "in/self": "self", "in/out": r.dir + "/outside"} {
		if err := os.Symlink(to, filepath.Join(r.dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in"})
	r.want("when it is watched", "a.pdf | b.pdf")
	// A folder that comes later and leads back, too, or around it.
	r.put("in/sub/c.pdf", "x", old)
	for link, to := range map[string]string{"in/sub/back": r.dir + "/in", "in/sub/around": r.dir, "in/sub/beside": r.dir + "/in/sub"} {
		if err := os.Symlink(to, filepath.Join(r.dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	r.tell(filepath.Join(r.dir, "in/sub"), false)
	r.tell(filepath.Join(r.dir, "in/sub/back"), false)
	r.want("later", "c.pdf")
}

func TestWithoutKeepingTimeEverythingIsTakenAtOnce(t *testing.T) {
	r := newRoom(t)
	r.put("in/now.pdf", "x", 0)
	r.watch(library.WatchedFolder{Path: "in"})
	if got := r.shelf.taken(); got != "now.pdf" {
		t.Errorf("took in %q", got)
	}
}

func TestTheSystemTellsOfNewFilesAndFolders(t *testing.T) {
	r := newRoom(t)
	r.w = watch.New(watch.Config{Folders: r.shelf, Importer: r.shelf, Library: filepath.Join(r.dir, "library")})
	t.Cleanup(func() { r.w.Close() })
	if err := os.Mkdir(filepath.Join(r.dir, "in"), 0o700); err != nil {
		t.Fatal(err)
	}
	r.w.Start()
	r.watch(library.WatchedFolder{Path: "in", Settle: time.Millisecond})
	if err := os.WriteFile(filepath.Join(r.dir, "in", "새 파일.pdf"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	select {
	case <-r.shelf.told:
	case <-time.After(time.Minute):
		t.Fatal("nobody told of the new file")
	}
	if got := r.shelf.taken(); got != "새 파일.pdf" {
		t.Errorf("took in %q", got)
	}
	if all, err := r.w.WatchedFolders(t.Context()); err != nil || len(all) != 1 || all[0].Problem != "" {
		t.Errorf("folders %+v, %v", all, err)
	}
}

func TestTheSystemTellsThatAFolderWasOpened(t *testing.T) {
	r := newRoom(t)
	sub := filepath.Dir(r.put("in/sub/a.pdf", "x", old))
	events, err := watch.System()
	if err != nil {
		t.Skip(err)
	}
	defer events.Close()
	if _, err := events.Add(filepath.Dir(sub)); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(sub, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(sub, 0o700) })
	select {
	case e := <-events.Changes():
		if e.Path != sub || e.Gone {
			t.Errorf("told %+v", e)
		}
	case <-time.After(time.Minute):
		if runtime.GOOS != "windows" {
			t.Error("nothing was told")
		}
	}
}
