package workspace_test

import (
	"context"
	"testing"

	"naru/internal/quality/describing"
	"naru/internal/sharedtest"
	"naru/internal/workspace"
)

// Floors of what is read off front pages, for the half that was never tuned on
// too. `naructl descriptionquality` prints the same, and every fault.
const (
	leastPrecision = 0.95
	leastRecall    = 0.88
	fewestMeasured = 40
)

// TestFrontPagesAreReadAsPeopleReadThem prints its tables with -v.
func TestFrontPagesAreReadAsPeopleReadThem(t *testing.T) {
	if testing.Short() {
		t.Skip("reads some eighty files")
	}
	corpus := sharedtest.Dir(t, "corpus")
	truth, err := describing.Written()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := workspace.NewReader(1)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	report, err := describing.Measure(t.Context(), corpus, describing.Options{
		Truth: truth,
		Describe: func(ctx context.Context, path string) (describing.Described, error) {
			d, labels, err := workspace.DescribeFile(ctx, reader, path)
			return describing.Described{Document: d, Labels: labels}, err
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if report.Documents < fewestMeasured {
		t.Skipf("%d documents of the truth are here, too few to judge by", report.Documents)
	}
	for _, u := range report.Unread {
		t.Errorf("%s: %s", u.File, u.Why)
	}
	for _, half := range []describing.Half{describing.Seen, describing.Aside} {
		table := report.Half(half)
		t.Logf("%s, %d documents: asked, given, right, besides, wrong, precision, recall", half, table.Documents)
		all := table.All
		all.Field = "all"
		for _, f := range append(table.Fields, all) {
			t.Logf("%6d %6d %6d %6d %6d %9.3f %7.3f  %s", f.Asked, f.Given, f.Right, f.Extra, f.Wrong, f.Precision, f.Recall, f.Field)
		}
		if all.Precision < leastPrecision || all.Recall < leastRecall {
			t.Errorf("%s: precision %.3f and recall %.3f, want %.2f and %.2f", half, all.Precision, all.Recall, leastPrecision, leastRecall)
		}
	}
}
