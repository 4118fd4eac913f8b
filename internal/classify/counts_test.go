package classify_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/classify"
	"naru/internal/vocabulary"
)

func small(t testing.TB, table string) *classify.Classifier {
	t.Helper()
	tax, err := vocabulary.LoadTaxonomy(strings.NewReader(table))
	if err != nil {
		t.Fatal(err)
	}
	return classify.New(tax)
}

const (
	here  = "a\t\tA\t가\tguest worker:6;visa:6\t비자:6\nb\t\tB\t나\tfarm:6\t농가:6\n"
	moved = "b\t\tB\t나\tfarm:2;guest worker:6\t농가:6\na\t\tA\t가\tvisa:3\t비자:9\n"
	more  = here + "c\t\tC\t다\tguest:6\t손님:6\n"
)

func TestCountsHoldWhereTheSameTermsStandElsewhere(t *testing.T) {
	one, other := small(t, here), small(t, moved)
	if one.Patterns() != other.Patterns() || one.Fingerprint() == other.Fingerprint() {
		t.Errorf("patterns %s and %s, rules %s and %s", one.Patterns(), other.Patterns(), one.Fingerprint(), other.Fingerprint())
	}
	if one.Patterns() == small(t, more).Patterns() {
		t.Error("more terms are the same patterns")
	}
	text := []string{"a guest worker and the farm, a guest worker and 비자, guest worker"}
	n, err := other.ReadCounts(one.Count("Farm", "", text).AppendBinary(nil))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(other.Classify("Farm", "", text), other.Judge(n)); diff != "" {
		t.Errorf("judged by counts (-by text +by counts):\n%s", diff)
	}
}

func TestATermIsWeighedOtherwise(t *testing.T) {
	c := small(t, here)
	n := c.Count("", "", []string{"farm, farm, farm and farm; a visa, a visa, a visa"})
	if got := ids(c.Judge(n)); !cmp.Equal(got, []string{"b", "a"}) {
		t.Fatalf("as it is: %v", got)
	}
	for weight, want := range map[float64][]string{0: {"a"}, 1: {"a"}, 9: {"b", "a"}} {
		if got := ids(c.Weigh("b", vocabulary.Term{Text: "farm", Lang: "en"}, weight).Judge(n)); !cmp.Equal(got, want) {
			t.Errorf("farm weighing %v: %v, want %v", weight, got, want)
		}
	}
	if got := ids(c.Judge(n)); len(got) != 2 {
		t.Errorf("the classifier itself changed: %v", got)
	}
	if found := c.Found(n, "a"); len(found) != 1 || found[0].Text != "visa" {
		t.Errorf("found %v", found)
	}
}

func FuzzReadCounts(f *testing.F) {
	c := small(f, here)
	f.Add(c.Count("visa", "farm", []string{"guest worker"}).AppendBinary(nil))
	f.Add([]byte{1, 2, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := c.ReadCounts(b)
		if err != nil {
			return
		}
		c.Judge(n)
		again, err := c.ReadCounts(n.AppendBinary(nil))
		if err != nil || !bytes.Equal(again.AppendBinary(nil), n.AppendBinary(nil)) {
			t.Errorf("%v is read again as %v, %v", n, again, err)
		}
	})
}
