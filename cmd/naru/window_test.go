//go:build linux

package main

import (
	"crypto/sha256"
	"encoding/binary"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/starter"
	"naru/internal/tool/xdnd"
	"naru/internal/workspace"
)

func itoa(n int) string { return strconv.Itoa(n) }

// TestTheWindowFromFirstStartToANewerLibrary goes the way of one person through
// the real window on a real screen: each part begins where the one before ended.
func TestTheWindowFromFirstStartToANewerLibrary(t *testing.T) {
	if testing.Short() {
		t.Skip("opens windows for most of a minute")
	}
	briefs, err := starter.WriteTo(t.TempDir())
	if err != nil || len(briefs) == 0 {
		t.Skipf("the starter briefs are not made yet (make starter): %v", err)
	}
	d := newDesktop(t, 4*time.Minute)

	w := d.start("--starter")
	t.Run("an empty library is filled with the starter briefs", func(t *testing.T) {
		d.until("all briefs to be in", func() bool {
			st := d.stats()
			return st != nil && st.Documents == len(briefs) && st.Waiting == 0
		})
		if st := d.stats(); st.Failed != 0 {
			t.Errorf("%d briefs failed", st.Failed)
		}
		if !w.running() {
			t.Fatalf("the window is gone: %v\n%s", w.err, &w.said)
		}
		if strings.Contains(w.said.String(), "cache space") {
			t.Errorf("complains of its cache folder:\n%s", &w.said)
		}
	})

	t.Run("a folder dropped onto the window comes in", func(t *testing.T) {
		// A brief with a comment behind its end is another file that reads alike.
		data, err := os.ReadFile(briefs[0])
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Join(t.TempDir(), "놓은 폴더 #1")
		if err := os.Mkdir(dir, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "보고서.pdf"), append(data, "\n% dropped\n"...), 0o600); err != nil {
			t.Fatal(err)
		}
		id, err := strconv.ParseUint(w.id(), 10, 64)
		if err != nil {
			t.Fatal(err)
		}
		if err := xdnd.Drop(d.display, id, 600, 400, 20*time.Second, dir); err != nil {
			t.Fatal(err)
		}
		d.until("the dropped report to be in", func() bool {
			st := d.stats()
			return st != nil && st.Documents == len(briefs)+1
		})
	})

	t.Run("a note typed beside a found page survives kill -9", func(t *testing.T) {
		// The first word in the library shows that the page is open and the note
		// has the keys. A screen cannot be asked whether it has answered, so what
		// fails is tried again, slower.
		open := func(patience time.Duration) bool {
			d.press("ctrl+f", "ctrl+a")
			d.typeText("seasonal")
			time.Sleep(patience)
			d.press("Return")
			time.Sleep(patience)
			d.press("ctrl+shift+n", "ctrl+a")
			d.typeText("zebra")
			return d.within(4*patience, func() bool { return d.noteWith("zebra") != nil })
		}
		for patience := time.Second; !open(patience); patience *= 2 {
			if patience > 10*time.Second {
				t.Fatal("no note is to be had by the keyboard")
			}
		}
		d.typeText(" crossing")
		// How soon typing is saved is tested with a clock held still, beside
		// autosave; here a slow machine may take its time over the keys.
		d.until("the whole note in the library", func() bool { n := d.noteWith("crossing"); return n != nil })
		w.kill()

		w = d.start()
		var n *library.Note
		d.until("the library after the crash", func() bool { n = d.noteWith("zebra"); return n != nil })
		if n.Body != "zebra crossing" {
			t.Errorf("the note came back as %q", n.Body)
		}
		if n.Document == 0 || n.Page == 0 {
			t.Errorf("the note lies on document %d, page %d, not on the page that was open", n.Document, n.Page)
		}
		if hits := d.search("zebra crossing"); len(hits) != 1 || hits[0].Note != n.ID {
			t.Errorf("search finds %v, not note %d", hits, n.ID)
		}
	})

	t.Run("a second Naru on the library says so and leaves it alone", func(t *testing.T) {
		second := d.start()
		if said := second.said.String(); !strings.Contains(said, "Another Naru") || !strings.Contains(said, d.library()) {
			t.Errorf("says %q", said)
		}
		if code := second.quit("alt+F4"); code != 1 {
			t.Errorf("ends with %d, want 1", code)
		}
		if !w.running() {
			t.Fatalf("took the first one with it: %v\n%s", w.err, &w.said)
		}
		if st := d.stats(); st == nil || st.Documents != len(briefs)+1 || st.Notes != 1 {
			t.Errorf("the library holds %+v now", st)
		}
	})

	t.Run("a library of a later version is refused and not touched", func(t *testing.T) {
		// Not --sync: it may wait for ever for what has happened already.
		_ = d.command("xdotool", "windowactivate", w.id()).Run()
		_ = d.command("xdotool", "windowfocus", w.id()).Run()
		if code := w.quit("ctrl+q"); code != 0 {
			t.Fatalf("closing ends with %d\n%s", code, &w.said)
		}
		file := filepath.Join(d.library(), "library.sqlite")
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		// The header's user_version (SQLite file format, section 1.3) is the
		// library's version.
		binary.BigEndian.PutUint32(data[60:], 9999)
		if err := os.WriteFile(file, data, 0o600); err != nil {
			t.Fatal(err)
		}
		w = d.start()
		if said := w.said.String(); !strings.Contains(said, "later version") {
			t.Errorf("says %q", said)
		}
		if code := w.quit("alt+F4"); code != 1 {
			t.Errorf("ends with %d, want 1", code)
		}
		after, err := os.ReadFile(file)
		if err != nil || sha256.Sum256(after) != sha256.Sum256(data) {
			t.Errorf("the database was changed (%v)", err)
		}
	})
}

// look opens the library beside the window, to read; nil while there is none.
func (d *desktop) look() *workspace.Workspace {
	w, err := workspace.Open(d.ctx, workspace.Options{Dir: d.library(), ReadOnly: true})
	if err != nil {
		return nil
	}
	return w
}

func (d *desktop) stats() *library.Stats {
	w := d.look()
	if w == nil {
		return nil
	}
	defer w.Close()
	st, err := w.Documents.Stats(d.ctx)
	if err != nil {
		return nil
	}
	return st
}

// noteWith is the note that holds a word, or nil.
func (d *desktop) noteWith(word string) *library.Note {
	w := d.look()
	if w == nil {
		return nil
	}
	defer w.Close()
	notes, _, err := w.Notes.NoteList(d.ctx, library.NoteFilter{Text: word, Limit: 1})
	if err != nil || len(notes) == 0 {
		return nil
	}
	return &notes[0]
}

func (d *desktop) search(query string) []library.Hit {
	w := d.look()
	if w == nil {
		return nil
	}
	defer w.Close()
	found, err := w.Search.Search(d.ctx, library.SearchRequest{Query: query, Limit: 5})
	if err != nil {
		d.t.Error(err)
		return nil
	}
	return found.Hits
}
