package describing_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
	"naru/internal/quality/describing"
)

// Documents are known by what they hold, whatever their names; what cannot be
// read or is not there stands in the report.
func TestAFolderIsMeasured(t *testing.T) {
	dir := t.TempDir()
	table, lines := "h\n", "h\n"
	for name, half := range map[string]string{"right": "seen", "broken": "seen", "wrong": "aside", "absent": "aside"} {
		sum := sha256.Sum256([]byte(name))
		sha := hex.EncodeToString(sum[:])
		table += sha + "\t" + half + "\t" + name + ".txt\n"
		lines += sha + "\tpublisher\t\tHandeul\t\t1\n"
		if name != "absent" {
			if err := os.WriteFile(filepath.Join(dir, "renamed "+name), []byte(name), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	truth, err := describing.Parse(table, lines)
	if err != nil {
		t.Fatal(err)
	}
	var told []int
	report, err := describing.Measure(t.Context(), dir, describing.Options{
		Truth: truth,
		Describe: func(_ context.Context, path string) (describing.Described, error) {
			switch data, err := os.ReadFile(path); string(data) {
			case "broken":
				return describing.Described{}, errors.New("damaged")
			case "right":
				return describing.Described{Document: library.Document{Publisher: "HANDEUL"}}, err
			default:
				return describing.Described{Document: library.Document{Publisher: "Hanmaru"}}, err
			}
		},
		Progress: func(done, _ int) { told = append(told, done) },
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]int{1, 2, 3}, told); diff != "" {
		t.Error(diff)
	}
	if report.Documents != 2 || report.Absent != 1 {
		t.Errorf("measured %d, absent %d", report.Documents, report.Absent)
	}
	if diff := cmp.Diff([]describing.Unread{{File: "broken.txt", Half: describing.Seen, Why: "damaged"}}, report.Unread); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(describing.Figures{Asked: 1, Given: 1, Right: 1, Precision: 1, Recall: 1}, report.Seen.All); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(describing.Figures{Asked: 1, Given: 1, Wrong: 1, Missed: 1}, report.Aside.All); diff != "" {
		t.Error(diff)
	}
	fault := describing.Fault{File: "wrong.txt", Half: describing.Aside, Finding: describing.Finding{
		Field: describing.Publisher, Verdict: describing.Wrong, Wanted: "Handeul", Given: "Hanmaru", Page: 1,
	}}
	if diff := cmp.Diff([]describing.Fault{fault}, report.Faults); diff != "" {
		t.Error(diff)
	}
}

func TestAFolderThatIsNotThereFails(t *testing.T) {
	if _, err := describing.Measure(t.Context(), filepath.Join(t.TempDir(), "none"), describing.Options{}); err == nil {
		t.Error("no error")
	}
}
