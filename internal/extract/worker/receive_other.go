//go:build !unix

package worker

import (
	"errors"
	"io"
	"os"
)

// receiver reads requests. Files do not come with them on this system.
type receiver struct{ io.Reader }

func receive(in io.Reader) *receiver { return &receiver{in} }

func (*receiver) file() (*os.File, error) { return nil, errors.ErrUnsupported }
