package docx

import (
	"encoding/xml"
	"strconv"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/xmlread"
)

// inline reads what stands in a paragraph.
func (w *writer) inline(e xml.StartElement) error {
	switch e.Name.Local {
	case "r":
		return w.run()
	case "hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo", "fldSimple", "dir", "bdo", "customXml",
		"oMath", "oMathPara", "num", "e", "d", "rad", "deg", "nary", "sub", "func", "fName", "lim", "limLow", "limUpp",
		"sSub", "sSup", "sSubSup", "sPre", "m", "mr", "eqArr", "acc", "bar", "box", "borderBox", "groupChr", "phant":
		return w.d.Children(w.inline)
	case "f": // a fraction
		return w.fraction()
	case "sup":
		return w.raisedInline()
	case "AlternateContent":
		return w.alternate(w.inline)
	}
	return nil // deletions, marks of comments and bookmarks
}

// fraction writes a fraction on one line.
func (w *writer) fraction() error {
	return w.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "den":
			w.write("/")
			return w.d.Children(w.inline)
		case "num":
			return w.d.Children(w.inline)
		}
		return nil
	})
}

// raisedInline reads the exponent of a formula.
func (w *writer) raisedInline() error {
	before := w.story.base
	raised := true
	w.story.base.raised = &raised
	err := w.d.Children(w.inline)
	w.story.base = before
	return err
}

// run reads text of one look.
func (w *writer) run() error {
	s := w.story
	s.run = s.base
	return w.d.Children(func(e xml.StartElement) error {
		if e.Name.Local != "rPr" {
			return w.runPart(e)
		}
		var f format
		err := w.d.Children(func(e xml.StartElement) error {
			if e.Name.Local == "rStyle" {
				f = f.over(w.styles.of(xmlread.Attr(e, "val")))
				return nil
			}
			var own format
			err := own.read(w.d, e)
			f = own.over(f)
			return err
		})
		s.run = f.over(s.base)
		return err
	})
}

// runPart reads one part of a run.
func (w *writer) runPart(e xml.StartElement) error {
	switch e.Name.Local {
	case "t":
		text, err := w.d.Text()
		if xmlread.Attr(e, "space") != "preserve" {
			text = strings.Trim(text, " \t\r\n") // what XML calls blanks: others are written on purpose
		}
		w.write(strings.ReplaceAll(strings.ReplaceAll(text, "\n", " "), "\t", " "))
		return err
	case "tab", "ptab":
		w.write("\t")
	case "cr":
		w.write("\n")
	case "br":
		if xmlread.Attr(e, "type") == "page" {
			return w.breakPage(writtenBreak)
		}
		w.write("\n")
	case "lastRenderedPageBreak":
		return w.breakPage(renderedBreak)
	case "noBreakHyphen":
		w.write("\u2011")
	case "sym":
		w.symbol(xmlread.Attr(e, "char"), xmlread.Attr(e, "font"))
	case "fldChar":
		w.story.fields.mark(xmlread.Attr(e, "fldCharType"))
	case "footnoteReference":
		w.refer(e, false)
	case "endnoteReference":
		w.refer(e, true)
	case "ruby":
		return w.ruby()
	case "drawing", "pict", "object":
		return w.d.Children(w.drawing)
	case "AlternateContent":
		return w.alternate(w.runPart)
	}
	return nil // soft hyphens, deleted text, the instructions of fields
}

// write adds text of the run as it is shown.
func (w *writer) write(text string) {
	s := w.story
	if text == "" || s.fields.hide() || isTrue(s.run.hidden) {
		return
	}
	if s.run.font != "" {
		text = inFont(text, s.run.font)
	}
	if s.custom != "" {
		if mark := flow.OneLine(text); mark != "" {
			w.setCustomMark(mark)
			return
		}
	}
	if isTrue(s.run.raised) {
		text, _ = flow.Raise(text)
	}
	if s.item != nil && strings.TrimSpace(text) != "" {
		w.number()
		text = strings.TrimLeft(text, " \t")
	}
	s.sizes.Add(text, s.run.size)
	s.text.Write(text, isTrue(s.run.bold))
}

// number writes the number or bullet of the item that begins here.
func (w *writer) number() {
	s := w.story
	if s.item == nil {
		return
	}
	s.text.Write(w.lists.next(s.item.list, s.item.level), false)
	s.item = nil
}

func isTrue(b *bool) bool { return b != nil && *b }

func (w *writer) symbol(char, font string) {
	code, err := strconv.ParseUint(char, 16, 16)
	if err != nil {
		return
	}
	before := w.story.run.font
	w.story.run.font = ""
	w.write(inFont(string(rune(code)), font))
	w.story.run.font = before
}

// ruby writes a word and, in parentheses, the small text above it.
func (w *writer) ruby() error {
	s := w.story
	w.number()
	above := ""
	return w.d.Children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "rt":
			before := s.text
			s.text = flow.Text{}
			err := w.d.Children(w.inline)
			above, _ = s.text.Take()
			s.text = before
			return err
		case "rubyBase":
			err := w.d.Children(w.inline)
			if above != "" {
				s.text.Write("("+above+")", false)
			}
			return err
		}
		return nil
	})
}

// fields are the fields that are open, outermost first: true where their result
// has begun. What stands before it are instructions.
type fields struct {
	open         []bool
	instructions int // open fields whose result has not begun
}

func (f *fields) mark(kind string) {
	last := len(f.open) - 1
	switch {
	case kind == "begin":
		f.open = append(f.open, false)
		f.instructions++
	case last < 0:
	case kind == "separate" && !f.open[last]:
		f.open[last] = true
		f.instructions--
	case kind == "end":
		f.close()
	}
}

func (f *fields) close() {
	last := len(f.open) - 1
	if !f.open[last] {
		f.instructions--
	}
	f.open = f.open[:last]
}

func (f *fields) hide() bool { return f.instructions > 0 }

// endParagraph closes fields whose result has not begun: if their end is missing,
// they would swallow the document.
func (f *fields) endParagraph() {
	for len(f.open) > 0 && !f.open[len(f.open)-1] {
		f.close()
	}
}
