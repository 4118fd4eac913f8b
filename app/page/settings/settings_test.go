package settings_test

import (
	"context"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"naru/app/page/pagetest"
	"naru/app/page/settings"
	"naru/app/shots/sample"
	"naru/app/theme"
	"naru/internal/library"
	"naru/internal/recognise/install"
)

// choices remembers what was chosen.
type choices struct {
	language     string
	variant      theme.Variant
	size         int
	auto, hangul bool
}

func (c *choices) Language() string           { return c.language }
func (c *choices) SetLanguage(l string)       { c.language = l }
func (c *choices) Variant() theme.Variant     { return c.variant }
func (c *choices) SetVariant(v theme.Variant) { c.variant = v }
func (c *choices) TextSize() int              { return c.size }
func (c *choices) SetTextSize(n int)          { c.size = n }
func (c *choices) AutoRecognise() bool        { return c.auto }
func (c *choices) SetAutoRecognise(on bool)   { c.auto = on }
func (c *choices) Hangul() bool               { return c.hangul }
func (c *choices) SetHangul(on bool)          { c.hangul = on }

type room struct {
	*settings.Screen
	choices *choices
	engine  library.RecognitionEngine
	host    *pagetest.Host
}

func open(t *testing.T, lang string, v theme.Variant, scale float32, e library.RecognitionEngine) *room {
	t.Helper()
	pagetest.Start(t)
	r := &room{choices: &choices{size: 100, auto: true, variant: theme.Light}, engine: e, host: pagetest.NewHost(t, lang)}
	r.Screen = settings.New(r.host, settings.Options{Choices: r.choices, LibraryDir: "/home/someone/연구원", Version: "0.3", Reading: settings.Reading{
		Engine: func(context.Context) library.RecognitionEngine { return r.engine },
		System: install.System{OS: "darwin"},
		Safety: func(context.Context) []string { return []string{"process", "seccomp", "a fence of another kind"} },
	}})
	pagetest.App(t, r.host, v, scale, fyne.NewSize(1064, 1300), r.Content())
	r.Shown()
	return r
}

func TestTheEngineThatIsFoundIsNamed(t *testing.T) {
	r := open(t, "ko", theme.Light, 1, sample.Tesseract())
	r.host.Wants(t, "파일 읽기", "Tesseract 5.3.0 · 한국어, 영어", "가져온 뒤 글자 없는 쪽을 자동으로 인식")
	if strings.Contains(r.host.Seen(), "brew") {
		t.Error("says how to get what is there")
	}
}

func TestWhereNoEngineIsFoundItSaysHowToGetOne(t *testing.T) {
	r := open(t, "en", theme.Light, 1, library.RecognitionEngine{})
	r.host.Wants(t, "Not found. Naru reads", "brew install tesseract tesseract-lang")
	r.engine = sample.Tesseract()
	r.host.Press(t, "Look again")
	r.host.Wants(t, "Tesseract 5.3.0")
}

func TestRecognisingAfterImportsIsSwitched(t *testing.T) {
	r := open(t, "en", theme.Light, 1, sample.Tesseract())
	r.host.Press(t, "Recognise pages without text after each import: Off")
	if r.choices.auto {
		t.Error("it is still on")
	}
}

func TestHangulEntryIsSwitched(t *testing.T) {
	r := open(t, "ko", theme.Light, 1, sample.Tesseract())
	r.host.Press(t, "나루의 한글 입력: 켜기")
	if !r.choices.hangul {
		t.Error("it is still off")
	}
}

func TestWhatProtectsReadingIsListed(t *testing.T) {
	r := open(t, "ko", theme.Light, 1, sample.Tesseract())
	r.host.Wants(t, "보호 장치", "필요한 시스템 호출만", "a fence of another kind")
}

func TestItCanBeLookedAt(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  string
		v     theme.Variant
		scale float32
	}{{"ko-light", "ko", theme.Light, 1}, {"en-dark-150", "en", theme.Dark, 1.5}} {
		r := open(t, c.lang, c.v, c.scale, library.RecognitionEngine{})
		if pagetest.Look(t, r.host, "settings-"+c.name).Bounds().Empty() {
			t.Fatal("nothing was drawn")
		}
	}
}
