package hancom

import (
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// Writer turns sections into blocks.
type Writer struct {
	styles *Styles
	limits flow.Limits
	err    error
	bytes  int
	blocks int

	main     []flow.Block
	out      *[]flow.Block // where blocks go: main, or what is inside of a cell
	endnotes []flow.Block

	sections int
	counts   counters
	outline  *Numbering
	foot     noteCounter
	end      noteCounter
	rows     map[*Table][]int
	page     pageState
}

type noteCounter struct {
	shape NoteShape
	last  int
}

// NewWriter gives a Writer that holds the limits.
func NewWriter(s *Styles, l flow.Limits) *Writer {
	w := &Writer{styles: s, limits: l, counts: counters{}}
	w.out = &w.main
	w.page.number, w.page.known = max(s.FirstPage, 1), true
	w.foot = noteCounter{NoteShape{Suffix: ")"}, max(s.FirstFootnote, 1) - 1}
	w.end = noteCounter{NoteShape{Suffix: ")"}, max(s.FirstEndnote, 1) - 1}
	return w
}

// Section adds a section, which begins a page. It fails with TooLarge.
func (w *Writer) Section(s *Section) error {
	p := layout(s, w.styles)
	w.rows = p.rows
	if w.sections++; w.sections > 1 {
		w.newPage()
	}
	w.page.all = p.all
	for i := range s.Paras {
		w.para(&s.Paras[i], p.at[i])
		if w.err != nil {
			return w.err
		}
	}
	return nil
}

// Finish gives the blocks, endnotes last. It may be called after an error, for
// what was written before it.
func (w *Writer) Finish() []flow.Block {
	w.out = &w.main
	for _, b := range w.endnotes {
		w.emit(b)
	}
	w.endnotes = nil
	if w.page.broke { // a page without text is a page
		w.emit(flow.Block{Kind: flow.Paragraph})
	}
	w.closePage()
	promote(w.main)
	return w.main
}

// Result gives d these blocks and says how reading it ended: err, or EmptyFile
// where nothing of it is text. Text that was read stands beside an error.
func Result(d *flow.Document, blocks []flow.Block, err error) (*flow.Document, error) {
	d.Blocks = blocks
	for _, b := range blocks {
		if b.Text != "" || len(b.Cells) > 0 {
			return d, err
		}
	}
	if err == nil {
		err = library.Errorf(library.EmptyFile, "no text in the document")
	}
	return nil, err
}

// Preview gives the lines of the text that Hancom writes for file dialogs: all
// that is left where no section can be read. It stands beside an error, which
// marks it.
func Preview(text string, l flow.Limits) []flow.Block {
	var blocks []flow.Block
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(Shown(line))
		if l.Text -= len(line); l.Text < 0 || len(blocks) == l.Blocks {
			break
		}
		if line != "" {
			blocks = append(blocks, flow.Block{Text: line})
		}
	}
	return blocks
}

func (w *Writer) emit(b flow.Block) {
	if w.err != nil && w.out != &w.main {
		return
	}
	if w.blocks++; w.blocks > w.limits.Blocks {
		w.fail("more than %d blocks", w.limits.Blocks)
		return
	}
	if w.out == &w.main {
		w.page.begin(&b, len(w.main))
	}
	*w.out = append(*w.out, b)
}

// count takes n bytes of text from what the limits allow.
func (w *Writer) count(n int) bool {
	w.bytes += n
	if w.bytes > w.limits.Text {
		w.fail("more than %d bytes of text", w.limits.Text)
	}
	return w.err == nil
}

func (w *Writer) fail(format string, args ...any) {
	if w.err == nil {
		w.err = library.Errorf(library.TooLarge, format, args...)
	}
}

// inside gives the blocks of paragraphs within something.
func (w *Writer) inside(paras []Para) []flow.Block {
	var blocks []flow.Block
	outer := w.out
	w.out = &blocks
	w.paras(paras)
	w.out = outer
	return blocks
}

func (w *Writer) paras(paras []Para) {
	for i := range paras {
		if w.err != nil {
			return
		}
		w.para(&paras[i], nil)
	}
}
