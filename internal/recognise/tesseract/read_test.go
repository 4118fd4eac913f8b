package tesseract_test

import (
	"image"
	"image/draw"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"naru/assets"
	"naru/internal/extract"
	"naru/internal/extract/extracttest"
	"naru/internal/extract/worker"
	"naru/internal/library"
	"naru/internal/recognise"
	"naru/internal/recognise/tesseract"
	"naru/internal/starter"
	"naru/internal/typeset"
)

// TestMain lets the test program be the reading child, which draws the pages,
// and stand in for the recognition program.
func TestMain(m *testing.M) {
	if asked, code := worker.IfAsked(); asked {
		os.Exit(code)
	}
	if len(os.Args) > 1 && strings.HasPrefix(os.Args[1], standIn) {
		os.Exit(runStandIn(strings.TrimPrefix(os.Args[1], standIn), os.Args[2:]))
	}
	os.Exit(m.Run())
}

// mustHave gives the engine of this machine, or skips the test.
func mustHave(t *testing.T) *tesseract.Engine {
	t.Helper()
	e := tesseract.New(tesseract.Options{})
	if info := e.Info(t.Context()); !info.Available || len(info.Missing) > 0 {
		t.Skipf("tesseract with the languages kor and eng is not installed here: %+v", info)
	}
	return e
}

// brief sets a starter brief and gives the path of its PDF.
func brief(t *testing.T, name string) string {
	t.Helper()
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	briefs, err := starter.Briefs(assets.Starter)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range briefs {
		if b.Name != name {
			continue
		}
		data, err := starter.Typeset(b, fonts)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), name+".pdf")
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	t.Fatalf("no brief %q", name)
	return ""
}

// set sets one page of these blocks.
func set(t *testing.T, blocks ...typeset.Block) string {
	t.Helper()
	fonts, err := starter.Fonts(assets.FontRegular, assets.FontBold)
	if err != nil {
		t.Fatal(err)
	}
	data, err := typeset.PDF(typeset.Document{Title: "Page", Blocks: blocks}, fonts)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Enough for a page to tell which way up it is.
const (
	koreanText = "외국인은 근로계약을 맺은 근로자로 들어오고 최저임금의 보호를 받는다. 사업주는 먼저 내국인을 구하려고 노력해야 하며, " +
		"이를 노동시장 테스트라고 한다. 그래도 구하지 못하면 고용센터가 송출국과 함께 관리하는 명부에서 구직자를 알선한다. " +
		"입국한 근로자는 취업교육을 받은 뒤 사업장에 배치되고, 체류 기간은 처음 3년이며 한 차례 연장할 수 있다."
	englishText = "The pilot keeps newcomers in the region while seasonal workers come and go every year. Employers in fish " +
		"processing were not part of it. Studies ask how long those who arrived have stayed, what they earn compared with others, " +
		"and whether settlement services reached the smaller towns."
)

// drawn is a page as a scanner would give it, and its text as it was set.
type drawn struct {
	img    image.Image
	layout *library.PageLayout
}

const dpi = 200

func draw1(t *testing.T, path string) drawn {
	t.Helper()
	v, err := extracttest.Pool(t).Open(t.Context(), extract.Request{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	img, err := v.Image(t.Context(), 1, 595*dpi/72)
	if err != nil {
		t.Fatal(err)
	}
	layout, err := v.Layout(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return drawn{img, layout}
}

// turned turns an image clockwise.
func turned(img image.Image, degrees int) image.Image {
	b := img.Bounds()
	w, h := b.Dx(), b.Dy()
	size := image.Rect(0, 0, w, h)
	if degrees%180 != 0 {
		size = image.Rect(0, 0, h, w)
	}
	out := image.NewRGBA(size)
	for y := range h {
		for x := range w {
			c := img.At(b.Min.X+x, b.Min.Y+y)
			switch degrees {
			case 90:
				out.Set(h-1-y, x, c)
			case 180:
				out.Set(w-1-x, h-1-y, c)
			case 270:
				out.Set(y, w-1-x, c)
			default:
				out.Set(x, y, c)
			}
		}
	}
	return out
}

// bigramF1 compares two texts by their pairs of characters, blanks aside.
func bigramF1(a, b string) float64 {
	pairs := func(s string) map[string]int {
		r := []rune(strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), "")))
		m := map[string]int{}
		for i := 0; i+1 < len(r); i++ {
			m[string(r[i:i+2])]++
		}
		return m
	}
	return overlap(pairs(a), pairs(b))
}

// wordF1 compares two texts by their words.
func wordF1(a, b string) float64 {
	words := func(s string) map[string]int {
		m := map[string]int{}
		for _, w := range strings.Fields(norm.NFKC.String(s)) {
			m[w]++
		}
		return m
	}
	return overlap(words(a), words(b))
}

func overlap(a, b map[string]int) float64 {
	both, all := 0, 0
	for k, n := range a {
		both += min(n, b[k])
		all += n
	}
	for _, n := range b {
		all += n
	}
	return 2 * float64(both) / math.Max(float64(all), 1)
}

// TestASetPageReadsAsItWasSet holds the whole way from an image to text against
// the text that the page was set from. The floors lie a little below what
// tesseract 5.3 with its fast models gives; what they guard is our own part:
// order, blanks, the language given first.
func TestASetPageReadsAsItWasSet(t *testing.T) {
	e := mustHave(t)
	for _, c := range []struct {
		brief          string
		bigrams, words float64
	}{
		{"01-employment-permit.ko", 0.95, 0.93},
		{"01-employment-permit.en", 0.97, 0.95},
	} {
		t.Run(c.brief, func(t *testing.T) {
			page := draw1(t, brief(t, c.brief))
			got, err := e.Read(t.Context(), page.img, dpi)
			if err != nil {
				t.Fatal(err)
			}
			b, w := bigramF1(string(got.Text), page.layout.Text), wordF1(string(got.Text), page.layout.Text)
			t.Logf("bigram F1 %.3f, word F1 %.3f, confidence %.1f, %d words, %v CPU", b, w, got.Confidence, got.Words, got.CPU)
			if b < c.bigrams || w < c.words {
				t.Errorf("bigram F1 %.3f (floor %.2f), word F1 %.3f (floor %.2f):\n%s", b, c.bigrams, w, c.words, string(got.Text))
			}
		})
	}
}

// TestAPageOnItsSideIsTurnedAndItsWordsKeepTheirPlaces turns a page as a scanner
// does that was fed it askew: a word must be found on the image as it is.
func TestAPageOnItsSideIsTurnedAndItsWordsKeepTheirPlaces(t *testing.T) {
	e := mustHave(t)
	for _, c := range []struct {
		name, word string
		block      typeset.Block
		by         []int
	}{
		{"Korean", "노동시장", typeset.Text(typeset.Paragraph, koreanText), []int{90, 180}},
		{"English", "seasonal", typeset.Text(typeset.Paragraph, englishText), []int{270}},
	} {
		page := draw1(t, set(t, c.block))
		for _, degrees := range c.by {
			got, err := e.Read(t.Context(), turned(page.img, degrees), dpi)
			if err != nil {
				t.Fatal(err)
			}
			if want := (360 - degrees) % 360; got.Turned != want {
				t.Errorf("%s, turned by %d: turned back by %d, want %d", c.name, degrees, got.Turned, want)
			}
			was, is := placeOf(page.layout.Text, page.layout.Boxes, c.word), placeOf(string(got.Text), got.Boxes, c.word)
			if was == (library.Rect{}) || is == (library.Rect{}) {
				t.Errorf("%s, turned by %d: %q is not there", c.name, degrees, c.word)
				continue
			}
			if want := turnedRect(was, degrees); apart(is, want) > 0.012 {
				t.Errorf("%s, turned by %d: %q stands at %.3f, want %.3f", c.name, degrees, c.word, is, want)
			}
		}
	}
}

// placeOf is where a word first stands.
func placeOf(text string, boxes []library.Rect, word string) library.Rect {
	at := strings.Index(text, word)
	if at < 0 {
		return library.Rect{}
	}
	from := len([]rune(text[:at]))
	var out library.Rect
	for i := from; i < from+len([]rune(word)); i++ {
		b := boxes[i]
		if i == from {
			out = b
		}
		out = library.Rect{X0: min(out.X0, b.X0), Y0: min(out.Y0, b.Y0), X1: max(out.X1, b.X1), Y1: max(out.Y1, b.Y1)}
	}
	return out
}

// turnedRect is where a place lies once its page is turned clockwise.
func turnedRect(r library.Rect, degrees int) library.Rect {
	for ; degrees > 0; degrees -= 90 {
		r = library.Rect{X0: 1 - r.Y1, Y0: r.X0, X1: 1 - r.Y0, Y1: r.X1}
	}
	return r
}

// apart is the largest distance of any side.
func apart(a, b library.Rect) float64 {
	return max(math.Abs(a.X0-b.X0), math.Abs(a.Y0-b.Y0), math.Abs(a.X1-b.X1), math.Abs(a.Y1-b.Y1))
}

func TestNothingIsReadWhereNothingStands(t *testing.T) {
	e := mustHave(t)
	white := image.NewRGBA(image.Rect(0, 0, 800, 1100))
	draw.Draw(white, white.Bounds(), image.White, image.Point{}, draw.Src)
	speckled := image.NewGray(white.Bounds())
	for i := range speckled.Pix { // an even noise, as of a photograph
		speckled.Pix[i] = uint8(96 + (i*2654435761>>7)%128)
	}
	for name, img := range map[string]image.Image{"white": white, "noise": speckled} {
		got, err := e.Read(t.Context(), img, dpi)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Text) > 0 {
			t.Errorf("%s reads %q (confidence %.0f)", name, string(got.Text), got.Confidence)
		}
	}
}

var _ recognise.Engine = (*tesseract.Engine)(nil)
