package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"naru/app/ocr"
	nw "naru/app/widget"
	"naru/internal/library"
	"naru/internal/message"
	"naru/internal/recognise/install"
)

// Reading is what the screen tells of how files are read.
type Reading struct {
	// Engine is asked, off the UI goroutine, for the text recognition; nil: none
	// is offered.
	Engine func(ctx context.Context) library.RecognitionEngine
	// System decides what is said of getting it.
	System install.System
	// Safety lists what protects the computer from the files that are read, each
	// by the code of its sentence ("safety.<code>"), or in words; asked off the UI
	// goroutine; nil: not told.
	Safety func(ctx context.Context) []string
}

// ask learns which engine is there, which may have changed since last time, and
// what protects reading.
func (s *Screen) ask() {
	r := s.opt.Reading
	if r.Engine != nil {
		var e library.RecognitionEngine
		s.host.Go(func(ctx context.Context) error {
			e = r.Engine(ctx)
			return nil
		}, func(error) {
			s.engine, s.asked = e, true
			s.Retranslate()
		})
	}
	if r.Safety != nil && s.safety == nil {
		var list []string
		s.host.Go(func(ctx context.Context) error {
			list = r.Safety(ctx)
			return nil
		}, func(error) {
			s.safety = list
			s.Retranslate()
		})
	}
}

// reading is the section on how files are read, nil where there is nothing to
// say.
func (s *Screen) reading(p message.Printer) fyne.CanvasObject {
	var parts []fyne.CanvasObject
	if s.opt.Reading.Engine != nil {
		parts = append(parts, s.recognition(p)...)
	}
	if len(s.safety) > 0 {
		lines := nw.NewColumn(4, -1)
		for _, code := range s.safety {
			lines.Add(nw.NewRow(8, 1, nw.NewDot("success"), nw.NewParagraph(protection(p, code))))
		}
		parts = append(parts, nw.NewColumn(5, -1, nw.NewText(p.T("settings.safety")), nw.NewParagraph(p.T("settings.safety.text"))), lines)
	}
	if len(parts) == 0 {
		return nil
	}
	return s.card(p.T("settings.reading"), parts...)
}

func (s *Screen) recognition(p message.Printer) []fyne.CanvasObject {
	c := s.opt.Choices
	name := nw.NewText(p.T("settings.ocr"))
	found := nw.NewParagraph(p.T("settings.ocr.asking"))
	parts := []fyne.CanvasObject{nw.NewColumn(5, -1, name, found)}
	if s.asked {
		if s.engine.Available {
			found.SetText(ocr.Engine(p, s.engine))
		} else {
			found.SetText(p.T("settings.ocr.none"))
		}
		if !s.engine.Available || len(s.engine.Missing) > 0 {
			parts = append(parts, s.install(p))
		}
	}
	return append(parts, s.choice(p.T("settings.ocr.auto"), p.T("settings.ocr.auto.hint"), []option{
		{p.T("settings.on"), c.AutoRecognise(), func() { c.SetAutoRecognise(true) }},
		{p.T("settings.off"), !c.AutoRecognise(), func() { c.SetAutoRecognise(false) }},
	}))
}

// install says how to get what the engine lacks.
func (s *Screen) install(p message.Printer) fyne.CanvasObject {
	how := s.opt.Reading.System.For(s.engine)
	text := p.T(ocr.HowKey(how))
	if s.engine.Available {
		text = p.T("ocr.without", message.Args{"languages": ocr.Languages(p, s.engine.Missing)}) + " " + text
	}
	line := nw.NewCommandLine(func() { s.host.Say(p.T("ocr.copied"), nil) })
	line.Set(how.Command, p.T("ocr.copy"))
	again := nw.NewButton(p.T("ocr.again"), nw.Outline, s.ask)
	return nw.NewColumn(8, -1, nw.NewParagraph(text), nw.NewRow(8, 0, line.Content, again))
}

// protection is the sentence of a code, or the words that came instead of one.
func protection(p message.Printer, code string) string {
	key := "safety." + code
	if s := p.T(key); s != key {
		return s
	}
	return code
}
