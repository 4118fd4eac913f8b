package quality

import (
	"image"
	"image/color"
	"image/draw"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"naru/internal/library"
)

func TestTheTextsTellWhyTheyDiffer(t *testing.T) {
	turned := "외\n국\n인\n근\n로\n자\n고\n용\n허\n가\n제\n"
	for _, c := range []struct {
		name, ours, reference string
		want                  Reason
	}{
		{"no text of ours", "", "labour migration", NoText},
		{"turned text in the reference", "외국인 근로자 고용 허가제", turned, ReferenceLetters},
		{"turned text on both sides", turned, turned + "x y z", Turned},
		{"characters without a meaning in the reference", "labour migration", "\ue000\ue001 \ufffd mig", ReferenceUnmapped},
		{"on both sides", "\ue000\ue001 labour", "\ue000\ue001 migration", Differently},
		{"other spaces", "labourmig ration", "labour migration", Spaces},
		{"words set with wide spaces in the reference", "relating to the status of refugees", "r e l a t i n g t o the s t a t u s of refugees", ReferenceSpaced},
		{"and in ours", "r e l a t i n g t o the s t a t u s of refugees", "relating to the status of refugees", Spaces},
		{"symbols that we glue", "tx wx xw wt xy yz zx the rest", "t x w x x w w t x y y z z x the rest", Spaces},
		{"a formula", "tx wx xi the rest", "t x w i the rest", Symbols},
		{"other words", "labour migration", "border management", Differently},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := fromTexts(c.ours, c.reference, Compare(c.ours, c.reference)); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// row is words side by side on a line of a page that has ten lines of ten words.
func row(line int, text string) []Word {
	var out []Word
	for i, w := range strings.Fields(text) {
		x, y := float64(i)/10, float64(line)/10
		out = append(out, Word{w, library.Rect{X0: x + .01, Y0: y + .02, X1: x + .09, Y1: y + .08}})
	}
	return out
}

func TestThePageTellsWhichReaderErrs(t *testing.T) {
	page := image.NewRGBA(image.Rect(0, 0, 1000, 1000))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	for line := range 2 { // ink on the first two lines only
		for i := range 10 {
			r := image.Rect(i*100+20, line*100+30, i*100+80, line*100+70)
			draw.Draw(page, r, image.NewUniform(color.Gray{60}), image.Point{}, draw.Src)
		}
	}
	first, second, unseen := row(0, "a line that both can see"), row(1, "words on the second line"), row(5, "words that nobody can see")
	for _, c := range []struct {
		name            string
		ours, reference []Word
		want            Reason
	}{
		{"the reference has words that are not drawn", first, append(first, unseen...), ReferenceUnseen},
		{"we have words that are not drawn", append(first, unseen...), first, OursUnseen},
		{"the reference leaves out a line", append(first, second...), first, ReferenceMisses},
		{"we leave out a line", first, append(first, second...), OursMisses},
		{"a line is read otherwise", append(first, second...), append(first, row(1, "symbols at that other place")...), ""},
		{"one line left out and another made up", append(first, second...), append(first, unseen...), ReferenceMisses},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := fromSight(page, c.ours, c.reference); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestBoxesOfTheReferenceAreRead(t *testing.T) {
	got, err := parseWords(`<!DOCTYPE html><html><body><doc>
  <page width="200.000000" height="400.000000">
    <word xMin="20" yMin="40" xMax="60" yMax="80">A&amp;B</word>
    <word xMin="100" yMin="0" xMax="200" yMax="400">고용</word>
  </page>
  <page width="100" height="100"><word xMin="1" yMin="1" xMax="2" yMax="2">another page</word></page>
</doc></body></html>`)
	if err != nil {
		t.Fatal(err)
	}
	want := []Word{
		{"A&B", library.Rect{X0: .1, Y0: .1, X1: .3, Y1: .2}},
		{"고용", library.Rect{X0: .5, Y0: 0, X1: 1, Y1: 1}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func FuzzBoxesOfTheReference(f *testing.F) {
	f.Add(`<page width="2" height="4"><word xMin="2">x</word>`)
	f.Add(`<page width="0"><word>&nope;<word>`)
	f.Fuzz(func(t *testing.T, s string) {
		words, _ := parseWords(s)
		if len(words) > len(s) {
			t.Fatalf("%d words out of %d bytes", len(words), len(s))
		}
	})
}

func TestAReportLeavesOutWhatTheReferenceGotWrong(t *testing.T) {
	r := &Report{LeftOut: map[Reason]int{}}
	for _, p := range []Page{
		{Page: 1, F1: 1, Ours: 9, Reference: 9},
		{Page: 2, F1: .97, Ours: 9, Reference: 9},
		{Page: 3, F1: .5, Ours: 9, Reference: 9, Reason: Differently},
		{Page: 4, F1: .1, Ours: 9, Reference: 9, Reason: ReferenceUnseen},
		{Page: 5, F1: 1},
		{Page: 6, F1: .93, Ours: 9, Reference: 9, Reason: Spaces},
	} {
		r.add(p)
	}
	r.close(2)
	if r.Pages != 4 || r.Empty != 1 || r.LeftOut[ReferenceUnseen] != 1 || r.Good != .5 || r.Bad != .25 {
		t.Errorf("%+v", r)
	}
	if len(r.Worst) != 2 || r.Worst[0].Page != 4 || !r.Worst[0].LeftOut || r.Worst[1].Page != 3 {
		t.Errorf("the worst: %+v", r.Worst)
	}
}
