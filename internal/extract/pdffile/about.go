package pdffile

// Heading is an entry of the outline.
type Heading struct {
	Level int // from 1
	Title string
	Page  int // from 1; 0 where it leads nowhere
}

// Info gives an entry of the document's information, such as Title; "" where
// there is none.
func (f *File) Info(tag Name) (string, error) { return "", ErrUnsure }

// Outline gives the document's outline, flattened, each entry once.
func (f *File) Outline() ([]Heading, error) { return nil, ErrUnsure }

// Label gives the printed number of a page (from 0); "" where the file has no
// labels.
func (f *File) Label(page int) (string, error) { return "", ErrUnsure }
