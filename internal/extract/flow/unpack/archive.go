package unpack

import (
	"archive/zip"
	"errors"
	"io"
	"strings"

	"naru/internal/extract/flow"
	"naru/internal/library"
)

// A part that unpacks to more than ratioFrom bytes and to more than maxRatio
// times its packed size is a bomb. Deflate packs at most 1,032 to 1. Of honest
// parts, the XML of long tables packs best, at 60 to 1 at most on the corpus.
const (
	ratioFrom = 16 << 20
	maxRatio  = 250
)

// Archive is an open container.
type Archive struct {
	parts  map[string]*zip.File
	folded map[string]string // lower case to the name as it stands
	names  []string
	limits flow.Limits
	left   int64 // bytes that parts may still unpack to
}

// Open reads the directory of a container. Errors: Locked (encrypted),
// EmptyFile, Unsupported (no zip), BrokenFile (damaged, or names that no writer
// means well with) and TooLarge.
func Open(r io.ReaderAt, size int64, l flow.Limits) (*Archive, error) {
	if size == 0 {
		return nil, library.Errorf(library.EmptyFile, "open container: no bytes")
	}
	if err := checkMagic(r, size); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, library.Errorf(library.BrokenFile, "open container: %w", err)
	}
	if len(z.File) > l.Entries {
		return nil, library.Errorf(library.TooLarge, "container has %d parts", len(z.File))
	}
	a := &Archive{
		parts:  make(map[string]*zip.File, len(z.File)),
		folded: make(map[string]string, len(z.File)),
		limits: l,
		left:   4 * l.Unzip,
	}
	var packed, unpacked uint64
	for _, f := range z.File {
		if err := a.add(f); err != nil {
			return nil, err
		}
		packed, unpacked = packed+f.CompressedSize64, unpacked+f.UncompressedSize64
		if packed > uint64(size) {
			return nil, library.Errorf(library.BrokenFile, "parts of the container overlap")
		}
		if unpacked > uint64(a.left) {
			return nil, library.Errorf(library.TooLarge, "container unpacks to %d bytes or more", unpacked)
		}
	}
	return a, nil
}

func (a *Archive) add(f *zip.File) error {
	name := strings.ReplaceAll(f.Name, `\`, "/") // as some old Windows programs write them
	if leadsOutside(name) {
		return library.Errorf(library.BrokenFile, "name of a part leads outside of the container: %.80q", f.Name)
	}
	if strings.HasSuffix(name, "/") {
		return nil // a folder
	}
	const encrypted = 0x1
	if f.Flags&encrypted != 0 {
		return library.Errorf(library.Locked, "part %.80q is encrypted", name)
	}
	if _, twice := a.parts[name]; twice {
		return library.Errorf(library.BrokenFile, "two parts named %.80q", name)
	}
	a.parts[name] = f
	a.names = append(a.names, name)
	if folded := strings.ToLower(name); a.folded[folded] == "" {
		a.folded[folded] = name
	}
	return nil
}

func leadsOutside(name string) bool {
	if name == "" || name[0] == '/' || strings.ContainsRune(name, 0) || (len(name) > 1 && name[1] == ':') {
		return true
	}
	for element := range strings.SplitSeq(name, "/") {
		if element == ".." {
			return true
		}
	}
	return false
}

// Names lists the parts in the order of the container.
func (a *Archive) Names() []string { return a.names }

// Has tells whether there is a part of this name; upper and lower case do not
// matter where only one part could be meant.
func (a *Archive) Has(name string) bool { return a.find(name) != nil }

func (a *Archive) find(name string) *zip.File {
	if f := a.parts[name]; f != nil {
		return f
	}
	return a.parts[a.folded[strings.ToLower(name)]]
}

// ErrNoPart is a part that the container does not have.
var ErrNoPart = errors.New("no such part")

// Open gives a part as a stream. It fails with ErrNoPart below a BrokenFile where
// there is none. The stream fails with TooLarge beyond the limits and with
// BrokenFile where the packed bytes are damaged. It need not be closed.
func (a *Archive) Open(name string) (io.Reader, error) {
	f := a.find(name)
	if f == nil {
		return nil, library.Errorf(library.BrokenFile, "open part %.80q: %w", name, ErrNoPart)
	}
	r, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, library.Errorf(library.Unsupported, "open part %.80q: %w", name, err)
	}
	if err != nil {
		return nil, library.Errorf(library.BrokenFile, "open part %.80q: %w", name, err)
	}
	limit := a.limits.Unzip
	if ratio := int64(min(f.CompressedSize64, uint64(limit)/maxRatio)) * maxRatio; ratio < limit {
		limit = min(limit, max(ratio, ratioFrom))
	}
	return &part{name: name, r: r, left: limit, archive: a}, nil
}

// Read gives a whole part.
func (a *Archive) Read(name string) ([]byte, error) {
	r, err := a.Open(name)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// part counts what it gives against its own limit and the archive's.
type part struct {
	name    string
	r       io.Reader
	left    int64
	archive *Archive
}

func (p *part) Read(b []byte) (int, error) {
	n, err := p.r.Read(b)
	p.left -= int64(n)
	p.archive.left -= int64(n)
	if p.left < 0 || p.archive.left < 0 {
		return 0, library.Errorf(library.TooLarge, "part %.80q unpacks to more than the limits allow", p.name)
	}
	if err != nil && err != io.EOF {
		return n, library.Errorf(library.BrokenFile, "unpack %.80q: %w", p.name, err)
	}
	return n, err
}
