package spreadsheet_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/spreadsheet"
)

func TestATableIsWrittenForSpreadsheets(t *testing.T) {
	var b bytes.Buffer
	err := spreadsheet.Write(&b, spreadsheet.Comma, [][]string{{"id", "제목"}, {"1", `체류, "국적" 실무`}})
	if want := "\ufeffid,제목\r\n1,\"체류, \"\"국적\"\" 실무\"\r\n"; err != nil || b.String() != want {
		t.Errorf("%q, %v, want %q", b.String(), err, want)
	}
}

func TestEveryCellComesBackAndNoneIsRun(t *testing.T) {
	cells := []string{"=1+1", "+82 2 123", "-field", "@name", "-0.5", "+3", "1e5", "", `"quoted" at first`, "a\tb", "a,b", "two\nlines", "가, 나", "\tx", "-"}
	safe := map[string]bool{"-0.5": true, "+3": true}
	for _, between := range []rune{spreadsheet.Comma, spreadsheet.Tab} {
		var b bytes.Buffer
		if err := spreadsheet.Write(&b, between, [][]string{cells}); err != nil {
			t.Fatal(err)
		}
		r := csv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), spreadsheet.Mark)))
		r.Comma = between
		rows, err := r.ReadAll()
		if err != nil || len(rows) != 1 {
			t.Fatalf("%v, %v", rows, err)
		}
		for i, got := range rows[0] {
			if got != "" && strings.ContainsAny(got[:1], "=+-@\t\r") && !safe[got] {
				t.Errorf("%q would be run", got)
			}
			if diff := cmp.Diff(strings.TrimSpace(cells[i]), strings.TrimSpace(got)); diff != "" {
				t.Errorf("a cell comes back otherwise (-written +read):\n%s", diff)
			}
		}
	}
}

// fails writes so many bytes and then no more.
type fails struct{ left int }

var errFull = errors.New("full")

func (f *fails) Write(p []byte) (int, error) {
	if len(p) > f.left {
		return 0, errFull
	}
	f.left -= len(p)
	return len(p), nil
}

func TestATableThatCannotBeWrittenSaysSo(t *testing.T) {
	for _, room := range []int{0, 10} {
		var w io.Writer = &fails{room}
		if err := spreadsheet.Write(w, spreadsheet.Comma, [][]string{{strings.Repeat("x", 100)}}); !errors.Is(err, errFull) {
			t.Errorf("with room for %d bytes: %v", room, err)
		}
	}
}
