package worker

import (
	"errors"

	"naru/internal/extract/ledong"
	"naru/internal/extract/pdfium"
	"naru/internal/library"
)

// codeOf gives the reason code of an error.
func codeOf(err error) library.Code {
	var coded *library.Error
	var trap *pdfium.Trap
	switch {
	case errors.As(err, &coded):
		return coded.Code
	case errors.Is(err, pdfium.ErrPassword), errors.Is(err, ledong.ErrPassword):
		return library.Locked
	case errors.Is(err, ledong.ErrTooLarge), errors.Is(err, pdfium.ErrSize):
		return library.TooLarge
	case errors.Is(err, pdfium.ErrSecurity):
		return library.UnknownLock
	case errors.As(err, &trap):
		if trap.Full {
			return library.OutOfMemory
		}
		return library.BrokenFile
	case errors.Is(err, pdfium.ErrFormat), errors.Is(err, pdfium.ErrPage):
		return library.BrokenFile
	}
	return library.Internal
}
