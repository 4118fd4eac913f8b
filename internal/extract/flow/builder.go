package flow

import "naru/internal/library"

// Builder gathers a reader's blocks within limits.
type Builder struct {
	blocks []Block
	limits Limits
	bytes  int
	broken bool // a page begins with the next block
	label  string
}

// cellCost counts empty cells, too, against the limit of text: they take room.
const cellCost = 8

// NewBuilder gathers within l.
func NewBuilder(l Limits) *Builder { return &Builder{limits: l} }

// Add takes a block. Blocks without text are left out, unless they begin a page
// themselves: then the page may stay empty. It fails with TooLarge beyond the
// limits.
func (b *Builder) Add(block Block) error {
	if block.isEmpty() && !block.PageBreak {
		return nil
	}
	size := len(block.Text) + len(block.Mark) + 1
	for _, c := range block.Cells {
		size += len(c) + cellCost
	}
	if b.bytes+size > b.limits.Text {
		return library.Errorf(library.TooLarge, "more than %d bytes of text", b.limits.Text)
	}
	if len(b.blocks) >= b.limits.Blocks {
		return library.Errorf(library.TooLarge, "more than %d blocks", b.limits.Blocks)
	}
	b.bytes += size
	if b.broken {
		block.PageBreak = true
		if block.Label == "" {
			block.Label = b.label
		}
		b.broken, b.label = false, ""
	}
	b.blocks = append(b.blocks, block)
	return nil
}

// Break begins a page with the next block. label is its printed number, if told.
func (b *Builder) Break(label string) {
	b.broken = true
	if label != "" {
		b.label = label
	}
}

// Broken tells whether the next block begins a page.
func (b *Builder) Broken() bool { return b.broken }

// Len is the number of blocks so far.
func (b *Builder) Len() int { return len(b.blocks) }

// HasText tells whether there is anything to read.
func (b *Builder) HasText() bool {
	for i := range b.blocks {
		if !b.blocks[i].isEmpty() {
			return true
		}
	}
	return false
}

// Finish gives d its blocks and says how reading it ended. What was read stays
// beside a TooLarge or a BrokenFile, if it is text. A document without text is no error: it may
// be one of pictures.
func (b *Builder) Finish(d *Document, err error) (*Document, error) {
	d.Blocks = b.blocks
	code := library.CodeOf(err)
	if err == nil || (code == library.TooLarge || code == library.BrokenFile) && b.HasText() {
		return d, err
	}
	return nil, err
}
