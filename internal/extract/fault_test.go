package extract_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"naru/internal/extract"
	"naru/internal/library"
	"naru/internal/sharedtest"
)

const sentence = "Migration policy is made of many small decisions."

// laterLock is a PDF of which the trailer says that it is encrypted as ISO/TS 32003
// has it (AES-GCM), which PDFium takes for a password that is wrong.
func laterLock() []byte {
	key := strings.Repeat("00", 48)
	lock := "<</Filter/Standard/V 6/R 7/Length 256/P -4/O<" + key + ">/U<" + key + ">/OE<" + key[:64] + ">/UE<" + key[:64] + ">/Perms<" + key[:32] +
		">/CF<</StdCF<</AuthEvent/DocOpen/CFM/AESV4/Length 32>>>>/StmF/StdCF/StrF/StdCF>>"
	good := sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence))
	return bytes.Replace(good, []byte("/Root"), []byte("/Encrypt "+lock+"/ID[<00><00>]/Root"), 1)
}

func TestEachFaultHasItsReason(t *testing.T) {
	p := mustNew(t, extract.Options{})
	good := sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence))
	vanished := filepath.Join(t.TempDir(), "gone.pdf")
	for _, c := range []struct {
		name, path string
		want       library.Code
	}{
		{"a file that is gone", vanished, library.Vanished},
		{"a folder", t.TempDir(), library.Unsupported},
		{"no bytes", write(t, "empty.pdf", nil), library.EmptyFile},
		{"a text called PDF", write(t, "note.pdf", []byte("이것은 PDF가 아닙니다.\n")), library.NotAsNamed},
		{"a zip called PDF", write(t, "zip.pdf", []byte("PK\x03\x04"+strings.Repeat("\x00", 2000))), library.Unsupported},
		{"only a header", write(t, "header.pdf", []byte("%PDF-1.7\n")), library.BrokenFile},
		{"noise behind a header", write(t, "noise.pdf", []byte("%PDF-1.7\n"+strings.Repeat("\x80\xff<<obj", 999))), library.BrokenFile},
		{"noise called PDF", write(t, "noise.pdf", []byte(strings.Repeat("\x80\xff\x00<<obj", 999))), library.BrokenFile},
		{"a catalogue that is not there", write(t, "rootless.pdf", bytes.Replace(sharedtest.PDFPages(sharedtest.A4), []byte("/Kids"), []byte("/Kibs"), 1)), library.BrokenFile},
		{"a lock that came later", write(t, "gcm.pdf", laterLock()), library.UnknownLock},
		{"no pages", write(t, "pageless.pdf", sharedtest.PDFPages(sharedtest.A4)), library.EmptyFile},
		{"a good one", write(t, "good.pdf", good), ""},
		{"a good one cut off behind its table", write(t, "cut.pdf", good[:len(good)-20]), ""},
		{"a good one behind a line of rubbish", write(t, "late.pdf", append([]byte("HTTP/1.1 200 OK\r\n\r\n"), good...)), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := p.Read(context.Background(), extract.Request{Path: c.path}, nil)
			if got := library.CodeOf(err); got != c.want {
				t.Fatalf("got %q (%v), want %q", got, err, c.want)
			}
			if c.want == "" && d.Pages[0].Text != sentence {
				t.Errorf("read %q", d.Pages[0].Text)
			}
		})
	}
}

func TestAFileWithoutReadingRightIsUnreadable(t *testing.T) {
	path := write(t, "secret.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(path); err == nil {
		f.Close()
		t.Skip("this user may read everything")
	}
	_, err := mustNew(t, extract.Options{}).Read(context.Background(), extract.Request{Path: path}, nil)
	if got := library.CodeOf(err); got != library.Unreadable {
		t.Errorf("got %q (%v)", got, err)
	}
}

func TestAnyFileNameIsRead(t *testing.T) {
	p := mustNew(t, extract.Options{})
	for _, name := range []string{"이민정책 연구보고서.pdf", "two  spaces .pdf", "line\nbreak.pdf", "-rf.pdf", "quote'\".pdf", "not\xffutf8.pdf"} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), name)
			if err := os.WriteFile(path, sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)), 0o600); err != nil {
				t.Skipf("this file system does not take the name: %v", err)
			}
			if d := mustRead(t, p, path); d.Pages[0].Text != sentence {
				t.Errorf("read %q", d.Pages[0].Text)
			}
		})
	}
}

func TestPasswordsOpenWhatTheyLock(t *testing.T) {
	dir := sharedtest.Dir(t, "corpus/made/locked")
	p := mustNew(t, extract.Options{})
	for _, c := range []struct {
		file, password string
		want           library.Code
	}{
		{"owner-password-only.pdf", "", ""},
		{"owner-password-only.pdf", "not it", ""},
		{"user-password-naru.pdf", "", library.Locked},
		{"user-password-naru.pdf", "not it", library.WrongPass},
		{"user-password-naru.pdf", "나루", library.WrongPass},
		{"user-password-naru.pdf", "naru", ""},
		{"rc4-user-password-naru.pdf", "", library.Locked},
		{"rc4-user-password-naru.pdf", "Naru", library.WrongPass},
		{"rc4-user-password-naru.pdf", "naru", ""},
	} {
		t.Run(c.file+" with "+c.password, func(t *testing.T) {
			r := extract.Request{Path: filepath.Join(dir, c.file), Password: c.password}
			d, err := p.Read(context.Background(), r, nil)
			if got := library.CodeOf(err); got != c.want {
				t.Fatalf("got %q (%v), want %q", got, err, c.want)
			}
			if c.want == "" && d.Pages[0].Source != library.SourceText {
				t.Errorf("no text in %+v", d.Pages[0])
			}
		})
	}
}

func TestWhatWasReadBeforeALimitIsKept(t *testing.T) {
	three := write(t, "three.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence), line(50, 700, sentence), line(50, 700, sentence)))
	for _, c := range []struct {
		name   string
		limits extract.Limits
		want   library.Code
		pages  int
	}{
		{"exactly enough", extract.Limits{Pages: 3, Output: 3 * (len(sentence) + 1)}, "", 3},
		{"more pages", extract.Limits{Pages: 2}, library.TooLarge, 2},
		{"more text", extract.Limits{Output: 3*(len(sentence)+1) - 1}, library.TooLarge, 2},
		{"more text on the first page", extract.Limits{Output: len(sentence)}, library.TooLarge, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := mustNew(t, extract.Options{Limits: c.limits})
			d, err := p.Read(context.Background(), extract.Request{Path: three}, nil)
			if got := library.CodeOf(err); got != c.want {
				t.Errorf("got %q (%v), want %q", got, err, c.want)
			}
			if got := textOf(d); got != strings.Join(slices.Repeat([]string{sentence}, c.pages), "\f") {
				t.Errorf("kept %q, want %d pages", got, c.pages)
			}
		})
	}
}

func TestPagesThatAreOnlyClaimedAreNotKept(t *testing.T) {
	three := sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence), line(50, 700, sentence), line(50, 700, sentence))
	path := write(t, "claims.pdf", bytes.Replace(three, []byte("/Count 3"), []byte("/Count 999999"), 1))
	d, err := mustNew(t, extract.Options{}).Read(context.Background(), extract.Request{Path: path}, nil)
	if got := library.CodeOf(err); got != library.TooLarge && err != nil {
		t.Fatalf("got %q (%v)", got, err)
	}
	if d == nil || len(d.Pages) != 3 {
		t.Errorf("kept %q", textOf(d))
	}
}

func TestThePagesBeforeAnEndlessOneAreKept(t *testing.T) {
	// Four million operators on the second page, each a path painted.
	slow := "0 0 m 500 500 l S\n" + strings.Repeat("q 1 0 0 1 0 0 cm /F 1 Tf BT (a) Tj ET Q\n", 1<<20)
	path := write(t, "slow.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence), slow, line(50, 700, sentence)))
	p := mustNew(t, extract.Options{Limits: extract.Limits{CPU: time.Second}})
	if err := p.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	d, err := p.Read(context.Background(), extract.Request{Path: path}, nil)
	if got := library.CodeOf(err); got != library.TimedOut {
		t.Fatalf("got %q (%v)", got, err)
	}
	if got := textOf(d); got != sentence {
		t.Errorf("kept %.100q", got)
	}
}

func TestADocumentThatTakesTooMuchMemoryIsStopped(t *testing.T) {
	bomb := filepath.Join(sharedtest.Dir(t, "corpus/made/hostile"), "bomb_1GB_spaces.pdf")
	p := mustNew(t, extract.Options{Limits: extract.Limits{Memory: 300 << 20}})
	d, err := p.Read(context.Background(), extract.Request{Path: bomb}, nil)
	if got := library.CodeOf(err); got != library.OutOfMemory || d != nil {
		t.Errorf("got %q (%v)", got, err)
	}
}

// endless takes PDFium and its peer many seconds.
func endless(t *testing.T) string {
	return filepath.Join(sharedtest.Dir(t, "corpus/made/hostile"), "bomb_4Mops.pdf")
}

func TestADocumentThatTakesTooLongIsStopped(t *testing.T) {
	p := mustNew(t, extract.Options{Limits: extract.Limits{CPU: time.Second}})
	_, err := p.Read(context.Background(), extract.Request{Path: endless(t)}, nil)
	if got := library.CodeOf(err); got != library.TimedOut {
		t.Errorf("got %q (%v)", got, err)
	}
	// And the next one is read as if nothing had been.
	path := write(t, "next.pdf", sharedtest.PDFPages(sharedtest.A4, line(50, 700, sentence)))
	if d := mustRead(t, p, path); d.Pages[0].Text != sentence {
		t.Errorf("read %q", d.Pages[0].Text)
	}
}

func TestACancelledReadingEndsAndLeavesNoProcess(t *testing.T) {
	p := mustNew(t, extract.Options{})
	if err := p.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	_, err := p.Read(ctx, extract.Request{Path: endless(t)}, nil)
	if got := library.CodeOf(err); got != library.Cancelled {
		t.Errorf("got %q (%v)", got, err)
	}
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if left := children(t); len(left) > 0 {
		t.Errorf("processes left: %v", left)
	}
	if _, err := p.Read(context.Background(), extract.Request{Path: endless(t)}, nil); library.CodeOf(err) != library.Cancelled {
		t.Errorf("a closed pool says %v", err)
	}
}

func TestClosingEndsReadingsUnderWay(t *testing.T) {
	p := mustNew(t, extract.Options{})
	if err := p.Warm(context.Background()); err != nil {
		t.Fatal(err)
	}
	result := make(chan error)
	started := make(chan struct{})
	go func() {
		close(started)
		_, err := p.Read(context.Background(), extract.Request{Path: endless(t)}, nil)
		result <- err
	}()
	<-started
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if err := <-result; library.CodeOf(err) != library.Cancelled {
		t.Errorf("got %v", err)
	}
}
