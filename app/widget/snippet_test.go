package widget

import (
	"math"
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"naru/app/theme"
)

// withFonts makes a test app that sets text as the window does.
func withFonts(t *testing.T, scale float32) {
	t.Helper()
	font := func(name string) fyne.Resource {
		data, err := os.ReadFile("../../assets/fonts/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return fyne.NewStaticResource(name, data)
	}
	a := test.NewTempApp(t)
	a.Settings().SetTheme(theme.New(theme.Light, scale, font("NotoSansKR-Regular.ttf"), font("NotoSansKR-Bold.ttf")))
}

// drawn gives the text objects of a snippet at a width.
func drawn(s *Snippet, width float32) []*canvas.Text {
	r := s.CreateRenderer()
	s.Resize(fyne.NewSize(width, r.MinSize().Height))
	r.Layout(fyne.NewSize(width, r.MinSize().Height))
	var out []*canvas.Text
	for _, o := range r.Objects() {
		out = append(out, o.(*canvas.Text))
	}
	return out
}

func TestASpaceStandsBetweenAHitAndTheWordsAroundIt(t *testing.T) {
	for _, scale := range []float32{1, 1.1, 1.25, 1.5} {
		withFonts(t, scale)
		s := NewSnippet(2)
		s.Set("before seasonal worker quotas", [][2]int{{7, 22}})
		var line string
		for _, o := range drawn(s, 900) {
			line += o.Text
			if o.TextStyle.Bold && strings.TrimSpace(o.Text) != "seasonal worker" {
				t.Errorf("bold is %q", o.Text)
			}
		}
		if line != "before seasonal worker quotas" {
			t.Errorf("scale %v: drawn is %q", scale, line)
		}
		all := drawn(s, 900)
		for i, o := range all[1:] {
			before := all[i]
			ink := fyne.MeasureText(strings.TrimRight(before.Text, " "), before.TextSize, before.TextStyle).Width
			gap := o.Position().X + ownSpace(o) - before.Position().X - ink
			space := fyne.MeasureText("a b", o.TextSize, fyne.TextStyle{}).Width - fyne.MeasureText("ab", o.TextSize, fyne.TextStyle{}).Width
			if gap < space-0.5 {
				t.Errorf("scale %v: %.1f between %q and %q, a space is %.1f", scale, gap, before.Text, o.Text, space)
			}
		}
	}
}

// ownSpace is the width of the spaces that a text begins with.
func ownSpace(o *canvas.Text) float32 {
	n := len(o.Text) - len(strings.TrimLeft(o.Text, " "))
	return fyne.MeasureText(strings.Repeat(" ", n), o.TextSize, o.TextStyle).Width
}

func TestStretchesBeginOnWholePixelsInWholeSizes(t *testing.T) {
	for _, scale := range []float32{0.9, 1, 1.1, 1.25} {
		withFonts(t, scale)
		s := NewSnippet(2)
		s.Set("다만 농어업 분야의 계절근로자 제도를 계절근로자에게 적용한다", [][2]int{{11, 16}, {21, 26}})
		for _, o := range drawn(s, 900) {
			if x := float64(o.Position().X); x != math.Trunc(x) {
				t.Errorf("scale %v: %q begins at %v", scale, o.Text, x)
			}
			if z := float64(o.TextSize); z != math.Trunc(z) {
				t.Errorf("scale %v: text size %v", scale, z)
			}
		}
	}
}

func TestASnippetKeepsToItsLinesAndWidth(t *testing.T) {
	withFonts(t, 1)
	s := NewSnippet(2)
	text := strings.Repeat("계절근로자 제도와 seasonal worker 정책 ", 12)
	s.Set(text, [][2]int{{0, 5}, {10, 25}, {29, 34}})
	for _, width := range []float32{60, 200, 333, 560} {
		all := drawn(s, width)
		last := all[len(all)-1]
		for _, o := range all {
			if end := o.Position().X + o.MinSize().Width; end > width+2 {
				t.Errorf("at %v, %q ends at %v", width, o.Text, end)
			}
			if o.Position().Y > last.Position().Y || o.Position().Y >= 2*last.Size().Height {
				t.Errorf("at %v, %q lies at %v", width, o.Text, o.Position())
			}
		}
		if !strings.HasSuffix(last.Text, "…") {
			t.Errorf("at %v, it ends in %q", width, last.Text)
		}
	}
}

func TestTheFirstHitIsSeenHoweverNarrowTheSnippet(t *testing.T) {
	for name, text := range map[string]string{
		"English":           strings.Repeat("the committee of the regions heard that ", 2) + "[seasonal worker] quotas rose",
		"Korean":            strings.Repeat("지방자치단체는 농번기에 ", 5) + "[계절근로자]를 초청한다",
		"within a long run": "https://example.org/reports/2020/" + strings.Repeat("a-very-long-name/", 4) + "[migration].html",
		"at the start":      "[visa] rules of the republic and what follows from them for those who stay",
	} {
		from := len([]rune(text[:strings.Index(text, "[")]))
		to := len([]rune(text[:strings.Index(text, "]")])) - 1
		plain := strings.NewReplacer("[", "", "]", "").Replace(text)
		for _, scale := range []float32{1, 1.5} {
			withFonts(t, scale)
			for _, width := range []float32{160, 240, 330, 500} {
				s := NewSnippet(2)
				s.Set(plain, [][2]int{{from, to}})
				var bold string
				for _, o := range drawn(s, width) {
					if o.TextStyle.Bold {
						bold += o.Text
					}
				}
				want := string([]rune(plain)[from:to])
				if strings.Join(strings.Fields(bold), "") != strings.Join(strings.Fields(want), "") {
					t.Errorf("%s, %v wide at %v: %q of the hit %q is seen", name, width, scale, bold, want)
				}
			}
		}
	}
}
