package wholefile

import (
	"io"
	"os"

	"naru/internal/library"
	"naru/internal/oserror"
)

// Most bounds the tables that people bring: Naru's own are a hundredth of it.
const Most = 16 << 20

// Read gives the bytes of a file, at most so many. Fails with NotFound, TooLarge or
// Unreadable, and names the file.
func Read(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, failed(path, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, failed(path, err)
	}
	if int64(len(data)) > most {
		return nil, library.Errorf(library.TooLarge, "read %s: more than %d bytes", path, most)
	}
	return data, nil
}

func failed(path string, err error) error {
	code := library.Unreadable
	if oserror.Code(err) == library.NotFound {
		code = library.NotFound
	}
	return &library.Error{Code: code, Args: map[string]any{"path": path}, Err: err}
}
