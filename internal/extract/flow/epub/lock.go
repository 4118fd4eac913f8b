package epub

import (
	"encoding/xml"

	"naru/internal/extract/flow/xmlread"
	"naru/internal/library"
)

// locked says UnknownLock of a book whose chapters are encrypted by its seller, to
// which no password is the key. Fonts
// that are only disguised do not count.
func (p *pack) locked() error {
	const list = "META-INF/encryption.xml"
	if !p.archive.Has(list) {
		return nil
	}
	chapters := map[string]bool{}
	for _, name := range p.spine {
		chapters[name] = true
	}
	var lock error
	_ = p.elements(list, func(_ *xmlread.Decoder, e xml.StartElement) error { // its end is io.EOF
		if e.Name.Local == "CipherReference" {
			if name := resolve("", xmlread.Attr(e, "URI")); chapters[name] {
				lock = library.Errorf(library.UnknownLock, "chapter %.80q is encrypted", name)
			}
		}
		return nil
	})
	return lock
}
