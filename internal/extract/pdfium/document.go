package pdfium

import (
	"errors"
	"fmt"
	"io"

	"github.com/tetratelabs/wazero/api"
)

// Errors of opening.
var (
	ErrPassword = errors.New("a password is needed, or another one")
	ErrFormat   = errors.New("not a PDF, or damaged")
	ErrSecurity = errors.New("encrypted in a way that PDFium does not know")
)

// Document is one open file in an instance of its own.
type Document struct {
	*instance
	handle uint64
	pages  int
}

// Open opens a document. r is read as needed, never whole, until Close.
func (e *Engine) Open(r io.ReadSeeker, size int64, password string) (*Document, error) {
	i, err := e.instance()
	if err != nil {
		return nil, err
	}
	d := &Document{instance: i}
	if err := d.load(r, size, password); err != nil {
		i.close()
		return nil, err
	}
	return d, nil
}

func (d *Document) load(r io.ReadSeeker, size int64, password string) error {
	access, _, err := d.module.CreateFileAccessReader(size, r)
	if err != nil {
		return fmt.Errorf("give the file to PDFium: %w", err)
	}
	var secret uint64
	if password != "" {
		p, free, err := d.cstring(password)
		if err != nil {
			return err
		}
		defer free()
		secret = p
	}
	if d.handle, err = d.call("FPDF_LoadCustomDocument", *access, secret); err != nil {
		return err
	}
	if d.handle == 0 {
		return d.openError()
	}
	if d.pages, err = d.callInt("FPDF_GetPageCount", d.handle); err != nil {
		return err
	}
	return nil
}

// openError translates FPDF_GetLastError (fpdfview.h, FPDF_ERR_…).
func (d *Document) openError() error {
	code, err := d.callInt("FPDF_GetLastError")
	if err != nil {
		return err
	}
	switch code {
	case 4:
		return ErrPassword
	case 5:
		return ErrSecurity
	default:
		return fmt.Errorf("%w (PDFium error %d)", ErrFormat, code)
	}
}

// Close frees the instance.
func (d *Document) Close() { d.instance.close() }

// Pages is the number of pages that the file claims.
func (d *Document) Pages() int { return d.pages }

// Meta returns an entry of the document's information: Title, Author, Subject,
// Keywords, Creator, Producer, CreationDate, ModDate.
func (d *Document) Meta(tag string) (string, error) {
	name, free, err := d.cstring(tag)
	if err != nil {
		return "", err
	}
	defer free()
	return d.wide("FPDF_GetMetaText", d.handle, name)
}

// Label returns the printed number of a page (0-based); "" where the file has
// no labels.
func (d *Document) Label(page int) (string, error) {
	return d.wide("FPDF_GetPageLabel", d.handle, api.EncodeI32(int32(page)))
}
