package hwp

import (
	"bytes"
	"encoding/binary"
	"io"
	"slices"
	"strconv"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/extract/flow/hancom"
	"naru/internal/library"
)

const (
	signature    = "HWP Document File"
	signatureOf3 = signature + " V3"
)

var oleMagic = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// Read reads an HWP 5 file; it is a flow.Reader.
func Read(r io.ReaderAt, size int64, name string, l flow.Limits) (*flow.Document, error) {
	if err := checkMagic(r, size); err != nil {
		return nil, err
	}
	c, err := openCompound(r, size, l)
	if err != nil {
		return nil, err
	}
	h, err := readFileHeader(c)
	if err != nil {
		return nil, err
	}
	doc := &flow.Document{Format: "hwp"}
	c.summary(doc)
	styles := hancom.NewStyles()
	info, err := c.unpacked("DocInfo", h.compressed)
	if library.CodeOf(err) == library.TooLarge {
		return nil, err
	}
	if len(info) > 0 {
		styles = readStyles(info) // damage costs the styles after it, not the text
	}
	w := hancom.NewWriter(styles, l)
	err = c.sections(w, l, h.compressed)
	read, err := hancom.Result(doc, w.Finish(), err)
	if read == nil && library.CodeOf(err) == library.BrokenFile {
		return hancom.Result(doc, c.preview(), err)
	}
	return read, err
}

func checkMagic(r io.ReaderAt, size int64) error {
	if size == 0 {
		return library.Errorf(library.EmptyFile, "read HWP: no bytes")
	}
	head := make([]byte, min(size, int64(len(signatureOf3))))
	if _, err := r.ReadAt(head, 0); err != nil && err != io.EOF {
		return library.Errorf(library.BrokenFile, "read HWP: %w", err)
	}
	switch {
	case bytes.HasPrefix(head, oleMagic):
		return nil
	case string(head) == signatureOf3 || bytes.HasPrefix(head, []byte("HWP Document File V")):
		return library.Errorf(library.Unsupported, "read HWP: version 3 or older; Hancom's word processor can save it as HWP 5 or HWPX")
	case bytes.HasPrefix(head, oleMagic[:min(len(head), 4)]):
		return library.Errorf(library.BrokenFile, "read HWP: cut off")
	}
	return library.Errorf(library.Unsupported, "read HWP: not an HWP 5 file")
}

type fileHeader struct {
	compressed bool
}

// readFileHeader tells documents that may not be read from those that may.
func readFileHeader(c *compound) (fileHeader, error) {
	if !c.has("FileHeader") {
		return fileHeader{}, library.Errorf(library.Unsupported, "read HWP: an OLE file of another program")
	}
	data, err := c.read("FileHeader")
	if err != nil {
		return fileHeader{}, err
	}
	if !bytes.HasPrefix(data, []byte(signature)) || len(data) < 40 {
		return fileHeader{}, library.Errorf(library.BrokenFile, "read HWP: its FileHeader is damaged")
	}
	const (
		compressed      = 1 << 0
		password        = 1 << 1
		distribution    = 1 << 2
		rights          = 1 << 4
		certificate     = 1 << 8
		certifiedRights = 1 << 10
	)
	if major := data[35]; major != 5 {
		return fileHeader{}, library.Errorf(library.Unsupported, "read HWP: version %d", major)
	}
	flags := binary.LittleEndian.Uint32(data[36:])
	switch {
	case flags&(password|rights|certificate|certifiedRights) != 0:
		return fileHeader{}, library.Errorf(library.Locked, "read HWP: encrypted (flags %#x)", flags)
	case flags&distribution != 0:
		return fileHeader{}, library.Errorf(library.Distribution, "read HWP: made for distribution")
	}
	return fileHeader{compressed: flags&compressed != 0}, nil
}

// sections reads the sections in their order. Damage in one costs what lies after
// it in that section; the first error is given in the end.
func (c *compound) sections(w *hancom.Writer, l flow.Limits, compressed bool) error {
	const folder = "BodyText/Section"
	var numbers []int
	for path := range c.streams {
		if digits, ok := strings.CutPrefix(path, folder); ok {
			if n, err := strconv.Atoi(digits); err == nil && folder+strconv.Itoa(n) == path {
				numbers = append(numbers, n)
			}
		}
	}
	if len(numbers) == 0 {
		return library.Errorf(library.BrokenFile, "read HWP: no sections")
	}
	slices.Sort(numbers)
	var first error
	r := newReader(l)
	for _, n := range numbers {
		stream, err := c.unpacked(folder+strconv.Itoa(n), compressed)
		if first == nil {
			first = err
		}
		if library.CodeOf(err) == library.TooLarge {
			return err
		}
		s, err := r.section(stream)
		if first == nil {
			first = err
		}
		if err := w.Section(s); err != nil {
			return err
		}
		if r.err != nil {
			return r.err
		}
	}
	return first
}

// preview gives the beginning of the text as Hancom wrote it for file dialogs.
func (c *compound) preview() []flow.Block {
	data, err := c.read("PrvText")
	if err != nil {
		return nil
	}
	return hancom.Preview(decode(data), c.limits)
}
