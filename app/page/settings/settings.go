package settings

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"naru/app/screen"
	"naru/app/theme"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
)

// Choices is what the screen reads and sets; the window keeps them.
type Choices interface {
	Language() string // "": the system's
	SetLanguage(string)
	Variant() theme.Variant
	SetVariant(theme.Variant)
	TextSize() int // percent
	SetTextSize(int)
	AutoRecognise() bool // pages without text, after each import
	SetAutoRecognise(bool)
	Hangul() bool // Naru's own Hangul entry
	SetHangul(bool)
}

// Options of the screen.
type Options struct {
	Choices    Choices
	LibraryDir string
	// Reveal opens the library's folder in the system's file manager.
	Reveal func()
	// OpenOther asks for another library's folder (nil: not offered).
	OpenOther func()
	Version   string
	Reading   Reading
	Backups   Backups
}

// sizes of text on offer, in percent.
var sizes = []int{80, 90, 100, 110, 125, 150, 175, 200}

// Screen is the settings.
type Screen struct {
	host    screen.Host
	opt     Options
	content *fyne.Container
	column  *fyne.Container
	engine  library.RecognitionEngine
	asked   bool // for the engine
	safety  []string

	backups      []library.Backup
	backupsAsked bool
	backingUp    bool
}

var _ screen.Screen = (*Screen)(nil)

// New makes the screen.
func New(host screen.Host, o Options) *Screen {
	s := &Screen{host: host, opt: o}
	s.column = nw.NewColumn(14, -1)
	page := container.New(&pageLayout{}, s.column)
	s.content = container.NewStack(container.NewVScroll(page))
	s.Retranslate()
	return s
}

// Content is the screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Shown asks what is installed by now.
func (s *Screen) Shown() {
	s.ask()
	s.askBackups()
}

// Actions of the screen stand in the window's own menus.
func (s *Screen) Actions() []screen.Action { return nil }

// Retranslate builds the screen again: every word and choice of it may differ.
func (s *Screen) Retranslate() {
	p, c := s.host.P(), s.opt.Choices
	s.column.RemoveAll()
	s.column.Add(nw.NewStyled(p.T("settings.title"), theme.ColorInk, theme.SizeTitle, true).Shrinking())
	s.column.Add(s.card(p.T("settings.look"),
		s.choice(p.T("settings.language"), "", []option{
			{p.T("settings.system"), c.Language() == "", func() { c.SetLanguage("") }},
			{"한국어", c.Language() == "ko", func() { c.SetLanguage("ko") }},
			{"English", c.Language() == "en", func() { c.SetLanguage("en") }},
		}),
		s.choice(p.T("settings.variant"), "", []option{
			{p.T("settings.system"), c.Variant() == theme.System, func() { c.SetVariant(theme.System) }},
			{p.T("settings.light"), c.Variant() == theme.Light, func() { c.SetVariant(theme.Light) }},
			{p.T("settings.dark"), c.Variant() == theme.Dark, func() { c.SetVariant(theme.Dark) }},
		}),
		s.choice(p.T("settings.size"), p.T("settings.size.hint", message.Args{
			"larger": screen.Describe(screen.Key(fyne.KeyEqual, fyne.KeyModifierShift)), "smaller": screen.Describe(screen.Key(fyne.KeyMinus, fyne.KeyModifierShift)),
		}), s.sizeOptions()),
		s.choice(p.T("settings.hangul"), p.T("settings.hangul.hint"), []option{
			{p.T("settings.off"), !c.Hangul(), func() { c.SetHangul(false) }},
			{p.T("settings.on"), c.Hangul(), func() { c.SetHangul(true) }},
		}),
	))
	if r := s.reading(p); r != nil {
		s.column.Add(r)
	}
	where := nw.NewPathText(s.opt.LibraryDir)
	buttons := nw.NewFlow()
	if s.opt.Reveal != nil {
		buttons.Add(nw.NewButton(p.T("settings.library.reveal"), nw.Outline, s.opt.Reveal))
	}
	if s.opt.OpenOther != nil {
		buttons.Add(nw.NewButton(p.T("settings.library.other"), nw.Outline, s.opt.OpenOther))
	}
	s.column.Add(s.card(p.T("settings.library"), where, nw.NewParagraph(p.T("settings.library.text")), buttons))
	if b := s.backupCard(p); b != nil {
		s.column.Add(b)
	}
	version := s.opt.Version
	if version == "" {
		version = p.T("settings.about.built")
	}
	s.column.Add(s.card(p.T("settings.about"),
		nw.NewParagraph(p.T("settings.about.text")),
		nw.NewCaption(p.T("settings.about.version", message.Args{"version": version})),
		nw.NewParagraph(p.T("settings.about.fonts")),
	))
	s.column.Refresh()
	s.content.Refresh()
}

type option struct {
	name   string
	chosen bool
	choose func()
}

func (s *Screen) sizeOptions() []option {
	now := s.opt.Choices.TextSize()
	var out []option
	for _, n := range sizes {
		out = append(out, option{strconv.Itoa(n) + " %", n == now, func() { s.opt.Choices.SetTextSize(n) }})
	}
	return out
}

// choice is a name with its options side by side; the chosen one is marked by
// a tick as well as by colour.
func (s *Screen) choice(name, hint string, options []option) fyne.CanvasObject {
	row := nw.NewFlow()
	for _, o := range options {
		b := nw.NewButton(o.name, nw.Outline, o.choose)
		if o.chosen {
			b.Look = nw.Soft
			b.Icon = nw.Check
			b.Label = fmt.Sprintf("%s: %s ✓", name, o.name)
		} else {
			b.Label = fmt.Sprintf("%s: %s", name, o.name)
		}
		row.Add(b)
	}
	parts := []fyne.CanvasObject{nw.NewText(name), row}
	if hint != "" {
		words := nw.NewParagraph(hint)
		words.SizeName = theme.SizeCaption
		parts = append(parts, words)
	}
	return nw.NewColumn(5, -1, parts...)
}

func (s *Screen) card(title string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	all := append([]fyne.CanvasObject{nw.NewStyled(title, theme.ColorInk, theme.SizeStrong, true).Shrinking()}, parts...)
	return container.NewStack(nw.NewCard(), nw.NewInset(14, 18, 16, 18, nw.NewColumn(12, -1, all...)))
}

// pageLayout keeps lines short enough to read in a wide window.
type pageLayout struct{}

func (pageLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(0, o[0].MinSize().Height+48)
}

func (pageLayout) Layout(o []fyne.CanvasObject, z fyne.Size) {
	w := min(theme.Scaled(680), z.Width-48)
	o[0].Move(fyne.NewPos(28, 20))
	o[0].Resize(fyne.NewSize(w, o[0].MinSize().Height))
}
