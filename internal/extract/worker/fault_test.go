package worker

import (
	"fmt"
	"testing"

	"naru/internal/extract/pdfium"
	"naru/internal/library"
)

func TestALockThatNoReaderKnowsIsNoUnknownKindOfFile(t *testing.T) {
	if code := codeOf(fmt.Errorf("open: %w", pdfium.ErrSecurity)); code != library.UnknownLock {
		t.Errorf("told as %s", code)
	}
}
