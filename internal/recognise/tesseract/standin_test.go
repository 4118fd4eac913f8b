package tesseract_test

import (
	"context"
	"fmt"
	"image"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"naru/internal/library"
	"naru/internal/recognise/tesseract"
)

// standIn makes this program, as its first argument, a recognition program that
// behaves as the rest of the argument says.
const standIn = "tesseract:"

// saidOfAPage is what it says of any image.
const saidOfAPage = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n" +
	"5\t1\t1\t1\t1\t1\t10\t10\t20\t20\t95\t고\n5\t1\t1\t1\t1\t2\t30\t10\t20\t20\t95\t용\n5\t1\t1\t1\t1\t3\t60\t10\t20\t20\t95\t허가\n고용 허가\n\f"

func runStandIn(how string, args []string) int {
	how, where, _ := strings.Cut(how, ":")
	switch args[0] {
	case "--version":
		fmt.Println("tesseract 5.3.0\n leptonica-1.82.0")
		return 0
	case "--list-langs":
		fmt.Println("List of available languages in \"/usr/share/\" (3):\neng")
		if how != "english" {
			fmt.Println("kor")
		}
		return 0
	}
	switch how {
	case "hang":
		_ = os.WriteFile(where, []byte(fmt.Sprint(os.Getpid())), 0o600)
		time.Sleep(time.Minute)
	case "burn":
		for n := 0; ; n++ { // its CPU limit ends it
			_ = n
		}
	case "flood":
		for {
			if _, err := os.Stdout.Write(make([]byte, 1<<16)); err != nil {
				return 1
			}
		}
	case "complain":
		fmt.Fprintln(os.Stderr, "Image file stdin cannot be read!")
		return 1
	case "babble":
		fmt.Println("no table")
		return 0
	case "tell":
		image, _ := io.ReadAll(os.Stdin)
		told := strings.Join(os.Environ(), "\n") + "\nargs " + strings.Join(args, " ") + fmt.Sprintf("\nimage %d\n", len(image)) + priority()
		_ = os.WriteFile(where, []byte(told), 0o600)
	}
	fmt.Print(saidOfAPage)
	return 0
}

func engineThat(how string, l tesseract.Limits) *tesseract.Engine {
	return tesseract.New(tesseract.Options{Command: []string{os.Args[0], standIn + how}, Limits: l})
}

// striped is an image with something on it.
func striped() image.Image {
	g := image.NewGray(image.Rect(0, 0, 100, 50))
	for i := range g.Pix {
		g.Pix[i] = uint8(255 * (i / 5 % 2))
	}
	return g
}

func TestTheProgramIsAskedWhatItReads(t *testing.T) {
	for _, c := range []struct {
		name      string
		engine    *tesseract.Engine
		available bool
		languages string
		missing   string
	}{
		{"both languages", engineThat("read", tesseract.Limits{}), true, "[kor eng]", "[]"},
		{"English only", engineThat("english", tesseract.Limits{}), true, "[eng]", "[kor]"},
		{"not there", tesseract.New(tesseract.Options{Command: []string{filepath.Join(t.TempDir(), "tesseract")}}), false, "[]", "[kor eng]"},
	} {
		got := c.engine.Info(t.Context())
		if got.Available != c.available || fmt.Sprint(got.Languages) != c.languages || fmt.Sprint(got.Missing) != c.missing || got.Name != "tesseract" {
			t.Errorf("%s: %+v", c.name, got)
		}
		if c.available && got.Version != "5.3.0" {
			t.Errorf("%s: version %q", c.name, got.Version)
		}
	}
}

func TestSyllablesAreJoinedAsThePageHasThem(t *testing.T) {
	got, err := engineThat("read", tesseract.Limits{}).Read(t.Context(), striped(), 200)
	if err != nil {
		t.Fatal(err)
	}
	if string(got.Text) != "고용 허가" || got.Words != 2 || got.Confidence != 95 || len(got.Boxes) != len(got.Text) {
		t.Errorf("%q, %d words, confidence %v, %d boxes", string(got.Text), got.Words, got.Confidence, len(got.Boxes))
	}
	if want := (library.Rect{X0: 0.3, Y0: 0.2, X1: 0.5, Y1: 0.6}); got.Boxes[1] != want {
		t.Errorf("용 stands at %v, want %v", got.Boxes[1], want)
	}
}

func TestWhatGoesWrongHasAReason(t *testing.T) {
	for _, c := range []struct {
		how    string
		limits tesseract.Limits
		want   library.Code
	}{
		{"burn", tesseract.Limits{CPU: 300 * time.Millisecond, Wall: 20 * time.Second}, library.TimedOut},
		{"hang", tesseract.Limits{Wall: 500 * time.Millisecond}, library.TimedOut},
		{"flood", tesseract.Limits{Output: 1 << 20, CPU: 20 * time.Second}, library.TooLarge},
		{"complain", tesseract.Limits{}, library.BrokenFile},
		{"babble", tesseract.Limits{}, library.BrokenFile},
	} {
		if _, err := engineThat(c.how, c.limits).Read(t.Context(), striped(), 200); library.CodeOf(err) != c.want {
			t.Errorf("%s ends with %v, want %s", c.how, err, c.want)
		}
	}
	missing := tesseract.New(tesseract.Options{Command: []string{filepath.Join(t.TempDir(), "tesseract")}})
	if _, err := missing.Read(t.Context(), striped(), 200); library.CodeOf(err) != library.NoOCR {
		t.Errorf("a missing program ends with %v", err)
	}
}

func TestACancelledReadLeavesNoProcess(t *testing.T) {
	where := filepath.Join(t.TempDir(), "pid")
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		for ctx.Err() == nil {
			if data, _ := os.ReadFile(where); len(data) > 0 {
				cancel()
			}
			time.Sleep(10 * time.Millisecond)
		}
	}()
	// Read returns once the process is gone and reaped.
	if _, err := engineThat("hang:"+where, tesseract.Limits{}).Read(ctx, striped(), 200); library.CodeOf(err) != library.Cancelled {
		t.Fatalf("ends with %v", err)
	}
	data, err := os.ReadFile(where)
	if err != nil {
		t.Fatal(err)
	}
	if there(string(data)) {
		t.Errorf("process %s is still there", data)
	}
}

func TestTheProgramGetsTheImageAndNothingElse(t *testing.T) {
	t.Setenv("NARU_TEST_SECRET", "a person's own")
	t.Setenv("TESSDATA_PREFIX", "/some/where")
	where := filepath.Join(t.TempDir(), "told")
	if _, err := engineThat("tell:"+where, tesseract.Limits{}).Read(t.Context(), striped(), 300); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(where)
	if err != nil {
		t.Fatal(err)
	}
	told := string(data)
	for _, want := range []string{"OMP_THREAD_LIMIT=1", "TESSDATA_PREFIX=/some/where", "--dpi 300", "-l kor+eng", "image 5014", lowPriority} {
		if !strings.Contains(told, want) {
			t.Errorf("it is not told %q:\n%s", want, told)
		}
	}
	if strings.Contains(told, "NARU_TEST_SECRET") || strings.Contains(told, "HOME=") {
		t.Errorf("it knows of the person's environment:\n%s", told)
	}
}
