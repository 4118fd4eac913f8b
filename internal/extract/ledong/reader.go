package ledong

import (
	"errors"
	"fmt"
	"io"

	"github.com/ledongthuc/pdf"
)

// ErrPassword is a file that the password does not open.
var ErrPassword = errors.New("a password is needed, or another one")

// Limits of one document.
type Limits struct {
	Pages int
	Bytes int // of text in all
}

// ErrTooLarge is a document beyond the limits.
var ErrTooLarge = errors.New("more pages or text than the limits allow")

// maxMissing pages in a row end a document whose /Count is larger than its tree.
const maxMissing = 3

// Read gives the text of each page to visit (1-based).
func Read(r io.ReaderAt, size int64, password string, l Limits, visit func(page int, text string) error) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("second reader: %v", x)
		}
	}()
	doc, err := open(r, size, password)
	if err != nil {
		return err
	}
	missing, total, given := 0, 0, 0
	for n := 1; n <= doc.NumPage() && missing < maxMissing; n++ {
		if n > l.Pages {
			return fmt.Errorf("second reader: %w", ErrTooLarge)
		}
		page := pageAt(doc, n)
		if page.V.IsNull() {
			missing++
			continue
		}
		for ; missing > 0; missing-- { // keep the numbers of those behind a gap
			given++
			if err := visit(given, ""); err != nil {
				return err
			}
		}
		text, err := "", error(nil)
		if rooted(page) {
			text, err = page.GetPlainText(nil) // nil: fonts by name are each page's own
		}
		if err != nil {
			text = "" // the page is broken; the others may not be
		}
		if total += len(text); total > l.Bytes {
			return fmt.Errorf("second reader: %w", ErrTooLarge)
		}
		given++
		if err := visit(given, text); err != nil {
			return err
		}
	}
	if given == 0 {
		return errors.New("second reader: no pages")
	}
	return nil
}

// maxTree is how many nodes of the page tree may lie above a page: one that holds
// itself has no end, and the library follows it for ever.
const maxTree = 1000

// pageAt is Reader.Page (1-based), but for its end.
func pageAt(doc *pdf.Reader, n int) pdf.Page {
	n--
	node := doc.Trailer().Key("Root").Key("Pages")
	for range maxTree {
		if node.Key("Type").Name() != "Pages" || int(node.Key("Count").Int64()) < n {
			break
		}
		below := pdf.Value{}
		kids := node.Key("Kids")
		for i := 0; i < kids.Len() && below.IsNull(); i++ {
			switch kid := kids.Index(i); kid.Key("Type").Name() {
			case "Pages":
				if count := int(kid.Key("Count").Int64()); n < count {
					below = kid
				} else {
					n -= count
				}
			case "Page":
				if n == 0 {
					return pdf.Page{V: kid}
				}
				n--
			}
		}
		node = below
	}
	return pdf.Page{}
}

// rooted reports whether looking for the fonts of a page, in it and the nodes above
// it, has an end.
func rooted(page pdf.Page) bool {
	node := page.V
	for range maxTree {
		if node.IsNull() || !node.Key("Resources").IsNull() {
			return true
		}
		node = node.Key("Parent")
	}
	return false
}

func open(r io.ReaderAt, size int64, password string) (*pdf.Reader, error) {
	asked := false
	doc, err := pdf.NewReaderEncrypted(r, size, func() string {
		if asked {
			return ""
		}
		asked = true
		return password
	})
	if errors.Is(err, pdf.ErrInvalidPassword) {
		return nil, ErrPassword
	}
	if err != nil {
		return nil, fmt.Errorf("second reader: %w", err)
	}
	return doc, nil
}
