package tesseract

import (
	"context"
	"image"
	"strconv"
	"strings"
	"sync"
	"time"

	"naru/internal/library"
	"naru/internal/recognise"
)

// Options of an engine. Zero values take the defaults.
type Options struct {
	// Command starts the program; empty: `tesseract` where it is found.
	Command []string
	Limits  Limits
}

// Engine reads images with tesseract. Its methods may be called from any
// goroutine; each Read runs a process of its own.
type Engine struct {
	options Options
	limits  Limits

	mu      sync.Mutex
	command []string
	info    library.RecognitionEngine
	turns   bool // the data that tells which way up a page is, is there
	asked   time.Time
}

var _ recognise.Engine = (*Engine)(nil)

// New makes an engine. Nothing is looked for before it is asked.
func New(o Options) *Engine { return &Engine{options: o, limits: o.Limits.withDefaults()} }

// askAgain is how long what was found is believed: a person may install the
// program, or a language, while the window asks for it.
const askAgain = 10 * time.Second

// Info implements recognise.Engine.
func (e *Engine) Info(ctx context.Context) library.RecognitionEngine {
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.asked.IsZero() && time.Since(e.asked) < askAgain {
		return e.info
	}
	info, turns := e.ask(ctx)
	if ctx.Err() == nil {
		e.info, e.turns, e.asked = info, turns, time.Now()
	}
	return info
}

// ask looks for the program and asks it what it is. Holding mu.
func (e *Engine) ask(ctx context.Context) (info library.RecognitionEngine, turns bool) {
	info = library.RecognitionEngine{Name: "tesseract", Missing: wanted}
	e.command = e.options.Command
	if len(e.command) == 0 {
		path := find()
		if path == "" {
			return info, false
		}
		e.command = []string{path}
	}
	ask := Limits{}.withDefaults()
	r, err := ask.run(ctx, e.command, nil, "--version")
	if err != nil || r.failed {
		return info, false
	}
	// Older ones write it to standard error.
	if info.Version = version([]byte(r.out)); info.Version == "" {
		info.Version = version([]byte(r.err))
	}
	r, err = ask.run(ctx, e.command, nil, "--list-langs")
	if err != nil || r.failed {
		return info, false
	}
	installed := languages([]byte(r.out + "\n" + r.err))
	info.Languages, info.Missing = choose(installed)
	info.Available = info.Version != "" && len(info.Languages) > 0
	for _, l := range installed {
		turns = turns || l == orientation
	}
	return info, turns
}

// What decides whether a page was read as it stands, over all its characters.
// On set and scanned pages, upright ones come with a mean confidence of 85 to 97,
// upside down with 25 to 45, lying on their side with next to no characters.
const (
	sureConfidence = 70
	sureChars      = 200 // of a page as it is: a stamp may stand upright on a page that does not
	minSureChars   = 20  // of a page turned as the program said
	// better is how much more a turned page must give than the page as it is.
	better = 1.2
)

// Read implements recognise.Engine.
func (e *Engine) Read(ctx context.Context, img image.Image, dpi int) (*recognise.Reading, error) {
	info := e.Info(ctx)
	if !info.Available {
		if err := ctx.Err(); err != nil {
			return nil, library.Errorf(library.Cancelled, "%w", err)
		}
		return nil, library.Errorf(library.NoOCR, "tesseract is not installed, or has none of the languages %v", wanted)
	}
	e.mu.Lock()
	command, turns := e.command, e.turns
	e.mu.Unlock()
	g := grey(img)
	if plain(g) {
		return &recognise.Reading{}, nil
	}
	p := page{engine: e, command: command, languages: strings.Join(info.Languages, "+"), dpi: dpi}
	words, err := p.words(ctx, g)
	if err != nil {
		return nil, err
	}
	turned := 0
	if turns && !sure(words, sureChars) {
		if words, turned, err = p.upright(ctx, g, words); err != nil {
			return nil, err
		}
	}
	size := g.Rect.Size()
	if turned == 90 || turned == 270 {
		size.X, size.Y = size.Y, size.X
	}
	r := compose(legible(words), size.X, size.Y, turned)
	r.CPU = p.cpu
	return r, nil
}

// upright looks for the way up that gives most, where the page as it is gave
// little.
func (p *page) upright(ctx context.Context, g *image.Gray, asItIs []word) (best []word, turned int, err error) {
	best = asItIs
	degrees, text, err := p.orientation(ctx, g)
	if err != nil || !text {
		return best, 0, err
	}
	if _, chars := confidence(asItIs); chars < minSureChars && degrees%180 == 0 {
		degrees = 90 // there is text, and as it is none was seen: it lies on its side
	}
	// The program may mistake the top of a page for its foot.
	for _, degrees := range []int{degrees, (degrees + 180) % 360} {
		if degrees == 0 || turned != 0 && sure(best, minSureChars) {
			break
		}
		other, err := p.words(ctx, turn(g, degrees))
		if err != nil {
			return nil, 0, err
		}
		if worth(other) > better*worth(best) {
			best, turned = other, degrees
		}
	}
	return best, turned, nil
}

// sure reports whether a reading leaves no doubt which way up the page is.
func sure(words []word, atLeast int) bool {
	mean, chars := confidence(words)
	return mean >= sureConfidence && chars >= atLeast
}

// worth of a reading: its characters, each as far as the program believes in it.
func worth(words []word) float64 {
	mean, chars := confidence(legible(words))
	return mean * float64(chars)
}

// page is one page being read.
type page struct {
	engine    *Engine
	command   []string
	languages string
	dpi       int
	cpu       time.Duration
}

// words reads an image that stands upright.
func (p *page) words(ctx context.Context, g *image.Gray) ([]word, error) {
	columns := unroll(g, p.dpi)
	words, err := p.table(ctx, columns.img, p.languages)
	if err != nil {
		return nil, err
	}
	// Not of a page that stands upside down.
	mean, _ := confidence(words)
	if mean >= sureConfidence && p.languages != korean && strings.HasPrefix(p.languages, korean) && suspect(words) {
		again, err := p.table(ctx, columns.img, korean)
		if err != nil {
			return nil, err
		}
		words = settle(words, again)
	}
	columns.back(words)
	return words, nil
}

// table reads one column in these languages.
func (p *page) table(ctx context.Context, g *image.Gray, languages string) ([]word, error) {
	// One column of blocks (4): the search for columns (3) takes Korean text
	// apart, with bigram F1 .80 instead of .95 on set pages. The blanks that the
	// program saw stand in its text only, and there only if they are preserved.
	r, err := p.run(ctx, g, "-l", languages, "--psm", "4", "-c", "preserve_interword_spaces=1", "tsv", "txt")
	if err != nil {
		return nil, err
	}
	if r.failed {
		return nil, library.Errorf(library.BrokenFile, "the recognition program: %s", r.err)
	}
	words, err := parse(r.out)
	if err != nil {
		return nil, library.Errorf(library.BrokenFile, "%w", err)
	}
	return words, nil
}

// orientation tells by how many degrees clockwise an image must be turned, and
// whether there is enough text to tell.
func (p *page) orientation(ctx context.Context, g *image.Gray) (degrees int, text bool, err error) {
	r, err := p.run(ctx, g, "-l", orientation, "--psm", "0")
	if err != nil || r.failed { // "Too few characters"
		return 0, false, err
	}
	return rotation(r.out), true, nil
}

func (p *page) run(ctx context.Context, g *image.Gray, args ...string) (*result, error) {
	if p.dpi > 0 {
		args = append([]string{"--dpi", strconv.Itoa(p.dpi)}, args...)
	}
	r, err := p.engine.limits.run(ctx, p.command, pgm(g), append([]string{"stdin", "stdout"}, args...)...)
	if r != nil {
		p.cpu += r.cpu
	}
	return r, err
}

// rotation reads "Rotate: 90" out of what the program says of an orientation.
func rotation(said string) int {
	for line := range strings.Lines(said) {
		name, value, _ := strings.Cut(line, ":")
		if name != "Rotate" {
			continue
		}
		if n, err := strconv.Atoi(strings.TrimSpace(value)); err == nil && (n == 90 || n == 180 || n == 270) {
			return n
		}
	}
	return 0
}
