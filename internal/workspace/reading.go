package workspace

import (
	"fmt"

	"naru/internal/extract"
)

// NewReader makes the reader that a library uses, for work on files beside any
// library.
func NewReader(atOnce int) (extract.Reader, error) {
	reader, err := extract.New(extract.Options{CacheDir: cacheDir(), Workers: workers(atOnce)})
	if err != nil {
		return nil, fmt.Errorf("prepare the readers: %w", err)
	}
	return reader, nil
}
